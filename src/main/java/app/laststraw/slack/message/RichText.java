package app.laststraw.slack.message;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Text with styles that are set beside it and not within it: whatever the text holds, it stays text. */
public final class RichText {
    /** Stands in a worded sentence for what cannot be words: no text of ours has it, and typed text never meets it. */
    private static final String GAP = "\uFFFC";

    private RichText() {}

    public static LayoutBlock block(BlockElement... elements) {
        return RichTextBlock.builder().elements(List.of(elements)).build();
    }

    public static RichTextSectionElement line(RichTextElement... inline) {
        return RichTextSectionElement.builder().elements(List.of(inline)).build();
    }

    public static RichTextSectionElement line(List<RichTextElement> inline) {
        return RichTextSectionElement.builder().elements(inline).build();
    }

    public static BlockElement bullets(List<String> items) {
        List<RichTextSectionElement> lines =
                items.stream().map(item -> line(text(item))).toList();
        return list(lines);
    }

    public static BlockElement list(List<? extends RichTextElement> lines) {
        return RichTextListElement.builder()
                .style("bullet")
                .elements(List.copyOf(lines))
                .build();
    }

    /** Set apart from what stands around it. */
    static BlockElement quote(RichTextElement... inline) {
        return RichTextQuoteElement.builder().elements(List.of(inline)).build();
    }

    /** Letters of one width, lines as they are. */
    static BlockElement preformatted(String lines) {
        return RichTextPreformattedElement.builder()
                .elements(List.of(text(lines)))
                .build();
    }

    public static RichTextElement text(String text) {
        return RichTextSectionElement.Text.builder().text(text).build();
    }

    public static RichTextElement bold(String text) {
        return styled(text, TextStyle.builder().bold(true).build());
    }

    static RichTextElement code(String text) {
        return styled(text, TextStyle.builder().code(true).build());
    }

    public static RichTextElement channel(ChannelId channel) {
        return RichTextSectionElement.Channel.builder()
                .channelId(channel.value())
                .build();
    }

    public static RichTextElement person(MemberId person) {
        return RichTextSectionElement.User.builder().userId(person.value()).build();
    }

    /** Stands for {@code element} in the figures of a sentence that {@link #fill} is to complete. */
    public static String gap() {
        return GAP;
    }

    /** The sentence, with the elements in its gaps from left to right. */
    public static RichTextSectionElement fill(String sentence, RichTextElement... elements) {
        List<RichTextElement> inline = new ArrayList<>();
        String[] pieces = sentence.split(GAP, -1);
        for (int each = 0; each < pieces.length; each++) {
            if (!pieces[each].isEmpty()) {
                inline.add(text(pieces[each]));
            }
            if (each < pieces.length - 1) {
                inline.add(elements[each]);
            }
        }
        return line(inline);
    }

    private static RichTextElement styled(String text, TextStyle style) {
        return RichTextSectionElement.Text.builder().text(text).style(style).build();
    }
}
