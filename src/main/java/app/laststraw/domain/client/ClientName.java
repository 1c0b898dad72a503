package app.laststraw.domain.client;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A client's name as the firm writes it, and the key by which it is found: blind to case and accents, in any script.
 *
 * @param text trimmed, white space folded to single blanks, 1 to {@value #MAX_LENGTH} characters
 */
public record ClientName(String text) {
    /** In UTF-16 characters: leaves room for a prefix in the 150 characters of a Slack option's value. */
    public static final int MAX_LENGTH = 120;

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    /** Latin, Greek and Cyrillic accents only: other scripts carry meaning in their marks. */
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");

    public ClientName {
        text = fold(text);
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a client name has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** Whether {@code typed} would make a name; null does not. */
    public static boolean isName(String typed) {
        if (typed == null) {
            return false;
        }
        String folded = fold(typed);
        return !folded.isEmpty() && folded.length() <= MAX_LENGTH;
    }

    /** The key by which this name is found and told from others. */
    public String key() {
        return keyOf(text);
    }

    /** The search key of whatever was typed, names and parts of names alike; never null, may be empty. */
    public static String keyOf(String typed) {
        String compatible = Normalizer.normalize(fold(typed), Normalizer.Form.NFKC);
        String apart = Normalizer.normalize(compatible.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String bare = ACCENTS.matcher(apart).replaceAll("");
        return fold(Normalizer.normalize(bare, Normalizer.Form.NFC));
    }

    private static String fold(String typed) {
        return WHITE_SPACE.matcher(typed).replaceAll(" ").strip();
    }

    @Override
    public String toString() {
        return text;
    }
}
