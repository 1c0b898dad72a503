package app.laststraw.domain.exit;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.CaseHistory;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A decision that was recorded, and what became of it. A client has at most one case under way.
 *
 * @param version counts the changes, from 0; a later case of the same client goes on counting, so that a form drawn from
 *     the former one is known for what it is. Whoever changes the case says which version they saw
 * @param rulings what was decided, the first first; never empty
 * @param talks held in this case, the first first
 * @param feesRaisedOn the day from which the fees were raised; null while they were not
 * @param plan null unless the decision is to part
 * @param reviewAsked the review day on which the owner was last asked to look again; null while never
 * @param endedAt since when they are a client no longer; null while that is not so
 * @param lookBack null until it is written
 */
public record Case(
        CaseId id,
        ClientId client,
        int version,
        CaseState state,
        Instant openedAt,
        List<Ruling> rulings,
        List<Talk> talks,
        LocalDate feesRaisedOn,
        LocalDate reviewAsked,
        ExitPlan plan,
        Instant endedAt,
        LookBack lookBack) {
    public Case {
        Objects.requireNonNull(id);
        Objects.requireNonNull(client);
        Objects.requireNonNull(state);
        Objects.requireNonNull(openedAt);
        rulings = List.copyOf(rulings);
        talks = List.copyOf(talks);
        if (rulings.isEmpty()) {
            throw new IllegalArgumentException("a case begins with a ruling");
        }
        if ((state == CaseState.ENDED) != (endedAt != null)) {
            throw new IllegalArgumentException("an ended case says since when, and no other does");
        }
    }

    /** A case that {@code first} opens. */
    public static Case openedBy(CaseId id, ClientId client, Ruling first) {
        return new Case(
                id, client, 0, stateFor(first), first.at(), List.of(first), List.of(), null, null, null, null, null);
    }

    /** What stands. */
    public Ruling ruling() {
        return rulings.get(rulings.size() - 1);
    }

    /** Whether what stands was overtaken by what is suggested now, and is not that. */
    public boolean isToBeDecidedAgain(Decision suggestedNow) {
        return !isEnded() && ruling().isOvertakenBy(suggestedNow) && ruling().decision() != suggestedNow;
    }

    /** The last talk; null while none was held. */
    public Talk talk() {
        return talks.isEmpty() ? null : talks.get(talks.size() - 1);
    }

    public boolean isUnderWay() {
        return state.isUnderWay();
    }

    public boolean isEnded() {
        return state == CaseState.ENDED;
    }

    /** The steps that are still to be done, the earliest due first: after the end, those alone that come after it. */
    public List<Step> openSteps() {
        return plan == null
                ? List.of()
                : plan.open().stream().filter(this::stillHas).toList();
    }

    /** Whether a step of the plan can be settled, or taken up again: after the end, those alone that come after it. */
    public boolean stillHas(Step step) {
        return !isEnded() || step.kind().phase() == StepKind.Phase.AFTER;
    }

    /** As {@link ExitPlan#done}: after the end they know, whether a step says so or not. */
    public StepChange stepDone(int number, MemberId by, Instant at) {
        return isEnded() ? plan.doneAfterTheEnd(number, by, at) : plan.done(number, by, at);
    }

    /** Whether a report that was filed then came too late to change anything. */
    public boolean isAftermath(Instant filedAt) {
        return isEnded() && filedAt.isAfter(endedAt);
    }

    /** What the policy is to know of it; nothing once they are kept: what was tried then is no trial now. */
    public CaseHistory history() {
        LocalDate salvageTalk = talks.stream()
                .filter(talk -> talk.about() == Decision.SALVAGE)
                .map(Talk::heldOn)
                .max(LocalDate::compareTo)
                .orElse(null);
        return state == CaseState.KEPT ? CaseHistory.NONE : new CaseHistory(salvageTalk, feesRaisedOn);
    }

    /** Decided anew. A plan stays where the decision still is to part, and a talk that was held stays on record. */
    public Case ruled(Ruling ruling) {
        List<Ruling> all = new ArrayList<>(rulings);
        all.add(ruling);
        CaseState next = stateFor(ruling);
        return new Case(
                id,
                client,
                version,
                next,
                openedAt,
                all,
                talks,
                feesRaisedOn,
                reviewAsked,
                next == CaseState.EXITING ? plan : null,
                null,
                lookBack);
    }

    public Case talked(Talk talk) {
        List<Talk> all = new ArrayList<>(talks);
        all.add(talk);
        return with(CaseState.PROBATION, all, feesRaisedOn, reviewAsked, plan, null, lookBack);
    }

    public Case feesRaised(LocalDate from) {
        return with(state, talks, from, reviewAsked, plan, endedAt, lookBack);
    }

    /** The owner was asked to look again, on the review day of the last talk. */
    public Case reviewAsked(LocalDate day) {
        return with(state, talks, feesRaisedOn, day, plan, endedAt, lookBack);
    }

    /** The probation went well: they stay. */
    public Case kept() {
        return with(CaseState.KEPT, talks, feesRaisedOn, reviewAsked, plan, null, lookBack);
    }

    public Case planned(ExitPlan newPlan) {
        return with(state, talks, feesRaisedOn, reviewAsked, newPlan, endedAt, lookBack);
    }

    public Case ended(Instant at) {
        return with(CaseState.ENDED, talks, feesRaisedOn, reviewAsked, plan, at, lookBack);
    }

    /** It had not ended after all. Where the talk that was decided on was held, that probation goes on. */
    public Case reopened() {
        boolean talked = talk() != null && talk().about() == ruling().decision();
        CaseState before = talked ? CaseState.PROBATION : stateFor(ruling());
        return with(before, talks, feesRaisedOn, reviewAsked, plan, null, lookBack);
    }

    public Case lookedBack(LookBack written) {
        return with(state, talks, feesRaisedOn, reviewAsked, plan, endedAt, written);
    }

    private static CaseState stateFor(Ruling ruling) {
        return switch (ruling.decision()) {
            case KEEP -> CaseState.KEPT;
            case SET_EXPECTATIONS, SALVAGE, RAISE_FEES -> CaseState.OPEN;
            case FINISH_THEN_PART, PART_WAYS, END_NOW -> CaseState.EXITING;
        };
    }

    private Case with(
            CaseState newState,
            List<Talk> newTalks,
            LocalDate raisedOn,
            LocalDate asked,
            ExitPlan newPlan,
            Instant end,
            LookBack written) {
        return new Case(
                id, client, version, newState, openedAt, rulings, newTalks, raisedOn, asked, newPlan, end, written);
    }
}
