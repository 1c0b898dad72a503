package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.words.Words;

/** What is left of the card of a record that was merged away or archived: one line, and nothing to press. */
public final class RecordMoved {
    private RecordMoved() {}

    public static RenderedMessage render(Announcement.RecordMoved moved, Words words) {
        String name = Blocks.typed(moved.record().name().text());
        return Blocks.message(
                moved.into() == null
                        ? words.say("card.archived", name)
                        : words.say(
                                "card.merged",
                                name,
                                Blocks.typed(moved.into().name().text())));
    }
}
