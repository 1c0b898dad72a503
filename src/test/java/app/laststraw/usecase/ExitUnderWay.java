package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.support.Ledger;
import app.laststraw.support.TickingClock;
import app.laststraw.usecase.exit.ExitPlanning;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A client of {@link #TOM}’s with a month’s notice, whom the firm of {@link #MAYA} lets go; on a real database. */
public final class ExitUnderWay implements AutoCloseable {
    public static final MemberId TOM = new MemberId("U0TOM");
    public static final MemberId MAYA = new MemberId("U0MAYA");
    public static final MemberId PRIYA = new MemberId("U0PRIYA");
    /** A Monday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private static final NoticePeriod A_MONTH = new NoticePeriod(1, NoticePeriod.Unit.MONTHS, NoticePeriod.End.ANY_DAY);

    public final TickingClock clock = new TickingClock(Instant.parse("2026-11-16T09:00:00Z"));
    public final Ledger ledger;
    public final Storage storage;
    private final Database database;
    private Client client;
    private CaseId id;

    private ExitUnderWay(Path folder) {
        Path file = folder.resolve("laststraw.db");
        ledger = new Ledger(file);
        database = Database.open(file.toString());
        Settings settings = Settings.of(
                Language.ENGLISH,
                ZoneOffset.UTC,
                Currency.getInstance("EUR"),
                new ChannelId("C1"),
                Set.of(MAYA),
                true,
                false,
                false);
        storage = database.storageOf(new WorkspaceId("T0OURS"), settings, PolicySettings.DEFAULTS);
    }

    public static ExitUnderWay of(Path folder, Decision decision) {
        ExitUnderWay exit = new ExitUnderWay(folder);
        exit.begin(decision, TOM);
        return exit;
    }

    /** @param owner null for none */
    public static ExitUnderWay ownedBy(Path folder, MemberId owner) {
        ExitUnderWay exit = new ExitUnderWay(folder);
        exit.begin(Decision.PART_WAYS, owner);
        return exit;
    }

    private void begin(Decision decision, MemberId owner) {
        storage.write(records -> {
            Engagement terms = new Engagement(null, null, null, A_MONTH, "", null);
            Client added = records.clients().add(new ClientName("Acme"));
            client = added.with(owner, null, terms, null, ClientPresence.NONE);
            records.clients().save(client);
            Ruling ruling = new Ruling(decision, Decision.KEEP, MAYA, now(), "It is enough");
            Case opened = records.cases().open(client.id(), ruling);
            id = opened.id();
            return ExitPlanning.begin(records, client, opened, Weighing.suggest(records, client, now()), now());
        });
    }

    public Instant now() {
        return clock.instant();
    }

    public CaseId id() {
        return id;
    }

    public Case current() {
        return storage.read(records -> records.cases().find(id).orElseThrow());
    }

    public ExitPlan plan() {
        return current().plan();
    }

    public Step step(StepKind kind) {
        return plan().steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public int number(StepKind kind) {
        return step(kind).number();
    }

    public void change(UnaryOperator<Case> how) {
        storage.write(records ->
                records.cases().save(how.apply(records.cases().find(id).orElseThrow())));
    }

    public void changeClient(UnaryOperator<Client> how) {
        storage.write(records -> {
            records.clients().save(how.apply(records.clients().find(client.id()).orElseThrow()));
            return null;
        });
    }

    /** The client's record is merged into a new one of the same owner. */
    public void merge() {
        storage.write(records -> {
            Client other = records.clients().add(new ClientName("Acme Holding"));
            records.clients().save(other.with(TOM, null, Engagement.UNKNOWN, null, ClientPresence.NONE));
            records.clients().save(client.merged(other.id()));
            return null;
        });
    }

    /** What was noted of the plan, oldest first. */
    public List<String> audited() {
        return ledger.rows(
                "select action || ' ' || subject || ' ' || actor from audit_trail where action like 'step.%' or action like 'plan.%' order by id");
    }

    /** What is to be said, oldest first. */
    public List<String> toSay() {
        return ledger.rows("select kind from outbox where finished_at is null and kind <> 'REPORT_SEEN' order by id");
    }

    @Override
    public void close() {
        database.close();
    }
}
