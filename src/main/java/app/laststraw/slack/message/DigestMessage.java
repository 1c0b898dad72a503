package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.words.Words;
import java.util.List;

/** The weekly digest. */
public final class DigestMessage {
    private DigestMessage() {}

    public static RenderedMessage render(Announcement.Digest digest, Words words) {
        int week = digest.digest().days().week().number();
        return new RenderedMessage(
                words.say("digest.text", week), List.copyOf(Blocks.heading(words.say("digest.title", week))));
    }
}
