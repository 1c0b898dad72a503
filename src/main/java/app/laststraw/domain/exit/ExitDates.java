package app.laststraw.domain.exit;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days of an exit plan, as somebody wishes them.
 *
 * @param noticeOn the day on which they are told, and notice is given
 * @param endsOn the last day of working together; null for the earliest clean one from today on
 * @param workDoneOn by when the open work is finished or handed over; null when none is open, or nobody knows
 * @param invoicesPaidOn by when the unpaid invoices are to be paid; null when none is unpaid
 * @param hurry why END_NOW does not wait for a clean end, in the firm's words, at most {@value ExitPlan#MAX_HURRY}
 *     characters; null or blank for none
 */
public record ExitDates(
        LocalDate noticeOn, LocalDate endsOn, LocalDate workDoneOn, LocalDate invoicesPaidOn, String hurry) {
    public ExitDates {
        Objects.requireNonNull(noticeOn);
    }
}
