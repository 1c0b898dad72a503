package app.laststraw.usecase.importing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Takes over what a firm has on record already: clients with their facts, and past reports. Nobody is told of them. */
public final class RecordingHistory {
    private final Storage storage;

    public RecordingHistory(Storage storage) {
        this.storage = storage;
    }

    /**
     * @param accountOwner null when nobody runs the account
     * @param monthlyFee in the firm's currency; null when not on record
     */
    public record PastClient(
            String name,
            List<String> aliases,
            MemberId accountOwner,
            BigDecimal monthlyFee,
            Engagement engagement,
            ClientPresence presence,
            List<PastReport> reports) {}

    /** @param key unique among all past reports; the same one again changes nothing */
    public record PastReport(String key, MemberId reporter, Incident incident, Instant filedAt) {}

    /** Records all of it, or nothing. A client who is in the directory already gets these facts. */
    public void record(List<PastClient> past) {
        storage.write(records -> {
            past.forEach(client -> record(records, client));
            return null;
        });
    }

    private static void record(Records records, PastClient past) {
        ClientName name = new ClientName(past.name());
        Client known = records.clients()
                .findByName(name)
                .orElseGet(() -> records.clients().add(name));
        MonthlyFee fee = past.monthlyFee() == null
                ? null
                : MonthlyFee.of(past.monthlyFee(), records.settings().firm().currency());
        records.clients()
                .save(known.called(
                                name,
                                past.aliases().stream().map(ClientName::new).toList())
                        .with(past.accountOwner(), fee, past.engagement(), null, past.presence()));
        past.reports()
                .forEach(report -> records.reports()
                        .file(report.key(), known.id(), report.reporter(), report.incident(), report.filedAt()));
    }
}
