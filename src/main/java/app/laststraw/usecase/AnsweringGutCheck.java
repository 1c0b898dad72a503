package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/** The account owner or a manager answers the gut check; suggestion and card follow at once. */
public final class AnsweringGutCheck {
    private final Storage storage;

    public AnsweringGutCheck(Storage storage) {
        this.storage = storage;
    }

    /**
     * The answers as they stand.
     *
     * @param onRecord null while nobody has answered
     * @param answeredOn in the firm's zone; null while nobody has answered
     */
    public record Sheet(Client client, GutCheckAnswers onRecord, LocalDate answeredOn) {
        /** What a form that is drawn from it has seen: the number of the answers, 0 for none. */
        public int number() {
            return onRecord == null ? 0 : onRecord.number();
        }

        public GutCheck answers() {
            return onRecord == null ? GutCheck.UNANSWERED : onRecord.gutCheck();
        }
    }

    /** Whether the form opens. */
    public sealed interface Opening {
        record Ready(Sheet sheet) implements Opening {}

        record Refused(Barred why) implements Opening {}
    }

    /** How it went. */
    public sealed interface Outcome {
        /** The answers are kept; the two suggestions are without and with them. */
        record Saved(Suggestion before, Suggestion after) implements Outcome {}

        /** That is what stands on record already. */
        record Unchanged() implements Outcome {}

        /** Somebody answered since the form was drawn; nothing was saved. */
        record Overtaken(Sheet present) implements Outcome {}

        record Refused(Barred why) implements Outcome {}
    }

    public Opening open(ClientId id, MemberId person) {
        return storage.read(records -> {
            Acting acting = Acting.on(records, id, person);
            return acting.barred() == null
                    ? new Opening.Ready(sheet(records, acting.client()))
                    : new Opening.Refused(acting.barred());
        });
    }

    /**
     * @param numberSeen of the answers from which the form was drawn
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome save(ClientId id, MemberId person, GutCheck answers, int numberSeen, Instant now) {
        return storage.write(records -> {
            Acting acting = Acting.on(records, id, person);
            if (acting.barred() != null) {
                return new Outcome.Refused(acting.barred());
            }
            Sheet present = sheet(records, acting.client());
            if (present.answers().equals(answers)) {
                return new Outcome.Unchanged();
            }
            return present.number() == numberSeen
                    ? save(records, acting.client(), person, answers, now)
                    : new Outcome.Overtaken(present);
        });
    }

    private static Outcome save(Records records, Client client, MemberId person, GutCheck answers, Instant now) {
        Suggestion before = Weighing.suggest(records, client, now);
        GutCheckAnswers saved = records.gutChecks().answer(client.id(), answers, person, now);
        Suggestion after = Weighing.suggest(records, client, now);
        records.audit().note(now, person, "gut_check.answered", "client:" + client.id(), "number:" + saved.number());
        records.outbox().write(ToSay.cardAfterAnswers(client.id(), before.decision(), after.decision()), now);
        records.outbox().write(ToSay.gutCheck(client.id(), saved, before.decision(), after.decision()), now);
        return new Outcome.Saved(before, after);
    }

    private static Sheet sheet(Records records, Client client) {
        return records.gutChecks()
                .latest(client.id())
                .map(answers -> new Sheet(client, answers, Weighing.today(records, answers.at())))
                .orElseGet(() -> new Sheet(client, null, null));
    }
}
