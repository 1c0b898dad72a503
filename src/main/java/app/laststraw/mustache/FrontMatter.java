package app.laststraw.mustache;

import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The head of a template: {@code key: value}, one a line, between two lines of {@code ---}. What it does not know, it
 * refuses.
 *
 * @param subject empty for spoken scripts
 * @param blanks by name, in the order in which they are declared
 * @param places the lines of the keys, and of the blanks by their names
 * @param lines how many lines of the file the head takes
 */
record FrontMatter(
        String id,
        String language,
        String title,
        String subject,
        Map<String, Blank> blanks,
        Map<String, Integer> places,
        int lines) {
    private static final String BLANK = "blank ";
    private static final String RULE = "---";
    private static final Set<String> KEYS = Set.of("id", "language", "medium", "title", "subject");
    private static final Set<String> MEDIA = Set.of("written", "spoken");
    private static final Pattern LABEL = Pattern.compile("[^\\[\\]{}]+");

    static FrontMatter of(TemplateText text) {
        return new Reading(text).read();
    }

    boolean isSpoken() {
        return subject.isEmpty();
    }

    /** Where a key stands in the file; 0 where it does not. */
    int line(String key) {
        return places.getOrDefault(key, 0);
    }

    /** Where a blank is declared. */
    int blankLine(String name) {
        return places.get(BLANK + name);
    }

    /** One pass over the head, line by line. */
    private static final class Reading {
        private final TemplateText text;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final Map<String, Blank> blanks = new LinkedHashMap<>();

        Reading(TemplateText text) {
            this.text = text;
        }

        FrontMatter read() {
            int last = lastLine();
            for (int line = 2; line < last; line++) {
                readLine(line);
            }
            for (String key : List.of("id", "language", "medium", "title")) {
                required(key);
            }
            checkMedium();
            checkTitle();
            return new FrontMatter(
                    values.get("id"),
                    values.get("language"),
                    values.get("title"),
                    values.getOrDefault("subject", ""),
                    blanks,
                    places,
                    last);
        }

        private int lastLine() {
            if (text.lines().isEmpty() || !text.line(1).equals(RULE)) {
                throw text.fault(1, "templates.flaw.no_head");
            }
            int rule = text.lines().subList(1, text.lines().size()).indexOf(RULE);
            if (rule < 0) {
                throw text.fault(1, "templates.flaw.open_head");
            }
            return rule + 2;
        }

        private void readLine(int line) {
            String[] parts = text.line(line).split(":", 2);
            String key = parts[0];
            String value = parts.length == 2 ? parts[1].strip() : "";
            if (value.isEmpty()) {
                throw text.fault(line, "templates.flaw.no_key");
            }
            if (key.equals("blank")) {
                declare(line, value);
            } else if (!KEYS.contains(key)) {
                throw text.fault(line, "templates.flaw.unknown_key");
            } else if (values.putIfAbsent(key, value) != null) {
                throw text.fault(line, "templates.flaw.key_twice", key);
            } else {
                places.put(key, line);
            }
        }

        private void declare(int line, String value) {
            String[] parts = value.split("\\|", -1);
            if (parts.length != 4) {
                throw text.fault(line, "templates.flaw.blank_parts");
            }
            String name = parts[0].strip();
            BlankType type =
                    BlankType.tagged(parts[1].strip()).orElseThrow(() -> text.fault(line, "templates.flaw.blank_type"));
            String label = parts[2].strip();
            String hint = parts[3].strip();
            if (!Tags.isName(name)) {
                throw text.fault(line, "templates.flaw.blank_name");
            }
            if (!LABEL.matcher(label).matches() || hint.isEmpty()) {
                throw text.fault(line, "templates.flaw.blank_label");
            }
            if (blanks.putIfAbsent(name, new Blank(name, type, label, hint)) != null) {
                throw text.fault(line, "templates.flaw.blank_twice", name);
            }
            places.put(BLANK + name, line);
        }

        private void required(String key) {
            if (!values.containsKey(key)) {
                throw text.fault(1, "templates.flaw.lacks_key", key);
            }
        }

        private void checkMedium() {
            String medium = values.get("medium");
            if (!MEDIA.contains(medium)) {
                throw text.fault(places.get("medium"), "templates.flaw.medium");
            }
            if (medium.equals("written") != values.containsKey("subject")) {
                throw text.fault(places.get("medium"), "templates.flaw.subject");
            }
        }

        private void checkTitle() {
            if (!LABEL.matcher(values.get("title")).matches()) {
                throw text.fault(places.get("title"), "templates.flaw.title");
            }
        }
    }
}
