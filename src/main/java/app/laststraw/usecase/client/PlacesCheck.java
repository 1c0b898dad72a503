package app.laststraw.usecase.client;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private final OwnPlaces ours;
    private final List<FieldFault> faults;

    /** @param faults to which those found here are added */
    PlacesCheck(Records records, WorkspaceId workspace, MemberId editor, List<FieldFault> faults) {
        this.ours = OwnPlaces.of(records, workspace, editor);
        this.faults = faults;
    }

    /** What the form says of it, as far as it is without fault. */
    ClientPresence of(ClientForm form) {
        return new ClientPresence(teams(form), channels(form), domains(form));
    }

    private Set<String> teams(ClientForm form) {
        Set<String> teams = parts(form, ClientField.TEAMS, text -> text.toUpperCase(Locale.ROOT));
        refuse(ClientField.TEAMS, "error.teams.not_an_id", not(TEAM, teams));
        refuse(ClientField.TEAMS, "error.teams.own", first(teams, ours::isTeam));
        return teams;
    }

    private Set<ChannelId> channels(ClientForm form) {
        Set<String> channels = parts(form, ClientField.CHANNELS, text -> text.toUpperCase(Locale.ROOT));
        refuse(ClientField.CHANNELS, "error.channels.not_an_id", not(CHANNEL, channels));
        refuse(ClientField.CHANNELS, "error.channels.red_flags", first(channels, ours::isRedFlagChannel));
        return channels.stream().map(ChannelId::new).collect(Collectors.toSet());
    }

    private Set<String> domains(ClientForm form) {
        Set<String> domains = parts(form, ClientField.EMAIL_DOMAINS, EmailDomain::asMailServersSayIt);
        refuse(ClientField.EMAIL_DOMAINS, "error.email_domains.not_a_domain", not(DOMAIN, domains));
        refuse(ClientField.EMAIL_DOMAINS, "error.email_domains.own", first(domains, ours::isDomain));
        refuse(
                ClientField.EMAIL_DOMAINS,
                "error.email_domains.for_everybody",
                first(domains, EmailDomain::isForEverybody));
        return domains;
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
        return first(parts, part -> !pattern.matcher(part).matches());
    }

    /** Null when there is none. */
    private static String first(Set<String> parts, Predicate<String> which) {
        return parts.stream().filter(which).findFirst().orElse(null);
    }

    /** @param which null when there is nothing to refuse */
    private void refuse(ClientField field, String key, String which) {
        if (which != null) {
            faults.add(FieldFault.at(field, key, which.length() > MOST_SHOWN ? which.substring(0, MOST_SHOWN) : which));
        }
    }
}
