package app.laststraw.mustache;

import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text below the head, cut into blocks.
 *
 * @param always the blanks in the words that are never left out
 * @param optional the sections that hold something, with the blanks in their words
 * @param sectionLines where each of those is opened first
 */
record TemplateBody(
        List<Block> blocks,
        Set<String> always,
        Map<Section, Set<String>> optional,
        Map<Section, Integer> sectionLines) {

    /** @throws TemplateFault at the first line that is not as {@code templates/README.md} says */
    static TemplateBody of(TemplateText text, FrontMatter head) {
        return new Reading(text, head).read();
    }

    /** One pass over the text, line by line. */
    private static final class Reading {
        private final TemplateText text;
        private final FrontMatter head;
        private final Tags tags;
        private final List<Block> blocks = new ArrayList<>();
        private final Set<String> always = new HashSet<>();
        private final Map<Section, Set<String>> optional = new EnumMap<>(Section.class);
        private final Map<Section, Integer> sectionLines = new EnumMap<>(Section.class);

        private final List<String> lines = new ArrayList<>();
        private Passage.Kind kind;
        private boolean gap;
        private Section section;
        private int sectionLine;

        Reading(TemplateText text, FrontMatter head) {
            this.text = text;
            this.head = head;
            this.tags = new Tags(text, head.blanks().keySet());
        }

        TemplateBody read() {
            tags.check(head.line("subject"), head.subject());
            for (int line = head.lines() + 1; line <= text.lines().size(); line++) {
                readLine(line, text.line(line));
            }
            closeBlock();
            if (section != null) {
                throw text.fault(sectionLine, "templates.flaw.open_section", section.tag());
            }
            if (blocks.isEmpty()) {
                throw text.fault(head.lines(), "templates.flaw.no_text");
            }
            tags.requireAllUsed(head);
            return new TemplateBody(blocks, always, optional, sectionLines);
        }

        private void readLine(int line, String content) {
            if (content.isBlank()) {
                closeBlock();
                gap = true;
            } else if (Tags.isSection(content)) {
                closeBlock();
                turn(line, Tags.section(content), Tags.opens(content));
            } else if (content.stripLeading().startsWith(">")) {
                readCue(line, content.stripLeading().substring(1).strip());
            } else {
                readWords(line, content.stripTrailing());
            }
        }

        private void turn(int line, Section next, boolean opens) {
            if (opens && section != null) {
                throw text.fault(line, "templates.flaw.nested", section.tag());
            }
            if (!opens && section != next) {
                throw text.fault(line, "templates.flaw.not_open", next.tag());
            }
            section = opens ? next : null;
            sectionLine = line;
        }

        private void readCue(int line, String cue) {
            if (!head.isSpoken()) {
                throw text.fault(line, "templates.flaw.cue");
            }
            if (cue.isEmpty()) {
                closeBlock();
                gap = true;
                return;
            }
            tags.check(line, cue);
            add(Passage.Kind.CUE, cue);
        }

        private void readWords(int line, String words) {
            Set<String> used = tags.check(line, words);
            if (!Tags.isOnlyNotes(words)) {
                add(Passage.Kind.WORDS, words);
                (section == null ? always : optional.get(section)).addAll(used);
            }
        }

        private void add(Passage.Kind next, String content) {
            if (next != kind) {
                closeBlock();
            }
            kind = next;
            lines.add(content);
            if (section != null) {
                optional.computeIfAbsent(section, none -> new HashSet<>());
                sectionLines.putIfAbsent(section, sectionLine);
            }
        }

        private void closeBlock() {
            if (!lines.isEmpty()) {
                blocks.add(new Block(
                        section, kind, gap, PlainTextMustache.compile(String.join("\n", lines), text.file())));
                lines.clear();
                gap = false;
            }
        }
    }
}
