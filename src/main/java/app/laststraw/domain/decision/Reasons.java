package app.laststraw.domain.decision;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.tally.Tally;
import app.laststraw.domain.tally.Trend;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Why: the rule that fired, what the gut check changed, then what else bears on it. */
final class Reasons {
    /** How the keys of those begin that the gut check adds. */
    static final String GUT = "policy.reason.gut.";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Reasons() {}

    /** Each reason once, the most important first. */
    static List<Sentence> of(Situation client, Verdict verdict) {
        Set<Sentence> reasons = new LinkedHashSet<>();
        reasons.add(verdict.rule().reason().apply(client));
        verdict.rows().forEach(row -> reasons.addAll(row.reasons().apply(client)));
        if (GutCheckRows.wantsPlainWordsFirst(client, verdict.decision())) {
            reasons.add(Sentence.of("policy.reason.gut.expectations"));
        }
        if (isHeldBackByOneVoice(client, verdict)) {
            reasons.add(Sentence.of("policy.reason.oneVoice", client.figures().reporters(), windowDays(client)));
        }
        if (verdict.decision() == Decision.RAISE_FEES && client.caseHistory().feesRaisedOn() != null) {
            reasons.add(
                    Sentence.of("policy.reason.feesRaised", client.caseHistory().feesRaisedOn()));
        }
        reasons.add(trouble(client));
        if (Stream.of(Rules.TOO_HOT, Rules.HOT, Rules.WARM).noneMatch(verdict.rule()::equals)) {
            reasons.add(heat(client));
        }
        dealBreakers(client).stream()
                .filter(said -> verdict.rule() != Rules.ABUSIVE_CONDUCT
                        || !said.figures().contains(RedFlag.ABUSIVE_CONDUCT))
                .forEach(reasons::add);
        reasons.addAll(pattern(client.tally()));
        return List.copyOf(reasons);
    }

    static Sentence abuse(Situation client) {
        Figures.Count abuse = client.figures().abuse();
        return Sentence.of("policy.reason.abuse", abuse.reports(), abuse.reporters(), windowDays(client));
    }

    static Sentence heatReached(Situation client, double threshold) {
        return heat("policy.reason.heat.reached", client, threshold);
    }

    /** The heat against the highest threshold that it reached, or else against the lowest. */
    static Sentence heat(Situation client) {
        PolicySettings.Thresholds thresholds = client.thresholds();
        return Stream.of(thresholds.part(), thresholds.salvage(), thresholds.setExpectations())
                .filter(threshold -> client.figures().heat() >= threshold)
                .findFirst()
                .map(threshold -> heatReached(client, threshold))
                .orElseGet(() -> heat("policy.reason.heat.below", client, thresholds.setExpectations()));
    }

    private static Sentence heat(String key, Situation client, double threshold) {
        return Sentence.of(
                key,
                Shown.against(threshold, client.figures().heat()),
                Shown.figure(threshold),
                client.tally().reports(),
                client.tally().reporters(),
                windowDays(client));
    }

    static Sentence talkInVain(Situation client) {
        Figures.Count since = client.figures().sinceTalk();
        return Sentence.of(
                "policy.reason.talkInVain", client.caseHistory().salvageTalkOn(), since.reports(), since.reporters());
    }

    static Sentence feesInVain(Situation client) {
        return Sentence.of(
                "policy.reason.feesInVain",
                client.caseHistory().feesRaisedOn(),
                Shown.figure(client.figures().ratioSinceRise()));
    }

    static Sentence payment(Situation client) {
        Tally tally = client.tally();
        return client.refusesToPay()
                ? Sentence.of("policy.reason.refusesToPay", tally.byFlag().get(RedFlag.REFUSES_TO_PAY))
                : Sentence.of("policy.reason.latePayer", tally.byArchetype().get(tally.commonest()), tally.reports());
    }

    /** The trouble against the fees, or that it cannot be weighed. */
    static Sentence trouble(Situation client) {
        if (client.figures().troubleRatio() == null) {
            return Sentence.of("policy.reason.feeMissing");
        }
        return Sentence.of(
                client.costsMoreThanItBrings() ? "policy.reason.trouble.reached" : "policy.reason.trouble.below",
                Shown.against(BigDecimal.ONE, client.figures().troubleRatio()),
                Shown.figure(client.tally().hoursLost()),
                Shown.figure(client.tally().moneyWithheld()),
                windowDays(client));
    }

    static Sentence shareOfTheFirm(Situation client) {
        BigDecimal share = client.client()
                .monthlyFee()
                .multiply(HUNDRED)
                .divide(client.client().firmMonthlyFees(), MathContext.DECIMAL128);
        return Sentence.of("policy.reason.gut.share", Shown.figure(share));
    }

    private static boolean isHeldBackByOneVoice(Situation client, Verdict verdict) {
        boolean hot = client.figures().heat() >= client.thresholds().part();
        boolean wouldPart = hot || verdict.rule() == Rules.FEES_RAISED_IN_VAIN_SAYS_ONE;
        return wouldPart && !client.hasSeveralReporters() && verdict.decision() != Decision.END_NOW;
    }

    private static List<Sentence> dealBreakers(Situation client) {
        return client.tally().byFlag().entrySet().stream()
                .filter(flag -> client.settings().dealBreakers().contains(flag.getKey()))
                .map(flag -> Sentence.of("policy.reason.dealBreaker", flag.getKey(), flag.getValue()))
                .toList();
    }

    private static List<Sentence> pattern(Tally tally) {
        List<Sentence> pattern = new ArrayList<>();
        if (tally.commonest() != null) {
            int reports = tally.byArchetype().get(tally.commonest());
            pattern.add(Sentence.of("policy.reason.archetype", tally.commonest(), reports, tally.reports()));
        }
        Trend trend = tally.trend();
        // One report alone is no trend.
        if (trend.recent() != trend.before() && Math.max(trend.recent(), trend.before()) > 1) {
            boolean rising = trend.recent() > trend.before();
            String key = rising ? "policy.reason.trend.rising" : "policy.reason.trend.falling";
            pattern.add(Sentence.of(key, trend.recent(), trend.before()));
        }
        return pattern;
    }

    private static int windowDays(Situation client) {
        return client.settings().windowDays();
    }
}
