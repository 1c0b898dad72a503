package app.laststraw.usecase;

import static app.laststraw.usecase.CaseFirm.MANAGER;
import static app.laststraw.usecase.CaseFirm.MEMBER;
import static app.laststraw.usecase.CaseFirm.NOW;
import static app.laststraw.usecase.CaseFirm.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.AnsweringGutCheck.Opening;
import app.laststraw.usecase.AnsweringGutCheck.Outcome;
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

    private Outcome save(MemberId person, GutCheck answers, int seen) {
        return gutCheck.save(firm.client().id(), person, answers, seen, NOW);
    }

    @Test
    void theSuggestionFollowsAtOnceAndCardAndThreadAreToSaySo() {
        Outcome.Saved saved = assertInstanceOf(Outcome.Saved.class, save(OWNER, NOT_PAST, 0));
        assertEquals(Decision.PART_WAYS, saved.before().decision());
        assertEquals(Decision.SALVAGE, saved.after().decision());
        assertEquals(List.of(Outbox.Kind.CARD, Outbox.Kind.GUT_CHECK), firm.kindsToSay());
    }

    @Test
    void theNextFormShowsTheAnswersTheirNumberAndWhoGaveThemOnWhichDay() {
        save(OWNER, NOT_PAST, 0);
        Opening.Ready ready = assertInstanceOf(
                Opening.Ready.class, gutCheck.open(firm.client().id(), MANAGER));
        assertEquals(NOT_PAST, ready.sheet().answers());
        assertEquals(1, ready.sheet().number());
        assertEquals(OWNER, ready.sheet().onRecord().by());
        assertEquals("2026-11-16", ready.sheet().answeredOn().toString());
    }

    @Test
    void answersThatStandOnRecordChangeNothingAndSayNothingWhateverWasSeen() {
        save(OWNER, NOT_PAST, 0);
        firm.toSay();
        assertInstanceOf(Outcome.Unchanged.class, save(OWNER, NOT_PAST, 0));
        assertInstanceOf(Outcome.Unchanged.class, save(MANAGER, NOT_PAST, 1));
        assertEquals(List.of(), firm.kindsToSay());
    }

    @Test
    void whoeverSawOlderAnswersIsShownThePresentOnesAndNothingIsSaved() {
        save(OWNER, NOT_PAST, 0);
        firm.toSay();
        Outcome.Overtaken overtaken = assertInstanceOf(Outcome.Overtaken.class, save(MANAGER, PAST, 0));
        assertEquals(NOT_PAST, overtaken.present().answers());
        assertEquals(List.of(), firm.kindsToSay());
        assertInstanceOf(
                Outcome.Saved.class, save(MANAGER, PAST, overtaken.present().number()));
    }

    @Test
    void onlyWhoCarriesTheAccountMayAnswerAlsoWhenItIsSent() {
        assertBarred(Barred.Reason.NOT_ALLOWED, MEMBER);
        Client client = firm.client();
        firm.write(records -> records.clients()
                .save(client.with(
                        MANAGER, client.fee(), client.engagement(), client.internalChannel(), client.presence())));
        assertBarred(Barred.Reason.NOT_ALLOWED, OWNER);
        assertEquals(List.of(), firm.kindsToSay());
    }

    @Test
    void aClientThatIsGoneArchivedOrEndedIsLeftAlone() {
        Outcome gone = gutCheck.save(new ClientId(99), MANAGER, PAST, 0, NOW);
        assertEquals(
                Barred.Reason.CLIENT_GONE,
                assertInstanceOf(Outcome.Refused.class, gone).why().reason());
        Client client = firm.client();
        firm.write(records -> records.cases()
                .save(records.cases()
                        .open(client.id(), new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, OWNER, NOW, ""))
                        .ended(NOW)));
        assertBarred(Barred.Reason.ENDED, OWNER);
        firm.write(records -> records.clients().save(client.archived(NOW)));
        assertBarred(Barred.Reason.ARCHIVED, OWNER);
    }

    private void assertBarred(Barred.Reason reason, MemberId person) {
        Opening.Refused opened = assertInstanceOf(
                Opening.Refused.class, gutCheck.open(firm.client().id(), person));
        Barred why =
                assertInstanceOf(Outcome.Refused.class, save(person, PAST, 0)).why();
        assertEquals(reason, why.reason());
        assertEquals(why, opened.why());
        if (reason == Barred.Reason.NOT_ALLOWED) {
            assertNull(why.client());
        }
    }
}
