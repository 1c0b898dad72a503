package app.laststraw.domain.decision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the gut check changes, tried in the order of {@link #IN_ORDER} for as long as the decision is PART_WAYS. */
final class GutCheckRows {
    static final GutCheckRow TOO_DEAR_TO_LOSE = new GutCheckRow(
            "losing them would hurt, and it is not past the point of no return",
            Decision.SALVAGE,
            client -> (isYes(client.gutCheck().lossHurtsBadly()) || client.isQuarterOfTheFirm())
                    && !isYes(client.gutCheck().pastNoReturn()),
            GutCheckRows::whyTooDear,
            client -> Sentence.of("policy.step.replaceIncome"));

    static final GutCheckRow NOT_TALKED_YET = new GutCheckRow(
            "it is not past the point of no return, and nobody has talked to them",
            Decision.SALVAGE,
            client -> isNo(client.gutCheck().pastNoReturn()) && !client.hasSalvageTalk(),
            client -> List.of(Sentence.of("policy.reason.gut.notPast")),
            client -> Sentence.of("policy.step.talk", Approach.mediumFor(Decision.SALVAGE, client)));

    static final GutCheckRow STILL_BOUND = new GutCheckRow(
            "something is still owed to them",
            Decision.FINISH_THEN_PART,
            client -> !whatStillBinds(client).isEmpty(),
            GutCheckRows::whatStillBinds,
            client -> Sentence.of("policy.step.transition"));

    static final GutCheckRow NOT_READY = new GutCheckRow(
            "the firm is not ready to carry the consequences",
            Decision.PART_WAYS,
            client -> isNo(client.gutCheck().readyForConsequences()),
            client -> List.of(Sentence.of("policy.reason.gut.notReady")),
            client -> Sentence.of("policy.step.getReady"));

    static final GutCheckRow UNANSWERED = new GutCheckRow(
            "the gut check has open questions",
            Decision.PART_WAYS,
            client -> client.gutCheck().unanswered() > 0,
            client -> List.of(Sentence.of(
                    "policy.reason.gut.unanswered", client.gutCheck().unanswered())),
            client ->
                    Sentence.of("policy.step.answerGutCheck", client.gutCheck().unanswered()));

    static final List<GutCheckRow> IN_ORDER =
            List.of(TOO_DEAR_TO_LOSE, NOT_TALKED_YET, STILL_BOUND, NOT_READY, UNANSWERED);

    private GutCheckRows() {}

    /** Whoever was never told what is expected is told once, before anything is done about it; the decision stays. */
    static boolean wantsPlainWordsFirst(Situation client, Decision decision) {
        boolean theyWouldNotSeeItComing =
                decision == Decision.SALVAGE || decision == Decision.FINISH_THEN_PART || decision == Decision.PART_WAYS;
        return theyWouldNotSeeItComing
                && isNo(client.gutCheck().expectationsSet())
                && !isYes(client.gutCheck().pastNoReturn());
    }

    private static List<Sentence> whyTooDear(Situation client) {
        Sentence hurts = isYes(client.gutCheck().lossHurtsBadly()) ? Sentence.of("policy.reason.gut.lossHurts") : null;
        Sentence share = client.isQuarterOfTheFirm() ? Reasons.shareOfTheFirm(client) : null;
        return present(hurts, share);
    }

    private static List<Sentence> whatStillBinds(Situation client) {
        GutCheck answers = client.gutCheck();
        return present(
                isNo(answers.obligationsMet()) ? Sentence.of("policy.reason.gut.obligations") : null,
                isYes(answers.breachesContract()) ? Sentence.of("policy.reason.gut.breach") : null,
                isYes(answers.ruinsTheirBusiness()) ? Sentence.of("policy.reason.gut.ruins") : null,
                client.client().outstandingWork() ? Sentence.of("policy.reason.gut.outstandingWork") : null);
    }

    private static List<Sentence> present(Sentence... sentences) {
        return Stream.of(sentences).filter(Objects::nonNull).toList();
    }

    static boolean isYes(Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }

    static boolean isNo(Boolean answer) {
        return Boolean.FALSE.equals(answer);
    }
}
