package app.laststraw.usecase.script;

import static app.laststraw.usecase.decision.ProbationFirm.BOSS;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement.DraftScript;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.client.MergingClients;
import app.laststraw.usecase.decision.ProbationFirm;
import app.laststraw.usecase.report.ChangingReport;
import app.laststraw.usecase.report.FilingReport;
import app.laststraw.usecase.report.ReportForm;
import app.laststraw.usecase.standing.RefreshingCards;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingDraftsTest {
    private static final ChannelId TEAM = new ChannelId("C0TEAM");
    private static final String SAID = "The boss wanted the whole shop rebuilt by Monday without any notice.";

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

    /** In a thread of the team's. */
    private Draft stands() {
        DraftText text =
                new DraftText("Expectations", "How we work", List.of(new Passage(Passage.Kind.WORDS, SAID)), List.of());
        Draft draft = firm.storage().write(records -> {
            Draft opened = records.drafts()
                    .open(
                            client.id(),
                            OWNER,
                            new DraftPlace.InThread(TEAM, "1.1"),
                            DraftChoices.of(ScriptId.EXPECTATIONS, Language.ENGLISH, false),
                            Map.of(),
                            text,
                            firm.now());
            records.outbox().write(DraftEntries.draft(opened, "request:1"), firm.now());
            return opened;
        });
        firm.settle();
        return draft;
    }

    private DraftScript shown() {
        List<DraftScript> all = firm.inPlace(TEAM.value(), DraftScript.class);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private ReportId report(String about, String whatHappened) {
        ReportForm form = new ReportForm(
                new ReportForm.ClientChoice.Named(about),
                Archetype.CANT_DECIDE,
                Severity.ANNOYING,
                Set.of(),
                LocalDate.parse("2026-11-16"),
                whatHappened,
                null,
                null,
                null);
        FilingReport.Outcome filed =
                new FilingReport(firm.storage()).file(about + whatHappened, BOSS, form, firm.now());
        return ((FilingReport.Outcome.Filed) filed).report();
    }

    private void change(Draft draft) {
        new ChangingDraft(firm.storage(), new DraftingScript(new MustacheScriptRenderer(Optional.empty()), "Firm"))
                .change(draft.id(), DraftEdit.SHORTER, 1, OWNER, "press:1", firm.now());
    }

    @Test
    void aSentenceThatBecomesAQuotationIsTakenOutOfTheChannelAndComesBackWithTheReport() {
        stands();
        assertTrue(shown().isTextShown());
        ReportId report = report("Acme", SAID);
        firm.settle();
        assertFalse(shown().isTextShown());

        new ChangingReport(firm.storage()).withdraw(report, BOSS, firm.now());
        firm.settle();
        assertTrue(shown().isTextShown());
    }

    @Test
    void reportsThatChangeNothingInADraftLeaveItAlone() {
        stands();
        report("Acme", "They were late with the texts.");
        assertFalse(firm.unsaid().contains(Outbox.Kind.DRAFT));
    }

    @Test
    void whatIsReportedAboutARecordThatIsMergedCountsFromThenOn() {
        stands();
        report("Acme Group", SAID);
        firm.settle();
        assertTrue(shown().isTextShown());
        Client other = firm.client(firm.storage()
                .read(records ->
                        records.clients().search("Acme Group", 1).get(0).id()));
        MergingClients merging = new MergingClients(firm.storage());
        merging.merge(other.id(), client.id(), BOSS, firm.now());
        firm.settle();
        assertFalse(shown().isTextShown());
        merging.undo(client.id(), BOSS, firm.now());
        firm.settle();
        assertTrue(shown().isTextShown());
    }

    @Test
    void whatAShutChannelCouldNotTakeItShowsOnceItIsOpenAgain() {
        Draft draft = stands();
        firm.shut(TEAM);
        change(draft);
        firm.settle();
        assertEquals(1, shown().draft().current().number());
        RefreshingCards refreshing = new RefreshingCards(firm.storage());
        assertEquals(0, refreshing.refresh(firm.now()), "it is still shut");

        firm.open(TEAM);
        firm.storage().write(records -> {
            records.channels().working(TEAM);
            return null;
        });
        assertEquals(1, refreshing.refresh(firm.now()));
        firm.settle();
        assertEquals(2, shown().draft().current().number());
        assertEquals(0, refreshing.refresh(firm.now()));
    }
}
