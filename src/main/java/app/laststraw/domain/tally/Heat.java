package app.laststraw.domain.tally;

import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.MemberId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The heat of a client: the reports weighed by severity and recency, where one voice is one voice. */
public final class Heat {
    private Heat() {}

    /**
     * The heat on a day: finite, not negative, the same to the last bit whatever the order of the reports. Withdrawn
     * reports count nothing.
     *
     * @throws IllegalArgumentException when a standing report happened after {@code today}
     */
    public static double of(Collection<Report> reports, Weights weights, LocalDate today) {
        double heat = 0;
        for (List<Double> voice : voices(reports, weights, today).values()) {
            heat += discounted(voice);
        }
        return heat;
    }

    /**
     * What one reporter said in one week, weighed. The voices stand in a fixed order and are added up in it: sums of
     * doubles depend on their order, and so a further report can never lower the heat, not even by the last bit.
     */
    private static SortedMap<Voice, List<Double>> voices(Collection<Report> reports, Weights weights, LocalDate today) {
        Span span = new Span(today, weights.heatDays());
        SortedMap<Voice, List<Double>> voices = new TreeMap<>(Voice.ORDER);
        span.standing(reports)
                .forEach(report -> voices.computeIfAbsent(Voice.of(report), any -> new ArrayList<>())
                        .add(weights.weigh(report.incident(), span.age(report))));
        return voices;
    }

    /** Largest first, the k-th counts 1/k. */
    private static double discounted(List<Double> voice) {
        voice.sort(Comparator.reverseOrder());
        double sum = 0;
        for (int place = 0; place < voice.size(); place++) {
            sum += voice.get(place) / (place + 1);
        }
        return sum;
    }

    /** One reporter in one ISO week, named by its Monday: weeks that cross the new year stay whole. */
    private record Voice(LocalDate monday, MemberId reporter) {
        static final Comparator<Voice> ORDER =
                Comparator.comparing(Voice::monday).thenComparing(Voice::reporter);

        static Voice of(Report report) {
            LocalDate day = report.incident().happenedOn();
            return new Voice(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), report.reporter());
        }
    }
}
