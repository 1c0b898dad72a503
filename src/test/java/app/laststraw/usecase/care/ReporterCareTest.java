package app.laststraw.usecase.care;

import static app.laststraw.usecase.decision.ProbationFirm.BOSS;
import static app.laststraw.usecase.decision.ProbationFirm.COLLEAGUE;
import static app.laststraw.usecase.decision.ProbationFirm.MEMBER;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static app.laststraw.usecase.decision.ProbationFirm.SECOND_BOSS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.laststraw.domain.announcement.Announcement.ReportCounted;
import app.laststraw.domain.announcement.Announcement.ReportSeen;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.decision.ProbationFirm;
import app.laststraw.usecase.decision.RecordingDecision;
import app.laststraw.usecase.decision.RulingForm;
import app.laststraw.usecase.report.ChangingReport;
import app.laststraw.usecase.report.ReportForm;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reporters hear: that their reports counted, or that they were seen. */
class ReporterCareTest {
    private static final String MONDAY_NOON = "2026-11-16T12:00:00Z";
    private static final String TUESDAY = "2026-11-17T09:00:00Z";
    /** A Monday again. */
    private static final String IN_TWO_WEEKS = "2026-11-30T09:00:00Z";

    @TempDir
    private Path folder;

    private ProbationFirm firm;
    private Client client;

