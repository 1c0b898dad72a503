package app.laststraw.domain.decision;

import java.util.List;

/** The rules of the policy. The first in {@link #IN_ORDER} that holds decides; each is harder than the next. */
final class Rules {
    static final Rule ABUSIVE_CONDUCT = new Rule(
            "abusive conduct was reported",
            Decision.END_NOW,
            client -> client.figures().abuse().reports() > 0,
            Reasons::abuse);

    static final Rule TOO_HOT = new Rule(
            "the heat is past mending, and more than one person says so",
            Decision.PART_WAYS,
            client -> client.figures().heat() >= client.thresholds().part() && client.hasSeveralReporters(),
            client -> Reasons.heatReached(client, client.thresholds().part()));

    static final Rule TALK_IN_VAIN = new Rule(
            "it went on after the salvage talk",
            Decision.PART_WAYS,
            client -> client.figures().sinceTalk().reports() >= 2
                    && client.figures().sinceTalk().reporters() >= 2,
            Reasons::talkInVain);

    static final Rule FEES_RAISED_IN_VAIN = new Rule(
            "it costs more than it brings, even after the fees were raised",
            Decision.PART_WAYS,
            client -> client.costsMoreThanItBrings() && client.feesWereRaisedInVain() && client.hasSeveralReporters(),
            Reasons::feesInVain);

    static final Rule FEES_RAISED_IN_VAIN_SAYS_ONE = new Rule(
            "it costs more than it brings, even after the fees were raised, but one person alone says so",
            Decision.SALVAGE,
            client -> client.costsMoreThanItBrings() && client.feesWereRaisedInVain(),
            Reasons::feesInVain);

    static final Rule PAYMENT_IS_THE_TROUBLE = new Rule(
            "it costs more than it brings, and payment is the trouble",
            Decision.SALVAGE,
            client -> client.costsMoreThanItBrings() && client.isAboutPayment(),
            Reasons::payment);

    static final Rule COSTS_MORE_THAN_IT_BRINGS = new Rule(
            "it costs more than it brings", Decision.RAISE_FEES, Situation::costsMoreThanItBrings, Reasons::trouble);

    static final Rule HOT = new Rule(
            "the heat calls for the talk that may save it",
            Decision.SALVAGE,
            client -> client.figures().heat() >= client.thresholds().salvage(),
            client -> Reasons.heatReached(client, client.thresholds().salvage()));

    static final Rule WARM = new Rule(
            "the heat calls for clear words",
            Decision.SET_EXPECTATIONS,
            client -> client.figures().heat() >= client.thresholds().setExpectations(),
            client -> Reasons.heatReached(client, client.thresholds().setExpectations()));

    static final Rule ALL_WELL = new Rule("nothing to worry about", Decision.KEEP, client -> true, Reasons::heat);

    static final List<Rule> IN_ORDER = List.of(
            ABUSIVE_CONDUCT,
            TOO_HOT,
            TALK_IN_VAIN,
            FEES_RAISED_IN_VAIN,
            FEES_RAISED_IN_VAIN_SAYS_ONE,
            PAYMENT_IS_THE_TROUBLE,
            COSTS_MORE_THAN_IT_BRINGS,
            HOT,
            WARM,
            ALL_WELL);

    private Rules() {}

    static Rule firstFor(Situation client) {
        return IN_ORDER.stream()
                .filter(rule -> rule.holdsFor(client))
                .findFirst()
                .orElseThrow();
    }
}
