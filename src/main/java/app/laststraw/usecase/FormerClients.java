package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.Likeness;
import java.time.Instant;
import java.util.List;

/** The clients that the firm parted with, against whom a new one is held: managers are told of a likeness, once. */
final class FormerClients {
    private final Records records;
    private final List<Client> former;

    private FormerClients(Records records, List<Client> former) {
        this.records = records;
        this.former = former;
    }

    /** Reads them; for one transaction, in which none is added. */
    static FormerClients of(Records records) {
        return new FormerClients(
                records,
                records.cases().ended().stream()
                        .flatMap(id -> records.clients().record(id).stream())
                        .filter(client -> !client.isMerged())
                        .toList());
    }

    /**
     * The client was added, or has another name, alias or e-mail domain. A former client's own record is not held against the
     * others.
     */
    void compare(Client changed, Instant now) {
        if (former.stream().anyMatch(each -> each.id().equals(changed.id()))) {
            return;
        }
        former.stream()
                .filter(each -> Likeness.between(changed, each))
                .forEach(each -> Roles.managers(records)
                        .forEach(manager ->
                                records.outbox().write(ToSay.formerClient(manager, changed.id(), each.id()), now)));
    }
}
