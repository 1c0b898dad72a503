package app.laststraw.domain.exit;

import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Medium;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/** What the tests of an exit start from. */
final class Sample {
    static final MemberId MAYA = new MemberId("U0MAYA");
    static final MemberId TOM = new MemberId("U0TOM");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    /** A Monday. */
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    static final NoticePeriod TWO_WEEKS = new NoticePeriod(2, NoticePeriod.Unit.WEEKS, NoticePeriod.End.ANY_DAY);

    private Sample() {}

    static Engagement terms(LocalDate contractEnd, NoticePeriod notice, String outstandingWork) {
        return new Engagement(null, null, contractEnd, notice, outstandingWork, null);
    }

    /** Two weeks’ notice, nothing owed. */
    static Engagement terms() {
        return terms(null, TWO_WEEKS, "");
    }

    static Planning spoken(Decision decision) {
        return new Planning(decision, Medium.CALL, false, terms(), MAYA);
    }

    static Planning written(Decision decision) {
        return new Planning(decision, Medium.EMAIL, false, terms(), MAYA);
    }

    static Step step(ExitPlan plan, StepKind kind) {
        return plan.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind));
    }

    static boolean has(ExitPlan plan, StepKind kind) {
        return plan.steps().stream().anyMatch(step -> step.kind() == kind);
    }

    static LocalDate due(ExitPlan plan, StepKind kind) {
        return step(plan, kind).dueOn();
    }

    /** The plan once the step is done, as nothing stands in the way. */
    static ExitPlan done(ExitPlan plan, StepKind kind) {
        return changed(plan.done(step(plan, kind).number(), MAYA, NOON));
    }

    static ExitPlan changed(StepChange change) {
        if (change instanceof StepChange.Changed changed) {
            return changed.plan();
        }
        throw new AssertionError(change);
    }

    static ExitPlan changed(PlanChange change) {
        if (change instanceof PlanChange.Changed changed) {
            return changed.plan();
        }
        throw new AssertionError(change);
    }
}
