package app.laststraw.domain.digest;

import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The week's picture for those who decide. It holds names of clients and counts, nothing that a reporter wrote, and not who
 * reported.
 *
 * @param today the firm's calendar day on which it was read
 */
public record WeeklyDigest(DigestDays days, LocalDate today, Happened happened, Pending pending, WeeksChart chart) {
    public WeeklyDigest {
        Objects.requireNonNull(days);
        Objects.requireNonNull(today);
        Objects.requireNonNull(happened);
        Objects.requireNonNull(pending);
        Objects.requireNonNull(chart);
    }

    /** Of a week in which nothing happened, read on the day after. */
    public WeeklyDigest(DigestDays days, WeeksChart chart) {
        this(days, days.last().plusDays(1), Happened.NOTHING, Pending.NOTHING, chart);
    }

    /**
     * @param book every client that is neither archived nor merged into another, each once, by name; with reports since
     *     {@link FirmWeek#since}
     * @param hottest those of {@link WeeksChart#hottest}, with reports since {@link FirmWeek#sinceForHeat}
     * @param cases all of the firm's, those of clients not in the book included
     * @param names of the people who own steps, where known
     */
    public static WeeklyDigest of(
            FirmWeek firm,
            List<ClientWeek> book,
            List<ClientWeek> hottest,
            List<Case> cases,
            Map<MemberId, String> names) {
        return new WeeklyDigest(
                firm.days(),
                firm.today(),
                Happened.of(firm, book, cases),
                Pending.of(firm, book, cases, names),
                WeeksChart.of(firm, book, hottest));
    }

    /** Whether nothing was reported within the days, and nothing waits or is due. */
    public boolean isQuiet() {
        return happened.reports() == 0 && pending.isEmpty();
    }
}
