package app.laststraw.words;

import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.workspace.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that the app says, in one language. The texts stand side by side in {@code words/TOPIC.LANGUAGE.properties} and
 * are {@link MessageFormat} patterns. What comes out is plain text: escaping for Slack is done where it is put into a
 * block.
 */
public final class Words {
    /** The files under {@code words/}; keys are unique over all of them. */
    static final List<String> TOPICS = List.of(
            "names",
            "buttons",
            "probation",
            "ending",
            "policy",
            "modal",
            "directory",
            "home",
            "trail",
            "card",
            "receipt",
            "replies",
            "errors",
            "notices",
            "reminder",
            "care",
            "digest",
            "chart",
            "draft",
            "tone",
            "asking",
            "blanks",
            "release",
            "templates",
            "gutcheck",
            "check",
            "ruling",
            "plan",
            "setup",
            "playground");

    private static final Map<Language, Words> BY_LANGUAGE = load();

    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words in(Language language) {
        return BY_LANGUAGE.get(language);
    }

    public Language language() {
        return language;
    }

    /**
     * The text under {@code key}, filled in.
     *
     * @param figures numbers, {@link LocalDate}s, domain enums (by their name in this language) and plain strings, which
     *     are put in as they are
     * @throws IllegalArgumentException when there is no such text
     */
    public String say(String key, Object... figures) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.tag());
        }
        Object[] worded = Arrays.stream(figures).map(this::word).toArray();
        return new MessageFormat(pattern, language.locale()).format(worded);
    }

    /** Whether there is a text under {@code key}. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public String say(Sentence sentence) {
        return say(sentence.key(), sentence.figures().toArray());
    }

    /** The name of a domain enum's value, such as an archetype's label. */
    public String name(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(day);
    }

    Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    String pattern(String key) {
        return texts.get(key);
    }

    private Object word(Object figure) {
        if (figure instanceof Enum<?> value) {
            return name(value);
        }
        return figure instanceof LocalDate day ? day(day) : figure;
    }

    private static Map<Language, Words> load() {
        Map<Language, Words> loaded = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            loaded.put(language, new Words(language, read(language)));
        }
        return loaded;
    }

    private static Map<String, String> read(Language language) {
        Properties all = new Properties();
        for (String topic : TOPICS) {
            Properties file = readFile("/words/" + topic + "." + language.tag() + ".properties");
            file.stringPropertyNames().stream()
                    .filter(all::containsKey)
                    .findFirst()
                    .ifPresent(twice -> {
                        throw new IllegalStateException("the text " + twice + " stands in two topics");
                    });
            all.putAll(file);
        }
        Map<String, String> texts = new HashMap<>();
        all.stringPropertyNames().forEach(key -> texts.put(key, all.getProperty(key)));
        return Map.copyOf(texts);
    }

    private static Properties readFile(String path) {
        Properties file = new Properties();
        try (InputStream stream = Words.class.getResourceAsStream(path)) {
            file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + path, fault);
        }
        return file;
    }
}
