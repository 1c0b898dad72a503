package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Medium;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitDates;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.PlanChange;
import app.laststraw.domain.exit.Planning;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepChange;
import app.laststraw.domain.exit.StepFault;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.exit.PlanRefusal;
import app.laststraw.usecase.exit.PlanSheet;
import app.laststraw.usecase.exit.SettlingSteps.Outcome;
import app.laststraw.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Exit plans in every state, as messages and sheets are made from them. */
public final class PlanSamples {
    public static final LocalDate TODAY = Samples.TODAY;
    /** What nobody in the channel may read. */
    public static final String WHY = "They have no files of ours";

    public static final String HURRY = "He threatened Jonas on the phone";

    private static final MemberId OWNER = new MemberId("U0OWNER");
    private static final MemberId MANAGER = new MemberId("U0MANAGER");
    private static final Map<MemberId, String> NAMES =
            Map.of(OWNER, "Tom Becker", MANAGER, "Maya of the very long and winding name of hers");
    private static final Engagement MONTHS_NOTICE = new Engagement(
            LocalDate.of(2024, 2, 1),
            null,
            null,
            new NoticePeriod(1, NoticePeriod.Unit.MONTHS, NoticePeriod.End.MONTH_END),
            "The autumn catalogue",
            null);

    private PlanSamples() {}

    static Map<String, Announcement> all(Client client) {
        Map<String, Announcement> all = new LinkedHashMap<>();
        Client known = known(client);
        all.put("plan", post(known, parting(known), null));
        all.put("plan-letter", post(client, letter(client), null));
        all.put("plan-unknown-terms", post(client, parting(client), null));
        all.put("plan-end-now", post(known, endNow(known), null));
        all.put("plan-own-steps", post(known, withOwnSteps(parting(known), 13, "Return the keys"), null));
        all.put("plan-under-way", post(known, underWay(known), null));
        all.put("plan-settled", post(known, settled(known), null));
        all.put("plan-withheld", post(known, parting(known), Audience.Refusal.GUEST_IN_CHANNEL));
        all.put("plan-ended", post(known, underWay(known).ended(Instant.EPOCH), null));
        all.put("plan-ended-settled", post(known, settled(known).ended(Instant.EPOCH), null));
        all.put("plan-elsewise", post(known, opened(known, Decision.SALVAGE), null));
        return all;
    }

    static Map<String, RenderedMessage> refusals(Words words) {
        Map<String, RenderedMessage> all = new LinkedHashMap<>();
        Step dropped = step(1).dropped(OWNER, Instant.EPOCH, WHY);
        Arrays.stream(PlanRefusal.values())
                .forEach(why -> all.put(
                        "refused-plan-" + why.name().toLowerCase(Locale.ROOT), PlanRefusals.render(why, words)));
        all.put(
                "refused-step-settled",
                PlanRefusals.render(
                        List.of(
                                new Outcome.AlreadySettled(dropped),
                                new Outcome.AlreadySettled(step(1).done(OWNER, Instant.EPOCH))),
                        words));
        Arrays.stream(StepFault.values())
                .filter(fault -> words.has("plan.fault." + fault.name()))
                .forEach(fault -> all.put(
                        "refused-step-" + fault.name().toLowerCase(Locale.ROOT),
                        PlanRefusals.render(List.of(new Outcome.Refused(fault, step(1), TODAY)), words)));
        return all;
    }

    /** A plan under way, for the forms. */
    public static PlanSheet sheet(Client client, String ownTitle) {
        Client known = known(client);
        return sheet(known, withOwnSteps(underWay(known), 1, ownTitle));
    }

    /** A plan of which everything is done. */
    public static PlanSheet settledSheet(Client client) {
        return sheet(known(client), settled(known(client)));
    }

    public static PlanSheet endNowSheet(Client client) {
        return sheet(known(client), endNow(known(client)));
    }

    private static PlanSheet sheet(Client known, Case current) {
        return new PlanSheet(
                known,
                current,
                planning(known, current.ruling().decision()).cleanEnd(current.plan()),
                NAMES,
                OWNER,
                TODAY);
    }

    private static Step step(int number) {
        return Step.open(number, StepKind.HANDOVER, null, OWNER, TODAY);
    }

    private static Client known(Client client) {
        return client.with(OWNER, null, MONTHS_NOTICE, null, client.presence());
    }

    private static Announcement post(Client client, Case current, Audience.Refusal withheld) {
        return new Announcement.PlanPost(client, current, NAMES, TODAY, 41, withheld);
    }

    private static Planning planning(Client client, Decision decision) {
        Medium medium = decision == Decision.END_NOW ? Medium.IN_WRITING : Medium.CALL;
        return new Planning(decision, medium, true, client.engagement(), OWNER);
    }

    private static Case opened(Client client, Decision decision) {
        Ruling ruling = new Ruling(decision, decision, OWNER, Instant.EPOCH, "");
        return Case.openedBy(new CaseId(7), client.id(), ruling);
    }

    private static Case parting(Client client) {
        return opened(client, Decision.PART_WAYS)
                .planned(planning(client, Decision.PART_WAYS).first(TODAY));
    }

    private static Case letter(Client client) {
        Planning planning = new Planning(Decision.PART_WAYS, Medium.EMAIL, false, client.engagement(), null);
        return opened(client, Decision.PART_WAYS).planned(planning.first(TODAY));
    }

    private static Case endNow(Client client) {
        Planning planning = planning(client, Decision.END_NOW);
        ExitDates at = new ExitDates(TODAY, TODAY, null, null, HURRY);
        PlanChange sooner = planning.replanned(planning.first(TODAY), at, TODAY);
        return opened(client, Decision.END_NOW).planned(((PlanChange.Changed) sooner).plan());
    }

    private static Case withOwnSteps(Case current, int count, String title) {
        ExitPlan plan = current.plan();
        for (int each = 0; each < count; each++) {
            plan = changed(plan.added(title, each % 2 == 0 ? MANAGER : null, TODAY.plusDays(each), TODAY));
        }
        return current.planned(plan);
    }

    /** The first is done, the second overdue, one dropped. */
    private static Case underWay(Client client) {
        Case current = opened(client, Decision.PART_WAYS)
                .planned(planning(client, Decision.PART_WAYS).first(TODAY.minusDays(5)));
        List<Step> open = current.plan().open();
        ExitPlan plan = changed(current.plan().done(open.get(0).number(), MANAGER, Instant.EPOCH));
        int last = open.get(open.size() - 3).number();
        return current.planned(changed(plan.dropped(last, OWNER, Instant.EPOCH, WHY)));
    }

    private static Case settled(Client client) {
        Case current = parting(client);
        ExitPlan plan = current.plan();
        for (Step step : plan.open()) {
            plan = changed(plan.done(step.number(), OWNER, Instant.EPOCH));
        }
        return current.planned(plan);
    }

    private static ExitPlan changed(StepChange change) {
        return ((StepChange.Changed) change).plan();
    }
}
