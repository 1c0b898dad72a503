package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.script.Barred.Reason;

/**
 * A client as somebody finds it who is about to act on its case; of a merged record, the one that stands for it.
 *
 * @param latest null where nothing was decided yet
 * @param barred null where they may
 */
record Acting(Client client, Case latest, Barred barred) {
    static Acting on(Records records, ClientId id, MemberId person) {
        Client client = records.clients().find(id).orElse(null);
        if (client == null) {
            return new Acting(null, null, new Barred(Reason.CLIENT_GONE, null, null));
        }
        if (!Roles.of(records, person, client).carriesTheAccount()) {
            return new Acting(null, null, new Barred(Reason.NOT_ALLOWED, null, null));
        }
        Case latest = records.cases().latest(client.id()).orElse(null);
        return new Acting(client, latest, barred(records, client, latest));
    }

    private static Barred barred(Records records, Client client, Case latest) {
        if (client.isArchived()) {
            return new Barred(Reason.ARCHIVED, client, Weighing.today(records, client.archivedAt()));
        }
        return latest != null && latest.isEnded()
                ? new Barred(Reason.ENDED, client, Weighing.today(records, latest.endedAt()))
                : null;
    }
}
