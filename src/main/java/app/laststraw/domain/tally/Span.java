package app.laststraw.domain.tally;

import app.laststraw.domain.report.Report;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;

/** The last so many days, both ends included: an incident counts at the age of 0 to {@code days} whole days. */
record Span(LocalDate today, int days) {

    /**
     * The reports that stand and lie within the span.
     *
     * @throws IllegalArgumentException when a standing report happened after today
     */
    Stream<Report> standing(Collection<Report> reports) {
        return reports.stream().filter(this::counts);
    }

    /** As {@link #standing}, of one report. */
    boolean counts(Report report) {
        return !report.isWithdrawn() && age(report) <= days;
    }

    /** In days. */
    long age(Report report) {
        long age = today.toEpochDay() - report.incident().happenedOn().toEpochDay();
        if (age < 0) {
            throw new IllegalArgumentException("report " + report.id() + " happened after " + today);
        }
        return age;
    }
}
