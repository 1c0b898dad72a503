package app.laststraw.domain.tally;

import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.MemberId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The heat of a client: the reports weighed by severity and recency, where one voice is one voice. */
public final class Heat {
    private Heat() {}

    /**
     * The heat on a day: finite, not negative, the same to the last bit whatever the order of the reports. Withdrawn
     * reports count nothing.
     *
     * <p>The voices are added up in a fixed order: sums of doubles depend on their order, and so a further report can
     * never lower the heat, not even by the last bit.
     *
     * @throws IllegalArgumentException when a standing report happened after {@code today}
     */
    public static double of(Collection<Report> reports, Weights weights, LocalDate today) {
        double heat = 0;
        double voice = 0;
        int place = 0;
        Said before = null;
        for (Said said : weighed(reports, weights, today)) {
            if (before == null || !said.isSameVoiceAs(before)) {
                heat += voice;
                voice = 0;
                place = 0;
            }
            place++;
            voice += said.points / place;
            before = said;
        }
        return heat + voice;
    }

    /** Voice by voice, and within each the largest first: the k-th counts 1/k. */
    private static List<Said> weighed(Collection<Report> reports, Weights weights, LocalDate today) {
        Span span = new Span(today, weights.heatDays());
        return span.standing(reports)
                .map(report -> Said.by(report, weights.weigh(report.incident(), span.age(report))))
                .sorted()
                .toList();
    }

    /**
     * What one report weighs. A voice is one reporter in one ISO week.
     *
     * @param week counted from 1970 on: weeks that cross the new year stay whole
     */
    private record Said(long week, MemberId reporter, double points) implements Comparable<Said> {
        private static final int MONDAY_BEFORE_THE_EPOCH = 3;

        static Said by(Report report, double points) {
            long day = report.incident().happenedOn().toEpochDay();
            return new Said(Math.floorDiv(day + MONDAY_BEFORE_THE_EPOCH, 7), report.reporter(), points);
        }

        boolean isSameVoiceAs(Said other) {
            return week == other.week && reporter.equals(other.reporter);
        }

        @Override
        public int compareTo(Said other) {
            int order = Long.compare(week, other.week);
            if (order == 0) {
                order = reporter.compareTo(other.reporter);
            }
            return order == 0 ? Double.compare(other.points, points) : order;
        }
    }
}
