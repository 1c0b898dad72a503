package app.laststraw.domain.decision;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.tally.Heat;
import app.laststraw.domain.tally.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;

/**
 * The figures that the rules compare, unrounded.
 *
 * @param reporters distinct, in the tally window
 * @param abuse reports in the window that carry abusive conduct
 * @param sinceTalk reports in the window of days after the salvage talk; none when no talk is on record
 * @param troubleRatio null when no monthly fee is on record
 * @param ratioSinceRise the trouble since the fees were raised against what was paid since; null when the fee is unknown
 *     or was not raised at least 28 days ago
 */
record Figures(
        double heat, int reporters, Count abuse, Count sinceTalk, BigDecimal troubleRatio, BigDecimal ratioSinceRise) {
    static final int DAYS_FOR_A_RISE_TO_TELL = 28;

    /** How many reports, by how many people. */
    record Count(int reports, int reporters) {
        static final Count NONE = new Count(0, 0);
        static final Count TWO_BY_TWO = new Count(2, 2);

        private static Count of(Tally tally) {
            return new Count(tally.reports(), tally.reporters());
        }

        /** The same, but no fewer than {@code least} in either number. */
        Count orAtLeast(Count least) {
            return new Count(Math.max(reports, least.reports), Math.max(reporters, least.reporters));
        }
    }

    static Figures of(Evidence evidence, Tally tally, PolicySettings settings, LocalDate today) {
        return new Figures(
                Heat.of(evidence.reports(), settings.weights(), today),
                tally.reporters(),
                Count.of(tallyOf(evidence, Figures::isAbuse, settings, today)),
                sinceTalk(evidence, settings, today),
                Trouble.ratio(Trouble.cost(tally, settings), evidence.client(), settings.windowDays()),
                ratioSinceRise(evidence, settings, today));
    }

    static boolean isAbuse(Report report) {
        return report.incident().carries(RedFlag.ABUSIVE_CONDUCT);
    }

    private static Count sinceTalk(Evidence evidence, PolicySettings settings, LocalDate today) {
        LocalDate talkOn = evidence.caseHistory().salvageTalkOn();
        return talkOn == null ? Count.NONE : Count.of(tallyOf(evidence, isAfter(talkOn), settings, today));
    }

    private static BigDecimal ratioSinceRise(Evidence evidence, PolicySettings settings, LocalDate today) {
        LocalDate raisedOn = evidence.caseHistory().feesRaisedOn();
        if (raisedOn == null || today.isBefore(raisedOn.plusDays(DAYS_FOR_A_RISE_TO_TELL))) {
            return null;
        }
        Tally since = tallyOf(evidence, isAfter(raisedOn), settings, today);
        long days = ChronoUnit.DAYS.between(raisedOn, today);
        return Trouble.ratio(Trouble.cost(since, settings), evidence.client(), days);
    }

    private static Predicate<Report> isAfter(LocalDate day) {
        return report -> report.incident().happenedOn().isAfter(day);
    }

    private static Tally tallyOf(Evidence evidence, Predicate<Report> which, PolicySettings settings, LocalDate today) {
        List<Report> some = evidence.reports().stream().filter(which).toList();
        return Tally.of(some, settings.windowDays(), today);
    }

    Figures withHeat(double other) {
        return new Figures(other, reporters, abuse, sinceTalk, troubleRatio, ratioSinceRise);
    }

    Figures withReporters(int other) {
        return new Figures(heat, other, abuse, sinceTalk, troubleRatio, ratioSinceRise);
    }

    Figures withAbuse(Count other) {
        return new Figures(heat, reporters, other, sinceTalk, troubleRatio, ratioSinceRise);
    }

    Figures withSinceTalk(Count other) {
        return new Figures(heat, reporters, abuse, other, troubleRatio, ratioSinceRise);
    }

    Figures withTroubleRatio(BigDecimal other) {
        return new Figures(heat, reporters, abuse, sinceTalk, other, ratioSinceRise);
    }

    Figures withRatioSinceRise(BigDecimal other) {
        return new Figures(heat, reporters, abuse, sinceTalk, troubleRatio, other);
    }
}
