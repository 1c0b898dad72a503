package app.laststraw.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.decision.BreakEven;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.MediumReason;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.tally.Tally;
import app.laststraw.domain.tally.Trend;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeighingTest {
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @TempDir
    private Path folder;

    private Database database;
    private Storage storage;
    private Client client;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("laststraw.db").toString());
        Settings settings = Settings.of(
                Language.ENGLISH, ZoneOffset.UTC, Currency.getInstance("EUR"), null, Set.of(), true, false, false);
        storage = database.storageOf(new WorkspaceId("T0OURS"), settings, heatEndingAfter(30));
        client = storage.write(records -> records.clients().add(new ClientName("Acme")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static PolicySettings heatEndingAfter(int days) {
        PolicySettings usual = PolicySettings.DEFAULTS;
        return new PolicySettings(
                usual.points(),
                usual.dealBreakerPoints(),
                usual.halfLifeDays(),
                days,
                days,
                usual.thresholds(),
                usual.hourlyCost(),
                usual.dealBreakers());
    }

    @Test
    void theTrendLooksBackEightWeeksEvenWhereHeatEndsSooner() {
        happened(TODAY.minusDays(27));
        happened(TODAY.minusDays(28));
        happened(TODAY.minusDays(55));
        happened(TODAY.minusDays(56));

        assertEquals(new Trend(1, 2), weigh(NOW).trend());
        assertEquals(2, weigh(NOW).reports(), "the window is the firm’s");
    }

    @Test
    void aReportOfTomorrowIsLeftOutUntilItsDay() {
        happened(TODAY.plusDays(1));

        assertEquals(0, weigh(NOW).reports());
        assertEquals(1, weigh(NOW.plus(Duration.ofDays(1))).reports());
    }

    @Test
    void theReasonForTheMediumIsThatOfWhatWasDecidedAndElseOfWhatIsSuggested() {
        assertNull(mediumReason(), "to keep them takes no talk");
        happened(TODAY, 40);
        happened(TODAY.minusDays(1), 40);
        assertEquals(MediumReason.NOTHING_KNOWN, mediumReason());

        Ruling parting = new Ruling(Decision.END_NOW, Decision.SALVAGE, new MemberId("U0ANN"), NOW, "Enough");
        storage.write(records -> records.cases().open(client.id(), parting));
        assertEquals(MediumReason.ABUSE, mediumReason());

        storage.write(records -> {
            Case latest = records.cases().latest(client.id()).orElseThrow();
            return records.cases().save(latest.kept());
        });
        assertEquals(MediumReason.NOTHING_KNOWN, mediumReason());
    }

    @Test
    void theFeeAtWhichTheyBreakEvenIsWorkedOutFromWhatIsOnRecord() {
        happened(TODAY, 10);
        assertEquals(BreakEven.NoFigure.FEE_UNKNOWN, breakEven());

        storage.write(records -> {
            records.clients()
                    .save(client.with(
                            null,
                            MonthlyFee.of(BigDecimal.valueOf(500), Currency.getInstance("EUR")),
                            Engagement.UNKNOWN,
                            null,
                            ClientPresence.NONE));
            return null;
        });
        // 10 hours in a window of 30 days cost 1000 at 100 an hour: twice as much as they pay.
        assertEquals(
                new BreakEven.Rise(
                        BigDecimal.valueOf(50),
                        BigDecimal.valueOf(130),
                        BigDecimal.valueOf(750),
                        BigDecimal.valueOf(1150)),
                breakEven());
    }

    private MediumReason mediumReason() {
        return storage.read(records -> Weighing.mediumReason(records, client, NOW));
    }

    private BreakEven breakEven() {
        return storage.read(records ->
                Weighing.breakEven(records, records.clients().find(client.id()).orElseThrow(), NOW));
    }

    private void happened(LocalDate day) {
        happened(day, 0);
    }

    private void happened(LocalDate day, int hoursLost) {
        Incident incident = new Incident(
                Archetype.LATE_PAYER,
                Severity.COSTLY,
                Set.of(),
                day,
                "",
                BigDecimal.valueOf(hoursLost),
                BigDecimal.ZERO,
                null);
        storage.write(
                records -> records.reports().file("on " + day, client.id(), new MemberId("U0ANN"), incident, NOW));
    }

    private Tally weigh(Instant when) {
        return storage.read(records -> Weighing.suggest(records, client, when).tally());
    }
}
