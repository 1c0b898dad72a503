package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.words.Words;
import java.util.List;

/** Said in a card's thread when the suggestion went up a step. */
public final class RiseNote {
    private RiseNote() {}

    public static RenderedMessage render(Announcement.RankRise rise, Words words) {
        String name = Blocks.typed(rise.client().name().text());
        return new RenderedMessage(
                words.say("card.rise.text", name),
                List.of(RichText.block(RichText.line(
                        RichText.text(words.say("card.rise", name)),
                        RichText.text("\n"),
                        RichText.bold(words.say("card.rise.step", rise.from(), rise.to()))))));
    }
}
