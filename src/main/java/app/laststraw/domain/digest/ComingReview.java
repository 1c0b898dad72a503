package app.laststraw.domain.digest;

import java.time.LocalDate;

/**
 * A client on probation is to be looked at again.
 *
 * @param client its name, as typed
 * @param on may have passed
 */
public record ComingReview(String client, LocalDate on) {
    static final int DAYS_AHEAD = 14;
}
