package app.laststraw.usecase.exit;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Medium;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Planning;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;

/** The exit plan that somebody wants to look at or to change, within one transaction. */
record PlanInHand(Records records, Client client, Case current, MemberId person, Instant now) {
    /** What {@code open} makes of the plan, or {@code closed} of the reason why there is none to be changed. */
    static <T> T take(
            Records records,
            CaseId id,
            MemberId person,
            Instant now,
            Function<PlanRefusal, T> closed,
            Function<PlanInHand, T> open) {
        return take(records, id, step -> false, person, now, closed, open);
    }

    /** The same for whoever means only these steps: some come after the end, and can then still be settled. */
    static <T> T take(
            Records records,
            CaseId id,
            Predicate<Step> meant,
            MemberId person,
            Instant now,
            Function<PlanRefusal, T> closed,
            Function<PlanInHand, T> open) {
        Case current = records.cases().find(id).orElse(null);
        if (current == null) {
            return closed.apply(PlanRefusal.NO_EXIT);
        }
        Client client = records.clients().find(current.client()).orElseThrow();
        PlanInHand plan = new PlanInHand(records, client, current, person, now);
        PlanRefusal refusal = plan.refusal(meant);
        return refusal == null ? open.apply(plan) : closed.apply(refusal);
    }

    /** Null when it may be changed. */
    private PlanRefusal refusal(Predicate<Step> meant) {
        if (!Roles.of(records, person, client).carriesTheAccount()) {
            return PlanRefusal.NOT_ALLOWED;
        }
        if (!client.id().equals(current.client())) {
            return PlanRefusal.MERGED;
        }
        if (client.isArchived()) {
            return PlanRefusal.ARCHIVED;
        }
        if (current.isEnded()) {
            return isStillThere(meant) ? null : PlanRefusal.ENDED;
        }
        return current.state() == CaseState.EXITING && current.plan() != null ? null : PlanRefusal.NO_EXIT;
    }

    private boolean isStillThere(Predicate<Step> meant) {
        return plan() != null
                && plan().steps().stream().filter(current::stillHas).anyMatch(meant);
    }

    ExitPlan plan() {
        return current.plan();
    }

    LocalDate today() {
        return Weighing.today(records, now);
    }

    /** Only who carries the account may carry a step of its exit. */
    boolean mayCarryStep(MemberId other) {
        return Roles.of(records, other, client).carriesTheAccount();
    }

    /** What the plan was made from, as far as its days depend on it. */
    Planning planning() {
        boolean spoken = plan().steps().stream()
                .anyMatch(step -> step.kind() == StepKind.FAREWELL_TALK && step.state() != Step.State.DROPPED);
        return new Planning(
                current.ruling().decision(),
                spoken ? Medium.CALL : Medium.IN_WRITING,
                false,
                client.engagement(),
                ExitPlanning.ownerOfSteps(records, client, person));
    }

    /**
     * Saves the plan, and puts down what follows from it.
     *
     * @param key Slack's own id of what asked for it
     * @return the case as it stands now
     */
    Case save(ExitPlan changed, String key) {
        Case saved = records.cases().save(current.planned(changed));
        StepFollowUp.after(records, client, current, saved, person, key, now);
        return saved;
    }

    PlanSheet sheet() {
        return new PlanSheet(
                client,
                current,
                planning().cleanEnd(plan()),
                SayingPlan.names(records, plan()),
                ExitPlanning.ownerOfSteps(records, client, person),
                today());
    }

    /** @param step 0 where it is about the plan as a whole */
    void note(String action, int step) {
        String subject = step == 0 ? "case:" + current.id() : "step:" + current.id() + "." + step;
        records.audit().note(now, person, action, subject, "");
    }
}
