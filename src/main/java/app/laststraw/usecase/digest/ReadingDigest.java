package app.laststraw.usecase.digest;

import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A manager reads a digest beyond what was sent: all of a week’s, or the next one before it goes out. */
public final class ReadingDigest {
    private final Storage storage;

    public ReadingDigest(Storage storage) {
        this.storage = storage;
    }

    /**
     * The next digest as it would be now.
     *
     * @param due the firm's calendar day on which it goes out
     */
    public record Preview(WeeklyDigest digest, LocalDate due) {}

    /** A week's digest, by what is on record now; empty for whoever is no manager, and for a week that is still to come. */
    public Optional<WeeklyDigest> details(Week week, MemberId person, Instant now) {
        return storage.read(records -> Roles.isManager(records, person)
                ? soFar(DigestNews.days(records, week), records, now).map(days -> ReadingWeek.read(records, days, now))
                : Optional.empty());
    }

    /** Empty for whoever is no manager. */
    public Optional<Preview> preview(MemberId person, Instant now) {
        return storage.read(
                records -> Roles.isManager(records, person) ? Optional.of(preview(records, now)) : Optional.empty());
    }

    private static Preview preview(Records records, Instant now) {
        Week next = DigestNews.next(records, DigestNews.schedule(records), now);
        DigestDays days = DigestNews.days(records, next);
        LocalDate today = Weighing.today(records, now);
        DigestDays shown = soFar(days, records, now).orElseGet(() -> new DigestDays(today, today));
        return new Preview(ReadingWeek.read(records, shown, now), days.last().plusDays(1));
    }

    /** As many of the days as have come. */
    private static Optional<DigestDays> soFar(DigestDays days, Records records, Instant now) {
        LocalDate today = Weighing.today(records, now);
        if (days.first().isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(days.last().isAfter(today) ? new DigestDays(days.first(), today) : days);
    }
}
