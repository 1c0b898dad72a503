package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Storage;

/** Somebody who carries the account reads a draft to themselves, whatever has become of it and of its client. */
public final class ReadingDraft {
    private final Storage storage;

    public ReadingDraft(Storage storage) {
        this.storage = storage;
    }

    /** May they. */
    public sealed interface Outcome {
        record Ready(Draft draft, Client client) implements Outcome {}

        record Refused(Barred why) implements Outcome {}
    }

    public Outcome read(DraftId id, MemberId person) {
        return storage.read(records -> {
            DraftInHand found = DraftInHand.of(records, id, person);
            // An archived client or an ended case bars from changing, not from reading.
            return found.client() == null
                    ? new Outcome.Refused(found.barred())
                    : new Outcome.Ready(found.draft(), found.client());
        });
    }
}
