package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** A draft as a file, and what is said with it. */
public final class DraftFile {
    /**
     * Without this mark, the text viewers of phones and older editors on Windows take a file for one in the letters of their
     * own country, and Chinese becomes unreadable; those who do not need it do not show it.
     */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DraftFile() {}

    public static RenderedMessage render(Announcement.DraftFile said, Words words) {
        DraftVersion version = said.version();
        DraftText text = version.text();
        String name = Blocks.typed(said.client().name().text());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.addAll(Blocks.paragraphs(words.say("draft.file." + said.format().name(), version.number(), name)));
        if (DraftBody.isTooLong(text)) {
            blocks.add(Blocks.note(words.say("draft.file.too_long")));
        }
        if (!text.left().isEmpty()) {
            blocks.add(Blocks.note(words.say("draft.file.blanks", text.left().size())));
        }
        return new RenderedMessage(words.say("draft.file.text", name), blocks, file(said, words));
    }

    private static RenderedFile file(Announcement.DraftFile said, Words words) {
        int number = said.version().number();
        boolean mail = said.format() == DraftFormat.MAIL;
        return new RenderedFile(
                "draft-" + said.draft() + "-" + number,
                mail ? "eml" : "txt",
                words.say("draft.file.title", said.draft().value(), number),
                mail ? said.mail() : text(said.version().text(), words));
    }

    /** Line ends are those that every editor knows. */
    private static String text(DraftText text, Words words) {
        String body = DraftBody.plain(text, words);
        String all = text.isSpoken() ? body : words.say("draft.subject", text.subject()) + "\n\n" + body;
        return BYTE_ORDER_MARK + all.replaceAll("\\R", "\r\n") + "\r\n";
    }

    /** The press is known: the file comes directly, wherever the button stands. */
    public static RenderedMessage onItsWay(Words words) {
        return Blocks.message(words.say("draft.file.on_its_way"));
    }

    public static RenderedMessage render(Announcement.FileRefused said, Words words) {
        String advice =
                said.slackError().equals("missing_scope") ? "draft.file.refused.scope" : "draft.file.refused.other";
        return new RenderedMessage(
                words.say("draft.file.refused.text"),
                List.of(
                        RichText.block(RichText.fill(
                                words.say("draft.file.refused", RichText.gap()), RichText.code(said.slackError()))),
                        Blocks.note(words.say(advice))));
    }
}
