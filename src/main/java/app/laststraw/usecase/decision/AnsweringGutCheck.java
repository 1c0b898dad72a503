package app.laststraw.usecase.decision;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.exit.CaseStanding;
import java.time.Instant;

/** The account owner or a manager answers the gut check; suggestion and card follow at once. */
public final class AnsweringGutCheck {
    private final Storage storage;

    public AnsweringGutCheck(Storage storage) {
        this.storage = storage;
    }

    /** May this person answer now. */
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return storage.read(records -> CaseAccess.UNTIL_THE_END.ask(records, client, person, now));
    }

    /**
     * @param numberSeen of the answers that the form was drawn from; 0 for none
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public CaseOutcome answer(ClientId client, int numberSeen, MemberId person, GutCheck answers, Instant now) {
        return storage.write(records -> {
            CaseOutcome asked = CaseAccess.UNTIL_THE_END.ask(records, client, person, now);
            return asked instanceof CaseOutcome.Ready ready
                    ? answer(records, ready.standing(), numberSeen, person, answers, now)
                    : asked;
        });
    }

    private static CaseOutcome answer(
            Records records, CaseStanding standing, int numberSeen, MemberId person, GutCheck answers, Instant now) {
        // What stands on record already is no change, whatever was seen: the same form may come twice.
        if (standing.answers().equals(answers)) {
            return new CaseOutcome.Saved();
        }
        if (standing.answersNumber() != numberSeen) {
            return new CaseOutcome.Overtaken(standing);
        }
        save(records, standing, person, answers, now);
        return new CaseOutcome.Saved();
    }

    private static void save(Records records, CaseStanding before, MemberId person, GutCheck answers, Instant now) {
        Client client = before.client();
        GutCheckAnswers saved = records.gutChecks().answer(client.id(), answers, person, now);
        Decision from = before.suggestion().decision();
        Decision to = Weighing.suggest(records, client, now).decision();
        records.audit().note(now, person, "gut_check.answered", "client:" + client.id(), "number:" + saved.number());
        records.outbox().write(CardEntries.afterAnswers(client.id(), from, to), now);
        records.outbox().write(CaseEntries.gutCheck(client.id(), saved, from, to), now);
    }
}
