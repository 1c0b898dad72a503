package app.laststraw.usecase.exit;

import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.decision.Decision;
import app.laststraw.usecase.Cards;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.decision.ProbationFirm;
import app.laststraw.usecase.decision.RecordingDecision;
import app.laststraw.usecase.decision.RulingForm;
import app.laststraw.usecase.standing.RefreshingCards;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SayingPlanTest {
    private static final Engagement A_MONTHS_NOTICE = new Engagement(
            null, null, null, new NoticePeriod(1, NoticePeriod.Unit.MONTHS, NoticePeriod.End.ANY_DAY), "", null);

    @TempDir
    private Path folder;

    private ProbationFirm firm;
    private Client client;

    @BeforeEach
    void open() {
        firm = new ProbationFirm(folder, "2026-11-16T10:00:00Z");
        client = firm.add("Acme");
        RecordingDecision decisions = new RecordingDecision(firm.storage());
        RulingForm form =
                new RulingForm(Decision.PART_WAYS, "It is enough", new RulingForm.Seen(null, 0, Decision.KEEP));
        assertInstanceOf(CaseOutcome.Saved.class, decisions.record(client.id(), OWNER, form, firm.now()));
        firm.settle();
    }

    @AfterEach
    void close() {
        firm.close();
    }

    /** Those by which the one plan that stands works out when it may end. */
    private Engagement termsShown() {
        List<Announcement.PlanPost> plans = firm.inChannel(Announcement.PlanPost.class);
        assertEquals(1, plans.size());
        return plans.get(0).client().engagement();
    }

    private void read(Engagement terms) {
        firm.change(
                client.id(),
                record -> record.with(
                        record.accountOwner(), record.fee(), terms, record.internalChannel(), record.presence()));
    }

    @Test
    void whatTheRecordNowKnowsOfTheContractIsInThePlanOnceTheCardFollows() {
        assertEquals(Engagement.UNKNOWN, termsShown());
        read(A_MONTHS_NOTICE);
        firm.storage().write(records -> {
            Cards.follow(records, client.id(), firm.now());
            return null;
        });
        firm.settle();
        assertEquals(A_MONTHS_NOTICE, termsShown());
    }

    @Test
    void termsThatWereImportedAreInThePlanAfterTheNextRound() {
        RefreshingCards cards = new RefreshingCards(firm.storage());
        assertEquals(0, cards.refresh(firm.now()));
        read(A_MONTHS_NOTICE);
        assertEquals(1, cards.refresh(firm.now()));
        firm.settle();
        assertEquals(A_MONTHS_NOTICE, termsShown());
        assertEquals(0, cards.refresh(firm.now()));
    }
}
