package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is said about decisions and what becomes of them. */
public final class CaseSamples {
    public static final ZoneId ZONE = ZoneOffset.UTC;
    /** Private: in no message but the answers to those who carry the account. */
    public static final String REASON = "They are <!here> our *oldest* client; Ann wants one more talk.";

    public static final MemberId OWNER = new MemberId("U0OWNER");
    public static final MemberId MANAGER = new MemberId("U0MANAGER");

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T16:00:00Z");
    private static final LocalDate TODAY = Samples.TODAY;

    private CaseSamples() {}

    public static Case opened(Decision decision, Decision suggested) {
        return Case.openedBy(new CaseId(3), new ClientId(12), ruling(decision, suggested, OWNER, MONDAY));
    }

    public static Ruling ruling(Decision decision, Decision suggested, MemberId by, Instant at) {
        return new Ruling(decision, suggested, by, at, decision == suggested ? "" : REASON);
    }

    /** A talk instead of the suggested farewell. */
    public static Case overridden() {
        return opened(Decision.SALVAGE, Decision.PART_WAYS);
    }

    /** Overridden twice, the latest first. */
    public static List<Ruling> history() {
        return List.of(
                ruling(Decision.SALVAGE, Decision.PART_WAYS, OWNER, FRIDAY),
                ruling(Decision.SET_EXPECTATIONS, Decision.SET_EXPECTATIONS, MANAGER, MONDAY));
    }

    public static GutCheckAnswers answers(Boolean lossHurtsBadly) {
        GutCheck gutCheck = new GutCheck(lossHurtsBadly, false, true, null, false, true, false);
        return new GutCheckAnswers(2, gutCheck, MANAGER, FRIDAY);
    }

    static Case probation() {
        LocalDate heldOn = LocalDate.of(2026, 11, 18);
        return opened(Decision.SALVAGE, Decision.SALVAGE)
                .talked(new Talk(Decision.SALVAGE, heldOn, Set.of(), List.of(REASON), heldOn.plusDays(28)));
    }

    static Case exiting(MemberId stepOwner) {
        Step done = Step.open(1, StepKind.READ_TERMINATION_CLAUSE, null, OWNER, TODAY.minusDays(1))
                .done(OWNER, FRIDAY);
        Step next = Step.open(2, StepKind.FAREWELL_TALK, null, stepOwner, TODAY.plusDays(5));
        return opened(Decision.PART_WAYS, Decision.PART_WAYS)
                .planned(new ExitPlan(
                        TODAY.plusDays(5), LocalDate.of(2027, 1, 31), null, null, null, List.of(done, next)));
    }

    static Map<String, Announcement> announcements(Client client, Suggestion part, Suggestion keep) {
        Map<String, Announcement> all = new LinkedHashMap<>();
        all.put("card-overridden", card(client, part, overridden(), answers(null)));
        all.put("card-again", card(client, part, opened(Decision.KEEP, Decision.SET_EXPECTATIONS), null));
        all.put("card-raise-fees", card(client, part, opened(Decision.RAISE_FEES, Decision.PART_WAYS), null));
        all.put("card-probation", card(client, keep, probation(), null));
        all.put("card-exiting", card(client, part, exiting(OWNER), answers(false)));
        all.put("card-exiting-nobody", card(client, keep, exiting(null), null));
        all.put("card-ended", card(client, part, exiting(OWNER).ended(FRIDAY), null));
        all.put("card-kept", card(client, keep, opened(Decision.KEEP, Decision.KEEP), null));
        all.put(
                "gut-check-moved",
                new Announcement.GutCheckNote(
                        client,
                        answers(true),
                        Decision.PART_WAYS,
                        Decision.SALVAGE,
                        List.of(Sentence.of("policy.reason.gut.lossHurts"))));
        all.put(
                "gut-check-stays",
                new Announcement.GutCheckNote(
                        client, answers(false), Decision.PART_WAYS, Decision.PART_WAYS, List.of()));
        all.put(
                "ruling",
                new Announcement.RulingNote(client, ruling(Decision.PART_WAYS, Decision.PART_WAYS, MANAGER, FRIDAY)));
        all.put(
                "ruling-instead",
                new Announcement.RulingNote(client, ruling(Decision.SALVAGE, Decision.PART_WAYS, OWNER, FRIDAY)));
        return all;
    }

    private static Announcement.DecisionCard card(
            Client client, Suggestion suggestion, Case latest, GutCheckAnswers answers) {
        return new Announcement.DecisionCard(client, suggestion, latest, null, answers, TODAY, ZONE, null);
    }
}
