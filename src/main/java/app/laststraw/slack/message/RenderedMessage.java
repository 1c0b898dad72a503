package app.laststraw.slack.message;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Objects;

/**
 * A message as it goes to Slack.
 *
 * @param text what lock screens show and screen readers read: plain text, not escaped yet
 * @param blocks what is seen in the channel; user text in them is inert already
 * @param file what comes with it; null for a message alone
 */
public record RenderedMessage(String text, List<LayoutBlock> blocks, RenderedFile file) {
    public RenderedMessage {
        Objects.requireNonNull(text);
        blocks = List.copyOf(blocks);
    }

    /** A message alone. */
    public RenderedMessage(String text, List<LayoutBlock> blocks) {
        this(text, blocks, null);
    }

    /** The text as Slack takes it: the three characters by which its control sequences begin and end are encoded. */
    public String escapedText() {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
