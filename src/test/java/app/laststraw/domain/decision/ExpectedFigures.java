package app.laststraw.domain.decision;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.tally.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The figures that a reason must carry, counted anew from the reports and from what the suggestion says. */
final class ExpectedFigures {
    private ExpectedFigures() {}

    static List<Object> of(Sentence reason, GeneratedCase made, Suggestion said) {
        Tally tally = said.tally();
        int window = made.settings().windowDays();
        ClientFacts client = made.evidence().client();
        CaseHistory history = made.evidence().caseHistory();
        return switch (reason.key()) {
            case "policy.reason.abuse" ->
                counted(made, report -> report.incident().carries(RedFlag.ABUSIVE_CONDUCT))
                        .and(window);
            case "policy.reason.heat.reached" ->
                List.of(shown(said.heat()), reached(said, made), tally.reports(), tally.reporters(), window);
            case "policy.reason.heat.below" ->
                List.of(
                        shown(said.heat()),
                        shown(made.settings().thresholds().setExpectations()),
                        tally.reports(),
                        tally.reporters(),
                        window);
            case "policy.reason.talkInVain" ->
                counted(made, report -> report.incident().happenedOn().isAfter(history.salvageTalkOn()))
                        .after(history.salvageTalkOn());
            case "policy.reason.feesInVain" -> List.of(history.feesRaisedOn(), sinceRise(made));
            case "policy.reason.refusesToPay" -> List.of(tally.byFlag().get(RedFlag.REFUSES_TO_PAY));
            case "policy.reason.latePayer" -> List.of(tally.byArchetype().get(Archetype.LATE_PAYER), tally.reports());
            case "policy.reason.oneVoice" -> List.of(tally.reporters(), window);
            case "policy.reason.feesRaised" -> List.of(history.feesRaisedOn());
            case "policy.reason.trouble.reached", "policy.reason.trouble.below" ->
                List.of(
                        shown(said.troubleRatio().orElseThrow()),
                        shown(tally.hoursLost().doubleValue()),
                        shown(tally.moneyWithheld().doubleValue()),
                        window);
            case "policy.reason.dealBreaker" ->
                List.of(reason.figures().get(0), tally.byFlag().get((RedFlag)
                        reason.figures().get(0)));
            case "policy.reason.archetype" ->
                List.of(tally.commonest(), tally.byArchetype().get(tally.commonest()), tally.reports());
            case "policy.reason.trend.rising", "policy.reason.trend.falling" ->
                List.of(tally.trend().recent(), tally.trend().before());
            case "policy.reason.gut.share" ->
                List.of(shown(100
                        * client.monthlyFee().doubleValue()
                        / client.firmMonthlyFees().doubleValue()));
            case "policy.reason.gut.unanswered" ->
                List.of(made.evidence().gutCheck().unanswered());
            default -> List.of();
        };
    }

    private record Counts(int reports, int reporters) {
        List<Object> and(int window) {
            return List.of(reports, reporters, window);
        }

        List<Object> after(LocalDate day) {
            return List.of(day, reports, reporters);
        }
    }

    private static Counts counted(GeneratedCase made, Predicate<Report> which) {
        List<Report> counted = inWindow(made).filter(which).toList();
        return new Counts(counted.size(), (int)
                counted.stream().map(Report::reporter).distinct().count());
    }

    private static Stream<Report> inWindow(GeneratedCase made) {
        LocalDate first = made.today().minusDays(made.settings().windowDays());
        return made.evidence().reports().stream()
                .filter(report ->
                        !report.isWithdrawn() && !report.incident().happenedOn().isBefore(first));
    }

    private static BigDecimal reached(Suggestion said, GeneratedCase made) {
        PolicySettings.Thresholds thresholds = made.settings().thresholds();
        if (said.decision() == Decision.SET_EXPECTATIONS) {
            return shown(thresholds.setExpectations());
        }
        if (heatAloneSalvages(said)) {
            return shown(thresholds.salvage());
        }
        return shown(Stream.of(thresholds.part(), thresholds.salvage(), thresholds.setExpectations())
                .filter(threshold -> said.heat() >= threshold)
                .findFirst()
                .orElseThrow());
    }

    /** With one voice, the rule that fired is that of the salvage talk, whatever the heat. */
    private static boolean heatAloneSalvages(Suggestion said) {
        return said.decision() == Decision.SALVAGE
                && said.reasons().get(0).key().equals("policy.reason.heat.reached")
                && said.tally().reporters() < 2;
    }

    private static BigDecimal sinceRise(GeneratedCase made) {
        LocalDate raisedOn = made.evidence().caseHistory().feesRaisedOn();
        BigDecimal cost = inWindow(made)
                .map(Report::incident)
                .filter(incident -> incident.happenedOn().isAfter(raisedOn))
                .map(incident -> incident.hoursLost()
                        .multiply(made.settings().hourlyCost())
                        .add(incident.moneyWithheld()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal fees = made.evidence()
                .client()
                .monthlyFee()
                .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(raisedOn, made.today())));
        return cost.multiply(BigDecimal.valueOf(30)).divide(fees, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal shown(double figure) {
        return BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP);
    }
}
