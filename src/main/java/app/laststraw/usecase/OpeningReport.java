package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.workspace.Settings;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Somebody is about to write a report: what the form needs to know before it opens. */
public final class OpeningReport {
    private final Storage storage;
    private final InstantSource clock;

    public OpeningReport(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * @param today in the firm's zone
     * @param client whom the typed name means: by exactly that name, or as the only one with such a name; null otherwise
     */
    public record Desk(LocalDate today, Settings firm, Client client) {}

    /** @param typedClient a client's name as typed; may be blank or null */
    public Desk prepare(String typedClient) {
        return storage.read(records -> new Desk(
                Weighing.today(records, clock.instant()), records.settings().firm(), meant(records, typedClient)));
    }

    private static Client meant(Records records, String typed) {
        if (!ClientName.isName(typed)) {
            return null;
        }
        List<Client> near = records.clients().search(typed, 2);
        return records.clients().findByName(new ClientName(typed)).orElse(near.size() == 1 ? near.get(0) : null);
    }
}
