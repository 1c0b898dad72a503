package app.laststraw.domain.exit;

import java.time.LocalDate;

/** For how long an owner does not want to hear of a step. */
public enum Snooze {
    ONE_DAY(1),
    THREE_DAYS(3),
    ONE_WEEK(7);

    private final int days;

    Snooze(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** @param today in the owner's zone */
    public LocalDate from(LocalDate today) {
        return today.plusDays(days);
    }
}
