package app.laststraw.mustache;

import app.laststraw.domain.decision.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A template as it was read: its file and its lines, before anything in it is understood. */
record TemplateText(String file, List<String> lines) {
    /** In UTF-8: whatever the script, the draft then fits into one message, with room for what fills its blanks. */
    static final int MAX_BYTES = 9_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}\\p{IsNoncharacter_Code_Point}&&[^\\t]]");

    /** @throws TemplateFault when it is too large, or holds characters that nobody can read */
    static TemplateText of(String file, String content) {
        if (content.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw tooLarge(file);
        }
        String bare = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        TemplateText text = new TemplateText(file, bare.lines().toList());
        text.requireReadable();
        return text;
    }

    static TemplateFault tooLarge(String file) {
        return new TemplateFault(file, 0, Sentence.of("templates.flaw.too_large", MAX_BYTES));
    }

    private void requireReadable() {
        for (int line = 1; line <= lines.size(); line++) {
            if (UNREADABLE.matcher(line(line)).find()) {
                throw fault(line, "templates.flaw.unreadable");
            }
        }
    }

    /** The line with that number, counted from 1. */
    String line(int number) {
        return lines.get(number - 1);
    }

    /** @param flaw key of a text of the topic {@code templates}, which {@code figures} fill */
    TemplateFault fault(int line, String flaw, Object... figures) {
        return new TemplateFault(file, line, Sentence.of(flaw, figures));
    }
}