    @BeforeEach
    void open() {
        firm = new ProbationFirm(folder, "2026-11-16T10:00:00Z");
        client = firm.add("Acme");
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private ReportId report(MemberId reporter) {
        return report(reporter, "2026-11-16");
    }

    private ReportId report(MemberId reporter, String day) {
        return firm.report(reporter, "Acme", day, Severity.COSTLY);
    }

    private void decideAt(String moment, Decision decision) {
        firm.at(moment);
        firm.record(OWNER, client, decision);
        firm.settle();
    }

    private void settleAt(String moment) {
        firm.at(moment);
        firm.settle();
    }

    private List<Integer> counted(MemberId person) {
        return firm.told(person, ReportCounted.class).stream()
                .map(ReportCounted::reports)
                .toList();
    }

    private List<Integer> seen(MemberId person) {
        return firm.told(person, ReportSeen.class).stream()
                .map(ReportSeen::reports)
                .toList();
    }

    @Test
    void everyReporterHearsOnceAndOnTheNextMorningThatTheirReportsCounted() {
        report(MEMBER);
        report(MEMBER, "2026-09-01");
        report(COLLEAGUE);
        decideAt(MONDAY_NOON, Decision.SALVAGE);
        settleAt("2026-11-17T08:59:59Z");
        assertEquals(List.of(), counted(MEMBER));

        settleAt(TUESDAY);
        settleAt("2027-03-01T09:00:00Z");

        assertEquals(List.of(2), counted(MEMBER));
        assertEquals(List.of(1), counted(COLLEAGUE));
        assertEquals(
                client.id(),
                firm.told(MEMBER, ReportCounted.class).get(0).client().id());
    }

    @Test
    void whoeverDecidedNeedNotBeTold() {
        report(OWNER);
        report(MEMBER);
        decideAt(MONDAY_NOON, Decision.SALVAGE);
        settleAt(TUESDAY);
        assertEquals(List.of(), counted(OWNER));
        assertEquals(List.of(1), counted(MEMBER));
    }

    @Test
    void thatTheyStayIsADecisionTooOrSilenceWouldGiveItAway() {
        report(MEMBER);
        decideAt(MONDAY_NOON, Decision.KEEP);
        settleAt(TUESDAY);
        assertEquals(List.of(1), counted(MEMBER));
    }

    @Test
    void onlyReportsThatWereWeighedCounted() {
        report(MEMBER, "2026-08-17");
        report(COLLEAGUE, "2026-08-18");
        decideAt(MONDAY_NOON, Decision.SALVAGE);
        report(BOSS);
        settleAt(TUESDAY);
        assertEquals(List.of(), counted(MEMBER), "older than the window of 90 days");
        assertEquals(List.of(1), counted(COLLEAGUE));
        assertEquals(List.of(), counted(BOSS), "came in afterwards");
    }

    @Test
    void aReportThatIsTakenBackBeforeItIsSaidDropsIt() {
        ReportId report = report(MEMBER);
        decideAt(MONDAY_NOON, Decision.SALVAGE);
        new ChangingReport(firm.storage()).withdraw(report, MEMBER, firm.now());
        settleAt(TUESDAY);
        assertEquals(List.of(), counted(MEMBER));
    }

    @Test
    void switchedOffNothingIsSaid() {
        report(MEMBER);
        decideAt(MONDAY_NOON, Decision.SALVAGE);
        firm.set(false, Retention.FOREVER);
        settleAt(TUESDAY);
        assertEquals(List.of(), counted(MEMBER));
        assertEquals(List.of(), firm.unsaid());
    }

    @Test
    void twoRulingsOfOneDayAreOneWordAndALaterOneIsAnother() {
        report(MEMBER);
        decideAt(MONDAY_NOON, Decision.SALVAGE);
        decideAt("2026-11-16T17:00:00Z", Decision.SET_EXPECTATIONS);
        settleAt(TUESDAY);
        assertEquals(List.of(1), counted(MEMBER));

        decideAt("2026-11-18T12:00:00Z", Decision.SALVAGE);
        settleAt("2026-11-19T09:00:00Z");
        assertEquals(List.of(1, 1), counted(MEMBER));
    }

    @Test
    void aFormThatIsDeliveredTwiceIsToldOnce() {
        report(MEMBER);
        RecordingDecision decisions = new RecordingDecision(firm.storage());
        CaseOutcome.Ready ready =
                assertInstanceOf(CaseOutcome.Ready.class, decisions.prepare(client.id(), OWNER, firm.now()));
        RulingForm form = new RulingForm(Decision.SALVAGE, "Why", RulingForm.Seen.of(ready.standing()));
        decisions.record(client.id(), OWNER, form, firm.now());
        decisions.record(client.id(), OWNER, form, firm.now());
        settleAt(TUESDAY);
        assertEquals(List.of(1), counted(MEMBER));
    }

    @Test
    void theMorningIsTheirsAndOfAWorkingDay() {
        firm.livesIn(MEMBER, ZoneId.of("Asia/Kolkata"));
        report(MEMBER);
        report(COLLEAGUE);
        decideAt("2026-11-20T12:00:00Z", Decision.SALVAGE);
        settleAt("2026-11-23T03:29:59Z");
        assertEquals(List.of(), counted(MEMBER));
        settleAt("2026-11-23T03:30:00Z");
        assertEquals(List.of(1), counted(MEMBER));
        assertEquals(List.of(), counted(COLLEAGUE));
    }

    @Test
    void whomTheGateDoesNotPassHearsNothingAndNobodyInTheirPlace() {
        report(MEMBER);
        firm.shut(MEMBER);
        decideAt(MONDAY_NOON, Decision.SALVAGE);
        settleAt(TUESDAY);
        assertEquals(List.of(), counted(MEMBER));
        assertEquals(List.of(), counted(SECOND_BOSS));
        assertEquals(List.of(), firm.unsaid());
    }

    @Test
    void afterTwoWeeksWithoutADecisionAReporterHearsOnceThatItWasSeen() {
        report(MEMBER);
        settleAt("2026-11-30T08:59:59Z");
        assertEquals(List.of(), seen(MEMBER));
        settleAt(IN_TWO_WEEKS);
        settleAt("2026-12-01T09:00:00Z");
        settleAt("2027-01-15T09:00:00Z");
        assertEquals(List.of(1), seen(MEMBER));
    }

    @Test
    void severalOfOneReporterThatAreDueTogetherAreOneWord() {
        firm.at("2026-11-21T10:00:00Z");
        report(MEMBER, "2026-11-20");
        firm.at("2026-11-22T10:00:00Z");
        report(MEMBER, "2026-11-21");
        report(COLLEAGUE, "2026-11-21");
        firm.report(MEMBER, "Other", "2026-11-21", Severity.COSTLY);
        firm.at("2026-11-23T10:00:00Z");
        report(MEMBER, "2026-11-23");
        settleAt("2026-12-07T09:00:00Z");
        assertEquals(List.of(3, 1), seen(MEMBER), "of the weekend and of Monday on the one client, and on the other");
        assertEquals(List.of(1), seen(COLLEAGUE));
    }

    @Test
    void aReportOfTheNextDayIsOneOfItsOwn() {
        report(MEMBER);
        firm.at("2026-11-17T10:00:00Z");
        report(MEMBER);
        settleAt(IN_TWO_WEEKS);
        assertEquals(List.of(1), seen(MEMBER));
        settleAt("2026-12-01T09:00:00Z");
        assertEquals(List.of(1, 1), seen(MEMBER));
    }

    @Test
    void whatWasDecidedSinceIsNotUndecidedButWhatWasDecidedBeforeIsNoAnswer() {
        decideAt("2026-11-16T10:00:00Z", Decision.SALVAGE);
        firm.at(MONDAY_NOON);
        report(MEMBER);
        firm.at("2026-11-18T10:00:00Z");
        report(COLLEAGUE, "2026-11-18");
        firm.report(COLLEAGUE, "Other", "2026-11-18", Severity.COSTLY);
        decideAt("2026-11-17T10:00:00Z", Decision.SET_EXPECTATIONS);
        settleAt("2026-12-04T09:00:00Z");
        assertEquals(List.of(), seen(MEMBER));
        assertEquals(List.of(1, 1), seen(COLLEAGUE));
    }

    @Test
    void whatWasTakenBackOrWhoseClientIsPutAwayOrGoneIsNotSpokenOf() {
        firm.at("2026-11-16T09:00:00Z");
        Case parting = firm.decide(firm.add("Ended"), Decision.PART_WAYS);
        firm.at("2026-11-16T10:00:00Z");
        ReportId report = report(MEMBER);
        firm.report(COLLEAGUE, "Archived", "2026-11-16", Severity.COSTLY);
        firm.report(COLLEAGUE, "Ended", "2026-11-16", Severity.COSTLY);
        new ChangingReport(firm.storage()).withdraw(report, MEMBER, firm.now());
        firm.change(named("Archived").id(), before -> before.archived(firm.now()));
        firm.save(parting.ended(firm.now()));
        settleAt(IN_TWO_WEEKS);
        assertEquals(List.of(), seen(MEMBER));
        assertEquals(List.of(), seen(COLLEAGUE));
        assertEquals(List.of(), firm.unsaid());
    }

    private Client named(String name) {
        return firm.storage()
                .read(records ->
                        records.clients().findByName(new ClientName(name)).orElseThrow());
    }

    @Test
    void theSettingIsLookedAtWhenItIsToBeSaid() {
        firm.set(false, Retention.FOREVER);
        report(MEMBER);
        firm.set(true, Retention.FOREVER);
        report(COLLEAGUE);
        settleAt(IN_TWO_WEEKS);
        assertEquals(List.of(1), seen(MEMBER));
        firm.at("2026-12-01T10:00:00Z");
        report(MEMBER);
        firm.set(false, Retention.FOREVER);
        settleAt("2026-12-15T09:00:00Z");
        assertEquals(List.of(1), seen(MEMBER));
    }

    @Test
    void afterALongBreakNobodyHearsOfAnOldReport() {
        report(MEMBER);
        firm.at("2026-11-17T10:00:00Z");
        report(COLLEAGUE);
        settleAt("2026-12-08T09:00:00Z");
        assertEquals(List.of(), seen(MEMBER), "22 days");
        assertEquals(List.of(1), seen(COLLEAGUE), "21 days");
    }

    @Test
    void whatWasTakenOverFromElsewhereIsNotSpokenOf() {
        takeOver(LocalDate.of(2026, 11, 16));
        settleAt(IN_TWO_WEEKS);
        assertEquals(List.of(), seen(MEMBER));
    }

    @Test
    void aReportOfTheNextDayWasNotWeighedAndDidNotCount() {
        // There is one only where the firm has just moved its zone westwards.
        takeOver(LocalDate.of(2026, 11, 17));
        report(COLLEAGUE);
        decideAt(MONDAY_NOON, Decision.SALVAGE);
        settleAt(TUESDAY);
        assertEquals(List.of(), counted(MEMBER));
        assertEquals(List.of(1), counted(COLLEAGUE));
    }

    private void takeOver(LocalDate day) {
        Incident incident = new Incident(
                Archetype.NONE, Severity.COSTLY, Set.of(), day, "", BigDecimal.ZERO, BigDecimal.ZERO, null);
        firm.storage().write(records -> records.reports().file("import:1", client.id(), MEMBER, incident, firm.now()));
    }

    @Test
    void aReportThatIsMovedIsSpokenOfWhereItBelongs() {
        ReportId report = report(MEMBER);
        Client other = firm.add("Other");
        firm.at(MONDAY_NOON);
        move(report, other);
        settleAt(IN_TWO_WEEKS);
        assertEquals(
                List.of(other.id()),
                firm.told(MEMBER, ReportSeen.class).stream()
                        .map(said -> said.client().id())
                        .toList());
    }

    @Test
    void aReportThatIsMovedAfterItsMorningIsNotSpokenOfAgain() {
        ReportId report = report(MEMBER);
        settleAt(IN_TWO_WEEKS);
        firm.at("2026-12-01T10:00:00Z");
        move(report, firm.add("Other"));
        firm.settle();
        assertEquals(List.of(1), seen(MEMBER));
        assertEquals(
                client.id(), firm.told(MEMBER, ReportSeen.class).get(0).client().id());
    }

    private void move(ReportId report, Client other) {
        ReportForm moved = new ReportForm(
                new ReportForm.ClientChoice.Known(other.id()),
                Archetype.NONE,
                Severity.COSTLY,
                Set.of(),
                LocalDate.of(2026, 11, 16),
                "",
                null,
                null,
                null);
        assertInstanceOf(
                ChangingReport.Outcome.Changed.class,
                new ChangingReport(firm.storage()).amend(report, MEMBER, "moved", moved, firm.now()));
    }

    @Test
    void ofTwoRecordsThatAreOneEachReportIsCountedOnce() {
        Client other = firm.add("Other");
        report(MEMBER);
        firm.report(MEMBER, "Other", "2026-11-16", Severity.COSTLY);
        firm.at(MONDAY_NOON);
        merge(other);
        settleAt(IN_TWO_WEEKS);
        assertEquals(List.of(1, 1), seen(MEMBER));
    }

    @Test
    void whatWasDecidedBeforeTheRecordWasMergedIsNotUndecided() {
        Client other = firm.add("Other");
        firm.report(MEMBER, "Other", "2026-11-16", Severity.COSTLY);
        report(COLLEAGUE);
        firm.at(MONDAY_NOON);
        firm.decide(other, Decision.KEEP);
        firm.at(TUESDAY);
        merge(other);
        settleAt(IN_TWO_WEEKS);
        assertEquals(List.of(), seen(MEMBER));
        assertEquals(List.of(1), seen(COLLEAGUE), "of the other record nothing was decided");
    }

    @Test
    void whatWasDecidedAfterTheRecordWasMergedIsNotUndecided() {
        Client other = firm.add("Other");
        firm.report(MEMBER, "Other", "2026-11-16", Severity.COSTLY);
        firm.at(MONDAY_NOON);
        merge(other);
        firm.at(TUESDAY);
        firm.decide(client, Decision.KEEP);
        settleAt(IN_TWO_WEEKS);
        assertEquals(List.of(), seen(MEMBER));
    }

    private void merge(Client other) {
        firm.change(other.id(), before -> before.merged(client.id()));
    }
}
