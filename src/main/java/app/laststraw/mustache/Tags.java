package app.laststraw.mustache;

import app.laststraw.domain.script.Section;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tags that a template may use: declared blanks, sections, notes. Everything else that Mustache knows is refused here,
 * before Mustache sees it: a template is text from a folder or a form, and must not reach files or objects.
 */
final class Tags {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern NOTE = Pattern.compile("\\{\\{\\s*!.*?}}");
    private static final String SECTION_NAMES =
            Arrays.stream(Section.values()).map(Section::tag).collect(Collectors.joining("|"));
    private static final Pattern SECTION = Pattern.compile("\\s*\\{\\{([#/]) *(" + SECTION_NAMES + ") *}}\\s*");

    private final TemplateText text;
    private final Set<String> declared;
    private final Set<String> used = new HashSet<>();

    Tags(TemplateText text, Set<String> declared) {
        this.text = text;
        this.declared = declared;
    }

    /** Whether a blank may have that name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches()
                && Arrays.stream(Section.values())
                        .noneMatch(section -> section.tag().equals(name));
    }

    /** Whether the line opens or closes a section, and does nothing else. */
    static boolean isSection(String line) {
        return SECTION.matcher(line).matches();
    }

    /** The section that such a line opens or closes. */
    static Section section(String line) {
        String tag = matched(line).group(2);
        return Arrays.stream(Section.values())
                .filter(section -> section.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    static boolean opens(String line) {
        return matched(line).group(1).equals("#");
    }

    private static Matcher matched(String line) {
        Matcher section = SECTION.matcher(line);
        if (!section.matches()) {
            throw new IllegalArgumentException("no line of a section");
        }
        return section;
    }

    static boolean isOnlyNotes(String line) {
        return NOTE.matcher(line).replaceAll("").isBlank();
    }

    /**
     * Checks a line that is no section's.
     *
     * @return the blanks that it uses
     */
    Set<String> check(int line, String content) {
        Set<String> names = new HashSet<>();
        Matcher tag = TAG.matcher(content);
        while (tag.find()) {
            String inside = tag.group(1).strip();
            if (!inside.startsWith("!")) {
                names.add(blank(line, inside));
            }
        }
        String bare = TAG.matcher(content).replaceAll("");
        if (bare.contains("{{") || bare.contains("}}")) {
            throw text.fault(line, "templates.flaw.open_tag");
        }
        used.addAll(names);
        return names;
    }

    private String blank(int line, String tag) {
        if (!isName(tag)) {
            throw text.fault(line, "templates.flaw.other_tag");
        }
        if (!declared.contains(tag)) {
            throw text.fault(line, "templates.flaw.undeclared", tag);
        }
        return tag;
    }

    void requireAllUsed(FrontMatter head) {
        for (String name : declared) {
            if (!used.contains(name)) {
                throw text.fault(head.blankLine(name), "templates.flaw.unused", name);
            }
        }
    }
}
