package app.laststraw.domain.exit;

import java.time.LocalDate;

/**
 * On which days the steps of an exit plan are due, worked out from its own days. All are working days, but for the notice
 * where somebody chose another.
 *
 * @param atOnce END_NOW: access is closed with the notice, whenever the contract ends
 * @param isSpoken whether they are told in a talk
 * @param workDoneOn null when no work is open, or nobody knows
 */
record Schedule(boolean atOnce, boolean isSpoken, LocalDate noticeOn, LocalDate endsOn, LocalDate workDoneOn) {
    /** So many working days to prepare it: for the other side too, who gets a heads-up. */
    private static final int BEFORE_A_TALK = 5;

    private static final int BEFORE_A_LETTER = 3;
    private static final int HEADS_UP = 3;
    /** Time for them to read it. */
    private static final int TO_READ_IT = 2;

    private static final int DAYS_TO_LOOK_BACK = 14;

    static Schedule of(boolean atOnce, boolean isSpoken, ExitDates dates) {
        return new Schedule(atOnce, isSpoken, dates.noticeOn(), dates.endsOn(), dates.workDoneOn());
    }

    /** The working days needed before they are told. */
    static int daysToPrepare(boolean atOnce, boolean isSpoken) {
        if (atOnce) {
            return 0;
        }
        return isSpoken ? BEFORE_A_TALK : BEFORE_A_LETTER;
    }

    /** Whatever day it is. */
    LocalDate dueOn(StepKind kind) {
        return switch (kind) {
            case READ_TERMINATION_CLAUSE -> beforeNotice(daysToPrepare(atOnce, isSpoken));
            case LIST_OBLIGATIONS -> beforeNotice(daysToPrepare(atOnce, isSpoken) - 1);
            case WRITE_SCRIPT -> beforeNotice(daysToPrepare(atOnce, isSpoken) - 2);
            case HEADS_UP -> beforeNotice(HEADS_UP);
            case FAREWELL_TALK, WRITTEN_NOTICE -> noticeOn;
            case WRITTEN_CONFIRMATION -> WorkingDays.after(noticeOn);
            case PHONE_FOLLOW_UP, REFERRAL -> WorkingDays.plus(noticeOn, TO_READ_IT);
            case FINISH_WORK -> workDone();
            case HANDOVER -> later(dayBeforeLast(), workDone());
            case FINAL_INVOICE -> lastWorkingDay();
            case CLOSE_ACCESS -> WorkingDays.onOrAfter(atOnce ? noticeOn : endsOn);
            case LOOK_BACK -> WorkingDays.onOrAfter(endsOn.plusDays(DAYS_TO_LOOK_BACK));
            case OWN -> throw new IllegalArgumentException("the firm dates its own steps");
        };
    }

    /** The same, or the next working day from {@code today} where that has passed; what comes before the notice stays so. */
    LocalDate dueOn(StepKind kind, LocalDate today) {
        LocalDate soonest = WorkingDays.onOrAfter(today);
        if (kind.phase() == StepKind.Phase.BEFORE && soonest.isAfter(noticeOn)) {
            soonest = today;
        }
        return kind.tellsTheClient() ? noticeOn : later(soonest, dueOn(kind));
    }

    Step apply(Step step, LocalDate today) {
        LocalDate day = dueOn(step.kind(), today);
        return day.equals(step.dueOn()) ? step : step.redated(day);
    }

    /** Whether an open step may stay on its day: it is the one to give it, or another was chosen by hand and still fits. */
    boolean isRightFor(Step step, Schedule before, LocalDate today) {
        LocalDate day = step.dueOn();
        StepKind kind = step.kind();
        boolean byHand = !day.equals(before.dueOn(kind)) && !day.equals(before.dueOn(kind, today));
        return day.equals(dueOn(kind)) || byHand && fits(kind, day);
    }

    private boolean fits(StepKind kind, LocalDate day) {
        return switch (kind) {
            case READ_TERMINATION_CLAUSE, LIST_OBLIGATIONS, WRITE_SCRIPT, HEADS_UP -> !day.isAfter(noticeOn);
            case FAREWELL_TALK, WRITTEN_NOTICE -> day.equals(noticeOn);
            case FINISH_WORK -> !day.isAfter(later(endsOn, lastWorkingDay()));
            case HANDOVER -> !day.isBefore(noticeOn) && !day.isAfter(later(endsOn, lastWorkingDay()));
            case WRITTEN_CONFIRMATION, PHONE_FOLLOW_UP, REFERRAL, FINAL_INVOICE, CLOSE_ACCESS ->
                !day.isBefore(noticeOn);
            case LOOK_BACK -> !day.isBefore(endsOn);
            case OWN -> true;
        };
    }

    /** @param days working days; below 0 there are none to be had */
    private LocalDate beforeNotice(int days) {
        return WorkingDays.plus(WorkingDays.onOrBefore(noticeOn), -Math.max(0, days));
    }

    /** Of working together: the end, or the Friday before it; never before the notice. */
    private LocalDate lastWorkingDay() {
        LocalDate last = WorkingDays.onOrBefore(endsOn);
        return last.isBefore(noticeOn) ? WorkingDays.onOrAfter(noticeOn) : last;
    }

    private LocalDate dayBeforeLast() {
        return later(WorkingDays.onOrAfter(noticeOn), WorkingDays.plus(lastWorkingDay(), -1));
    }

    private LocalDate workDone() {
        if (workDoneOn == null) {
            return dayBeforeLast();
        }
        LocalDate done = WorkingDays.onOrBefore(workDoneOn);
        return done.isAfter(lastWorkingDay()) ? lastWorkingDay() : done;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
