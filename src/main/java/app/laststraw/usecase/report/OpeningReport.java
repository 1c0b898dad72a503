package app.laststraw.usecase.report;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.client.NameSearch;
import java.time.InstantSource;
import java.time.LocalDate;

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
     * @param isNew whether nobody in the directory has a name like that; false where several have
     */
    public record Desk(LocalDate today, Settings firm, Client client, boolean isNew) {}

    /** @param typedClient a client's name as typed; may be blank or null */
    public Desk prepare(String typedClient) {
        return storage.read(records -> {
            NameSearch found = NameSearch.of(records, typedClient, 2);
            boolean named = ClientName.isName(typedClient);
            return new Desk(
                    Weighing.today(records, clock.instant()),
                    records.settings().firm(),
                    named ? found.meant() : null,
                    named && found.near().isEmpty());
        });
    }
}
