package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.MemberId;

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

    /** A draft that is not there is one of a client who is not. */
    static DraftInHand of(Records records, DraftId id, MemberId person) {
        Draft draft = records.drafts().find(id).orElse(null);
        ClientId client = draft == null ? null : draft.client();
        if (client == null) {
            return new DraftInHand(null, null, null, new Barred(Barred.Reason.CLIENT_GONE, null, null));
        }
        Acting acting = Acting.on(records, client, person);
        return new DraftInHand(draft, acting.client(), acting.latest(), acting.barred());
    }
}
