package app.laststraw.domain.tally;

import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import java.util.Map;
import java.util.Set;

/**
 * What a report weighs, in plain figures; their ranges are those of the firm's policy settings.
 *
 * @param points by severity, one for each
 * @param dealBreakerPoints added for each deal-breaker on the report
 * @param halfLifeDays days in which a report loses half its points
 * @param heatDays reports older than this count nothing
 */
public record Weights(
        Map<Severity, Double> points,
        double dealBreakerPoints,
        Set<RedFlag> dealBreakers,
        int halfLifeDays,
        int heatDays) {

    /** The points of an incident that is {@code age} days old. */
    double weigh(Incident incident, long age) {
        int broken = 0;
        for (RedFlag flag : incident.redFlags()) {
            broken += dealBreakers.contains(flag) ? 1 : 0;
        }
        double fresh = points.get(incident.severity()) + broken * dealBreakerPoints;
        // StrictMath: the same heat to the last bit on every machine.
        return fresh * StrictMath.pow(0.5, (double) age / halfLifeDays);
    }
}
