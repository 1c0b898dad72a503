package app.laststraw.slack.webapi;

import app.laststraw.slack.message.RenderedPicture;
import app.laststraw.slack.webapi.FileUpload.Kept;
import app.laststraw.slack.webapi.WebApi.Answer;
import app.laststraw.usecase.Messenger.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the picture of a message to Slack before the message is posted, and gives it up where Slack does not take it: the
 * message is worth more than its picture. What was uploaded is remembered until the message is posted; a restart forgets it,
 * which leaves a file that nobody sees.
 */
final class PictureUpload {
    /** Of a message: after so many it goes without its picture. */
    private static final int MOST_TRIES = 5;
    /** Slack looks at an upload for a moment before it lets it be shown. */
    private static final Duration UNTIL_PROCESSED = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(PictureUpload.class);

    private final FileUpload files;
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();

    /**
     * @param fileId null until it is uploaded
     * @param picture a mark of what was uploaded: figures may change until the message stands
     */
    private record Attempt(int tries, String fileId, int picture) {
        static final Attempt NONE = new Attempt(0, null, 0);

        Attempt uploaded(String as, int which) {
            return new Attempt(tries, as, which);
        }

        Attempt again() {
            return new Attempt(tries + 1, fileId, picture);
        }
    }

    PictureUpload(FileUpload files) {
        this.files = files;
    }

    /** How the message goes. */
    sealed interface Result {
        record With(String fileId) implements Result {}

        record Without() implements Result {}

        /** Not now. */
        record Later(Outcome outcome) implements Result {}
    }

    /** Uploads it, unless an earlier try has. */
    Result of(RenderedPicture picture, String deliveryKey) {
        Attempt before = attempts.getOrDefault(deliveryKey, Attempt.NONE);
        if (before.tries() >= MOST_TRIES) {
            log.warn("{}: goes without its picture", deliveryKey);
            return new Result.Without();
        }
        int which = Arrays.hashCode(picture.png());
        if (before.fileId() != null && before.picture() == which) {
            return new Result.With(before.fileId());
        }
        Kept kept = files.keep(PostMark.fileName(picture.stem(), deliveryKey, "png"), picture.title(), picture.png());
        if (kept instanceof Kept.As uploaded) {
            attempts.put(deliveryKey, before.uploaded(uploaded.fileId(), which));
            return new Result.With(uploaded.fileId());
        }
        return failed(deliveryKey, before, ((Kept.Not) kept).outcome());
    }

    private Result failed(String deliveryKey, Attempt before, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused && !refused.tokenDead()) {
            log.warn("{}: goes without its picture, since Slack says {}", deliveryKey, refused.slackError());
            return new Result.Without();
        }
        if (outcome instanceof Outcome.TryLater) {
            attempts.put(deliveryKey, before.again());
        }
        return new Result.Later(outcome);
    }

    /** Whether a message with a picture was refused as it is when the picture is not processed yet. */
    static boolean isUnprocessed(Answer answer) {
        return answer instanceof Answer.Failed failed && failed.error().equals("invalid_blocks");
    }

    /** The message is to be tried again, with the same upload. */
    Outcome unprocessed(String deliveryKey) {
        log.info("{}: its picture is not processed yet", deliveryKey);
        attempts.computeIfPresent(deliveryKey, (key, tried) -> tried.again());
        return new Outcome.TryLater(UNTIL_PROCESSED);
    }

    /**
     * Unless the message is tried again, its picture is done with. One whose fate Slack does not tell may not have been taken
     * because of its picture.
     *
     * @return the outcome as it was
     */
    Outcome settled(String deliveryKey, Outcome outcome) {
        if (outcome instanceof Outcome.Unknown) {
            attempts.compute(deliveryKey, (key, tried) -> (tried == null ? Attempt.NONE : tried).again());
        } else if (!(outcome instanceof Outcome.TryLater)) {
            attempts.remove(deliveryKey);
        }
        return outcome;
    }
}
