package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import java.time.Instant;

/**
 * A draft as somebody finds it who is about to work on it.
 *
 * @param client the one that stands for the draft's by now; null where they may not
 * @param latest null where nothing was decided yet
 * @param barred null where they may
 */
record DraftInHand(Draft draft, Client client, Case latest, Barred barred) {
    DraftStanding standing(Records records) {
        return new DraftStanding(client, draft, records.settings().firm().zone());
    }

    /** As {@link #heldOrNot}; but for the managers who are asked, a draft that waits for one does not exist yet. */
    static DraftInHand of(Records records, DraftId id, MemberId person) {
        DraftInHand found = heldOrNot(records, id, person);
        Barred held =
                found.client() == null ? null : Releasing.heldBack(records, found.client(), found.draft(), person);
        return held == null ? found : new DraftInHand(null, null, null, found.barred() == null ? held : found.barred());
    }

    /**
     * As {@link #of}, for whoever says that it was sent: nobody sends what is held, whoever may read it; and what was sent
     * before the case ended may be marked afterwards.
     */
    static DraftInHand toSend(Records records, DraftId id, MemberId person, Instant now) {
        DraftInHand found = of(records, id, person);
        if (found.client() == null) {
            return found;
        }
        Barred held = Releasing.unsendable(records, found.client(), found.draft(), person, now);
        if (held != null) {
            return new DraftInHand(null, null, null, held);
        }
        boolean onlyEnded = found.barred() != null && found.barred().reason() == Barred.Reason.ENDED;
        return onlyEnded ? new DraftInHand(found.draft(), found.client(), found.latest(), null) : found;
    }

    /** A draft that is not there is one of a client who is not. */
    static DraftInHand heldOrNot(Records records, DraftId id, MemberId person) {
        Draft draft = records.drafts().find(id).orElse(null);
        ClientId client = draft == null ? null : draft.client();
        if (client == null) {
            return new DraftInHand(null, null, null, new Barred(Barred.Reason.CLIENT_GONE, null, null));
        }
        Acting acting = Acting.on(records, client, person);
        return new DraftInHand(draft, acting.client(), acting.latest(), acting.barred());
    }
}
