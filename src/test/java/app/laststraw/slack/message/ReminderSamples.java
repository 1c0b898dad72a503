package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.announcement.Announcement.StepReminder;
import app.laststraw.domain.announcement.Announcement.StepReminder.Standing;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said about steps of an exit plan. */
final class ReminderSamples {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final MemberId OWNER = new MemberId("U0OWNER");
    private static final MemberId MANAGER = new MemberId("U0MANAGER");

    private final Client client;

    private ReminderSamples(Client client) {
        this.client = client;
    }

    static Map<String, Announcement> about(Client client) {
        return new ReminderSamples(client).all();
    }

    private Map<String, Announcement> all() {
        Map<String, Announcement> all = new LinkedHashMap<>();
        Step talk = step(StepKind.FAREWELL_TALK, TODAY);
        all.put("reminder-due", open(client, talk));
        all.put("reminder-overdue", open(client, step(StepKind.FINAL_INVOICE, TODAY.minusDays(3))));
        all.put("reminder-weekend", open(client, step(StepKind.LOOK_BACK, TODAY.plusDays(1))));
        Step terms = step(StepKind.READ_TERMINATION_CLAUSE, TODAY);
        all.put("reminder-terms", open(withTerms(), terms));
        all.put("reminder-no-terms", open(client, terms));
        Step own = Step.open(9, StepKind.OWN, "<@U1> *Call* their <!here> & bank", OWNER, TODAY);
        all.put("reminder-own", new StepReminder(client, current(), own, MANAGER, TODAY, Standing.OPEN));
        all.put("reminder-done", closed(talk.done(MANAGER, Instant.EPOCH), Standing.SETTLED));
        all.put("reminder-dropped", closed(talk.dropped(MANAGER, Instant.EPOCH, "why"), Standing.SETTLED));
        all.put("reminder-put-off", closed(talk.snoozedUntil(TODAY.plusDays(1)), Standing.PUT_OFF));
        all.put("reminder-handed-on", closed(talk.handedTo(MANAGER), Standing.HANDED_ON));
        all.put("reminder-nobodys", closed(talk.handedTo(null), Standing.HANDED_ON));
        all.put("reminder-repeated", closed(talk, Standing.REPEATED));
        all.put("reminder-gone", closed(null, Standing.GONE));
        List<Step> steps = List.of(talk, step(StepKind.HANDOVER, TODAY.plusDays(9)), own);
        all.put("steps-handed-over", new Announcement.StepsHandedOver(client, steps, MANAGER));
        all.put("step-handed-over", new Announcement.StepsHandedOver(client, List.of(talk), MANAGER));
        all.put("steps-to-hand-over", new Announcement.StepsToHandOver(client, current(), OWNER, steps));
        all.put("steps-of-nobody", new Announcement.StepsToHandOver(client, current(), null, steps));
        all.put("steps-in-other-hands", new Announcement.StepsToHandOver(client, current(), OWNER, List.of()));
        return all;
    }

    private static Step step(StepKind kind, LocalDate dueOn) {
        return Step.open(5, kind, null, OWNER, dueOn);
    }

    private static StepReminder open(Client client, Step step) {
        return new StepReminder(client, current(), step, null, TODAY, Standing.OPEN);
    }

    private StepReminder closed(Step step, Standing standing) {
        return new StepReminder(client, current(), step, null, TODAY, standing);
    }

    private static Case current() {
        Ruling parting = new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, MANAGER, Instant.EPOCH, "");
        return Case.openedBy(new CaseId(3), Samples.client("any").id(), parting);
    }

    private Client withTerms() {
        NoticePeriod notice = new NoticePeriod(3, NoticePeriod.Unit.MONTHS, NoticePeriod.End.QUARTER_END);
        Engagement terms = new Engagement(null, null, LocalDate.of(2027, 6, 30), notice, "", null);
        return client.with(client.accountOwner(), null, terms, null, client.presence());
    }
}
