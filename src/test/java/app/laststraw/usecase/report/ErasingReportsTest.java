package app.laststraw.usecase.report;

import static app.laststraw.usecase.decision.ProbationFirm.COLLEAGUE;
import static app.laststraw.usecase.decision.ProbationFirm.MEMBER;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.announcement.Announcement.ReportErased;
import app.laststraw.domain.announcement.Announcement.ReportReceipt;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.support.Ledger;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.decision.ProbationFirm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasingReportsTest {
    private static final String FILED = "2026-11-16T10:00:00Z";
    private static final String DAY = "2026-11-16";
    /** The last day on which a report of that day is kept for a year. */
    private static final String LAST = "2027-11-16T10:00:00Z";

    private static final String OVER = "2027-11-17T00:00:00Z";

    @TempDir
    private Path folder;

    private ProbationFirm firm;
    private ErasingReports erasing;
    private Ledger ledger;
    private Client client;

    @BeforeEach
    void open() {
        firm = new ProbationFirm(folder, FILED);
        firm.set(true, Retention.ONE_YEAR);
        erasing = new ErasingReports(firm.storage());
        ledger = new Ledger(folder.resolve("laststraw.db"));
        client = firm.add("Acme");
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private ReportId report() {
        ReportId report = firm.report("Acme", DAY);
        firm.settle();
        return report;
    }

    private int eraseAt(String moment) {
        firm.at(moment);
        return erasing.eraseDue(firm.now());
    }

    private boolean isKept(ReportId report) {
        return firm.storage().read(records -> records.reports().find(report)).isPresent();
    }

    private void amend(ReportId report, String key, String day) {
        assertInstanceOf(ChangingReport.Outcome.Changed.class, amended(report, key, day));
    }

    private ChangingReport.Outcome amended(ReportId report, String key, String day) {
        return new ChangingReport(firm.storage()).amend(report, MEMBER, key, form(day), firm.now());
    }

    private FilingReport.Outcome file(String day) {
        return new FilingReport(firm.storage()).file("of " + day, MEMBER, form(day), firm.now());
    }

    private static List<String> faults(FilingReport.Outcome outcome) {
        return outcome instanceof FilingReport.Outcome.Faulty faulty
                ? faulty.faults().stream()
                        .map(fault -> fault.field() + " " + fault.key())
                        .toList()
                : List.of();
    }

    private ReportForm form(String day) {
        return new ReportForm(
                new ReportForm.ClientChoice.Known(client.id()),
                Archetype.NONE,
                Severity.COSTLY,
                Set.of(),
                LocalDate.parse(day),
                "Another account of it.",
                null,
                null,
                null);
    }

    @Test
    void aReportIsKeptForAsLongAsTheFirmSetAndNotADayLonger() {
        ReportId report = report();
        assertEquals(0, eraseAt(LAST));
        assertTrue(isKept(report));
        assertEquals(1, eraseAt(OVER));
        assertFalse(isKept(report));
        assertEquals(0, eraseAt("2027-11-18T00:00:00Z"));
        assertEquals(List.of("1"), ledger.audited("retention.erased"));
    }

    @Test
    void nothingIsErasedWhereTheFirmKeepsAll() {
        ReportId report = report();
        firm.set(true, Retention.FOREVER);
        assertEquals(0, eraseAt("2099-01-01T00:00:00Z"));
        assertTrue(isKept(report));
    }

    @Test
    void itIsGoneWithAllThatItEverSaidAndWithWhatWasSaidOfIt() {
        ReportId report = report();
        amend(report, "A1", DAY);
        amend(report, "A2", DAY);
        firm.settle();
        assertTrue(ledger.count("outbox where report_id is not null") > 1);

        eraseAt(OVER);

        assertEquals(0, ledger.count("reports"));
        assertEquals(0, ledger.count("report_versions"));
        assertEquals(0, ledger.count("outbox where report_id is not null"));
        assertEquals(List.of(), ledger.rows("pragma foreign_key_check"));
    }

    /** What is deleted in a table may go on standing in the file, where the table no longer looks. */
    @Test
    void itsWordsAreNotLeftInTheFileEither() throws IOException {
        ReportId report = report();
        amend(report, "A1", DAY);
        amend(report, "A2", DAY);
        firm.settle();
        eraseAt(OVER);
        firm.close();
        String all = new String(Files.readAllBytes(folder.resolve("laststraw.db")), StandardCharsets.ISO_8859_1);
        assertTrue(all.contains("Acme"));
        assertFalse(all.contains("Another account of it."));
    }

    @Test
    void whatWouldBeErasedAtOnceIsRefusedAtItsFieldAndSoIsADayThatLeadsThere() {
        assertEquals(List.of("happened_on error.happened_on.too_old"), faults(file("2025-11-15")));
        assertEquals(List.of(), faults(file("2025-11-16")));
        ReportId report = report();
        assertInstanceOf(ChangingReport.Outcome.Faulty.class, amended(report, "A1", "2025-11-15"));
        assertEquals(0, erasing.eraseDue(firm.now()));
    }

    /** A case that is under way holds it; the day it is about is no fault of what is mended in it. */
    @Test
    void aReportThatIsHeldCanStillBeMended() {
        ReportId report = report();
        firm.at(OVER);
        amend(report, "A1", DAY);
    }

    @Test
    void theReceiptSaysSoAndTheAppForgetsIt() {
        report();
        firm.settle();
        assertEquals(1, firm.told(MEMBER, ReportReceipt.class).size());

        eraseAt(OVER);
        firm.settle();

        List<ReportErased> said = firm.told(MEMBER, ReportErased.class);
        assertEquals(1, said.size());
        assertEquals(Retention.ONE_YEAR, said.get(0).retention());
        assertEquals(List.of(), firm.told(MEMBER, ReportReceipt.class));
        assertEquals(0, ledger.count("posts where subject like 'receipt:%'"));
    }

    @Test
    void eachReceiptOfOneReporterSaysSo() {
        report();
        report();
        eraseAt(OVER);
        firm.settle();
        assertEquals(2, firm.told(MEMBER, ReportErased.class).size());
        assertEquals(List.of(), firm.told(MEMBER, ReportReceipt.class));
    }

    @Test
    void withoutAReceiptNothingIsSaid() {
        firm.shut(MEMBER);
        report();
        assertEquals(1, eraseAt(OVER));
        firm.settle();
        assertEquals(List.of(), firm.told(MEMBER, Announcement.class));
        assertEquals(List.of(), firm.unsaid());
    }

    @Test
    void whatWasStillToBeSaidOfItIsDropped() {
        ReportId report = firm.report("Acme", DAY);
        eraseAt(OVER);
        assertFalse(isKept(report));
        firm.settle();
        assertEquals(List.of(), firm.told(MEMBER, Announcement.class));
        assertEquals(List.of(), firm.unsaid());
    }

    @Test
    void whatIsJustBeingSaidOfItIsSettledFirst() {
        ReportId report = firm.report("Acme", DAY);
        Outbox.Entry receipt = firm.storage()
                .read(records -> records.outbox().due(firm.now(), 9).stream()
                        .filter(entry -> entry.content().kind() == Outbox.Kind.RECEIPT)
                        .findFirst()
                        .orElseThrow());
        firm.storage().write(records -> records.outbox().begin(receipt));
        assertEquals(0, eraseAt(OVER));
        firm.settle();
        assertEquals(1, erasing.eraseDue(firm.now()));
        assertFalse(isKept(report));
    }

    @Test
    void theReportsOnAClientWhoseCaseIsUnderWayStayUntilItIsNot() {
        ReportId report = report();
        ReportId other = firm.report("Other", DAY);
        firm.at(LAST);
        Case salvage = firm.decide(client, Decision.SALVAGE);
        assertEquals(1, eraseAt(OVER));
        assertTrue(isKept(report));
        assertFalse(isKept(other));

        firm.save(salvage.kept());
        assertEquals(1, erasing.eraseDue(firm.now()));
        assertFalse(isKept(report));
    }

    @Test
    void aCaseOfARecordThatWasMergedHoldsThoseOfItsClient() {
        ReportId report = report();
        Client into = firm.add("Into");
        firm.decide(into, Decision.SALVAGE);
        firm.change(client.id(), before -> before.merged(into.id()));
        assertEquals(0, eraseAt(OVER));
        assertTrue(isKept(report));
    }

    @Test
    void whatWasTakenBackIsErasedToo() {
        ReportId report = report();
        new ChangingReport(firm.storage()).withdraw(report, MEMBER, firm.now());
        firm.settle();
        assertEquals(1, eraseAt(OVER));
        assertFalse(isKept(report));
    }

    @Test
    void itGoesByWhatTheReportSaysNow() {
        ReportId report = report();
        firm.at("2026-12-01T10:00:00Z");
        amend(report, "A1", "2026-12-01");
        assertEquals(0, eraseAt(OVER));
        assertEquals(1, eraseAt("2027-12-02T00:00:00Z"));
    }

    @Test
    void aReportWhoseDayIsMendedBetweenBeingFoundAndBeingErasedStays() {
        ReportId report = report();
        firm.at(OVER);
        ErasingReports late = new ErasingReports(beforeEachWrite(() -> amend(report, "A1", "2027-11-16")));
        assertEquals(0, late.eraseDue(firm.now()));
        assertTrue(isKept(report));
        assertEquals(List.of(), ledger.audited("retention.erased"));
    }

    private Storage beforeEachWrite(Runnable meanwhile) {
        return new Storage() {
            @Override
            public <T> T write(Function<Records, T> work) {
                meanwhile.run();
                return firm.storage().write(work);
            }

            @Override
            public <T> T read(Function<Records, T> work) {
                return firm.storage().read(work);
            }
        };
    }

    @Test
    void manyAreErasedInBatchesAndEachIsCountedOnce() {
        IntStream.range(0, 230).forEach(each -> firm.report(COLLEAGUE, "Acme", DAY, Severity.ANNOYING));
        ReportId held = firm.report("Held", DAY);
        firm.storage()
                .write(records -> records.cases()
                        .open(
                                records.reports().find(held).orElseThrow().client(),
                                new Ruling(Decision.SALVAGE, Decision.SALVAGE, OWNER, firm.now(), "")));
        assertEquals(230, eraseAt(OVER));
        assertEquals(List.of("100", "100", "30"), ledger.audited("retention.erased"));
        assertEquals(List.of(held.toString()), ledger.rows("select id from reports"));
    }

    @Test
    void twoRoundsAtOnceEraseEachOnce() {
        IntStream.range(0, 20).forEach(each -> firm.report(COLLEAGUE, "Acme", DAY, Severity.ANNOYING));
        firm.at(OVER);
        int erased = IntStream.range(0, 4)
                .parallel()
                .map(each -> new ErasingReports(firm.storage()).eraseDue(firm.now()))
                .sum();
        assertEquals(20, erased);
    }

    @Test
    void nothingThatThePolicyWeighsIsErasedWhateverWasSet() {
        ReportId report = report();
        PolicySettings normal = PolicySettings.DEFAULTS;
        firm.storage().write(records -> {
            records.settings()
                    .save(new PolicySettings(
                            normal.points(),
                            normal.dealBreakerPoints(),
                            normal.halfLifeDays(),
                            400,
                            normal.windowDays(),
                            normal.thresholds(),
                            normal.hourlyCost(),
                            normal.dealBreakers()));
            return null;
        });
        assertEquals(0, eraseAt("2027-12-21T00:00:00Z"));
        assertTrue(isKept(report));
        assertEquals(1, eraseAt("2027-12-22T00:00:00Z"));
    }

    @Test
    void oldButtonsOfAnErasedReportAreAnsweredWithWhatBecameOfIt() {
        ReportId report = report();
        eraseAt(OVER);
        ChangingReport changing = new ChangingReport(firm.storage());
        assertTrue(changing.isErased(report));
        assertInstanceOf(ChangingReport.Outcome.Erased.class, changing.withdraw(report, MEMBER, firm.now()));
        assertInstanceOf(
                ChangingReport.Outcome.Erased.class,
                changing.amend(
                        report,
                        MEMBER,
                        "late",
                        new ReportForm(null, null, null, Set.of(), null, "", null, null, null),
                        firm.now()));
        ReportId other = firm.report(COLLEAGUE, "Acme", "2027-11-16", Severity.ANNOYING);
        assertFalse(changing.isErased(other));
        assertInstanceOf(ChangingReport.Outcome.NotYours.class, changing.withdraw(other, MEMBER, firm.now()));
    }
}
