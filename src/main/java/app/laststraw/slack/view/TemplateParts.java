package app.laststraw.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A template's source in the inputs of a form, none of which takes all of it: the head, then the text in as many parts as it
 * takes and one to spare, each of whole paragraphs. Put together again, they are the source.
 */
record TemplateParts(List<Part> parts) {
    /** The characters that one input takes. */
    static final int MOST = 3000;

    static final String HEAD = "head";
    private static final String TEXT = "text_";
    private static final char NUMBERED = '.';
    private static final String RULE = "---";
    private static final String GAP = "\n\n";

    TemplateParts {
        parts = List.copyOf(parts);
    }

    /**
     * What one input holds.
     *
     * @param blockId also its {@code action_id}; has a number behind it, so that another wording gets other blocks: Slack
     *     keeps what stands in a block that comes back
     * @param text empty for the one to spare
     */
    record Part(String blockId, String text) {
        boolean isHead() {
            return blockId.startsWith(HEAD);
        }

        private int lines() {
            return text.split("\n", -1).length;
        }
    }

    /**
     * Where a line of the source stands.
     *
     * @param line counted from 1 within the part; 0 when the whole source is meant
     */
    record Spot(Part part, int line) {}

    /**
     * The source in parts; empty where its head, or a paragraph alone, is more than an input takes.
     *
     * @param number of the wording
     */
    static Optional<TemplateParts> of(String source, int number) {
        List<String> lines = source.lines().toList();
        int head = headOf(lines);
        List<String> texts = new ArrayList<>();
        texts.add(String.join("\n", lines.subList(0, head)));
        texts.addAll(inputs(String.join("\n", lines.subList(head, lines.size()))));
        if (texts.stream().anyMatch(text -> text.length() > MOST)) {
            return Optional.empty();
        }
        texts.add("");
        return Optional.of(new TemplateParts(IntStream.range(0, texts.size())
                .mapToObj(index -> new Part(blockId(index) + NUMBERED + number, texts.get(index)))
                .toList()));
    }

    /** As they were typed, from the form’s first input to its last. */
    static TemplateParts in(View view) {
        Answers answers = new Answers(view.getState());
        return new TemplateParts(view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(block -> ((InputBlock) block).getBlockId())
                .map(id -> new Part(id, Objects.requireNonNullElse(answers.typed(id), "")))
                .map(part -> new Part(part.blockId(), part.text().replaceAll("\r\n?", "\n")))
                .toList());
    }

    /** A part begins a paragraph, whatever Slack makes of empty lines at the ends of an input. */
    String source() {
        StringBuilder source = new StringBuilder();
        for (Part part : written()) {
            source.append(part.text()).append(part.isHead() ? "\n" : GAP);
        }
        return source.toString();
    }

    /** @param line of the source, counted from 1; 0 when the whole is meant */
    Spot spot(int line) {
        int before = 0;
        for (Part part : written()) {
            if (line > before && line <= before + part.lines()) {
                return new Spot(part, line - before);
            }
            before += part.lines() + (part.isHead() ? 0 : 1);
        }
        return new Spot(parts.get(0), 0);
    }

    /** Whether it only goes on where another ends: it may be empty. */
    boolean isMore(Part part) {
        return parts.indexOf(part) > 1;
    }

    private List<Part> written() {
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }

    private static String blockId(int index) {
        return index == 0 ? HEAD : TEXT + index;
    }

    /** How many lines the head takes, with the rule that closes it. */
    private static int headOf(List<String> lines) {
        int rule = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(RULE);
        return rule < 0 ? lines.size() : rule + 2;
    }

    /** As many paragraphs to an input as it takes. */
    private static List<String> inputs(String text) {
        List<String> inputs = new ArrayList<>();
        for (String paragraph : text.strip().split("\n[ \t]*\n")) {
            int last = inputs.size() - 1;
            if (last >= 0 && inputs.get(last).length() + GAP.length() + paragraph.length() <= MOST) {
                inputs.set(last, inputs.get(last) + GAP + paragraph);
            } else {
                inputs.add(paragraph);
            }
        }
        return inputs;
    }
}
