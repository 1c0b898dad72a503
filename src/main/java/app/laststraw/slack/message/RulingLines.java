package app.laststraw.slack.message;

import app.laststraw.domain.exit.Ruling;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Who decided what, when, and why in their own words: for those who carry the account, and for their eyes only. */
public final class RulingLines {
    /** Reasons of that many characters at most are shown; one message takes about 12,000, and the rest needs most of them. */
    private static final int ROOM = 2_000;

    private static final int MOST = 5;

    private RulingLines() {}

    /**
     * Whole rulings, as many as there is room for; how many older ones there are is said.
     *
     * @param history the latest first
     * @param zone whose calendar days the firm works by
     */
    public static List<LayoutBlock> of(List<Ruling> history, ZoneId zone, Words words) {
        List<RichTextElement> lines = new ArrayList<>();
        int room = ROOM;
        for (Ruling ruling : history) {
            room -= ruling.reason().length();
            if (lines.size() == MOST || room < 0) {
                break;
            }
            lines.add(line(ruling, zone, words));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!lines.isEmpty()) {
            blocks.add(RichText.block(RichText.line(RichText.bold(words.say("ruling.history"))), RichText.list(lines)));
        }
        if (lines.size() < history.size()) {
            blocks.add(Blocks.note(words.say("ruling.history.more", history.size() - lines.size())));
        }
        return blocks;
    }

    private static RichTextElement line(Ruling ruling, ZoneId zone, Words words) {
        List<RichTextElement> line = new ArrayList<>();
        line.add(RichText.bold(words.day(ruling.at().atZone(zone).toLocalDate())));
        line.add(RichText.text(" · "));
        line.add(RichText.person(ruling.by()));
        String decided = ruling.isOverride()
                ? words.say("ruling.note.instead", ruling.decision(), ruling.suggested())
                : words.say("ruling.note.as_suggested", ruling.decision());
        line.add(RichText.text(" · " + decided));
        if (!ruling.reason().isEmpty()) {
            line.add(RichText.text(words.say("ruling.history.reason", Blocks.typed(ruling.reason()))));
        }
        return RichText.line(line);
    }
}
