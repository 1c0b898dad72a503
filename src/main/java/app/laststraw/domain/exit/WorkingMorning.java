package app.laststraw.domain.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Nine in the morning of a working day, where somebody is: from then on they are told what is no hurry. */
public final class WorkingMorning {
    private static final LocalTime BEGINS = LocalTime.of(9, 0);

    private WorkingMorning() {}

    /** The first one on {@code day} or later. */
    public static Instant onOrAfter(LocalDate day, ZoneId zone) {
        return WorkingDays.onOrAfter(day).atTime(BEGINS).atZone(zone).toInstant();
    }

    /** The first one after {@code moment}. */
    public static Instant after(Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        Instant first = onOrAfter(day, zone);
        return first.isAfter(moment) ? first : onOrAfter(day.plusDays(1), zone);
    }

    /** Whether it is nine or later, on a working day that is {@code day} or a later one. */
    public static boolean hasCome(LocalDate day, ZoneId zone, Instant now) {
        LocalDateTime there = now.atZone(zone).toLocalDateTime();
        return !there.toLocalDate().isBefore(day)
                && WorkingDays.isOne(there.toLocalDate())
                && !there.toLocalTime().isBefore(BEGINS);
    }
}
