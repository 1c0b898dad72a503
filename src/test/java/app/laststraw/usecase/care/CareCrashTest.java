package app.laststraw.usecase.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Hindsight.Answer;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.store.Database;
import app.laststraw.usecase.DyingAtEachLine;
import app.laststraw.usecase.DyingStorage;
import app.laststraw.usecase.ExitFirm;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.decision.RecordingDecision;
import app.laststraw.usecase.decision.RulingForm;
import app.laststraw.usecase.delivery.DeliveringAnnouncements;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.report.ErasingReports;
import app.laststraw.usecase.report.FilingReport;
import app.laststraw.usecase.report.ReportForm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The process dies between any two lines of what follows a report and a ruling in time, and the next one takes it up. */
class CareCrashTest extends DyingAtEachLine {
    private static final MemberId MANAGER = ExitFirm.MANAGER;
    private static final MemberId REPORTER = new MemberId("U0REPORTER");

    private ExitFirm firm;

    @Test
    void diedAnywhereEachWordIsSaidOnceAndNothingIsErasedTwice() {
        List<List<String>> expected = tellUndisturbed();
        assertEquals(List.of("ReportErased", "ReportErased", "ReportCounted", "ReportSeen"), expected.get(0));
        assertEquals(List.of("RulingNote", "card KEEP 1", "HindsightAsked"), expected.get(1));
        assertEquals(List.of("0 reports"), expected.get(2));
        assertToldAlikeWhereverItDies(expected, 25);
    }

    /** The whole story, cut off at one line and taken up again. */
    @Override
    protected List<List<String>> tell(Database in, String workspace) {
        firm = new ExitFirm(in, workspace, Instant.parse("2026-11-16T10:00:00Z"), Set.of());
        keepForAYear();
        report("Decided");
        report("Undecided");
        Case ruled = record();
        roundsAt("2026-11-16T10:00:00Z");
        roundsAt("2026-11-17T09:00:00Z");
        roundsAt("2026-11-30T09:00:00Z");
        roundsAt("2027-02-15T09:00:00Z");
        new AskingHindsight(firm.storage()).answer(ruled.id(), 1, MANAGER, Answer.RIGHT, "press", firm.now());
        firm.storage().write(records -> records.cases().save(ruled.kept()));
        roundsAt("2027-11-17T00:00:00Z");
        return List.of(slack().in("D" + REPORTER), slack().in("D" + MANAGER), List.of(reportsLeft() + " reports"));
    }

    private int reportsLeft() {
        return firm.storage()
                .read(records -> records.reports().before(LocalDate.of(2099, 1, 1), null, 9))
                .size();
    }

    private void keepForAYear() {
        firm.storage().write(records -> {
            Settings before = records.settings().firm();
            records.settings()
                    .save(new Settings(
                            before.language(),
                            before.zone(),
                            before.currency(),
                            null,
                            before.managers(),
                            before.membersSeeCounts(),
                            before.ownersSeeReporters(),
                            before.twoPersonRelease(),
                            DigestPlan.DEFAULT,
                            true,
                            Retention.ONE_YEAR));
            return null;
        });
    }

    private void report(String client) {
        ReportForm form = new ReportForm(
                new ReportForm.ClientChoice.Named(client),
                Archetype.NONE,
                Severity.ANNOYING,
                Set.of(),
                LocalDate.of(2026, 11, 16),
                "",
                null,
                null,
                null);
        new FilingReport(firm.storage()).file("V" + client, REPORTER, form, firm.now());
    }

    private Case record() {
        RecordingDecision decisions = new RecordingDecision(firm.storage());
        ClientId client = firm.storage()
                .read(records -> records.clients().findByName(new ClientName("Decided")))
                .orElseThrow()
                .id();
        CaseOutcome.Ready ready =
                assertInstanceOf(CaseOutcome.Ready.class, decisions.prepare(client, MANAGER, firm.now()));
        RulingForm form = new RulingForm(Decision.SALVAGE, "Why", RulingForm.Seen.of(ready.standing()));
        decisions.record(client, MANAGER, form, firm.now());
        return firm.storage().read(records -> records.cases().latest(client)).orElseThrow();
    }

    /** Rounds and deliveries, a minute apart, until there is nothing left to do. */
    private void roundsAt(String instant) {
        firm.setClock(Instant.parse(instant));
        boolean isDone = false;
        while (!isDone) {
            try {
                isDone = roundAndSay(dying(firm.storage()));
            } catch (DyingStorage.Crash crash) {
                isDone = false;
            }
            firm.setClock(firm.now().plus(Duration.ofMinutes(1)));
        }
    }

    private boolean roundAndSay(Storage storage) {
        KnowingPeople people = firm.people(firm.storage());
        new AskingHindsight(storage).askDue(firm.now());
        new ErasingReports(storage).eraseDue(firm.now());
        DeliveringAnnouncements delivering = saying(firm.storage(), people, firm::now);
        List<Entry> due = delivering.due();
        due.forEach(delivering::deliver);
        return due.isEmpty();
    }
}
