package app.laststraw.usecase.exit;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Planning;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.LocalDate;

/** Gives a case whose ruling is to part its exit plan. */
public final class ExitPlanning {
    private ExitPlanning() {}

    /**
     * Makes the first plan, or fits the one that there is to the ruling, saves the case and puts the plan down to be said.
     *
     * @param current a case whose ruling stands in the records and is to part
     * @param suggestion at the moment of the ruling
     * @return the case as it stands now
     */
    public static Case begin(Records records, Client client, Case current, Suggestion suggestion, Instant now) {
        LocalDate today = Weighing.today(records, now);
        Planning planning = planning(records, client, current, suggestion, now);
        ExitPlan plan = current.plan() == null ? planning.first(today) : takenOver(planning, current, now, today);
        Case saved = records.cases().save(current.planned(plan));
        records.audit()
                .note(
                        now,
                        saved.ruling().by(),
                        "plan.begun",
                        "case:" + saved.id(),
                        saved.ruling().decision().name());
        records.outbox().write(PlanEntries.plan(saved, null), now);
        StepNews.tell(records, current, saved, saved.ruling().by(), now);
        return saved;
    }

    private static Planning planning(Records records, Client client, Case current, Suggestion suggestion, Instant now) {
        return new Planning(
                current.ruling().decision(),
                Weighing.medium(records, client, current, now),
                suggestion.offerReferral(),
                client.engagement(),
                ownerOfSteps(records, client, current.ruling().by()));
    }

    /** Whoever runs the account, if they still can; else {@code other}, who has decided or is planning. */
    static MemberId ownerOfSteps(Records records, Client client, MemberId other) {
        MemberId owner = client.accountOwner();
        return owner != null && Roles.of(records, owner, client).carriesTheAccount() ? owner : other;
    }

    /** Steps that the new decision does not need are dropped for the reason that the ruling gives. */
    private static ExitPlan takenOver(Planning planning, Case current, Instant now, LocalDate today) {
        Ruling ruling = current.ruling();
        String why = ruling.reason().substring(0, Math.min(ruling.reason().length(), Step.MAX_REASON));
        return planning.takenOver(current.plan(), ruling.by(), now, why, today);
    }
}
