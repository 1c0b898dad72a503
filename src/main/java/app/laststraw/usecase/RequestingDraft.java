package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;

/** An account owner or a manager asks for a draft of the script for what was decided, else for what is suggested. */
public final class RequestingDraft {
    private final Storage storage;

    public RequestingDraft(Storage storage) {
        this.storage = storage;
    }

    /** How it went. */
    public sealed interface Outcome {
        /** The draft is on its way. */
        record OnItsWay() implements Outcome {}

        /** The suggestion is to keep the client: there is nothing to write. */
        record NothingToWrite() implements Outcome {}

        record Refused(Barred why) implements Outcome {}
    }

    /**
     * @param requestKey Slack's own id of the press: pressed once, drafted once
     * @param now when it was asked
     * @throws StorageUnavailable when it could not be put down
     */
    public Outcome request(ClientId id, MemberId person, String requestKey, Instant now) {
        return storage.write(records -> {
            Acting acting = Acting.on(records, id, person);
            if (acting.barred() != null) {
                return new Outcome.Refused(acting.barred());
            }
            ScriptId script = Weighing.script(records, acting.client(), now);
            if (script == null) {
                return new Outcome.NothingToWrite();
            }
            put(records, acting.client(), script, person, requestKey, now);
            return new Outcome.OnItsWay();
        });
    }

    /** Into the card's thread; to the person directly where no card stands in the channel. */
    private static void put(
            Records records, Client client, ScriptId script, MemberId person, String requestKey, Instant now) {
        boolean cardInChannel = records.posts()
                .find(Addressing.cardSubject(client.id()), Addressing.RED_FLAGS)
                .isPresent();
        records.audit().note(now, person, "script.requested", "client:" + client.id(), script.name());
        records.outbox()
                .write(
                        cardInChannel
                                ? ToSay.draft(client.id(), script, person, requestKey)
                                : ToSay.draftTo(
                                        person, client.id(), script, requestKey, Audience.Refusal.NO_CARD_IN_CHANNEL),
                        now);
    }
}
