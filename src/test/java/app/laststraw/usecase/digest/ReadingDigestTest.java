package app.laststraw.usecase.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.Mover;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingDigestTest {
    private static final Week WEEK = new Week(2026, 47);
    /** Monday, 09:00: due at this very moment. */
    private static final Instant DUE = Instant.parse("2026-11-23T09:00:00Z");

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final MemberId MANAGER = new MemberId("U0MANAGER");
    private static final MemberId REPORTER = new MemberId("U0REPORTER");

    @TempDir
    private Path folder;

    private Database database;
    private Storage storage;
    private ReadingDigest digests;
    private int filed;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("laststraw.db").toString());
        Settings settings = Settings.of(
                Language.ENGLISH,
                ZoneOffset.UTC,
                Currency.getInstance("EUR"),
                null,
                Set.of(MANAGER),
                true,
                false,
                false);
        storage = database.storageOf(new WorkspaceId("T0OURS"), settings, PolicySettings.DEFAULTS);
        digests = new ReadingDigest(storage);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aReportOnAMergedRecordCountsForTheOneThatStandsForIt() {
        Client acme = client("Acme");
        Client twin = client("Acme Inc");
        Client triplet = client("Acme Ltd");
        file(triplet, SUNDAY, Severity.HARMFUL);
        file(acme, SUNDAY, Severity.HARMFUL);
        save(triplet.merged(twin.id()));
        save(twin.merged(acme.id()));

        WeeklyDigest digest = details();

        assertEquals(2, digest.happened().reports());
        assertEquals(1, digest.happened().clients());
        assertEquals(1, digest.happened().movers().size());
    }

    @Test
    void anArchivedClientIsNotInIt() {
        Client acme = client("Acme");
        file(acme, SUNDAY, Severity.ABUSIVE);
        save(acme.archived(DUE));

        assertTrue(details().isQuiet());
    }

    @Test
    void figuresAreThoseOfThePolicy() {
        Client acme = client("Acme");
        for (int day = 0; day < 40; day++) {
            file(acme, SUNDAY.minusDays(day * 5L), Severity.values()[day % 4]);
        }

        WeeklyDigest digest = details();

        Suggestion after = storage.read(records -> Weighing.suggest(records, acme, DUE.minusSeconds(86_400)));
        Mover mover = digest.happened().movers().get(0);
        assertEquals(after.heat(), mover.after());
        assertEquals(1, digest.happened().grades().get(after.grade()));
        List<Double> heat = digest.chart().heat().get(0).byWeek();
        assertEquals(after.heat(), heat.get(11));
        assertEquals(mover.before(), heat.get(10));
        Suggestion first = storage.read(records -> Weighing.suggest(
                records, acme, SUNDAY.minusWeeks(11).atTime(12, 0).toInstant(ZoneOffset.UTC)));
        assertEquals(first.heat(), heat.get(0));
    }

    @Test
    void nothingThatWasWrittenIsRead() {
        file(client("Acme"), SUNDAY, Severity.ABUSIVE);

        String all = details().toString();

        assertFalse(all.contains("secret"));
        assertFalse(all.contains(REPORTER.value()));
    }

    @Test
    void onlyManagersReadIt() {
        file(client("Acme"), SUNDAY, Severity.ABUSIVE);

        assertEquals(Optional.empty(), digests.details(WEEK, REPORTER, DUE));
        assertEquals(Optional.empty(), digests.preview(REPORTER, DUE));
        assertTrue(digests.details(WEEK, MANAGER, DUE).isPresent());
        assertTrue(digests.preview(MANAGER, DUE).isPresent());
    }

    @Test
    void aWeekToComeHasNoDetails() {
        assertEquals(Optional.empty(), digests.details(new Week(2026, 49), MANAGER, DUE));
    }

    @Test
    void thePreviewIsOfTheNextDigestUpToToday() {
        ReadingDigest.Preview before = preview(DUE.minusSeconds(1));
        assertEquals(DigestDays.weekTo(SUNDAY), before.digest().days());
        assertEquals(SUNDAY.plusDays(1), before.due());

        ReadingDigest.Preview wednesday = preview(DUE.minusSeconds(5 * 86_400));
        assertEquals(
                new DigestDays(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 18)),
                wednesday.digest().days());
        assertEquals(SUNDAY.plusDays(1), wednesday.due());
    }

    @Test
    void thePreviewBeginsWhereTheLastDigestEnded() {
        storage.write(records -> records.digests().claim(null, new DigestDays(SUNDAY.minusDays(4), SUNDAY), DUE, DUE));

        ReadingDigest.Preview next = preview(DUE.plusSeconds(1));

        assertEquals(SUNDAY.plusDays(1), next.digest().days().first());
        assertEquals(SUNDAY.plusDays(8), next.due());
        assertEquals(
                new DigestDays(SUNDAY.minusDays(4), SUNDAY),
                digests.details(WEEK, MANAGER, DUE).orElseThrow().days());
    }

    private WeeklyDigest details() {
        return digests.details(WEEK, MANAGER, DUE).orElseThrow();
    }

    private ReadingDigest.Preview preview(Instant now) {
        return digests.preview(MANAGER, now).orElseThrow();
    }

    private Client client(String name) {
        return storage.write(records -> records.clients().add(new ClientName(name)));
    }

    private void save(Client changed) {
        storage.write(records -> {
            records.clients().save(changed);
            return Map.of();
        });
    }

    private void file(Client client, LocalDate day, Severity severity) {
        Incident incident = new Incident(
                Archetype.LATE_PAYER,
                severity,
                Set.of(RedFlag.PAYS_LATE),
                day,
                "a secret",
                BigDecimal.ONE,
                BigDecimal.TEN,
                URI.create("https://secret.example"));
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        storage.write(records -> records.reports().file("report " + ++filed, client.id(), REPORTER, incident, noon));
    }
}
