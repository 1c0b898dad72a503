package app.laststraw.domain.exit;

import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Medium;
import app.laststraw.domain.exit.PlanChange.Changed;
import app.laststraw.domain.exit.PlanChange.Refused;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Makes the exit plan of a decision to part, and gives it other days.
 *
 * @param decision FINISH_THEN_PART, PART_WAYS or END_NOW
 * @param medium how they are told; null for in writing, as END_NOW always is
 * @param offerReferral whether somebody else may fit them better; never offered on END_NOW
 * @param owner of the steps; null for nobody yet
 */
public record Planning(Decision decision, Medium medium, boolean offerReferral, Engagement terms, MemberId owner) {
    /** How long FINISH_THEN_PART gives to finish, until somebody says otherwise. */
    private static final int TRANSITION_DAYS = 28;

    private static final Set<Decision> TO_PART =
            Set.of(Decision.FINISH_THEN_PART, Decision.PART_WAYS, Decision.END_NOW);

    public Planning {
        if (!TO_PART.contains(decision)) {
            throw new IllegalArgumentException("only who decides to part plans an exit");
        }
        Objects.requireNonNull(terms);
    }

    /**
     * The plan to begin with. They are told as soon as that is prepared, at the latest when their contract runs out; END_NOW
     * tells them on this working day. It ends on the clean end, and FINISH_THEN_PART takes four weeks to finish the work.
     */
    public ExitPlan first(LocalDate today) {
        LocalDate noticeOn = noticeDay(today);
        ExitDates dates = withEnd(new ExitDates(noticeOn, null, transitionEnd(noticeOn), null, null), today);
        ExitPlan plan = new ExitPlan(noticeOn, dates.endsOn(), dates.workDoneOn(), null, null, List.of());
        return withMissing(plan, kinds(dates.workDoneOn()), today);
    }

    /** The earliest clean end on these days, whatever end they wish. */
    public CleanEnd cleanEnd(ExitDates dates) {
        return CleanEnd.of(terms, dates.noticeOn(), dates.workDoneOn(), dates.invoicesPaidOn());
    }

    /** The earliest clean end of a plan as it stands, see {@link CleanEnd#of(Engagement, ExitPlan)}. */
    public CleanEnd cleanEnd(ExitPlan plan) {
        return CleanEnd.of(terms, plan);
    }

    /**
     * The plan on other days. An open step that still has the day which the plan gave it moves to its new day; one that was
     * dated by hand stays, unless it would come out of order: before or after the notice or the end where that makes no
     * sense. Settled steps and those that the firm added stay. Work that is open asks for its step where there was none.
     */
    public PlanChange replanned(ExitPlan plan, ExitDates wished, LocalDate today) {
        ExitDates dates = withEnd(wished, today);
        LocalDate cleanEnd = cleanEnd(dates).on();
        boolean isSooner = dates.endsOn().isBefore(cleanEnd);
        if (dates.noticeOn().isBefore(today) && !plan.clientKnows()) {
            return new Refused(PlanFault.NOTICE_IN_THE_PAST, today);
        }
        if (dates.endsOn().isBefore(dates.noticeOn())) {
            return new Refused(PlanFault.END_BEFORE_NOTICE, dates.noticeOn());
        }
        if (isSooner && !isAtOnce()) {
            return new Refused(PlanFault.SOONER_THAN_CLEAN, cleanEnd);
        }
        if (isSooner && dates.hurry() == null) {
            return new Refused(PlanFault.SOONER_WITHOUT_REASON, cleanEnd);
        }
        return new Changed(moved(plan, isSooner ? dates : withoutHurry(dates), today));
    }

    /**
     * A step on another day, see {@link ExitPlan#redated}. Refused besides: SOONER_THAN_CLEAN, where they would be told so
     * late that the plan's end is no clean one any more; not where it ends in a hurry.
     */
    public StepChange redated(ExitPlan plan, int number, LocalDate day, LocalDate today) {
        StepChange change = plan.redated(number, day, today);
        if (!(change instanceof StepChange.Changed changed) || plan.hurry() != null) {
            return change;
        }
        LocalDate cleanEnd = cleanEnd(changed.plan()).on();
        boolean isToldElsewhen = !changed.plan().noticeOn().equals(plan.noticeOn());
        return isToldElsewhen && plan.endsOn().isBefore(cleanEnd)
                ? new StepChange.Refused(
                        StepFault.SOONER_THAN_CLEAN, plan.step(number).orElseThrow(), cleanEnd)
                : change;
    }

