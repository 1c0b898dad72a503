package app.laststraw.usecase.decision;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.client.ClientField;
import app.laststraw.usecase.decision.CaseChange.Wanted;
import app.laststraw.usecase.decision.LookBackForm.Field;
import app.laststraw.usecase.exit.CaseStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** After the end, somebody writes down what caused it; it may be amended. */
public final class LookingBack {
    private static final CaseChange LOOK_BACK =
            new CaseChange("case.looked_back", Role.ACCOUNT_OWNER, ended -> ended.state() == CaseState.ENDED);

    private final Storage storage;

    public LookingBack(Storage storage) {
        this.storage = storage;
    }

    /** May this person look back now. */
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return storage.read(records -> LOOK_BACK.ask(records, client, person, now));
    }

    /**
     * Where the client came from is saved to its record as well, and the plan's step is done by it.
     *
     * @param seenCase the version of the case that the form was drawn from
     * @param seenClient the version of the client's record that it was drawn from
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public CaseOutcome write(
            ClientId id, int seenCase, int seenClient, MemberId person, LookBackForm form, Instant now) {
        return storage.write(records -> {
            CaseOutcome asked = LOOK_BACK.ask(records, id, person, now);
            if (!(asked instanceof CaseOutcome.Ready ready)) {
                return asked;
            }
            CaseStanding standing = ready.standing();
            boolean overtaken =
                    standing.latest().version() != seenCase || standing.client().version() != seenClient;
            Wanted wanted = wanted(standing.latest(), person, form, now);
            CaseOutcome outcome = LOOK_BACK.submit(records, standing, overtaken, person, wanted, now);
            if (outcome instanceof CaseOutcome.Saved && !wanted.isSo()) {
                saveSource(records, standing.client(), text(form.leadSource()), person, now);
            }
            return outcome;
        });
    }

    private static Wanted wanted(Case ended, MemberId person, LookBackForm form, Instant now) {
        List<FieldFault> faults = faults(form);
        if (!faults.isEmpty()) {
            return Wanted.faulty(faults);
        }
        LookBack before = ended.lookBack();
        boolean isSo = before != null && before.equals(written(form, person, before.at()));
        LookBack written = written(form, person, now);
        return Wanted.of(ended.planned(settled(ended.plan(), person, now)).lookedBack(written), isSo);
    }

    private static LookBack written(LookBackForm form, MemberId person, Instant at) {
        return new LookBack(
                form.cause(),
                text(form.causeInWords()),
                text(form.firstSign()),
                text(form.leadSource()),
                text(form.onboarding()),
                person,
                at);
    }

    private static List<FieldFault> faults(LookBackForm form) {
        List<FieldFault> faults = new ArrayList<>();
        if (form.cause() == null) {
            faults.add(FieldFault.at(Field.CAUSE, "ending.error.cause.missing"));
        }
        limit(form.causeInWords(), Field.CAUSE_IN_WORDS, LookBack.MAX_TEXT, faults);
        limit(form.firstSign(), Field.FIRST_SIGN, LookBack.MAX_TEXT, faults);
        limit(form.leadSource(), Field.LEAD_SOURCE, Engagement.MAX_LEAD_SOURCE, faults);
        limit(form.onboarding(), Field.ONBOARDING, LookBack.MAX_TEXT, faults);
        return faults;
    }

    private static void limit(String typed, Field field, int most, List<FieldFault> faults) {
        if (text(typed).length() > most) {
            faults.add(FieldFault.at(field, "ending.error.text.too_long", most));
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static ExitPlan settled(ExitPlan plan, MemberId person, Instant now) {
        return plan == null
                ? null
                : plan.with(plan.steps().stream()
                        .map(step -> isToLookBack(step) ? step.done(person, now) : step)
                        .toList());
    }

    private static boolean isToLookBack(Step step) {
        return step.kind() == StepKind.LOOK_BACK && step.isOpen();
    }

    /** A source that was left out says nothing about the one on record. */
    private static void saveSource(Records records, Client client, String leadSource, MemberId person, Instant now) {
        Engagement terms = client.engagement();
        if (leadSource.isEmpty() || leadSource.equals(terms.leadSource())) {
            return;
        }
        records.clients()
                .save(client.with(
                        client.accountOwner(),
                        client.fee(),
                        terms.from(leadSource),
                        client.internalChannel(),
                        client.presence()));
        records.audit().note(now, person, "client.edited", "client:" + client.id(), ClientField.LEAD_SOURCE.name());
    }
}
