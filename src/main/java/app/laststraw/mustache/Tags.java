package app.laststraw.mustache;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags that a template may use: declared blanks, the referral section, notes. Everything else that Mustache knows is
 * refused here, before Mustache sees it: a template is text from a folder, and must not reach files or objects.
 */
final class Tags {
    static final String REFERRAL = "referral";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern SECTION = Pattern.compile("\\s*\\{\\{([#/]) *referral *}}\\s*");

    private final TemplateText text;
    private final Set<String> declared;
    private final Set<String> used = new HashSet<>();
    private int openSection;

    private Tags(TemplateText text, Set<String> declared) {
        this.text = text;
        this.declared = declared;
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Checks subject and text of a template whose head is sound. */
    static void check(TemplateText text, FrontMatter head) {
        Tags tags = new Tags(text, head.blanks().keySet());
        if (head.subjectLine() > 0) {
            tags.checkLine(head.subjectLine(), head.subject());
        }
        for (int line = head.lines() + 1; line <= text.lines().size(); line++) {
            tags.checkSectionOrLine(line);
        }
        tags.checkEnd();
    }

    private void checkSectionOrLine(int line) {
        Matcher section = SECTION.matcher(text.line(line));
        if (!section.matches()) {
            checkLine(line, text.line(line));
            return;
        }
        boolean opens = section.group(1).equals("#");
        if (opens == (openSection > 0)) {
            throw text.fault(line, opens ? "a referral section is opened within one" : "no referral section is open");
        }
        openSection = opens ? line : 0;
    }

    private void checkLine(int line, String content) {
        Matcher tag = TAG.matcher(content);
        while (tag.find()) {
            checkTag(line, tag.group(1).strip());
        }
        if (TAG.matcher(content).replaceAll("").contains("{{")) {
            throw text.fault(line, "a tag is not closed on its line");
        }
    }

    private void checkTag(int line, String tag) {
        if (tag.startsWith("!")) {
            return;
        }
        if (!isName(tag)) {
            throw text.fault(
                    line, "a tag is a blank, a note, or the referral section on a line of its own; nothing else");
        }
        if (!declared.contains(tag)) {
            throw text.fault(line, "the blank " + tag + " is not declared in the head");
        }
        used.add(tag);
    }

    private void checkEnd() {
        if (openSection > 0) {
            throw text.fault(openSection, "the referral section is not closed");
        }
        for (String name : declared) {
            if (!used.contains(name)) {
                throw text.fault(1, "the blank " + name + " is declared and not used");
            }
        }
    }
}
