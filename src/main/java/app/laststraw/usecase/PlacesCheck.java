package app.laststraw.usecase;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import java.net.IDN;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks where a client itself is to be met. These lists shut the gate for whoever is on them, so what belongs to the firm
 * itself is refused: it would shut the gate for everybody.
 */
final class PlacesCheck {
    private static final int MOST_SHOWN = 60;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、]+");
    private static final Pattern TEAM = Pattern.compile("[TE][A-Z0-9]{2,20}");
    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{2,20}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(xn--[a-z0-9-]+|[a-z]{2,63})");

    /**
     * Mail providers for everybody. They say nothing of where somebody works: kept as a client's domain, one would make an
     * outsider of each colleague with a private address, without anybody knowing why, and would keep nobody out whom
     * the rules for guests and other organisations let in.
     */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "foxmail.com",
            "163.com",
            "126.com",
            "sina.com",
            "mail.ru",
            "yandex.ru");

    private final Records records;
    private final WorkspaceId workspace;
    private final MemberId editor;
    private final List<FieldFault> faults;

    /** @param faults to which those found here are added */
    PlacesCheck(Records records, WorkspaceId workspace, MemberId editor, List<FieldFault> faults) {
        this.records = records;
        this.workspace = workspace;
        this.editor = editor;
        this.faults = faults;
    }

    /** What the form says of it, as far as it is without fault. */
    ClientPresence of(ClientForm form) {
        return new ClientPresence(teams(form), channels(form), domains(form));
    }

    private Set<String> teams(ClientForm form) {
        Set<String> teams = parts(form, ClientField.TEAMS, text -> text.toUpperCase(Locale.ROOT));
        refuse(ClientField.TEAMS, "error.teams.not_an_id", not(TEAM, teams));
        if (teams.contains(workspace.value())) {
            refuse(ClientField.TEAMS, "error.teams.own", workspace.value());
        }
        return teams;
    }

    private Set<ChannelId> channels(ClientForm form) {
        Set<String> channels = parts(form, ClientField.CHANNELS, text -> text.toUpperCase(Locale.ROOT));
        refuse(ClientField.CHANNELS, "error.channels.not_an_id", not(CHANNEL, channels));
        ChannelId redFlags = records.settings().firm().redFlagChannel();
        if (redFlags != null && channels.contains(redFlags.value())) {
            refuse(ClientField.CHANNELS, "error.channels.red_flags", redFlags.value());
        }
        return channels.stream().map(ChannelId::new).collect(Collectors.toSet());
    }

    private Set<String> domains(ClientForm form) {
        Set<String> domains = parts(form, ClientField.EMAIL_DOMAINS, PlacesCheck::asMailServersSayIt);
        refuse(ClientField.EMAIL_DOMAINS, "error.email_domains.not_a_domain", not(DOMAIN, domains));
        Set<String> ours = ourDomains();
        refuse(
                ClientField.EMAIL_DOMAINS,
                "error.email_domains.own",
                domains.stream()
                        .filter(domain ->
                                ours.stream().anyMatch(own -> own.equals(domain) || own.endsWith("." + domain)))
                        .findFirst()
                        .orElse(null));
        refuse(
                ClientField.EMAIL_DOMAINS,
                "error.email_domains.for_everybody",
                domains.stream().filter(FOR_EVERYBODY::contains).findFirst().orElse(null));
        return domains;
    }

    /** By those who are surely of the firm: whoever edits, and the managers. */
    private Set<String> ourDomains() {
        return Stream.concat(Stream.of(editor), Roles.managers(records).stream())
                .flatMap(person -> records.people().find(person).stream())
                .map(Member::emailDomain)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** As somebody may write it: with an at sign, in capitals, in letters beyond ASCII. */
    private static String asMailServersSayIt(String typed) {
        String bare = typed.substring(typed.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(bare);
        } catch (IllegalArgumentException noDomain) {
            return bare;
        }
    }

    private static Set<String> parts(ClientForm form, ClientField field, Function<String, String> written) {
        String text = form.text(field);
        return text == null
                ? Set.of()
                : Arrays.stream(BETWEEN.split(text.strip()))
                        .filter(part -> !part.isEmpty())
                        .map(written)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The first that is not of the pattern; null when all are. */
    private static String not(Pattern pattern, Set<String> parts) {
        return parts.stream()
                .filter(part -> !pattern.matcher(part).matches())
                .findFirst()
                .orElse(null);
    }

    /** @param which null when there is nothing to refuse */
    private void refuse(ClientField field, String key, String which) {
        if (which != null) {
            faults.add(FieldFault.at(field, key, which.length() > MOST_SHOWN ? which.substring(0, MOST_SHOWN) : which));
        }
    }
}
