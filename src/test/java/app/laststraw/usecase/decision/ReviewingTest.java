package app.laststraw.usecase.decision;

import static app.laststraw.usecase.decision.ProbationFirm.BOSS;
import static app.laststraw.usecase.decision.ProbationFirm.MEMBER;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static app.laststraw.usecase.decision.ProbationFirm.SECOND_BOSS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement.ReviewDue;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.Outbox;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewingTest {
    private static final String MORNING = "2026-12-14T09:00:00Z";
    private static final LocalDate TALKED = LocalDate.of(2026, 11, 16);
    private static final LocalDate REVIEW = LocalDate.of(2026, 12, 14);
    private static final Talk TALK =
            new Talk(Decision.SALVAGE, TALKED, Set.of(RedFlag.PAYS_LATE), List.of("One contact"), REVIEW);

    @TempDir
    private Path folder;

    private ProbationFirm firm;
    private Reviewing reviewing;
    private Client client;

    @BeforeEach
    void open() {
        firm = new ProbationFirm(folder, "2026-11-16T10:00:00Z");
        reviewing = new Reviewing(firm.storage());
        client = firm.add("Acme");
        firm.save(firm.decide(client, Decision.SALVAGE).talked(TALK));
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private int askAt(String moment) {
        firm.at(moment);
        int asked = reviewing.askDue(firm.now());
        firm.settle();
        return asked;
    }

    private ReviewDue review() {
        List<ReviewDue> told = firm.told(OWNER, ReviewDue.class);
        assertEquals(1, told.size());
        return told.get(0);
    }

    @Test
    void theOwnerIsAskedOnceOnTheMorning() {
        assertEquals(0, askAt("2026-12-14T08:59:59Z"));
        assertEquals(1, askAt(MORNING));
        assertEquals(0, askAt("2026-12-14T09:01:00Z"));
        assertEquals(0, askAt("2026-12-15T09:00:00Z"));
        assertTrue(review().isOpen());
        assertEquals(TALK, review().talk());
        assertEquals(List.of(), firm.told(BOSS, ReviewDue.class));
        assertEquals(REVIEW, firm.latest(client).reviewAsked());
    }

    @Test
    void theCardFollowsOnTheDayAndAFormThatIsOpenThenIsTaken() {
        firm.at("2026-12-14T08:59:00Z");
        firm.storage().write(records -> records.outbox().write(CardEntries.card(client.id()), firm.now()));
        firm.settle();
        int seen = firm.latest(client).version();
        firm.at(MORNING);
        assertEquals(1, reviewing.askDue(firm.now()));
        assertTrue(firm.unsaid().contains(Outbox.Kind.CARD));
        firm.settle();

        TalkForm another = new TalkForm(TALKED.plusDays(1), Set.of(), "Calls on Mondays", REVIEW.plusDays(7));
        assertInstanceOf(
                CaseOutcome.Saved.class,
                new RecordingTalk(firm.storage()).record(client.id(), seen, OWNER, another, firm.now()));
    }

    @Test
    void theMorningIsTheOwnersOwn() {
        firm.livesIn(OWNER, ZoneId.of("Pacific/Auckland"));
        assertEquals(0, askAt("2026-12-13T19:59:00Z"));
        assertEquals(1, askAt("2026-12-13T20:00:00Z"));
    }

    @Test
    void itIsTheFirmsWhereManagersAreAskedForWantOfAnOwner() {
        firm.livesIn(BOSS, ZoneId.of("Pacific/Auckland"));
        firm.livesIn(OWNER, ZoneId.of("Pacific/Auckland"));
        firm.leaves(OWNER);
        assertEquals(0, askAt("2026-12-13T20:00:00Z"));
        assertEquals(1, askAt(MORNING));
        assertEquals(1, firm.told(BOSS, ReviewDue.class).size());
        assertEquals(1, firm.told(SECOND_BOSS, ReviewDue.class).size());
        assertEquals(List.of(), firm.told(OWNER, ReviewDue.class));
    }

    @Test
    void twoWhoAskAtOnceAskOnce() {
        firm.at(MORNING);
        int asked = IntStream.range(0, 4)
                .parallel()
                .map(each -> new Reviewing(firm.storage()).askDue(firm.now()))
                .sum();
        firm.settle();
        assertEquals(1, asked);
        review();
    }

    @Test
    void reportsOfLaterDaysThanTheTalkAreShownTheLatestFirst() {
        firm.report("Acme", "2026-11-16", RedFlag.PAYS_LATE);
        firm.at("2026-12-01T10:00:00Z");
        firm.report("Acme", "2026-11-17", RedFlag.PAYS_LATE);
        firm.report("Acme", "2026-11-30", RedFlag.HAGGLES_FEES);
        askAt(MORNING);
        assertEquals(
                List.of(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 17)),
                review().since().stream()
                        .map(report -> report.incident().happenedOn())
                        .toList());
    }

    @Test
    void whoReportedIsShownToManagersAndNotToTheOwner() {
        askAt(MORNING);
        assertFalse(review().reportersShown());
        firm.change(client.id(), before -> before.with(null, null, before.engagement(), null, before.presence()));
        firm.save(firm.latest(client).talked(next(28)));
        askAt("2027-01-11T09:00:00Z");
        assertTrue(firm.told(BOSS, ReviewDue.class).get(0).reportersShown());
    }

    private static Talk next(int days) {
        return new Talk(Decision.SALVAGE, REVIEW, Set.of(), List.of("x"), REVIEW.plusDays(days));
    }

    @Test
    void aReportThatComesInOnTheDayIsShownAsWell() {
        askAt(MORNING);
        firm.report("Acme", "2026-12-14", RedFlag.PAYS_LATE);
        firm.settle();
        assertEquals(1, review().since().size());
    }

    @Test
    void theyKeepToItAndStayAndTheMessageSaysSo() {
        askAt(MORNING);
        assertInstanceOf(CaseOutcome.Saved.class, reviewing.clear(client.id(), OWNER, "press:1", firm.now()));
        firm.settle();
        assertEquals(CaseState.KEPT, firm.latest(client).state());
        assertFalse(review().isOpen());
        assertEquals(CaseState.KEPT, review().current().state());
    }

    @Test
    void pressedTwiceTheSecondIsToldWhatStands() {
        askAt(MORNING);
        reviewing.clear(client.id(), OWNER, "press:1", firm.now());
        CaseOutcome.NotNow late =
                assertInstanceOf(CaseOutcome.NotNow.class, reviewing.clear(client.id(), BOSS, "press:2", firm.now()));
        assertEquals(CaseState.KEPT, late.now().latest().state());
        assertEquals(2, firm.latest(client).version(), "talked, cleared");
    }

    @Test
    void aPressThatIsDeliveredAgainIsNoRefusal() {
        reviewing.clear(client.id(), OWNER, "press:1", firm.now());
        assertInstanceOf(CaseOutcome.Saved.class, reviewing.clear(client.id(), OWNER, "press:1", firm.now()));
    }

    @Test
    void aPressThatIsDeliveredAgainDoesNotClearALaterProbation() {
        reviewing.clear(client.id(), OWNER, "press:1", firm.now());
        Ruling again = new Ruling(Decision.SALVAGE, Decision.SALVAGE, OWNER, firm.now(), "");
        firm.save(firm.latest(client).ruled(again).talked(next(28)));
        assertInstanceOf(CaseOutcome.Saved.class, reviewing.clear(client.id(), OWNER, "press:1", firm.now()));
        assertEquals(CaseState.PROBATION, firm.latest(client).state());
    }

    @Test
    void onlyThoseWhoCarryTheAccountMayClear() {
        assertInstanceOf(CaseOutcome.NotAllowed.class, reviewing.clear(client.id(), MEMBER, "press:1", firm.now()));
        assertEquals(CaseState.PROBATION, firm.latest(client).state());
    }

    @Test
    void aLaterTalkHasAReviewOfItsOwn() {
        askAt(MORNING);
        firm.save(firm.latest(client).talked(next(30)));
        assertEquals(0, askAt("2027-01-12T12:00:00Z"));
        assertEquals(1, askAt("2027-01-13T09:00:00Z"));
        List<ReviewDue> told = firm.told(OWNER, ReviewDue.class);
        assertEquals(List.of(TALK, next(30)), told.stream().map(ReviewDue::talk).toList());
    }

    @Test
    void anotherTalkBeforeTheDayPutsTheReviewOff() {
        firm.save(firm.latest(client).talked(next(30)));
        assertEquals(0, askAt(MORNING));
    }

    @Test
    void whatWasDecidedAnewIsNotAskedFor() {
        Ruling part = new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, BOSS, firm.now(), "");
        firm.save(firm.latest(client).ruled(part));
        assertEquals(0, askAt(MORNING));
    }

    @Test
    void whoeverLostTheAccountBeforeItIsSaidHandsItOn() {
        firm.at(MORNING);
        reviewing.askDue(firm.now());
        firm.change(client.id(), before -> before.with(MEMBER, null, before.engagement(), null, before.presence()));
        firm.settle();
        assertEquals(List.of(), firm.told(OWNER, ReviewDue.class));
        assertEquals(1, firm.told(MEMBER, ReviewDue.class).size());
    }

    @Test
    void whoeverLeftHandsItOnToTheManagers() {
        firm.at(MORNING);
        reviewing.askDue(firm.now());
        firm.leaves(OWNER);
        firm.settle();
        assertEquals(List.of(), firm.told(OWNER, ReviewDue.class));
        assertEquals(1, firm.told(BOSS, ReviewDue.class).size());
        assertEquals(1, firm.told(SECOND_BOSS, ReviewDue.class).size());
    }

    @Test
    void whomTheGateDoesNotPassTheManagersStandInForAndNobodyForThem() {
        firm.shut(OWNER);
        firm.shut(BOSS);
        assertEquals(1, askAt(MORNING));
        assertEquals(List.of(), firm.told(OWNER, ReviewDue.class));
        assertEquals(1, firm.told(SECOND_BOSS, ReviewDue.class).size());
        assertEquals(List.of(), firm.unsaid());
    }

    @Test
    void aRecordInTheArchiveOrMergedAwayIsNotAskedFor() {
        firm.change(client.id(), before -> before.archived(firm.now()));
        assertEquals(0, askAt(MORNING));
        Client other = firm.add("Other");
        firm.change(client.id(), before -> before.archived(null).merged(other.id()));
        assertEquals(0, askAt(MORNING));
    }
}
