package app.laststraw.slack.message;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message as it reads where there is nothing but letters: its words in their order, without buttons and pictures. */
public final class PlainText {
    private PlainText() {}

    /** Lines, with an empty one between the parts of the message. */
    public static String of(RenderedMessage message) {
        return message.blocks().stream()
                .map(PlainText::block)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String block(LayoutBlock block) {
        if (block instanceof HeaderBlock header) {
            return header.getText().getText();
        }
        if (block instanceof SectionBlock section) {
            return section(section);
        }
        if (block instanceof ContextBlock note) {
            return note.getElements().stream()
                    .filter(TextObject.class::isInstance)
                    .map(text -> ((TextObject) text).getText())
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof RichTextBlock rich) {
            return rich.getElements().stream().map(PlainText::rich).collect(Collectors.joining("\n"));
        }
        return "";
    }

    private static String section(SectionBlock section) {
        Stream<TextObject> text = Stream.ofNullable(section.getText());
        Stream<TextObject> fields = Stream.ofNullable(section.getFields()).flatMap(List::stream);
        return Stream.concat(text, fields).map(TextObject::getText).collect(Collectors.joining("\n"));
    }

    private static String rich(Object element) {
        if (element instanceof RichTextSectionElement line) {
            return inline(line.getElements());
        }
        if (element instanceof RichTextListElement list) {
            String indent = "  ".repeat(list.getIndent() == null ? 0 : list.getIndent());
            return list.getElements().stream()
                    .map(item -> indent + "- " + rich(item))
                    .collect(Collectors.joining("\n"));
        }
        if (element instanceof RichTextQuoteElement quote) {
            return inline(quote.getElements());
        }
        if (element instanceof RichTextPreformattedElement lines) {
            return inline(lines.getElements());
        }
        return "";
    }

    /** People and channels go by their ids: their names are Slack’s to know. */
    private static String inline(List<?> elements) {
        return elements.stream().map(PlainText::piece).collect(Collectors.joining());
    }

    private static String piece(Object element) {
        if (element instanceof RichTextSectionElement.Text text) {
            return text.getText();
        }
        if (element instanceof RichTextSectionElement.User person) {
            return "@" + person.getUserId();
        }
        if (element instanceof RichTextSectionElement.Channel channel) {
            return "#" + channel.getChannelId();
        }
        if (element instanceof RichTextSectionElement.Link link) {
            return link.getText() == null ? link.getUrl() : link.getText() + " " + link.getUrl();
        }
        return "";
    }
}
