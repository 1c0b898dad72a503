package app.laststraw.domain.exit;

import app.laststraw.domain.client.Engagement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The first day on which the firm may part with a client and owe them nothing, and what keeps it from being sooner.
 *
 * <ul>
 *   <li>A contract with a notice period ends when the notice is over, or at its contract end where that comes first: then
 *       it runs out by itself.
 *   <li>Without a notice period on record it ends at the contract end.
 *   <li>A contract end before the notice is given tells nothing: whoever still is a client has gone on since.
 *   <li>With none of these the day is that of the notice, and {@code TERMS_UNKNOWN} says that the contract is to be read
 *       first.
 *   <li>Open work and unpaid invoices put the end off to their days. Work that is owed, without a day, blocks until
 *       nobody knows when.
 * </ul>
 *
 * What is over on the day of the notice blocks nothing.
 *
 * @param on not before the notice; may be a weekend. As far as is known, see {@link #isCertain}
 * @param blockers what of unknown length first, then the latest
 */
public record CleanEnd(LocalDate on, List<Blocker> blockers) {
    /** What can stand between the notice and the end. */
    public enum Kind {
        TERMS_UNKNOWN,
        NOTICE,
        CONTRACT_END,
        OPEN_WORK,
        UNPAID_INVOICES
    }

    /** @param until the day until which it blocks; null when nobody knows */
    public record Blocker(Kind kind, LocalDate until) {
        public Blocker {
            Objects.requireNonNull(kind);
        }
    }

    public CleanEnd {
        Objects.requireNonNull(on);
        blockers = List.copyOf(blockers);
    }

    /**
     * @param workDoneOn null when no work is open, or nobody knows
     * @param invoicesPaidOn null when no invoice is unpaid
     */
    public static CleanEnd of(Engagement terms, LocalDate noticeOn, LocalDate workDoneOn, LocalDate invoicesPaidOn) {
        return of(terms, noticeOn, workDoneOn != null || terms.hasOutstandingWork(), workDoneOn, invoicesPaidOn);
    }

    /** The clean end of a plan as it stands: open work blocks until the step that finishes it is done. */
    public static CleanEnd of(Engagement terms, ExitPlan plan) {
        return plan.isWorkFinished()
                ? of(terms, plan.noticeOn(), false, null, plan.invoicesPaidOn())
                : of(terms, plan.noticeOn(), plan.workDoneOn(), plan.invoicesPaidOn());
    }

    private static CleanEnd of(
            Engagement terms, LocalDate noticeOn, boolean isWorkOpen, LocalDate workDoneOn, LocalDate invoicesPaidOn) {
        List<Blocker> all = new ArrayList<>();
        all.add(contract(terms, noticeOn));
        if (isWorkOpen) {
            all.add(new Blocker(Kind.OPEN_WORK, workDoneOn));
        }
        if (invoicesPaidOn != null) {
            all.add(new Blocker(Kind.UNPAID_INVOICES, invoicesPaidOn));
        }
        List<Blocker> blockers = all.stream()
                .filter(blocker -> blocker.until() == null || blocker.until().isAfter(noticeOn))
                .sorted(Comparator.comparing(
                        Blocker::until, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder())))
                .toList();
        LocalDate on = blockers.stream()
                .map(Blocker::until)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(noticeOn);
        return new CleanEnd(on, blockers);
    }

    private static Blocker contract(Engagement terms, LocalDate noticeOn) {
        LocalDate noticeOver = terms.notice() == null ? null : terms.notice().endAfter(noticeOn);
        LocalDate runsOut = terms.contractEnd();
        boolean stillRuns = runsOut != null && !runsOut.isBefore(noticeOn);
        if (stillRuns && (noticeOver == null || runsOut.isBefore(noticeOver))) {
            return new Blocker(Kind.CONTRACT_END, runsOut);
        }
        return noticeOver == null ? new Blocker(Kind.TERMS_UNKNOWN, null) : new Blocker(Kind.NOTICE, noticeOver);
    }

    /** Whether nothing of unknown length stands in the way. */
    public boolean isCertain() {
        return blockers.stream().noneMatch(blocker -> blocker.until() == null);
    }
}
