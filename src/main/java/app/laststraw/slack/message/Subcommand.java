package app.laststraw.slack.message;

import app.laststraw.domain.workspace.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code /client-report} can be asked to do: the handler parses by this list, and the help is written from it. */
public enum Subcommand {
    /** Opens the form; what was typed is the client's name, if anything. */
    REPORT(true),
    STATUS(true, "status", "状态", "狀態"),
    /** Asks for a draft; with the client’s name may stand which script, and in which language. */
    SCRIPT(true, "script", "草稿", "draft", "话稿"),
    /** What holds for the whole firm; for managers. */
    SETTINGS(false, "settings", "设置", "設定", "设定"),
    HELP(false, "help", "帮助", "幫助", "?");

    public static final String COMMAND = "/client-report";

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final boolean takesClient;
    private final List<String> words;

    /** @param words in lower case; the English one first, then the Chinese one, then other spellings */
    Subcommand(boolean takesClient, String... words) {
        this.takesClient = takesClient;
        this.words = List.of(words);
    }

    /**
     * What a person typed after the command.
     *
     * @param client the name as typed, trimmed; empty when none was
     * @param whole all that was typed, trimmed
     */
    public record Call(Subcommand subcommand, String client, String whole) {}

    /**
     * Reads what was typed. A subcommand is a first word; help stands alone, so that “Help Desk Ltd” is a client.
     *
     * @param typed may be null
     */
    public static Call parse(String typed) {
        String whole = typed == null ? "" : typed.strip();
        String[] parts = WHITE_SPACE.split(whole, 2);
        String rest = parts.length > 1 ? parts[1] : "";
        return named(parts[0])
                .filter(found -> found.takesClient || rest.isEmpty())
                .map(found -> new Call(found, rest, whole))
                .orElseGet(() -> new Call(REPORT, whole, whole));
    }

    /** Whether a client's name may follow. */
    boolean takesClient() {
        return takesClient;
    }

    /** The word to type in this language; empty for the report, which needs none. */
    Optional<String> word(Language language) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(language == Language.ENGLISH ? 0 : 1));
    }

    private static Optional<Subcommand> named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.words.contains(lower))
                .findFirst();
    }
}
