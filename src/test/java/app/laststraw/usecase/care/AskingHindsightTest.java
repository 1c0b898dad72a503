package app.laststraw.usecase.care;

import static app.laststraw.usecase.decision.ProbationFirm.BOSS;
import static app.laststraw.usecase.decision.ProbationFirm.MEMBER;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static app.laststraw.usecase.decision.ProbationFirm.SECOND_BOSS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement.HindsightAsked;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.exit.Hindsight.Answer;
import app.laststraw.domain.exit.HindsightRate;
import app.laststraw.domain.exit.HindsightRate.Share;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.support.Ledger;
import app.laststraw.usecase.decision.ProbationFirm;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingHindsightTest {
    /** A Wednesday. */
    private static final String RULED = "2026-08-19T10:00:00Z";
    /** Ninety days later, a Tuesday. */
    private static final String MORNING = "2026-11-17T09:00:00Z";

    @TempDir
    private Path folder;

    private ProbationFirm firm;
    private AskingHindsight asking;
    private Client client;
    private Case ruled;

    @BeforeEach
    void open() {
        firm = new ProbationFirm(folder, RULED);
        asking = new AskingHindsight(firm.storage());
        client = firm.add("Acme");
        ruled = firm.decide(client, Decision.SALVAGE);
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private int askAt(String moment) {
        firm.at(moment);
        int asked = asking.askDue(firm.now());
        firm.settle();
        return asked;
    }

    private List<HindsightAsked> told(MemberId person) {
        return firm.told(person, HindsightAsked.class);
    }

    private boolean answer(MemberId person, Answer answer, String press) {
        boolean taken = asking.answer(ruled.id(), 1, person, answer, press, firm.now());
        firm.settle();
        return taken;
    }

    private Hindsight kept() {
        return firm.storage()
                .read(records -> records.hindsights().find(ruled.id(), 1))
                .orElseThrow();
    }

    private void rule(Decision decision, String moment) {
        firm.save(firm.latest(client).ruled(new Ruling(decision, decision, OWNER, Instant.parse(moment), "")));
    }

    private List<String> answers() {
        return new Ledger(folder.resolve("laststraw.db")).audited("hindsight.answered");
    }

    @Test
    void whoeverDecidedIsAskedOnceNinetyDaysLater() {
        assertEquals(0, askAt("2026-11-17T08:59:59Z"));
        assertEquals(1, askAt(MORNING));
        assertEquals(0, askAt("2026-11-17T09:01:00Z"));
        assertEquals(0, askAt("2026-11-18T09:00:00Z"));
        assertEquals(1, told(OWNER).size());
        HindsightAsked asked = told(OWNER).get(0);
        assertEquals(ruled.ruling(), asked.hindsight().ruling());
        assertEquals(ruled.id(), asked.latest().id());
        assertEquals(Decision.KEEP, asked.suggestion().decision());
        assertEquals(List.of(), told(BOSS));
    }

    @Test
    void theMorningIsTheirsAndOfAWorkingDay() {
        firm.livesIn(OWNER, ZoneId.of("Pacific/Auckland"));
        assertEquals(0, askAt("2026-11-16T19:59:00Z"));
        assertEquals(1, askAt("2026-11-16T20:00:00Z"));
        Client other = firm.add("Other");
        firm.at("2026-11-20T21:00:00Z");
        firm.decide(other, Decision.KEEP);
        assertEquals(0, askAt("2027-02-19T21:00:00Z"), "a Saturday there");
        assertEquals(1, askAt("2027-02-21T20:00:00Z"));
    }

    @Test
    void managersAreAskedWhereWhoeverDecidedNoLongerCarriesTheAccount() {
        firm.leaves(OWNER);
        assertEquals(1, askAt(MORNING));
        assertEquals(List.of(), told(OWNER));
        assertEquals(1, told(BOSS).size());
        assertEquals(1, told(SECOND_BOSS).size());
        assertTrue(answer(BOSS, Answer.RIGHT, "press:1"));
        assertEquals(BOSS, told(SECOND_BOSS).get(0).hindsight().answeredBy());
    }

    @Test
    void whoeverLosesTheAccountBeforeItIsSaidHandsItOn() {
        firm.at(MORNING);
        assertEquals(1, asking.askDue(firm.now()));
        firm.change(client.id(), before -> before.with(MEMBER, null, before.engagement(), null, before.presence()));
        firm.settle();
        assertEquals(List.of(), told(OWNER));
        assertEquals(1, told(BOSS).size());
        assertEquals(List.of(), told(MEMBER), "they did not decide");
    }

    @Test
    void aRulingThatAnotherOneFollowedWithinTheTimeIsNotAskedAbout() {
        rule(Decision.PART_WAYS, "2026-10-01T10:00:00Z");
        assertEquals(0, askAt(MORNING));
        assertEquals(1, askAt("2026-12-30T10:00:00Z"));
        assertEquals(2, told(OWNER).get(0).hindsight().number());
    }

    @Test
    void norWhereTheLaterOneOpenedACaseOfItsOwn() {
        firm.save(ruled.kept());
        firm.at("2026-10-01T10:00:00Z");
        firm.decide(client, Decision.PART_WAYS);
        assertEquals(0, askAt(MORNING));
    }

    @Test
    void whatIsDecidedAfterwardsTakesNothingFromTheQuestion() {
        rule(Decision.PART_WAYS, "2026-11-17T10:00:00Z");
        assertEquals(1, askAt("2026-11-18T09:00:00Z"));
        assertEquals(Decision.SALVAGE, told(OWNER).get(0).hindsight().ruling().decision());
        assertEquals(Decision.PART_WAYS, told(OWNER).get(0).latest().ruling().decision());
    }

    @Test
    void whatIsLongAgoIsLeftInPeace() {
        assertEquals(1, askAt("2026-12-17T09:00:00Z"));
        assertEquals(0, new AskingHindsight(second().storage()).askDue(Instant.parse("2026-12-18T09:00:00Z")));
    }

    /** The same in another firm, where nobody has asked yet. */
    private ProbationFirm second() {
        firm.close();
        firm = new ProbationFirm(folder.resolve("second").toFile().mkdir() ? folder.resolve("second") : folder, RULED);
        firm.decide(firm.add("Acme"), Decision.SALVAGE);
        return firm;
    }

    @Test
    void theMessageShowsTheAnswerThatStandsAndItCanBeChanged() {
        askAt(MORNING);
        assertTrue(answer(OWNER, Answer.RIGHT, "press:1"));
        assertEquals(Answer.RIGHT, told(OWNER).get(0).hindsight().answer());
        firm.at("2026-11-17T10:00:00Z");
        assertTrue(answer(OWNER, Answer.WRONG, "press:2"));
        assertEquals(Answer.WRONG, told(OWNER).get(0).hindsight().answer());
        assertEquals(firm.now(), kept().answeredAt());
        assertEquals(1, told(OWNER).size());
        assertEquals(List.of("1 RIGHT", "1 WRONG"), answers());
    }

    @Test
    void whatWasAnsweredFollowsOnceForEachOfThoseWhoWereAsked() {
        firm.leaves(OWNER);
        askAt(MORNING);
        answer(BOSS, Answer.RIGHT, "press:1");
        assertEquals(
                List.of(BOSS.value(), SECOND_BOSS.value()),
                new Ledger(folder.resolve("laststraw.db"))
                        .rows("select recipient from outbox where kind = 'HINDSIGHT_FOLLOWS' order by recipient"));
    }

    @Test
    void aPressThatIsDeliveredAgainChangesNothing() {
        askAt(MORNING);
        answer(OWNER, Answer.RIGHT, "press:1");
        answer(OWNER, Answer.WRONG, "press:2");
        assertTrue(answer(OWNER, Answer.RIGHT, "press:1"));
        assertEquals(Answer.WRONG, kept().answer());
        assertTrue(answer(OWNER, Answer.WRONG, "press:3"));
        assertEquals(List.of("1 RIGHT", "1 WRONG"), answers());
    }

    @Test
    void onlyThoseWhoCarryTheAccountMayAnswerAndOnlyWhatWasAsked() {
        assertFalse(answer(OWNER, Answer.RIGHT, "press:0"), "nobody has asked yet");
        askAt(MORNING);
        assertFalse(answer(MEMBER, Answer.RIGHT, "press:1"));
        firm.change(client.id(), before -> before.with(MEMBER, null, before.engagement(), null, before.presence()));
        assertFalse(answer(OWNER, Answer.RIGHT, "press:2"));
        assertEquals(null, kept().answer());
        assertTrue(answer(MEMBER, Answer.RIGHT, "press:3"));
    }

    @Test
    void whoeverLostTheAccountDoesNotSeeWhatOthersAnswer() {
        askAt(MORNING);
        firm.change(client.id(), before -> before.with(MEMBER, null, before.engagement(), null, before.presence()));
        answer(BOSS, Answer.WRONG, "press:1");
        assertEquals(null, told(OWNER).get(0).hindsight().answer());
        assertEquals(List.of(), firm.unsaid());
    }

    @Test
    void whatWasTooEarlyIsAskedOnceAgainNinetyDaysAfterThat() {
        askAt(MORNING);
        firm.at("2026-11-18T15:00:00Z");
        answer(OWNER, Answer.TOO_EARLY, "press:1");
        assertEquals(0, askAt("2027-02-16T08:59:00Z"));
        assertEquals(1, askAt("2027-02-16T09:00:00Z"));
        assertEquals(
                List.of(true, false),
                told(OWNER).stream().map(HindsightAsked::isRepeated).toList());
        assertEquals(null, kept().answer());

        answer(OWNER, Answer.TOO_EARLY, "press:2");
        assertEquals(0, askAt("2027-05-18T09:00:00Z"));
        assertEquals(Answer.TOO_EARLY, told(OWNER).get(1).hindsight().answer());
    }

    @Test
    void whatWasAnsweredInTheMeantimeOrDecidedAnewIsNotAskedAgain() {
        askAt(MORNING);
        answer(OWNER, Answer.TOO_EARLY, "press:1");
        rule(Decision.PART_WAYS, "2027-01-10T10:00:00Z");
        assertEquals(0, askAt("2027-02-16T09:00:00Z"));

        answer(OWNER, Answer.RIGHT, "press:2");
        assertEquals(0, askAt("2027-02-17T09:00:00Z"));
    }

    @Test
    void aRecordInTheArchiveRestsAndOneThatWasMergedIsAskedAboutAsTheOtherUnlessThatWasDecidedSince() {
        firm.save(ruled.kept());
        firm.change(client.id(), before -> before.archived(firm.now()));
        assertEquals(0, askAt(MORNING));
        Client into = firm.add("Into");
        firm.change(client.id(), before -> before.archived(null).merged(into.id()));
        assertEquals(1, askAt(MORNING));
        assertEquals("Into", told(OWNER).get(0).client().name().text());
        assertTrue(answer(OWNER, Answer.RIGHT, "press:1"));
    }

    @Test
    void twoWhoAskAtOnceAskOnce() {
        firm.at(MORNING);
        int asked = IntStream.range(0, 4)
                .parallel()
                .map(each -> new AskingHindsight(firm.storage()).askDue(firm.now()))
                .sum();
        firm.settle();
        assertEquals(1, asked);
        assertEquals(1, told(OWNER).size());
    }

    @Test
    void howOftenASuggestionWasRightIsReadFromTheAnswers() {
        assertEquals(Map.of(), rate().shares());
        askAt(MORNING);
        answer(OWNER, Answer.RIGHT, "press:1");
        assertEquals(Map.of(Decision.SALVAGE, new Share(1, 1)), rate().shares());
        answer(OWNER, Answer.TOO_EARLY, "press:2");
        assertEquals(Map.of(), rate().shares());
    }

    private HindsightRate rate() {
        return firm.storage()
                .read(records -> HindsightRate.of(records.hindsights().settled()));
    }
}
