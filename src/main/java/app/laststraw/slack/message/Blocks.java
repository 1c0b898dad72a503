package app.laststraw.slack.message;

import app.laststraw.domain.workspace.MemberId;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The few blocks that our messages are made of. None of them is mrkdwn: plain text and {@link RichText} take no markup,
 * so that nothing typed can become a mention, a link or a format, whatever it holds.
 */
public final class Blocks {
    /** What Slack takes in one text object. */
    static final int TEXT_LIMIT = 3000;

    private static final int HEADER_LIMIT = 150;
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private Blocks() {}

    /** @param text 1 to {@value #TEXT_LIMIT} characters; shown letter by letter, {@code :smile:} included */
    public static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    /** A message of one short paragraph, which is also what lock screens show. */
    static RenderedMessage message(String saying) {
        return new RenderedMessage(saying, paragraphs(saying));
    }

    /** The largest letters there are; a heading too long for them becomes paragraphs. */
    public static List<LayoutBlock> heading(String text) {
        return text.length() > HEADER_LIMIT
                ? paragraphs(text)
                : List.of(HeaderBlock.builder().text(plain(text)).build());
    }

    /** All of the text, in as many blocks as it takes. */
    public static List<LayoutBlock> paragraphs(String text) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (String part : split(text)) {
            blocks.add(section(part));
        }
        return blocks;
    }

    /** @param text 1 to {@value #TEXT_LIMIT} characters */
    public static LayoutBlock section(String text) {
        return SectionBlock.builder().text(plain(text)).build();
    }

    /** A title, and a line for each item. */
    public static LayoutBlock list(String title, List<String> items) {
        return RichText.block(RichText.line(RichText.bold(title)), RichText.bullets(items));
    }

    /** A title, and below it a sentence that may name somebody. */
    static LayoutBlock titled(String title, RichTextSectionElement saying) {
        List<RichTextElement> line = new ArrayList<>();
        line.add(RichText.bold(title));
        line.add(RichText.text("\n"));
        line.addAll(saying.getElements());
        return RichText.block(RichText.line(line));
    }

    /**
     * A sentence that names a person.
     *
     * @param sentence makes it of what stands for the person
     */
    public static LayoutBlock naming(MemberId person, UnaryOperator<String> sentence) {
        return RichText.block(RichText.fill(sentence.apply(RichText.gap()), RichText.person(person)));
    }

    /** Small print. */
    public static LayoutBlock note(String text) {
        return ContextBlock.builder().elements(List.of(plain(text))).build();
    }

    public static LayoutBlock buttons(ButtonElement... buttons) {
        List<BlockElement> elements = new ArrayList<>(Arrays.asList(buttons));
        return ActionsBlock.builder().elements(elements).build();
    }

    /** Typed text that is put into a sentence of ours: where it runs right to left, it does not turn our words around. */
    public static String typed(String text) {
        boolean turns = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return turns ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE : text;
    }

    /** Parts of at most {@value #TEXT_LIMIT} characters that make up the text when put together again. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (text.length() - from > TEXT_LIMIT) {
            int to = breakBefore(text, from, from + TEXT_LIMIT);
            parts.add(text.substring(from, to));
            from = to;
        }
        parts.add(text.substring(from));
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }

    /** After the last line end if there is one, else after the last blank, else anywhere but within a character. */
    private static int breakBefore(String text, int from, int limit) {
        for (char mark : new char[] {'\n', ' '}) {
            int last = text.lastIndexOf(mark, limit - 1);
            if (last > from) {
                return last + 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
