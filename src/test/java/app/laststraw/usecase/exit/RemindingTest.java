package app.laststraw.usecase.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Reminder;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Snooze;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.store.Database;
import app.laststraw.usecase.ExitFirm;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.State;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemindingTest {
    private static final MemberId OWNER = new MemberId("U0OWNER");
    private static final MemberId OTHER = new MemberId("U0OTHER");
    private static final Map<MemberId, String> EVERYWHERE = Map.of(
            new MemberId("U0AUCKLAND"), "Pacific/Auckland",
            new MemberId("U0KOLKATA"), "Asia/Kolkata",
            new MemberId("U0LONDON"), "Europe/London",
            new MemberId("U0NEWYORK"), "America/New_York",
            new MemberId("U0HONOLULU"), "Pacific/Honolulu");
    /** A Friday. */
    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    private Database database;
    private ExitFirm firm;
    private Reminding reminding;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("laststraw.db").toString());
        Set<MemberId> carriers = new TreeSet<>(EVERYWHERE.keySet());
        carriers.addAll(List.of(OWNER, OTHER));
        firm = new ExitFirm(database, "T0OURS", Instant.parse("2026-11-16T00:00:00Z"), carriers);
        EVERYWHERE.forEach(firm::livesIn);
        firm.livesIn(OWNER, "Europe/London");
        reminding = new Reminding(firm.storage(), firm.people(firm.storage()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** What is put down now, and regarded as said: who, of which step, how. */
    private List<String> remind(Instant now) {
        firm.setClock(now);
        reminding.remindDue(now);
        List<String> said = said(now);
        assertEquals(0, reminding.remindDue(now), "it was said twice");
        return said;
    }

    private List<String> said(Instant now) {
        List<String> said = new ArrayList<>();
        firm.storage().write(records -> {
            List<Entry> due = records.outbox().due(now, 999);
            due.forEach(entry -> records.outbox().finish(entry.id(), State.SAID, now));
            due.forEach(entry -> said.add(worded(entry)));
            return null;
        });
        return said;
    }

    private static String worded(Entry entry) {
        return entry.content().recipient()
                + switch (entry.content().kind()) {
                    case REMINDER -> " step " + StepEntries.stepOf(entry.content()) + kind(entry);
                    case STEPS_TO_HAND_OVER -> " steps of " + StepEntries.ownerOf(entry.content());
                    case STEPS_HANDED_OVER -> " was handed " + StepEntries.stepsOf(entry.content());
                    default -> throw new IllegalArgumentException(entry.toString());
                };
    }

    private static String kind(Entry entry) {
        String key = entry.content().dedupeKey();
        return key == null
                ? " handed over"
                : Stream.of(Reminder.Kind.values())
                        .filter(each -> key.contains(":" + each + ":"))
                        .map(each -> " " + each)
                        .findFirst()
                        .orElseThrow();
    }

    private List<String> remindAt(String instant) {
        return remind(Instant.parse(instant));
    }

    private CaseId dueOn(LocalDate... days) {
        return firm.parting("Acme", OWNER, List.of(days));
    }

    private void change(CaseId id, UnaryOperator<ExitPlan> how) {
        firm.storage().write(records -> {
            Case current = records.cases().find(id).orElseThrow();
            return records.cases().save(current.planned(how.apply(current.plan())));
        });
    }

    /** DST ends and begins, on both halves of the earth, months end, and a leap day. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-10-16", "2027-03-08", "2026-09-18", "2028-02-16"})
    void eachOwnerIsToldOnceOnTheDueMorningAndOnceWhenOverdueWhereTheyAre(String from) {
        LocalDate first = LocalDate.parse(from);
        List<LocalDate> days = first.plusDays(3).datesUntil(first.plusDays(20)).toList();
        firm.setClock(first.atStartOfDay(ZoneOffset.UTC).toInstant());
        Set<String> expected = new TreeSet<>();
        EVERYWHERE.forEach((owner, zone) -> {
            firm.parting("Client of " + owner, owner, days);
            expected.addAll(expected(owner, ZoneId.of(zone), days));
        });

        List<String> told = new ArrayList<>();
        for (Instant now : aroundEveryMorning(first, first.plusDays(27))) {
            firm.setClock(now);
            if (reminding.remindDue(now) > 0) {
                said(now).forEach(said -> told.add(now + " " + said));
            }
        }

        assertEquals(List.copyOf(expected), told.stream().sorted().toList());
    }

    /** When it is nine o’clock somewhere, and a second before that. */
    private static Set<Instant> aroundEveryMorning(LocalDate from, LocalDate until) {
        Set<Instant> instants = new TreeSet<>();
        from.datesUntil(until)
                .forEach(day -> EVERYWHERE.values().forEach(zone -> {
                    Instant nine = day.atTime(9, 0).atZone(ZoneId.of(zone)).toInstant();
                    instants.addAll(List.of(nine.minusSeconds(1), nine));
                }));
        return instants;
    }

    /** Reckoned without the code that is tried. */
    private static List<String> expected(MemberId owner, ZoneId zone, List<LocalDate> days) {
        List<String> all = new ArrayList<>();
        for (LocalDate day : days) {
            LocalDate due = day;
            while (isWeekend(due)) {
                due = due.minusDays(1);
            }
            LocalDate overdue = day.plusDays(1);
            while (isWeekend(overdue)) {
                overdue = overdue.plusDays(1);
            }
            String step = " " + owner + " step " + (days.indexOf(day) + 1);
            all.add(due.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant() + step + " DUE");
            all.add(overdue.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant() + step + " OVERDUE");
        }
        return all;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Test
    void whoeverWasDownOnTheDueMorningRemindsInTheAfternoon() {
        dueOn(DUE);

        assertEquals(List.of(), remindAt("2026-11-20T08:59:59Z"));
        assertEquals(List.of("U0OWNER step 1 DUE"), remindAt("2026-11-20T16:00:00Z"));
        assertEquals(List.of("U0OWNER step 1 OVERDUE"), remindAt("2026-11-23T09:00:00Z"));
        assertEquals(List.of(), remindAt("2026-12-23T09:00:00Z"));
    }

    @Test
    void whoeverWasDownBeyondTheDueDayRemindsOnceAsOverdue() {
        dueOn(DUE);

        assertEquals(List.of(), remindAt("2026-11-21T12:00:00Z"));
        assertEquals(List.of("U0OWNER step 1 OVERDUE"), remindAt("2026-11-30T03:00:00Z"));
        assertEquals(List.of(), remindAt("2026-12-01T09:00:00Z"));
    }

    @Test
    void aSnoozedStepComesBackOnTheWorkingMorningAndOnlyOnce() {
        CaseId id = dueOn(DUE);
        remindAt("2026-11-20T09:00:00Z");
        SettlingSteps steps = new SettlingSteps(firm.storage());
        steps.snooze(id, 1, OWNER, Snooze.ONE_DAY, "press", firm.now());
        forgetWhatElseIsToBeSaid();

        assertEquals(List.of(), remindAt("2026-11-21T09:00:00Z"));
        assertEquals(List.of("U0OWNER step 1 OVERDUE"), remindAt("2026-11-23T09:00:00Z"));

        steps.snooze(id, 1, OWNER, Snooze.ONE_WEEK, "press again", firm.now());
        forgetWhatElseIsToBeSaid();
        assertEquals(List.of(), remindAt("2026-11-29T23:00:00Z"));
        assertEquals(List.of("U0OWNER step 1 OVERDUE"), remindAt("2026-11-30T09:00:00Z"));
        assertEquals(List.of(), remindAt("2026-12-30T09:00:00Z"));
    }

    /** Cards and plans that follow. */
    private void forgetWhatElseIsToBeSaid() {
        firm.storage().write(records -> {
            List<Entry> due = records.outbox().due(firm.now(), 99);
            while (!due.isEmpty()) {
                due.forEach(entry -> records.outbox().finish(entry.id(), State.DROPPED, firm.now()));
                due = records.outbox().due(firm.now(), 99);
            }
            return null;
        });
    }

    @Test
    void aStepThatIsDatedAnewIsRemindedOfAnew() {
        CaseId id = dueOn(DUE);
        remindAt("2026-11-20T09:00:00Z");
        change(id, plan -> plan.with(1, step -> step.redated(DUE.plusDays(10))));

        assertEquals(List.of(), remindAt("2026-11-27T09:00:00Z"));
        assertEquals(List.of("U0OWNER step 1 DUE"), remindAt("2026-11-30T09:00:00Z"));
    }

    @Test
    void whatIsSettledIsNotSpokenOf() {
        CaseId id = dueOn(DUE, DUE);
        change(id, plan -> plan.with(1, step -> step.done(OWNER, firm.now())));
        change(id, plan -> plan.with(2, step -> step.dropped(OWNER, firm.now(), "why")));

        assertEquals(List.of(), remindAt("2026-11-30T09:00:00Z"));
    }

    @Test
    void theStepsThatComeAfterTheEndAreRemindedOfToo() {
        CaseId id = dueOn(DUE);
        Case ended =
                firm.find(id).planned(withOneThatTells(firm.find(id).plan())).ended(firm.now());
        firm.storage().write(records -> records.cases().save(ended));

        assertEquals(List.of("U0OWNER step 1 DUE"), remindAt("2026-11-20T09:00:00Z"));
    }

    /** Which is too late for after the end. */
    private static ExitPlan withOneThatTells(ExitPlan plan) {
        return plan.with(List.of(plan.steps().get(0), Step.open(2, StepKind.FAREWELL_TALK, null, OWNER, DUE)));
    }

    @Test
    void aClientWhoStaysOrIsArchivedOrMergedHasNoStepsToSpeakOf() {
        Case kept = firm.find(dueOn(DUE)).kept();
        firm.storage().write(records -> records.cases().save(kept));
        CaseId archived = firm.parting("Archived", OWNER, List.of(DUE));
        CaseId merged = firm.parting("Merged", OWNER, List.of(DUE));
        firm.storage().write(records -> {
            records.clients().save(client(records, archived).archived(firm.now()));
            records.clients().save(client(records, merged).merged(kept.client()));
            return null;
        });

        assertEquals(List.of(), remindAt("2026-11-30T09:00:00Z"));
    }

    private static Client client(Records records, CaseId id) {
        return records.clients()
                .record(records.cases().find(id).orElseThrow().client())
                .orElseThrow();
    }

    @Test
    void thatSomebodyWasRemindedIsNoChangeOfTheCase() {
        CaseId id = dueOn(DUE);
        int before = firm.find(id).version();
        remindAt("2026-11-20T09:00:00Z");

        assertEquals(before, firm.find(id).version());
        assertEquals(
                Step.Reminded.WHEN_DUE,
                firm.find(id).plan().step(1).orElseThrow().reminded());
    }

    @Test
    void ofWhoeverLeftTheManagersAreToldOnceAndNobodyIsReminded() {
        CaseId id = dueOn(DUE, DUE.plusDays(30));
        firm.setClock(Instant.parse("2026-11-17T09:00:00Z"));
        assertEquals(List.of(), remindAt("2026-11-17T09:00:00Z"));
        firm.leaves(OWNER);

        List<String> told = remindAt("2026-11-19T09:00:00Z");
        assertTrue(told.contains("U0MANAGER steps of U0OWNER"), told.toString());
        assertTrue(told.stream().noneMatch(each -> each.startsWith("U0OWNER")), told.toString());
        assertEquals(List.of(), remindAt("2026-11-20T09:00:00Z"));
        assertEquals(List.of(), remindAt("2026-12-24T09:00:00Z"));

        change(id, plan -> plan.with(2, step -> step.handedTo(OTHER)));
        assertEquals(List.of("U0OTHER step 2 OVERDUE"), remindAt("2026-12-24T10:00:00Z"));
    }

    @Test
    void ofAStepThatNobodyHasTheManagersAreToldWhenItIsDue() {
        firm.parting("Acme", null, List.of(DUE));

        assertEquals(List.of(), remindAt("2026-11-20T08:00:00Z"));
        assertTrue(remindAt("2026-11-20T09:00:00Z").contains("U0MANAGER steps of null"));
        assertEquals(List.of(), remindAt("2026-11-23T09:00:00Z"));
    }

    @Test
    void whoeverIsHandedStepsIsToldAtOnceOfWhatIsDueAndOfTheRestInOneNote() {
        CaseId id = dueOn(DUE, DUE.plusDays(7), DUE.plusDays(8));
        remindAt("2026-11-20T09:00:00Z");
        new HandingOverSteps(firm.storage(), firm.people(firm.storage()))
                .handOver(new HandingOverSteps.Which(id, null, OWNER), OWNER, OTHER, "view", firm.now());

        List<String> news = new ArrayList<>();
        firm.storage().write(records -> {
            records.outbox().due(firm.now(), 99).stream()
                    .filter(entry -> Set.of(Kind.REMINDER, Kind.STEPS_HANDED_OVER)
                            .contains(entry.content().kind()))
                    .forEach(entry -> news.add(worded(entry)));
            return null;
        });
        assertEquals(List.of("U0OTHER step 1 handed over", "U0OTHER was handed [2, 3]"), news);
        forgetWhatElseIsToBeSaid();
        assertEquals(List.of("U0OTHER step 1 OVERDUE"), remindAt("2026-11-23T09:00:00Z"));
        assertEquals(List.of("U0OTHER step 2 DUE", "U0OTHER step 3 DUE"), remindAt("2026-11-27T09:00:00Z"));
    }

    @Test
    void aReminderOfAStepThatIsNoLongerPlannedOrCameTooLateIsBroughtAlong() {
        Case before = firm.find(dueOn(DUE))
                .planned(withOneThatTells(firm.find(new CaseId(1)).plan()));
        firm.storage().write(records -> {
            Posts.Post post = new Posts.Post(new ChannelId("D1"), "1.1", "OPEN", firm.now());
            records.posts().remember(StepEntries.subject(before.id(), 2), OWNER.value(), post);
            return records.cases().save(before);
        });
        Ruling keeping = new Ruling(Decision.KEEP, Decision.KEEP, OTHER, firm.now(), "");

        assertEquals(List.of(Kind.REMINDER_FOLLOWS), news(before, before.ruled(keeping)));
        forgetWhatElseIsToBeSaid();
        assertEquals(List.of(Kind.REMINDER_FOLLOWS), news(before, before.ended(firm.now())));
        forgetWhatElseIsToBeSaid();
        assertEquals(List.of(), news(before, before.feesRaised(DUE)));
    }

    private List<Kind> news(Case before, Case after) {
        return firm.storage().write(records -> {
            StepNews.tell(records, before, after, OTHER, firm.now());
            return records.outbox().due(firm.now(), 9).stream()
                    .map(entry -> entry.content().kind())
                    .toList();
        });
    }

    @Test
    void aFormThatIsDeliveredLateHandsNothingBack() {
        CaseId id = dueOn(DUE);
        HandingOverSteps steps = new HandingOverSteps(firm.storage(), firm.people(firm.storage()));
        HandingOverSteps.Which step = new HandingOverSteps.Which(id, 1, null);
        steps.handOver(step, OWNER, OTHER, "first", firm.now());
        steps.handOver(step, OTHER, OWNER, "second", firm.now());

        steps.handOver(step, OWNER, OTHER, "first", firm.now());

        assertEquals(OWNER, firm.find(id).plan().step(1).orElseThrow().owner());
    }
}
