package app.laststraw.domain.workspace;

import java.util.Locale;

/** The languages the app speaks; equals, neither the translation of the other. */
public enum Language {
    ENGLISH("en"),
    SIMPLIFIED_CHINESE("zh-CN");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as in file names and settings. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * The language for a Slack or BCP 47 locale such as {@code zh-CN}, {@code zh_Hans} or {@code en-GB}: Chinese for
     * any Chinese, English for everything else, null included.
     */
    public static Language of(String locale) {
        return locale != null && locale.toLowerCase(Locale.ROOT).startsWith("zh") ? SIMPLIFIED_CHINESE : ENGLISH;
    }
}
