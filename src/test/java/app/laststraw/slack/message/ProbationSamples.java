package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.exit.CaseStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases that are carried out, and what is said about them. */
public final class ProbationSamples {
    public static final Instant DECIDED = Instant.parse("2026-10-23T10:00:00Z");
    public static final Talk TALK = new Talk(
            Decision.SALVAGE,
            LocalDate.of(2026, 10, 24),
            Set.of(RedFlag.DISRESPECTS_TEAM, RedFlag.SCOPE_CHANGES),
            List.of("Approvals within three working days", "<!here> *One* contact on their side"),
            Samples.TODAY);

    private static final MemberId OWNER = new MemberId("U0OWNER");
    private static final Instant ENDED = Instant.parse("2026-11-20T17:00:00Z");
    private static final Settings FIRM = Settings.of(
            Language.ENGLISH, ZoneOffset.UTC, Currency.getInstance("EUR"), null, Set.of(), true, false, false);
    private static final LookBack LOOK_BACK = new LookBack(
            LookBack.Cause.SCOPE,
            "“Unlimited changes” was in the offer.",
            "Three calls before the contract was signed.",
            "A fair",
            "Who approves, and how fast",
            OWNER,
            ENDED.plusSeconds(3600));

    private ProbationSamples() {}

    static Map<String, Announcement> announcements(Client client, Suggestion suggestion) {
        Map<String, Announcement> all = new LinkedHashMap<>();
        Case probation = decided(Decision.SALVAGE).talked(TALK);
        all.put("review-due", review(client, probation, suggestion, false, 3));
        all.put("review-named", review(client, probation, suggestion, true, 1));
        all.put("review-quiet", review(client, probation, suggestion, false, 0));
        all.put("review-kept", review(client, probation.kept(), suggestion, false, 1));
        all.put("review-parting", review(client, ruled(probation), suggestion, false, 0));
        all.put("review-again", review(client, probation.talked(later()), suggestion, false, 0));
        Client former = Client.named(new ClientId(5), client.name());
        all.put("former-client", back(client, former, ended().lookedBack(LOOK_BACK)));
        all.put("former-client-unlearned", back(client, former, ended()));
        return all;
    }

    /** As long as the message can become: all red flags, and terms and reports that are as long as they may be. */
    static Announcement.ReviewDue longest(Suggestion suggestion) {
        Client client = Samples.client("x".repeat(ClientName.MAX_LENGTH));
        Talk talk = new Talk(
                Decision.SALVAGE,
                TALK.heldOn(),
                EnumSet.allOf(RedFlag.class),
                Collections.nCopies(Talk.MAX_TERMS, "y".repeat(Talk.MAX_TERM)),
                TALK.reviewOn());
        return new Announcement.ReviewDue(
                client,
                decided(Decision.SALVAGE).talked(talk),
                talk,
                suggestion,
                Collections.nCopies(5, Samples.report("z".repeat(1500))),
                true,
                Samples.TODAY);
    }

    /** How it can stand with a client, by name. */
    public static Map<String, CaseStanding> standings(Client client) {
        Map<String, CaseStanding> all = new LinkedHashMap<>();
        all.put("undecided", standing(client, null));
        all.put("open", standing(client, decided(Decision.SALVAGE)));
        all.put("raised", standing(client, decided(Decision.RAISE_FEES).feesRaised(Samples.TODAY)));
        all.put("probation", standing(client, decided(Decision.SALVAGE).talked(TALK)));
        all.put("exiting", standing(client, exiting()));
        all.put("ended", standing(client, ended()));
        all.put("ended-learned", standing(client, ended().lookedBack(LOOK_BACK)));
        all.put("kept", standing(client, decided(Decision.KEEP)));
        all.put("archived", standing(client.archived(ENDED), ended()));
        return all;
    }

    private static CaseStanding standing(Client client, Case latest) {
        return standing(client, latest, List.of(), null);
    }

    /** How it stands with a client about whom it is suggested to part. */
    public static CaseStanding standing(Client client, Case latest, List<Ruling> history, GutCheckAnswers gutCheck) {
        return new CaseStanding(
                client, latest, history, Samples.suggested(Decision.PART_WAYS), gutCheck, Samples.TODAY, FIRM);
    }

    private static Announcement review(Client client, Case current, Suggestion suggestion, boolean named, int reports) {
        return new Announcement.ReviewDue(
                client,
                current,
                TALK,
                suggestion,
                Collections.nCopies(reports, Samples.report(false)),
                named,
                Samples.TODAY);
    }

    private static Announcement back(Client client, Client former, Case ended) {
        return new Announcement.FormerClientBack(client, former, ended, LocalDate.of(2026, 11, 20));
    }

    private static Case decided(Decision decision) {
        return Case.openedBy(new CaseId(3), new ClientId(12), new Ruling(decision, decision, OWNER, DECIDED, ""));
    }

    private static Case ruled(Case before) {
        return before.ruled(new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, OWNER, ENDED, ""));
    }

    private static Talk later() {
        return new Talk(Decision.SALVAGE, Samples.TODAY, Set.of(), List.of("x"), LocalDate.of(2026, 12, 21));
    }

    private static Case exiting() {
        List<Step> steps = List.of(
                Step.open(1, StepKind.FINAL_INVOICE, null, OWNER, Samples.TODAY),
                Step.open(2, StepKind.CLOSE_ACCESS, null, OWNER, LocalDate.of(2026, 11, 30)),
                Step.open(3, StepKind.OWN, "Fetch the <keys>", OWNER, LocalDate.of(2026, 12, 1)));
        return decided(Decision.PART_WAYS)
                .planned(new ExitPlan(Samples.TODAY, LocalDate.of(2026, 11, 30), null, null, null, steps));
    }

    private static Case ended() {
        return exiting().ended(ENDED);
    }
}
