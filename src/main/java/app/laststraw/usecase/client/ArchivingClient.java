package app.laststraw.usecase.client;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import java.time.Instant;

/** A manager puts a client's record away, or takes it out again; its card follows. */
public final class ArchivingClient {
    private final Storage storage;

    public ArchivingClient(Storage storage) {
        this.storage = storage;
    }

    /** How it went. */
    public enum Outcome {
        /** It is as was asked for; perhaps it was before. */
        DONE,
        /** What is under way would be carried on by nobody: it has to end first. */
        CASE_UNDER_WAY,
        NOT_ALLOWED,
        CLIENT_GONE
    }

    /** @throws StorageUnavailable when it could not be saved */
    public Outcome archive(ClientId id, MemberId person, Instant now) {
        return storage.write(records -> {
            Client client = records.clients().find(id).orElse(null);
            if (client == null || !Roles.isManager(records, person)) {
                return client == null ? Outcome.CLIENT_GONE : Outcome.NOT_ALLOWED;
            }
            if (records.cases().latest(client.id()).filter(Case::isUnderWay).isPresent()) {
                return Outcome.CASE_UNDER_WAY;
            }
            if (!client.isArchived()) {
                save(records, client.archived(now), "client.archived", person, now);
            }
            return Outcome.DONE;
        });
    }

    /** @throws StorageUnavailable when it could not be saved */
    public Outcome restore(ClientId id, MemberId person, Instant now) {
        return storage.write(records -> {
            Client client = records.clients().find(id).orElse(null);
            if (client == null || !Roles.isManager(records, person)) {
                return client == null ? Outcome.CLIENT_GONE : Outcome.NOT_ALLOWED;
            }
            restore(records, client, person, now);
            return Outcome.DONE;
        });
    }

    /** Somebody reports an archived client: evidently they are one again, unless the firm parted with them. */
    public static void bringBack(Records records, Client client, MemberId reporter, Instant now) {
        boolean ended =
                records.cases().latest(client.id()).filter(Case::isEnded).isPresent();
        if (!ended) {
            restore(records, client, reporter, now);
        }
    }

    private static void restore(Records records, Client client, MemberId person, Instant now) {
        if (client.isArchived()) {
            save(records, client.archived(null), "client.restored", person, now);
        }
    }

    private static void save(Records records, Client changed, String action, MemberId person, Instant now) {
        records.clients().save(changed);
        records.audit().note(now, person, action, "client:" + changed.id(), "");
        records.outbox().write(CardEntries.card(changed.id()), now);
    }
}
