package app.laststraw.domain.decision;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Makes a condition that the policy named come true, in the reports and facts themselves. */
final class ComingTrue {
    /** Points have an upper limit, which is not to be met. */
    private static final int MOST_TIMES_HEAVIER = 20;

    private ComingTrue() {}

    static GeneratedCase of(Sentence condition, GeneratedCase made, Suggestion now) {
        ClientFacts client = made.evidence().client();
        GutCheck gut = made.evidence().gutCheck();
        CaseHistory history = made.evidence().caseHistory();
        return switch (condition.key()) {
            case "policy.up.talkHeld" -> made.caseHistory(new CaseHistory(made.today(), history.feesRaisedOn()));
            case "policy.up.incomeReplaced" ->
                made.client(new ClientFacts(
                                client.monthlyFee(),
                                client.since(),
                                client.contact(),
                                client.outstandingWork(),
                                new BigDecimal(1_000_000_000)))
                        .gutCheck(gut.withLossHurtsBadly(false));
            case "policy.up.pastNoReturn" -> made.gutCheck(gut.withPastNoReturn(true));
            case "policy.up.nothingOwed" ->
                made.client(new ClientFacts(
                                client.monthlyFee(), client.since(), client.contact(), false, client.firmMonthlyFees()))
                        .gutCheck(gut.withNothingOwed());
            case "policy.up.secondReporter" -> made.with(mild(1, made.today()));
            case "policy.up.oneAfterTalk" -> after(history.salvageTalkOn(), made, 1);
            case "policy.up.twoAfterTalk" -> after(history.salvageTalkOn(), made, 2);
            case "policy.up.heat" -> hotter(condition, made, now);
            case "policy.up.heatAndReporters" ->
                hotter(condition, made, now).with(mild(1, made.today())).with(mild(2, made.today()));
            case "policy.up.trouble" -> dearer(made, now.troubleRatio().orElseThrow());
            case "policy.up.troubleSinceRise" ->
                dearer(
                        made,
                        Figures.of(made.evidence(), now.tally(), made.settings(), made.today())
                                .ratioSinceRise()
                                .doubleValue());
            case "policy.up.abuse" ->
                made.with(GeneratedCase.flagged(Set.of(RedFlag.ABUSIVE_CONDUCT), mild(1, made.today())));
            case "policy.down.lossHurts" -> made.gutCheck(gut.withLossHurtsBadly(true));
            case "policy.down.notPast" -> made.gutCheck(gut.withPastNoReturn(false));
            case "policy.down.stillOwed" -> made.gutCheck(gut.withOpenQuestionsOwed());
            case "policy.down.abuseTakenBack" ->
                made.reports(reports -> reports.stream()
                        .map(report -> report.incident().carries(RedFlag.ABUSIVE_CONDUCT)
                                ? GeneratedCase.withdrawn(report)
                                : report)
                        .toList());
            case "policy.down.quiet" ->
                made.on(made.today().plusDays((Integer) condition.figures().get(1)));
            default -> throw new AssertionError("nobody knows how " + condition + " comes true");
        };
    }

    private static Report mild(int who, LocalDate day) {
        return GeneratedCase.mildReport(1000 + who, new MemberId("U9" + who), day);
    }

    private static GeneratedCase after(LocalDate talkOn, GeneratedCase made, int reports) {
        LocalDate day = talkOn.isBefore(made.today()) ? made.today() : talkOn.plusDays(1);
        GeneratedCase later = made.on(day).with(mild(1, day));
        return reports == 1 ? later : later.with(mild(2, day));
    }

    /** Heat is linear in the points: weighing all reports heavier makes it what it is to be. */
    private static GeneratedCase hotter(Sentence condition, GeneratedCase made, Suggestion now) {
        double threshold = ((BigDecimal) condition.figures().get(1)).doubleValue();
        if (now.heat() * MOST_TIMES_HEAVIER < threshold) {
            return withHeatFromNothing(made, threshold);
        }
        double factor = threshold / now.heat() * (1 + 1e-9);
        PolicySettings was = made.settings();
        Map<Severity, Double> points = new EnumMap<>(Severity.class);
        was.points().forEach((severity, each) -> points.put(severity, each * factor));
        return made.settings(weighing(was, points, was.dealBreakerPoints() * factor));
    }

    /** One more report that weighs the whole threshold. */
    private static GeneratedCase withHeatFromNothing(GeneratedCase made, double threshold) {
        Map<Severity, Double> points = new EnumMap<>(made.settings().points());
        points.put(Severity.ANNOYING, threshold);
        return made.with(mild(1, made.today()))
                .settings(weighing(made.settings(), points, made.settings().dealBreakerPoints()));
    }

    private static PolicySettings weighing(PolicySettings was, Map<Severity, Double> points, double dealBreaker) {
        return new PolicySettings(
                points,
                dealBreaker,
                was.halfLifeDays(),
                was.heatDays(),
                was.windowDays(),
                was.thresholds(),
                was.hourlyCost(),
                was.dealBreakers());
    }

    /** Trouble that costs more, told as a fee that is lower by as much; the firm's fees fall with it. */
    private static GeneratedCase dearer(GeneratedCase made, double ratio) {
        ClientFacts client = made.evidence().client();
        BigDecimal fee = client.monthlyFee()
                .multiply(BigDecimal.valueOf(ratio * (1 - 1e-9)))
                .round(new MathContext(20, RoundingMode.DOWN));
        return made.client(new ClientFacts(
                fee, client.since(), client.contact(), client.outstandingWork(), client.firmMonthlyFees()));
    }
}
