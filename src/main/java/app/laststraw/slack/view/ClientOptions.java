package app.laststraw.slack.view;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.report.ReportForm.ClientChoice;
import app.laststraw.words.Words;
import com.slack.api.model.block.composition.OptionObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The client field's options, written and read back: {@code known:ID} or {@code new:NAME}. */
final class ClientOptions {
    /** Slack's limit for an option's text, and for its description. */
    static final int TEXT_LIMIT = 75;

    private static final int MOST_OPTIONS = 100;
    private static final String KNOWN = "known:";
    private static final String NEW = "new:";
    /** Stands for no client: Slack lets every option be chosen, so the form then asks for one. */
    private static final String TOO_LONG = "too_long";

    private static final Pattern ID = Pattern.compile(KNOWN + "([1-9][0-9]{0,17})");

    private final Words words;

    ClientOptions(Words words) {
        this.words = words;
    }

    List<OptionObject> offer(String typed, List<Client> found, boolean exact) {
        List<OptionObject> options = new ArrayList<>(known(found, typed));
        if (ClientName.isName(typed)) {
            if (!exact) {
                options.add(added(new ClientName(typed).text()));
            }
        } else if (typed != null && !typed.isBlank()) {
            String label = words.say("modal.client.too_long", ClientName.MAX_LENGTH);
            options.add(option(label, TOO_LONG).build());
        }
        return options;
    }

    /** Those of the directory alone. */
    List<OptionObject> known(List<Client> found, String typed) {
        return found.stream()
                .limit(MOST_OPTIONS - 1L)
                .map(client -> known(client, typed))
                .toList();
    }

    /** The option that stands for a choice made beforehand. */
    OptionObject chosen(ClientChoice choice, String name) {
        return choice instanceof ClientChoice.Known known
                ? option(shortened(name, TEXT_LIMIT), KNOWN + known.id()).build()
                : added(name);
    }

    /** The choice behind an option's value; null when it is none of ours. */
    static ClientChoice read(String value) {
        if (value == null) {
            return null;
        }
        Matcher id = ID.matcher(value);
        if (id.matches()) {
            return new ClientChoice.Known(new ClientId(Long.parseLong(id.group(1))));
        }
        boolean named = value.startsWith(NEW) && ClientName.isName(value.substring(NEW.length()));
        return named ? new ClientChoice.Named(value.substring(NEW.length())) : null;
    }

    private OptionObject known(Client client, String typed) {
        OptionObject.OptionObjectBuilder option =
                option(shortened(client.name().text(), TEXT_LIMIT), KNOWN + client.id());
        String alias = aliasThatMatched(client, typed);
        return alias == null
                ? option.build()
                : option.description(Blocks.plain(fitted("modal.client.alias", alias)))
                        .build();
    }

    /** Without it, somebody who typed an alias wonders why this client is offered. */
    private static String aliasThatMatched(Client client, String typed) {
        String key = ClientName.keyOf(typed == null ? "" : typed);
        if (client.name().key().contains(key)) {
            return null;
        }
        return client.aliases().stream()
                .filter(alias -> alias.key().contains(key))
                .findFirst()
                .map(ClientName::text)
                .orElse(null);
    }

    private OptionObject added(String name) {
        return option(fitted("modal.client.add", name), NEW + name).build();
    }

    /** The text with as much of the name as there is room for. */
    private String fitted(String key, String name) {
        int room = TEXT_LIMIT - words.say(key, "").length();
        return words.say(key, shortened(name, room));
    }

    private static OptionObject.OptionObjectBuilder option(String text, String value) {
        return OptionObject.builder().text(Blocks.plain(text)).value(value);
    }

    /** At most {@code limit} characters; what is left out is marked, and no character is cut in two. */
    static String shortened(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end) + "…";
    }
}
