package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.exit.OpenStep;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.report.RedFlag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link app.laststraw.domain.exit.Cases} keep, whatever the database. */
abstract class CasesContract extends StoreContract {
    private static final String HOSTILE = "\"said\" — 他们说：'; drop table cases; --\n<@U1> {{name}} :workspace 👩‍👩‍👧";
    private static final Ruling SALVAGING =
            new Ruling(Decision.SALVAGE, Decision.PART_WAYS, BEN, NOON.plusSeconds(1), HOSTILE);
    private static final Ruling KEEPING = new Ruling(Decision.KEEP, Decision.KEEP, ANA, NOON.plusSeconds(2), "");
    private static final Talk FULL_TALK = new Talk(
            Decision.SALVAGE, TODAY, EnumSet.allOf(RedFlag.class), List.of("z", HOSTILE, "a"), TODAY.plusDays(30));
    private static final Talk BARE_TALK =
            new Talk(Decision.SET_EXPECTATIONS, TODAY.plusDays(1), Set.of(), List.of(), TODAY.plusDays(2));

    @Test
    void aNewCaseHasItsFirstRulingAndNothingElse() {
        ClientId client = client("Northwind").id();

        Case opened = open(client, SALVAGING);

        assertEquals(Case.openedBy(opened.id(), client, SALVAGING), opened);
        assertEquals(Optional.of(opened), find(opened.id()));
        assertEquals(Optional.of(opened), latest(client));
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void everyDecisionCanBeKept(Decision decision) {
        Ruling ruling = new Ruling(decision, decision, ANA, NOON, "");

        Case opened = open(client("Northwind").id(), ruling);

        assertEquals(List.of(ruling), opened.rulings());
        assertEquals(Case.openedBy(opened.id(), opened.client(), ruling).state(), opened.state());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        ClientId client = client("Northwind").id();

        assertEquals(Optional.empty(), find(new CaseId(404)));
        assertEquals(Optional.empty(), latest(client));
        assertEquals(List.of(), read(records -> records.cases().rulings(client)));
        assertEquals(List.of(), read(records -> records.cases().underWay()));
        assertEquals(List.of(), read(records -> records.cases().ended()));
        assertThrows(RuntimeException.class, () -> open(new ClientId(404), PARTING));
    }

    @Test
    void everythingOfACaseComesBackAsSaved() {
        Case full = open(client("Northwind").id(), SALVAGING)
                .talked(FULL_TALK)
                .talked(BARE_TALK)
                .feesRaised(TODAY.plusDays(3))
                .reviewAsked(TODAY.plusDays(4))
                .ruled(PARTING)
                .planned(plan(everyKindOfStep()))
                .ended(NOON.plusSeconds(9))
                .lookedBack(lookBack(LookBack.Cause.CONDUCT, HOSTILE));

        Case saved = save(full);

        assertEquals(inVersion(1, full), saved);
        assertEquals(Optional.of(saved), find(full.id()));
        assertEquals(Optional.of(saved), latest(full.client()));
    }

    @ParameterizedTest
    @EnumSource(LookBack.Cause.class)
    void everyCauseCanBeKeptAndMended(LookBack.Cause cause) {
        Case first = save(ended("Northwind").lookedBack(lookBack(LookBack.Cause.OTHER, "first")));

        assertEquals(
                lookBack(cause, ""), save(first.lookedBack(lookBack(cause, ""))).lookBack());
    }

    @Test
    void savingAgainAddsWhatIsNewAndChangesNothingElse() {
        Case once = save(open(client("Northwind").id(), SALVAGING).talked(FULL_TALK));

        Case twice = save(once.talked(BARE_TALK).ruled(KEEPING));

        assertEquals(List.of(SALVAGING, KEEPING), twice.rulings());
        assertEquals(List.of(FULL_TALK, BARE_TALK), twice.talks());
        assertEquals(inVersion(3, twice), save(twice));
    }

    @Test
    void stepsAreBroughtUpToDateAndAdded() {
        Step first = Step.open(1, StepKind.HEADS_UP, null, ANA, TODAY);
        Step second = Step.open(2, StepKind.OWN, "Ours", null, TODAY);
        Case planned = save(open(client("Northwind").id(), PARTING).planned(plan(List.of(first, second))));
        Step done = first.redated(TODAY.plusDays(7)).handedTo(BEN).done(BEN, NOON);
        Step added = Step.open(3, StepKind.OWN, "Added", ANA, TODAY);
        ExitPlan later =
                new ExitPlan(TODAY.plusDays(1), TODAY.plusDays(2), null, null, null, List.of(done, second, added));

        Case saved = save(planned.planned(later));

        assertEquals(later, saved.plan());
        assertEquals(
                first,
                save(saved.planned(plan(List.of(first, second, added))))
                        .plan()
                        .step(1)
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Step.Reminded.class)
    void howOftenTheOwnerWasRemindedIsKept(Step.Reminded how) {
        Step step = Step.open(1, StepKind.HEADS_UP, null, ANA, TODAY);
        Case planned = save(open(client("Northwind").id(), PARTING).planned(plan(List.of(step))));
        Step reminded = step.snoozedUntil(TODAY.plusDays(9)).reminded(how);

        Case saved = save(planned.planned(plan(List.of(reminded))));

        assertEquals(List.of(reminded), saved.plan().steps());
    }

    @Test
    void aPlanThatIsGivenUpIsGoneAndTheNextOneBeginsAfresh() {
        Case planned = save(open(client("Northwind").id(), PARTING).planned(plan(everyKindOfStep())));

        Case kept = save(planned.ruled(SALVAGING));
        assertNull(kept.plan());

        ExitPlan fresh = plan(List.of());
        assertEquals(fresh, save(kept.ruled(PARTING).planned(fresh)).plan());
    }

    @Test
    void aLaterCaseOfAClientGoesOnCountingTheVersions() {
        Case kept = save(open(client("Northwind").id(), SALVAGING).kept());
        Case later = open(kept.client(), PARTING);

        assertEquals(kept.version() + 1, later.version());
        assertEquals(0, open(client("Southwind").id(), PARTING).version());
    }

    @Test
    void aReopenedCaseHasNoEndAnyMore() {
        Case ended = ended("Northwind");

        Case reopened = save(ended.reopened());

        assertNull(reopened.endedAt());
        assertEquals(CaseState.EXITING, reopened.state());
    }

    @Test
    void whoSavesWhatSomebodyElseHasChangedIsRefusedAndNothingIsSaved() {
        Case seen = open(client("Northwind").id(), SALVAGING);
        Case changed = save(seen.talked(FULL_TALK));

        assertThrows(IllegalStateException.class, () -> save(seen.ruled(KEEPING)));

        assertEquals(Optional.of(changed), find(seen.id()));
    }

    @Test
    void aCaseThatIsNotThereCannotBeSaved() {
        Case ghost = Case.openedBy(new CaseId(404), client("Northwind").id(), PARTING);

        assertThrows(IllegalStateException.class, () -> save(ghost));
    }

    @Test
    void aClientHasAtMostOneCaseUnderWay() {
        Case ended = ended("Northwind");
        Case underWay = open(ended.client(), SALVAGING);

        assertThrows(IllegalStateException.class, () -> open(ended.client(), PARTING));
        assertThrows(IllegalStateException.class, () -> save(ended.reopened()));
        assertEquals(List.of(underWay), read(records -> records.cases().underWay()));
    }

    @Test
    void theLatestCaseIsTheLastThatWasOpened() {
        Case first = ended("Northwind");
        Case second = open(first.client(), KEEPING);
        open(client("Contoso").id(), PARTING);

        assertNotEquals(first.id(), second.id());
        assertEquals(Optional.of(second), latest(first.client()));
        assertEquals(Optional.of(first), find(first.id()));
    }

    @Test
    void rulingsOfAllCasesComeTheLatestFirst() {
        Case first = save(open(client("Northwind").id(), PARTING).ruled(KEEPING));
        open(first.client(), SALVAGING);
        open(client("Contoso").id(), PARTING);

        assertEquals(
                List.of(SALVAGING, KEEPING, PARTING),
                read(records -> records.cases().rulings(first.client())));
    }

    @Test
    void casesUnderWayComeByNumberAndWhole() {
        Case open = open(client("Zebra").id(), SALVAGING);
        Case probation = save(open(client("Yonder").id(), SALVAGING).talked(FULL_TALK));
        Case exiting = save(open(client("Alpha").id(), PARTING).planned(plan(everyKindOfStep())));
        open(client("Kept").id(), KEEPING);
        ended("Ended");

        assertEquals(
                List.of(open, probation, exiting),
                read(records -> records.cases().underWay()));
    }

    @Test
    void allCasesComeByNumberAndWhole() {
        Case first = open(client("Northwind").id(), SALVAGING);
        Case everything = save(first.talked(FULL_TALK)
                .talked(BARE_TALK)
                .planned(plan(everyKindOfStep()))
                .ruled(PARTING)
                .planned(plan(everyKindOfStep()))
                .ended(NOON)
                .lookedBack(lookBack(LookBack.Cause.SCOPE, HOSTILE)));
        Case bare = open(client("Acme").id(), KEEPING);
        Case later = open(everything.client(), KEEPING);
        changeTheirs(records -> records.cases()
                .open(records.clients().add(new ClientName("Theirs")).id(), KEEPING));

        assertEquals(
                List.of(everything, bare, later),
                read(records -> records.cases().all()));
    }

    @Test
    void casesWithOpenStepsAreThoseOfClientsWhoGoOrAreGone() {
        Step open = Step.open(1, StepKind.HEADS_UP, null, ANA, TODAY);
        Case exiting = save(open(client("Leaving").id(), PARTING).planned(plan(List.of(open))));
        Case gone = save(ended("Gone").planned(plan(List.of(open.done(ANA, NOON), another(open)))));
        save(ended("All settled").planned(plan(List.of(open.done(ANA, NOON)))));
        save(open(client("Stays").id(), PARTING).planned(plan(List.of(open))).kept());
        open(client("No plan").id(), PARTING);

        assertEquals(List.of(exiting, gone), read(records -> records.cases().withOpenSteps()));
    }

    private static Step another(Step step) {
        return Step.open(step.number() + 1, StepKind.CLOSE_ACCESS, null, step.owner(), step.dueOn());
    }

    @Test
    void thatAnOwnerWasRemindedIsNotedAtThatStepAndCountsAsNoChange() {
        Step step = Step.open(1, StepKind.HEADS_UP, null, ANA, TODAY);
        Case planned = save(open(client("Northwind").id(), PARTING).planned(plan(List.of(step, another(step)))));

        change(records -> records.cases().reminded(planned.id(), 2, Step.Reminded.WHEN_DUE));

        Case noted = find(planned.id()).orElseThrow();
        assertEquals(
                List.of(step, another(step).reminded(Step.Reminded.WHEN_DUE)),
                noted.plan().steps());
        assertEquals(planned.version(), noted.version());
    }

    @Test
    void whoeverSawTheCaseBeforeTheReviewWasAskedForHasNotSeenAnOlderOne() {
        Case talked = save(open(client("Northwind").id(), SALVAGING));

        change(records -> records.cases().reviewAsked(talked.id(), TODAY));

        assertEquals(talked.reviewAsked(TODAY), find(talked.id()).orElseThrow());
    }

    @Test
    void onlyWhoseLatestCaseEndedIsAClientNoLonger() {
        Case gone = ended("Gone");
        Case back = ended("Back again");
        open(back.client(), KEEPING);
        Case twice = ended("Twice gone");
        save(open(twice.client(), PARTING).ended(NOON));
        open(client("Leaving").id(), PARTING);

        assertEquals(
                List.of(gone.client(), twice.client()),
                read(records -> records.cases().ended()));
    }

    @Test
    void aMergedRecordKeepsItsOwnCases() {
        Client merged = client("Merged");
        Client other = client("Other");
        Case itsCase = open(merged.id(), PARTING);
        change(records -> records.clients().save(merged.merged(other.id())));

        assertEquals(Optional.of(itsCase), latest(merged.id()));
        assertEquals(Optional.empty(), latest(other.id()));
    }

    @Test
    void anotherWorkspacesCasesDoNotExist() {
        ClientId theirClient = theirClient("Northwind").id();
        changeTheirs(records -> {
            records.cases().save(records.cases().open(theirClient, PARTING).ended(NOON));
            records.cases().open(theirClient, PARTING);
        });
        Case theirs = readTheirs(records -> records.cases().latest(theirClient)).orElseThrow();

        assertEquals(Optional.empty(), find(theirs.id()));
        assertEquals(Optional.empty(), latest(theirClient));
        assertEquals(List.of(), read(records -> records.cases().rulings(theirClient)));
        assertEquals(List.of(), read(records -> records.cases().underWay()));
        changeTheirs(records -> records.cases().save(theirs.ended(NOON).planned(plan(everyKindOfStep()))));
        assertEquals(List.of(), read(records -> records.cases().ended()));
        assertEquals(List.of(), read(records -> records.cases().withOpenSteps()));
        assertThrows(RuntimeException.class, () -> open(theirClient, PARTING));
        List<Supplier<Case>> stolen = List.of(() -> save(theirs), () -> save(inVersion(1, theirs.ended(NOON))));
        stolen.forEach(each -> assertThrows(IllegalStateException.class, each::get));
    }

    @Test
    void casesAreFoundByWhenARulingOfTheirsWasMade() {
        Case first = open(client("Northwind").id(), at(NOON));
        Case twice =
                save(open(client("Contoso").id(), at(NOON.minusSeconds(60))).ruled(at(NOON.plusSeconds(60))));

        assertEquals(List.of(first), ruledBetween(NOON, NOON.plusSeconds(60)));
        assertEquals(List.of(first, twice), ruledBetween(NOON, NOON.plusSeconds(61)));
        assertEquals(List.of(twice), ruledBetween(NOON.minusSeconds(60), NOON));
        assertEquals(List.of(), ruledBetween(NOON.plusSeconds(61), NOON.plusSeconds(99)));
        changeTheirs(records -> records.cases()
                .open(records.clients().add(new ClientName("Acme")).id(), at(NOON)));
        assertEquals(List.of(first), ruledBetween(NOON, NOON.plusSeconds(60)));
    }

    private static Ruling at(Instant moment) {
        return new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, ANA, moment, "");
    }

    private List<Case> ruledBetween(Instant from, Instant until) {
        return read(records -> records.cases().ruledBetween(from, until));
    }

    private Case open(ClientId client, Ruling first) {
        return write(records -> records.cases().open(client, first));
    }

    private Case save(Case changed) {
        return write(records -> records.cases().save(changed));
    }

    private Case ended(String client) {
        return save(open(client(client).id(), PARTING).ended(NOON));
    }

    private Optional<Case> find(CaseId id) {
        return read(records -> records.cases().find(id));
    }

    private Optional<Case> latest(ClientId client) {
        return read(records -> records.cases().latest(client));
    }

    private static ExitPlan plan(List<Step> steps) {
        return new ExitPlan(TODAY, TODAY.plusDays(30), TODAY.plusDays(20), TODAY.plusDays(25), HOSTILE, steps);
    }

    /** In all states, one after the other. */
    private static List<Step> everyKindOfStep() {
        List<Step> steps = new ArrayList<>();
        for (StepKind kind : StepKind.values()) {
            int number = steps.size() + 1;
            Step step = Step.open(number, kind, kind == StepKind.OWN ? HOSTILE : null, ANA, TODAY.plusDays(number));
            steps.add(List.of(step, step.done(BEN, NOON), step.dropped(ANA, NOON, HOSTILE))
                    .get(number % 3));
        }
        return steps;
    }

    private static LookBack lookBack(LookBack.Cause cause, String words) {
        return new LookBack(cause, words, words + "sign", words + "source", words + "asked", BEN, NOON);
    }

    private static Case inVersion(int version, Case one) {
        return new Case(
                one.id(),
                one.client(),
                version,
                one.state(),
                one.openedAt(),
                one.rulings(),
                one.talks(),
                one.feesRaisedOn(),
                one.reviewAsked(),
                one.plan(),
                one.endedAt(),
                one.lookBack());
    }

    @Test
    void whatSomebodyIsToDoIsReadEarliestFirstWithoutWhatRests() {
        Step late = Step.open(1, StepKind.HEADS_UP, null, ANA, TODAY.plusDays(3));
        Step soon = Step.open(2, StepKind.WRITE_SCRIPT, null, ANA, TODAY);
        Step theirs = Step.open(3, StepKind.LIST_OBLIGATIONS, null, BEN, TODAY);
        Case exiting = save(open(client("Leaving").id(), PARTING).planned(plan(List.of(late, soon, theirs))));
        save(ended("Gone").planned(plan(List.of(soon))));
        save(open(client("Stays").id(), PARTING).planned(plan(List.of(soon))).kept());
        Case away = save(open(client("Away").id(), PARTING).planned(plan(List.of(soon))));
        change(records -> records.clients()
                .save(records.clients().find(away.client()).orElseThrow().archived(NOON)));

        assertEquals(
                List.of(
                        new OpenStep(exiting.id(), exiting.client(), soon),
                        new OpenStep(exiting.id(), exiting.client(), late)),
                read(records -> records.cases().openStepsOf(ANA)));
        assertEquals(List.of(), readTheirs(records -> records.cases().openStepsOf(ANA)));
    }
}
