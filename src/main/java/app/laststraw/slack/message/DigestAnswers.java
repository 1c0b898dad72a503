package app.laststraw.slack.message;

import app.laststraw.words.Words;

/** Private answers to whoever pressed a button of a digest. */
public final class DigestAnswers {
    private DigestAnswers() {}

    /** The digest is no longer on record. */
    public static RenderedMessage gone(Words words) {
        return Blocks.message(words.say("digest.gone"));
    }
}
