package app.laststraw.usecase.decision;

import static app.laststraw.usecase.CaseFirm.MANAGER;
import static app.laststraw.usecase.CaseFirm.MEMBER;
import static app.laststraw.usecase.CaseFirm.NOW;
import static app.laststraw.usecase.CaseFirm.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.CaseFirm;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.exit.CaseStanding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnsweringGutCheckTest {
    private static final GutCheck NOT_PAST = new GutCheck(null, false, null, null, null, null, null);
    private static final GutCheck PAST = new GutCheck(null, true, null, null, null, null, null);

    private CaseFirm firm;
    private AnsweringGutCheck gutCheck;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = new CaseFirm(folder);
        firm.atTheEnd();
        gutCheck = new AnsweringGutCheck(firm.storage());
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private CaseOutcome save(MemberId person, GutCheck answers, int seen) {
        return gutCheck.answer(firm.client().id(), seen, person, answers, NOW);
    }

    @Test
    void theSuggestionFollowsAtOnceAndCardAndThreadAreToSaySo() {
        assertEquals(Decision.PART_WAYS, firm.suggested());
        assertInstanceOf(CaseOutcome.Saved.class, save(OWNER, NOT_PAST, 0));
        assertEquals(Decision.SALVAGE, firm.suggested());
        List<Outbox.NewEntry> toSay =
                firm.toSay().stream().map(Outbox.Entry::content).toList();
        assertEquals(
                List.of(Outbox.Kind.CARD, Outbox.Kind.GUT_CHECK),
                toSay.stream().map(Outbox.NewEntry::kind).toList());
        assertTrue(CardEntries.isSaidByNote(toSay.get(0), Decision.PART_WAYS, Decision.SALVAGE));
    }

    @Test
    void theNextFormShowsTheAnswersTheirNumberAndWhoGaveThemOnWhichDay() {
        save(OWNER, NOT_PAST, 0);
        CaseStanding standing = assertInstanceOf(
                        CaseOutcome.Ready.class, gutCheck.prepare(firm.client().id(), MANAGER, NOW))
                .standing();
        assertEquals(NOT_PAST, standing.answers());
        assertEquals(1, standing.answersNumber());
        assertEquals(OWNER, standing.gutCheck().by());
        assertEquals("2026-11-16", standing.dayOf(standing.gutCheck().at()).toString());
    }

    @Test
    void answersThatStandOnRecordChangeNothingAndSayNothingWhateverWasSeen() {
        save(OWNER, NOT_PAST, 0);
        firm.toSay();
        assertInstanceOf(CaseOutcome.Saved.class, save(OWNER, NOT_PAST, 0));
        assertInstanceOf(CaseOutcome.Saved.class, save(MANAGER, NOT_PAST, 1));
        assertEquals(List.of(), firm.kindsToSay());
    }

    @Test
    void whoeverSawOlderAnswersIsShownThePresentOnesAndNothingIsSaved() {
        save(OWNER, NOT_PAST, 0);
        firm.toSay();
        CaseOutcome.Overtaken overtaken = assertInstanceOf(CaseOutcome.Overtaken.class, save(MANAGER, PAST, 0));
        assertEquals(NOT_PAST, overtaken.now().answers());
        assertEquals(List.of(), firm.kindsToSay());
        assertInstanceOf(
                CaseOutcome.Saved.class, save(MANAGER, PAST, overtaken.now().answersNumber()));
    }

    @Test
    void onlyWhoCarriesTheAccountMayAnswerAlsoWhenItIsSent() {
        assertRefused(CaseOutcome.NotAllowed.class, MEMBER);
        Client client = firm.client();
        firm.write(records -> records.clients()
                .save(client.with(
                        MANAGER, client.fee(), client.engagement(), client.internalChannel(), client.presence())));
        assertRefused(CaseOutcome.NotAllowed.class, OWNER);
        assertEquals(List.of(), firm.kindsToSay());
    }

    @Test
    void aClientThatIsGoneArchivedOrEndedIsLeftAlone() {
        assertInstanceOf(CaseOutcome.ClientGone.class, gutCheck.answer(new ClientId(99), 0, MANAGER, PAST, NOW));
        Client client = firm.client();
        firm.write(records -> records.cases()
                .save(records.cases()
                        .open(client.id(), new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, OWNER, NOW, ""))
                        .ended(NOW)));
        CaseOutcome.NotNow ended = assertRefused(CaseOutcome.NotNow.class, OWNER);
        assertTrue(ended.now().latest().isEnded());
        firm.write(records -> records.clients().save(client.archived(NOW)));
        CaseOutcome.NotNow archived = assertRefused(CaseOutcome.NotNow.class, OWNER);
        assertTrue(archived.now().client().isArchived());
    }

    /** As the form is asked for, and as it is sent. */
    private <R extends CaseOutcome> R assertRefused(Class<R> refusal, MemberId person) {
        R sent = assertInstanceOf(refusal, save(person, PAST, 0));
        assertEquals(sent, gutCheck.prepare(firm.client().id(), person, NOW));
        return sent;
    }
}
