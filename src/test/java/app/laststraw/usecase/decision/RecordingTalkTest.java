package app.laststraw.usecase.decision;

import static app.laststraw.usecase.decision.ProbationFirm.BOSS;
import static app.laststraw.usecase.decision.ProbationFirm.MEMBER;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.usecase.Outbox;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RecordingTalkTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final TalkForm FORM = new TalkForm(
            MONDAY, Set.of(RedFlag.PAYS_LATE), " Approvals in three days \n\n one contact\r\n", MONDAY.plusDays(28));

    @TempDir
    private Path folder;

    private ProbationFirm firm;
    private RecordingTalk talks;
    private Client client;

    @BeforeEach
    void open() {
        firm = new ProbationFirm(folder, "2026-11-16T09:00:00Z");
        talks = new RecordingTalk(firm.storage());
        client = firm.add("Acme");
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private CaseOutcome record(TalkForm form) {
        return talks.record(client.id(), firm.latest(client).version(), OWNER, form, firm.now());
    }

    private static List<String> faults(CaseOutcome outcome) {
        return assertInstanceOf(CaseOutcome.Faulty.class, outcome).faults().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    private static TalkForm on(LocalDate heldOn, LocalDate reviewOn) {
        return new TalkForm(heldOn, FORM.mustStop(), null, reviewOn);
    }

    private static TalkForm agreed(Set<RedFlag> mustStop, String terms) {
        return new TalkForm(FORM.heldOn(), mustStop, terms, FORM.reviewOn());
    }

    @ParameterizedTest
    @EnumSource(names = {"SET_EXPECTATIONS", "SALVAGE"})
    void theTalkIsOnRecordThePolicyKnowsAndTheCardFollows(Decision decision) {
        firm.decide(client, decision);
        assertInstanceOf(CaseOutcome.Saved.class, record(FORM));

        Case saved = firm.latest(client);
        assertEquals(CaseState.PROBATION, saved.state());
        assertEquals(
                new Talk(
                        decision,
                        MONDAY,
                        Set.of(RedFlag.PAYS_LATE),
                        List.of("Approvals in three days", "one contact"),
                        MONDAY.plusDays(28)),
                saved.talk());
        assertEquals(
                decision == Decision.SALVAGE ? MONDAY : null, saved.history().salvageTalkOn());
        assertEquals(List.of(Outbox.Kind.CARD), firm.unsaid());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SET_EXPECTATIONS", "SALVAGE"})
    void anotherDecisionHasNoTalk(Decision decision) {
        firm.decide(client, decision);
        CaseOutcome.NotNow refused = assertInstanceOf(CaseOutcome.NotNow.class, record(FORM));
        assertEquals(decision, refused.now().latest().ruling().decision());
        assertInstanceOf(CaseOutcome.NotNow.class, talks.prepare(client.id(), OWNER, firm.now()));
    }

    @Test
    void withoutADecisionThereIsNothingToRecord() {
        CaseOutcome.NotNow refused =
                assertInstanceOf(CaseOutcome.NotNow.class, talks.record(client.id(), 0, OWNER, FORM, firm.now()));
        assertNull(refused.now().latest());
    }

    @Test
    void onlyTheOwnerAndManagersMay() {
        firm.decide(client, Decision.SALVAGE);
        assertInstanceOf(CaseOutcome.NotAllowed.class, talks.prepare(client.id(), MEMBER, firm.now()));
        assertInstanceOf(CaseOutcome.NotAllowed.class, talks.record(client.id(), 0, MEMBER, FORM, firm.now()));
        firm.leaves(OWNER);
        assertInstanceOf(CaseOutcome.NotAllowed.class, record(FORM));
        assertInstanceOf(CaseOutcome.Saved.class, talks.record(client.id(), 0, BOSS, FORM, firm.now()));
    }

    @Test
    void aRecordInTheArchiveIsLeftAlone() {
        firm.decide(client, Decision.SALVAGE);
        firm.change(client.id(), before -> before.archived(firm.now()));
        assertInstanceOf(CaseOutcome.NotNow.class, record(FORM));
    }

    @Test
    void daysAreCheckedAgainstTodayTheTalkAndTheClient() {
        firm.decide(client, Decision.SALVAGE);
        firm.change(
                client.id(),
                before -> before.with(
                        OWNER,
                        null,
                        new Engagement(MONDAY.minusDays(30), null, null, null, "", null),
                        null,
                        before.presence()));
        assertEquals(
                List.of("held_on probation.error.day.missing", "review_on probation.error.day.missing"),
                faults(record(on(null, null))));
        assertEquals(
                List.of("held_on probation.error.day.future"),
                faults(record(on(MONDAY.plusDays(1), MONDAY.plusDays(9)))));
        assertEquals(
                List.of("held_on probation.error.day.before_client"),
                faults(record(on(MONDAY.minusDays(31), MONDAY.plusDays(9)))));
        assertEquals(
                List.of("review_on probation.error.review.past"),
                faults(record(on(MONDAY.minusDays(9), MONDAY.minusDays(1)))));
        assertEquals(List.of("review_on probation.error.review.before_talk"), faults(record(on(MONDAY, MONDAY))));
        assertEquals(
                List.of("review_on probation.error.review.too_far"),
                faults(record(on(MONDAY, MONDAY.plusYears(1).plusDays(1)))));
        assertInstanceOf(CaseOutcome.Saved.class, record(on(MONDAY.minusDays(30), MONDAY)));
    }

    @Test
    void aDayThatHasBegunWhereTheOwnerIsIsNoFutureDay() {
        firm.decide(client, Decision.SALVAGE);
        firm.livesIn(OWNER, ZoneId.of("Pacific/Auckland"));
        firm.at("2026-11-16T20:00:00Z");
        assertInstanceOf(CaseOutcome.Saved.class, record(on(MONDAY.plusDays(1), MONDAY.plusDays(9))));
        assertEquals(MONDAY, firm.latest(client).talk().heldOn());
    }

    @Test
    void somethingIsAgreedAndNotTooMuch() {
        firm.decide(client, Decision.SALVAGE);
        assertEquals(List.of("must_stop probation.error.nothing_agreed"), faults(record(agreed(Set.of(), " \n "))));
        assertEquals(
                List.of("terms probation.error.terms.too_many"),
                faults(record(agreed(Set.of(), "x\n".repeat(Talk.MAX_TERMS + 1)))));
        assertEquals(
                List.of("terms probation.error.terms.too_long"),
                faults(record(agreed(Set.of(), "x".repeat(Talk.MAX_TERM + 1)))));
        assertEquals(List.of(), firm.unsaid());
        String most = ("x".repeat(Talk.MAX_TERM) + "\n").repeat(Talk.MAX_TERMS);
        assertInstanceOf(CaseOutcome.Saved.class, record(agreed(Set.of(), most)));
    }

    @Test
    void sentTwiceItIsOneTalk() {
        int seen = firm.decide(client, Decision.SALVAGE).version();
        assertInstanceOf(CaseOutcome.Saved.class, talks.record(client.id(), seen, OWNER, FORM, firm.now()));
        assertInstanceOf(CaseOutcome.Saved.class, talks.record(client.id(), seen, OWNER, FORM, firm.now()));
        assertEquals(1, firm.latest(client).talks().size());
        assertEquals(1, firm.latest(client).version());
        assertEquals(List.of(Outbox.Kind.CARD), firm.unsaid());
    }

    @Test
    void whoeverIsSlowerSeesWhatStandsAndMaySendAgain() {
        int seen = firm.decide(client, Decision.SALVAGE).version();
        TalkForm other = agreed(Set.of(RedFlag.HAGGLES_FEES), null);
        assertInstanceOf(CaseOutcome.Saved.class, talks.record(client.id(), seen, BOSS, other, firm.now()));

        CaseOutcome.Overtaken overtaken =
                assertInstanceOf(CaseOutcome.Overtaken.class, talks.record(client.id(), seen, OWNER, FORM, firm.now()));
        assertEquals(CaseState.PROBATION, overtaken.now().latest().state());
        assertEquals(1, firm.latest(client).talks().size());

        int now = overtaken.now().latest().version();
        assertInstanceOf(CaseOutcome.Saved.class, talks.record(client.id(), now, OWNER, FORM, firm.now()));
        assertEquals(2, firm.latest(client).talks().size());
    }
}
