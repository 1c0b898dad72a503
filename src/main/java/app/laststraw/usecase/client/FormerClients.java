package app.laststraw.usecase.client;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.Likeness;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The clients that the firm parted with, against whom a new one is held: managers are told of a likeness, once. */
public final class FormerClients {
    private final Records records;
    private final List<Former> former;

    private record Former(ClientId id, Likeness likeness) {}

    private FormerClients(Records records, List<Former> former) {
        this.records = records;
        this.former = former;
    }

    /** Reads them; for one transaction, in which none is added. */
    public static FormerClients of(Records records) {
        return new FormerClients(
                records,
                records.cases().ended().stream()
                        .flatMap(id -> records.clients().record(id).stream())
                        .filter(client -> !client.isMerged())
                        .map(client -> new Former(client.id(), Likeness.of(client)))
                        .toList());
    }

    /**
     * The client was added, or has another name, alias or e-mail domain. A former client's own record is not held against the
     * others.
     */
    public void compare(Client changed, Instant now) {
        if (former.stream().anyMatch(each -> each.id().equals(changed.id()))) {
            return;
        }
        Likeness likeness = Likeness.of(changed);
        former.stream()
                .filter(each -> likeness.isTo(each.likeness()))
                .forEach(each -> Roles.managers(records)
                        .forEach(manager ->
                                records.outbox().write(formerClient(manager, changed.id(), each.id()), now)));
    }

    /** A manager is told that a client looks like a former one; once for the two. */
    private static NewEntry formerClient(MemberId manager, ClientId client, ClientId former) {
        return new NewEntry(
                "notice:" + manager,
                "former:" + client + ":" + former + ":" + manager,
                Kind.FORMER_CLIENT,
                client,
                null,
                manager,
                former.toString());
    }

    /** Empty when the end was taken back, and when the two records have become one. */
    public static Optional<Utterance> say(Records records, NewEntry content) {
        Client client = Addressing.client(records, content);
        ClientId former = new ClientId(Long.parseLong(Entries.part(content, 0)));
        return records.clients()
                .find(former)
                .filter(found -> !found.id().equals(client.id()))
                .flatMap(found -> records.cases()
                        .latest(found.id())
                        .filter(Case::isEnded)
                        .map(ended -> new Announcement.FormerClientBack(
                                client, found, ended, Weighing.today(records, ended.endedAt()))))
                .map(back -> Addressing.once(records, content, back, null));
    }
}
