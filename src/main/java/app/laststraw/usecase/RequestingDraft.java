package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.Case;
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
    public enum Outcome {
        /** The draft is on its way. */
        ON_ITS_WAY,
        /** Only the client's account owner and managers may ask. */
        NOT_ALLOWED,
        /** The suggestion is to keep the client: there is nothing to write. */
        NOTHING_TO_WRITE,
        /** The client's record was put away. */
        ARCHIVED,
        /** They are a client no longer. */
        ENDED,
        /** There is no such client any more. */
        CLIENT_GONE
    }

    /**
     * @param requestKey Slack's own id of the press: pressed once, drafted once
     * @param now when it was asked
     * @throws StorageUnavailable when it could not be put down
     */
    public Outcome request(ClientId id, MemberId person, String requestKey, Instant now) {
        return storage.write(records -> {
            Standing standing = Standing.of(records, id);
            if (!(standing instanceof Standing.Present)) {
                return standing instanceof Standing.Archived ? Outcome.ARCHIVED : Outcome.CLIENT_GONE;
            }
            Client client = ((Standing.Present) standing).client();
            if (!Roles.of(records, person, client).carriesTheAccount()) {
                return Outcome.NOT_ALLOWED;
            }
            if (records.cases().latest(client.id()).filter(Case::isEnded).isPresent()) {
                return Outcome.ENDED;
            }
            ScriptId script = Weighing.script(records, client, now);
            if (script == null) {
                return Outcome.NOTHING_TO_WRITE;
            }
            put(records, client, script, person, requestKey, now);
            return Outcome.ON_ITS_WAY;
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
