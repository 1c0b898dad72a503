package app.laststraw.usecase.client;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import java.time.Instant;

/** The one place where a client comes into the directory, by a report or by the directory's own form. */
public final class AddingClient {
    private AddingClient() {}

    /** @param name that nobody in the directory has */
    public static Client add(Records records, ClientName name, MemberId by, Instant now) {
        Client added = records.clients().add(name);
        records.audit().note(now, by, "client.added", "client:" + added.id(), "");
        FormerClients.of(records).compare(added, now);
        return added;
    }
}
