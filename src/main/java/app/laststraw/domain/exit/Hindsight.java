package app.laststraw.domain.exit;

import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.Objects;

/**
 * Whether a ruling was right, as whoever has to say sees it once its consequences are known.
 *
 * @param number the ruling's within its case, from 1
 * @param times how often it was asked: 1, or 2 where it was too early to say
 * @param askedAt the last time
 * @param answer to the last question; null while there is none. The last one given counts
 * @param answeredBy null exactly while there is no answer, as {@code answeredAt}
 */
public record Hindsight(
        CaseId caseId,
        int number,
        Ruling ruling,
        int times,
        Instant askedAt,
        Answer answer,
        MemberId answeredBy,
        Instant answeredAt) {
    public static final int MOST_TIMES = 2;

    /** From the ruling to the question, and from “too early” to the next one. */
    public static final int DAYS = 90;

    /** What somebody may say. */
    public enum Answer {
        RIGHT,
        WRONG,
        /** They are asked once again. */
        TOO_EARLY
    }

    public Hindsight {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(ruling);
        Objects.requireNonNull(askedAt);
        if (number < 1 || times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException("rulings count from one, and are asked about twice at most");
        }
        if ((answer == null) != (answeredBy == null) || (answer == null) != (answeredAt == null)) {
            throw new IllegalArgumentException("an answer is given by somebody, at some time");
        }
    }

    /** Whether it was said how it turned out. */
    public boolean isSettled() {
        return answer == Answer.RIGHT || answer == Answer.WRONG;
    }

    public boolean isToBeAskedAgain() {
        return answer == Answer.TOO_EARLY && times < MOST_TIMES;
    }
}
