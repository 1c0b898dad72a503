package app.laststraw.mustache;

import java.util.List;

/** A template as it was read: its file and its lines, before anything in it is understood. */
record TemplateText(String file, List<String> lines) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static TemplateText of(String file, String content) {
        String bare = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        return new TemplateText(file, bare.lines().toList());
    }

    /** The line with that number, counted from 1. */
    String line(int number) {
        return lines.get(number - 1);
    }

    TemplateFault fault(int line, String reason) {
        return new TemplateFault(file, line, reason);
    }
}
