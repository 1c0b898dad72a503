package app.laststraw.slack.message;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A message as it goes to Slack.
 *
 * @param text what lock screens show and screen readers read: plain text, not escaped yet
 * @param blocks what is seen in the channel; user text in them is inert already
 * @param file what comes with it; null for a message alone
 * @param picture what stands among the blocks once it is uploaded; null for none
 */
public record RenderedMessage(String text, List<LayoutBlock> blocks, RenderedFile file, RenderedPicture picture) {
    public RenderedMessage {
        Objects.requireNonNull(text);
        blocks = List.copyOf(blocks);
        if (picture != null && picture.at() > blocks.size()) {
            throw new IllegalArgumentException("the picture stands outside of the message");
        }
    }

    /** A message alone. */
    public RenderedMessage(String text, List<LayoutBlock> blocks) {
        this(text, blocks, null, null);
    }

    /** A message that comes with a file. */
    public RenderedMessage(String text, List<LayoutBlock> blocks, RenderedFile file) {
        this(text, blocks, file, null);
    }

    RenderedMessage with(RenderedPicture shown) {
        return new RenderedMessage(text, blocks, file, shown);
    }

    /** @param index before which of the blocks the new one stands */
    RenderedMessage with(int index, LayoutBlock block) {
        List<LayoutBlock> more = new ArrayList<>(blocks);
        more.add(index, block);
        return new RenderedMessage(text, more, file, picture);
    }

    /** The same with its picture in its place, which is uploaded by now. */
    public RenderedMessage showing(String fileId) {
        ImageBlock image = ImageBlock.builder()
                .slackFile(SlackFileObject.builder().id(fileId).build())
                .altText(picture.alt())
                .build();
        return with(null).with(picture.at(), image);
    }

    /** The same with a word in the place of its picture, where it has one. */
    public RenderedMessage withoutPicture() {
        return picture == null ? this : with(null).with(picture.at(), Blocks.note(picture.instead()));
    }

    /** The text as Slack takes it: the three characters by which its control sequences begin and end are encoded. */
    public String escapedText() {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
