package app.laststraw.domain.decision;

import app.laststraw.domain.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would move the decision: the nearest condition upward and downward. Each candidate is tried on the rules
 * themselves, so that none is named that would change nothing.
 *
 * @param up null at the top of the ladder
 * @param down null at its foot
 */
record Outlook(Sentence up, Sentence down) {
    private static final double A_REPORT = 0.25;

    /**
     * Something that could come about.
     *
     * @param then the situation that would follow
     * @param toGo share of the way still to go, 0 to 1: of the heat it takes, of the trouble ratio it takes. A report that
     *     is missing counts a quarter, an answer nothing.
     * @param key of the sentence, whose first figure is the decision that would follow
     */
    private record Change(Situation then, double toGo, String key, Object... figures) {
        Decision decision() {
            return Verdict.on(then).decision();
        }

        Sentence sentence() {
            List<Object> all = new ArrayList<>();
            all.add(decision());
            all.addAll(List.of(figures));
            return new Sentence(key, all);
        }
    }

    static Outlook on(Situation client, Decision now) {
        return new Outlook(up(client, now), now == Decision.KEEP ? null : down(client, now));
    }

    private static Sentence up(Situation client, Decision now) {
        return Stream.of(answersUp(client), people(client), heat(client), trouble(client), abuse(client))
                .flatMap(List::stream)
                .filter(change -> change.decision().isAbove(now))
                .min(Comparator.comparingDouble(Change::toGo)
                        .thenComparing(change -> change.decision().rank()))
                .map(Change::sentence)
                .orElse(null);
    }

    private static Sentence down(Situation client, Decision now) {
        return Stream.of(answersDown(client), abuseTakenBack(client))
                .flatMap(List::stream)
                .filter(change -> now.isAbove(change.decision()))
                .findFirst()
                .orElseGet(() -> quiet(client, now))
                .sentence();
    }

    /** What holds a farewell back could fall away. */
    private static List<Change> answersUp(Situation client) {
        GutCheck gut = client.gutCheck();
        ClientFacts facts = client.client();
        CaseHistory talked =
                new CaseHistory(client.today(), client.caseHistory().feesRaisedOn());
        ClientFacts replaceable =
                new ClientFacts(facts.monthlyFee(), facts.since(), facts.contact(), facts.outstandingWork(), null);
        ClientFacts finished =
                new ClientFacts(facts.monthlyFee(), facts.since(), facts.contact(), false, facts.firmMonthlyFees());
        List<Change> changes = new ArrayList<>();
        if (!client.hasSalvageTalk()) {
            changes.add(new Change(client.with(facts, gut, talked), 0, "policy.up.talkHeld"));
        }
        changes.add(new Change(
                client.with(replaceable, gut.withLossHurtsBadly(false), client.caseHistory()),
                0,
                "policy.up.incomeReplaced"));
        changes.add(new Change(client.with(gut.withPastNoReturn(true)), 0, "policy.up.pastNoReturn"));
        changes.add(new Change(
                client.with(finished, gut.withNothingOwed(), client.caseHistory()), 0, "policy.up.nothingOwed"));
        return changes;
    }

    private static List<Change> people(Situation client) {
        Figures figures = client.figures();
        List<Change> changes = new ArrayList<>();
        if (figures.reporters() == 1) {
            changes.add(new Change(client.with(figures.withReporters(2)), A_REPORT, "policy.up.secondReporter"));
        }
        if (client.hasSalvageTalk()) {
            Figures.Count since = figures.sinceTalk();
            Figures supposed = figures.withSinceTalk(since.orAtLeast(Figures.Count.TWO_BY_TWO))
                    .withReporters(Math.max(2, figures.reporters()));
            String key = since.reports() == 0 ? "policy.up.twoAfterTalk" : "policy.up.oneAfterTalk";
            double toGo = since.reports() == 0 ? 2 * A_REPORT : A_REPORT;
            changes.add(new Change(
                    client.with(supposed), toGo, key, client.caseHistory().salvageTalkOn()));
        }
        return changes;
    }

