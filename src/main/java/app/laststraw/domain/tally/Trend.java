package app.laststraw.domain.tally;

import app.laststraw.domain.report.Report;
import java.time.LocalDate;
import java.util.Collection;

/**
 * The last 28 days against the 28 before.
 *
 * @param recent reports of incidents at most 27 days old
 * @param before reports of incidents 28 to 55 days old
 */
public record Trend(int recent, int before) {
    private static final int DAYS = 28;

    /** In days: no older incident moves the trend. */
    public static final int OLDEST_AGE = 2 * DAYS - 1;

    static Trend of(Collection<Report> reports, LocalDate today) {
        Span days = new Span(today, OLDEST_AGE);
        int both = 0;
        int recent = 0;
        for (Report report : reports) {
            if (days.counts(report)) {
                both++;
                recent += days.age(report) < DAYS ? 1 : 0;
            }
        }
        return new Trend(recent, both - recent);
    }
}