    /**
     * The plan for another decision than that for which it was made. Open steps that it does not need are dropped, dropped
     * ones that it needs are open again, missing ones are added, and all open ones get their days anew; the end is the clean
     * one. The day of the notice stays where they are told the same way, or were told already: then nothing is added that
     * comes before they know, and the written confirmation of a talk stays.
     *
     * @param why the steps are dropped, at most {@value Step#MAX_REASON} characters
     */
    public ExitPlan takenOver(ExitPlan plan, MemberId by, Instant at, String why, LocalDate today) {
        LocalDate noticeOn = tellsAsPlanned(plan, today) ? plan.noticeOn() : noticeDay(today);
        LocalDate workDoneOn = plan.workDoneOn() == null ? transitionEnd(later(noticeOn, today)) : plan.workDoneOn();
        ExitDates dates = withEnd(new ExitDates(noticeOn, null, workDoneOn, plan.invoicesPaidOn(), null), today);
        Set<StepKind> needed = kinds(workDoneOn);
        if (plan.clientKnows()) {
            needed.add(StepKind.WRITTEN_CONFIRMATION);
        }
        Set<StepKind> asked = EnumSet.copyOf(needed);
        asked.removeIf(kind -> plan.clientKnows() && kind.phase() != StepKind.Phase.AFTER);
        List<Step> fitting = plan.steps().stream()
                .map(step -> step.forDecision(needed, asked, by, at, why))
                .toList();
        ExitPlan changed =
                plan.on(dates).with(fitting).withOpen(step -> schedule(dates).apply(step, today));
        return withMissing(changed, asked, today);
    }

    private boolean isAtOnce() {
        return decision == Decision.END_NOW;
    }

    private boolean isSpoken() {
        return !isAtOnce() && medium != null && medium.isSpoken();
    }

    private LocalDate noticeDay(LocalDate today) {
        LocalDate soonest = WorkingDays.onOrAfter(today);
        LocalDate prepared = WorkingDays.plus(soonest, Schedule.daysToPrepare(isAtOnce(), isSpoken()));
        LocalDate runsOut = terms.contractEnd();
        boolean runsOutBefore = runsOut != null && !runsOut.isBefore(soonest) && runsOut.isBefore(prepared);
        return runsOutBefore ? WorkingDays.onOrBefore(runsOut) : prepared;
    }

    private boolean tellsAsPlanned(ExitPlan plan, LocalDate today) {
        StepKind tells = isSpoken() ? StepKind.FAREWELL_TALK : StepKind.WRITTEN_NOTICE;
        boolean stillTells = plan.open().stream().anyMatch(step -> step.kind() == tells);
        return plan.clientKnows()
                || stillTells && !isAtOnce() && !plan.noticeOn().isBefore(today);
    }

    private LocalDate transitionEnd(LocalDate from) {
        return decision == Decision.FINISH_THEN_PART ? from.plusDays(TRANSITION_DAYS) : null;
    }

    private ExitDates withEnd(ExitDates dates, LocalDate today) {
        return new ExitDates(
                dates.noticeOn(),
                dates.endsOn() == null ? later(cleanEnd(dates).on(), today) : dates.endsOn(),
                dates.workDoneOn(),
                dates.invoicesPaidOn(),
                dates.hurry() == null || dates.hurry().isBlank() ? null : dates.hurry());
    }

    private static ExitDates withoutHurry(ExitDates dates) {
        return new ExitDates(dates.noticeOn(), dates.endsOn(), dates.workDoneOn(), dates.invoicesPaidOn(), null);
    }

    private Set<StepKind> kinds(LocalDate workDoneOn) {
        Set<StepKind> kinds = EnumSet.of(
                StepKind.READ_TERMINATION_CLAUSE,
                StepKind.WRITE_SCRIPT,
                StepKind.HANDOVER,
                StepKind.FINAL_INVOICE,
                StepKind.CLOSE_ACCESS,
                StepKind.LOOK_BACK);
        if (isSpoken()) {
            kinds.addAll(List.of(StepKind.HEADS_UP, StepKind.FAREWELL_TALK, StepKind.WRITTEN_CONFIRMATION));
        } else {
            kinds.add(StepKind.WRITTEN_NOTICE);
        }
        if (!isAtOnce()) {
            kinds.add(StepKind.LIST_OBLIGATIONS);
            kinds.addAll(kindsWhileWorking(workDoneOn));
        }
        return kinds;
    }

    /** Where the end is not on the spot. */
    private Set<StepKind> kindsWhileWorking(LocalDate workDoneOn) {
        Set<StepKind> kinds = EnumSet.noneOf(StepKind.class);
        if (!isSpoken()) {
            kinds.add(StepKind.PHONE_FOLLOW_UP);
        }
        if (offerReferral) {
            kinds.add(StepKind.REFERRAL);
        }
        if (terms.hasOutstandingWork() || workDoneOn != null) {
            kinds.add(StepKind.FINISH_WORK);
        }
        return kinds;
    }

    private ExitPlan moved(ExitPlan plan, ExitDates dates, LocalDate today) {
        Schedule before = schedule(plan.dates());
        Schedule now = schedule(dates);
        ExitPlan moved =
                plan.on(dates).withOpen(step -> now.isRightFor(step, before, today) ? step : now.apply(step, today));
        boolean toFinish = kinds(dates.workDoneOn()).contains(StepKind.FINISH_WORK);
        return withMissing(moved, toFinish ? EnumSet.of(StepKind.FINISH_WORK) : Set.of(), today);
    }

    private ExitPlan withMissing(ExitPlan plan, Set<StepKind> needed, LocalDate today) {
        Schedule schedule = schedule(plan.dates());
        ExitPlan complete = plan;
        for (StepKind kind : needed) {
            if (plan.steps().stream().noneMatch(step -> step.kind() == kind)) {
                complete = complete.plus(kind, null, owner, schedule.dueOn(kind, today));
            }
        }
        return complete;
    }

    private Schedule schedule(ExitDates dates) {
        return Schedule.of(isAtOnce(), isSpoken(), dates);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
