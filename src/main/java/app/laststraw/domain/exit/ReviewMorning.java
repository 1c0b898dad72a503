package app.laststraw.domain.exit;

import java.time.Instant;
import java.time.ZoneId;

/** When somebody is asked to look again: from nine on a working morning, where they are. */
public final class ReviewMorning {
    private ReviewMorning() {}

    /**
     * Whether the review day of the last talk has come, or is past, and nobody was asked for that day yet.
     *
     * @param zone of whoever is to be asked
     */
    public static boolean hasCome(Case probation, ZoneId zone, Instant now) {
        return isOpen(probation) && WorkingMorning.hasCome(probation.talk().reviewOn(), zone, now);
    }

    private static boolean isOpen(Case probation) {
        return probation.state() == CaseState.PROBATION
                && !probation.talk().reviewOn().equals(probation.reviewAsked());
    }
}
