package app.laststraw.slack.message;

import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.words.Words;
import java.util.List;

/** The weekly digest as lines of plain text, for a terminal. */
public final class DigestText {
    private DigestText() {}

    /** All of it, a line each; never empty. */
    public static List<String> of(WeeklyDigest digest, Words words) {
        return List.of(words.say("digest.title", digest.days().week().number()));
    }
}
