package app.laststraw.usecase.decision;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.usecase.exit.StepFollowUp;
import app.laststraw.usecase.script.Releasing;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One kind of change of a case, and what all such changes have in common.
 *
 * @param action for the audit trail, such as {@code case.talked}
 * @param access who may make it, of which cases
 */
record CaseChange(String action, CaseAccess access) {
    CaseChange(String action, Role least, Predicate<Case> fits) {
        this(action, CaseAccess.toCase(least, fits));
    }

    /**
     * What somebody wants to make of a case by a form.
     *
     * @param faults at the fields of the form
     * @param isSo whether all is so already: what was sent once more is no fault
     * @param changed null where there are faults
     */
    record Wanted(List<FieldFault> faults, boolean isSo, Case changed) {
        static Wanted faulty(List<FieldFault> faults) {
            return new Wanted(faults, false, null);
        }

        static Wanted of(Case changed, boolean isSo) {
            return new Wanted(List.of(), isSo, changed);
        }
    }

    /** Ready, or why not. */
    CaseOutcome ask(Records records, ClientId id, MemberId person, Instant now) {
        return access.ask(records, id, person, now);
    }

    /** A press, which is made of the case whatever else has changed; {@code pressKey} makes it once. */
    CaseOutcome press(
            Records records, ClientId id, MemberId person, String pressKey, Function<Case, Case> how, Instant now) {
        // Delivered once more it has changed the state that it asks for: that is no refusal.
        if (records.outbox().isKnown(pressKey)) {
            return new CaseOutcome.Saved();
        }
        CaseOutcome asked = ask(records, id, person, now);
        if (!(asked instanceof CaseOutcome.Ready ready)) {
            return asked;
        }
        CaseStanding standing = ready.standing();
        records.outbox().write(CardEntries.card(standing.client().id(), pressKey), now);
        save(records, standing.latest(), how.apply(standing.latest()), person, now);
        return new CaseOutcome.Saved();
    }

    /**
     * A form, which is taken only where nothing has changed since it was drawn.
     *
     * @param standing as {@link #ask} found it in this transaction
     */
    CaseOutcome submit(
            Records records, CaseStanding standing, boolean overtaken, MemberId person, Wanted wanted, Instant now) {
        if (wanted.isSo()) {
            return new CaseOutcome.Saved();
        }
        if (overtaken) {
            return new CaseOutcome.Overtaken(standing);
        }
        if (!wanted.faults().isEmpty()) {
            return new CaseOutcome.Faulty(wanted.faults());
        }
        records.outbox().write(CardEntries.card(standing.client().id()), now);
        save(records, standing.latest(), wanted.changed(), person, now);
        return new CaseOutcome.Saved();
    }

    private void save(Records records, Case before, Case changed, MemberId person, Instant now) {
        Case saved = records.cases().save(changed);
        records.audit()
                .note(now, person, action, "case:" + saved.id(), saved.state().name());
        StepFollowUp.belowCard(records, before, saved, person, null, now);
        Reviewing.follow(records, saved, now);
        Releasing.follow(records, saved, now);
    }
}
