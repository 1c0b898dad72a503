package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.support.Ledger;
import app.laststraw.usecase.Outbox.Entry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A firm on a real database with one client, about whose case somebody is to do something. */
public final class CaseFirm implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    public static final MemberId OWNER = new MemberId("U0OWNER");
    public static final MemberId MANAGER = new MemberId("U0MANAGER");
    public static final MemberId MEMBER = new MemberId("U0MEMBER");
    public static final ChannelId RED_FLAGS = new ChannelId("C0RED");

    private final Database database;
    private final Storage storage;
    private final Ledger ledger;
    private final ClientId client;
    private int reports;

    public CaseFirm(Path folder) {
        Path file = folder.resolve("laststraw.db");
        database = Database.open(file.toString());
        ledger = new Ledger(file);
        Settings settings = Settings.of(
                Language.ENGLISH,
                ZoneOffset.UTC,
                Currency.getInstance("EUR"),
                RED_FLAGS,
                Set.of(MANAGER),
                true,
                false,
                false);
        storage = database.storageOf(new WorkspaceId("T0OURS"), settings, PolicySettings.DEFAULTS);
        client = storage.write(records -> {
            Client added = records.clients().add(new ClientName("Acme"));
            records.clients().save(added.with(OWNER, null, Engagement.UNKNOWN, null, ClientPresence.NONE));
            return added.id();
        });
    }

    public Storage storage() {
        return storage;
    }

    public <T> T read(Function<Records, T> work) {
        return storage.read(work);
    }

    public void write(Consumer<Records> work) {
        storage.write(records -> {
            work.accept(records);
            return null;
        });
    }

    public Client client() {
        return read(records -> records.clients().find(client).orElseThrow());
    }

    public void reported(String reporter, Severity severity) {
        Incident incident = new Incident(
                Archetype.NONE,
                severity,
                Set.of(),
                LocalDate.of(2026, 11, 16),
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null);
        String key = "V" + reports++;
        write(records -> records.reports().file(key, client, new MemberId(reporter), incident, NOW));
    }

    /** Two people report what takes the client to PART_WAYS. */
    public void atTheEnd() {
        reported("U0ANN", Severity.ABUSIVE);
        reported("U0BEN", Severity.ABUSIVE);
    }

    public Decision suggested() {
        Client weighed = client();
        return read(records -> Weighing.suggest(records, weighed, NOW).decision());
    }

    public void cardStands() {
        Posts.Post card = new Posts.Post(RED_FLAGS, "1.1", suggested().name(), NOW);
        write(records -> records.posts().remember("card:" + client, "red-flags", card));
    }

    /** What is to be said, in the order in which it was written; nothing of it is left afterwards. */
    public List<Entry> toSay() {
        List<Entry> all = new ArrayList<>();
        for (List<Entry> due = due(); !due.isEmpty(); due = due()) {
            all.addAll(due);
            due.forEach(entry -> write(records -> records.outbox().finish(entry.id(), Outbox.State.SAID, NOW)));
        }
        return all;
    }

    private List<Entry> due() {
        return read(records -> records.outbox().due(NOW, 50));
    }

    public List<Outbox.Kind> kindsToSay() {
        return toSay().stream().map(entry -> entry.content().kind()).toList();
    }

    /** The audit trail's details under one action, oldest first. */
    public List<String> audited(String action) {
        return ledger.audited(action);
    }

    @Override
    public void close() {
        database.close();
    }
}
