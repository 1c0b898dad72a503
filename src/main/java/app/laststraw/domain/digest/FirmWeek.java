package app.laststraw.domain.digest;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.report.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;

/**
 * What all clients of a digest have in common.
 *
 * @param today the firm's calendar day on which it is read; not before the last of the digest's days
 * @param zone whose calendar days the firm works by
 * @param currency in which trouble is counted
 * @param monthlyFees all on record added up, in that currency; zero where none is
 */
public record FirmWeek(
        DigestDays days,
        LocalDate today,
        ZoneId zone,
        Currency currency,
        BigDecimal monthlyFees,
        PolicySettings policy) {
    public FirmWeek {
        Objects.requireNonNull(days);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(currency);
        Objects.requireNonNull(monthlyFees);
        Objects.requireNonNull(policy);
        if (today.isBefore(days.last())) {
            throw new IllegalArgumentException("a digest tells of days that have come");
        }
    }

    /** The earliest day whose reports bear on any figure but the heat that the picture looks back on. */
    public LocalDate since() {
        LocalDate weighed = before().minusWeeks(Waiting.MOST_WEEKS).minusDays(policy.daysLookedAt());
        LocalDate drawn = days.week().plus(1 - WeeksChart.WEEKS).monday();
        return weighed.isBefore(drawn) ? weighed : drawn;
    }

    /** The earliest day whose reports bear on the heat in the picture. */
    public LocalDate sinceForHeat() {
        return days.week().plus(1 - WeeksChart.WEEKS).monday().minusDays(policy.heatDays());
    }

    /** The day before the first, against which the last is held. */
    LocalDate before() {
        return days.first().minusDays(1);
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The day on which a report came to be known: that of its filing, but none before the incident. */
    LocalDate knownOn(Report report) {
        LocalDate filed = dayOf(report.filedAt());
        LocalDate happened = report.incident().happenedOn();
        return filed.isBefore(happened) ? happened : filed;
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