    private static List<Change> heat(Situation client) {
        PolicySettings.Thresholds thresholds = client.thresholds();
        return Stream.of(thresholds.setExpectations(), thresholds.salvage(), thresholds.part())
                .filter(threshold -> client.figures().heat() < threshold)
                .flatMap(threshold -> heat(client, threshold).stream())
                .toList();
    }

    private static List<Change> heat(Situation client, double threshold) {
        Figures hotter = client.figures().withHeat(threshold);
        double toGo = 1 - client.figures().heat() / threshold;
        Object[] shown = {
            Shown.figure(threshold), Shown.against(threshold, client.figures().heat())
        };
        Change alone = new Change(client.with(hotter), toGo, "policy.up.heat", shown);
        if (client.hasSeveralReporters()) {
            return List.of(alone);
        }
        double peopleToGo = A_REPORT * (2 - client.figures().reporters());
        Situation together = client.with(hotter.withReporters(2));
        return List.of(alone, new Change(together, Math.max(toGo, peopleToGo), "policy.up.heatAndReporters", shown));
    }

    private static List<Change> trouble(Situation client) {
        Figures figures = client.figures();
        List<Change> changes = new ArrayList<>();
        if (figures.troubleRatio() != null && !client.costsMoreThanItBrings()) {
            changes.add(new Change(
                    client.with(figures.withTroubleRatio(BigDecimal.ONE)),
                    1 - figures.troubleRatio().doubleValue(),
                    "policy.up.trouble",
                    Shown.against(BigDecimal.ONE, figures.troubleRatio())));
        }
        if (figures.ratioSinceRise() != null && !client.feesWereRaisedInVain()) {
            changes.add(new Change(
                    client.with(figures.withRatioSinceRise(BigDecimal.ONE)),
                    1 - figures.ratioSinceRise().doubleValue(),
                    "policy.up.troubleSinceRise",
                    client.caseHistory().feesRaisedOn(),
                    Shown.against(BigDecimal.ONE, figures.ratioSinceRise())));
        }
        return changes;
    }

    /** Always true, and never wished for: named only where nothing is nearer. */
    private static List<Change> abuse(Situation client) {
        Figures supposed = client.figures().withAbuse(new Figures.Count(1, 1));
        return List.of(new Change(client.with(supposed), 1, "policy.up.abuse"));
    }

    /** Questions still open, in the order in which the gut check acts on them. */
    private static List<Change> answersDown(Situation client) {
        GutCheck gut = client.gutCheck();
        List<Change> changes = new ArrayList<>();
        if (gut.lossHurtsBadly() == null) {
            changes.add(new Change(client.with(gut.withLossHurtsBadly(true)), 0, "policy.down.lossHurts"));
        }
        if (gut.pastNoReturn() == null) {
            changes.add(new Change(client.with(gut.withPastNoReturn(false)), 0, "policy.down.notPast"));
        }
        if (gut.obligationsMet() == null || gut.breachesContract() == null || gut.ruinsTheirBusiness() == null) {
            changes.add(new Change(client.with(gut.withOpenQuestionsOwed()), 0, "policy.down.stillOwed"));
        }
        return changes;
    }

    private static List<Change> abuseTakenBack(Situation client) {
        if (client.figures().abuse().reporters() != 1) {
            return List.of();
        }
        List<Report> others = client.evidence().reports().stream()
                .filter(report -> !Figures.isAbuse(report))
                .toList();
        Evidence without = new Evidence(others, client.client(), client.gutCheck(), client.caseHistory());
        Situation then = Situation.of(without, client.settings(), client.today());
        return List.of(new Change(
                then, 0, "policy.down.abuseTakenBack", client.figures().abuse().reports()));
    }

    /** There always is such a day: once every report is too old to count, the decision is KEEP. */
    private static Change quiet(Situation client, Decision now) {
        int days = QuietDays.until(later -> now.isAbove(Verdict.on(later).decision()), client);
        return new Change(QuietDays.after(days, client), 0, "policy.down.quiet", days);
    }
}
