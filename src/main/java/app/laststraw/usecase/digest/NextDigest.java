package app.laststraw.usecase.digest;

import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.DigestSchedule;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.Records;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The weekly digest that goes out next.
 *
 * @param dueAt on the firm's clock
 * @param atOnce whether that has passed, and it is made up for within a minute
 * @param days that it tells of; a week unless the plan was changed or one is missing
 */
public record NextDigest(ZonedDateTime dueAt, boolean atOnce, DigestDays days) {
    /** What a usual one tells of. */
    public static final int USUAL_DAYS = 7;

    /**
     * As the digests of before stand.
     *
     * @param firm the choices that would hold
     * @return empty where none goes out
     */
    public static Optional<NextDigest> of(Records records, Settings firm, Instant now) {
        if (!firm.digest().isWanted()) {
            return Optional.empty();
        }
        DigestSchedule schedule = DigestSchedule.of(firm);
        boolean atOnce = SendingDigests.isDue(records, firm, now);
        Week week = atOnce ? schedule.latestDue(now) : DigestNews.next(records, schedule, now);
        return Optional.of(new NextDigest(
                schedule.dueAt(week).atZone(firm.zone()),
                atOnce,
                schedule.days(week, records.digests().lastTold(week).orElse(null))));
    }

    public boolean isOfUsualLength() {
        return days.count() == USUAL_DAYS;
    }
}
