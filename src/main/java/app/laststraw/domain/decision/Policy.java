package app.laststraw.domain.decision;

import app.laststraw.domain.report.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The decision policy of {@code docs/policy.md}: a pure function. {@link Figures} counts and weighs, {@link Rules} and then
 * {@link GutCheckRows} decide, the rest says it in sentences.
 */
public final class Policy {
    private Policy() {}

    /**
     * What to do about one client.
     *
     * @param today the calendar day in the firm's zone
     * @throws IllegalArgumentException when a standing report happened after {@code today}
     */
    public static Suggestion suggest(Evidence evidence, PolicySettings settings, LocalDate today) {
        Situation client = Situation.of(standing(evidence), settings, today);
        Verdict verdict = Verdict.on(client);
        Approach approach = Approach.to(verdict.decision(), client);
        Outlook outlook = Outlook.on(client, verdict.decision());
        BigDecimal troubleRatio = client.figures().troubleRatio();
        return new Suggestion(
                verdict.decision(),
                confidence(client, verdict),
                Reasons.of(client, verdict),
                NextSteps.of(client, verdict, approach),
                outlook.up(),
                outlook.down(),
                client.figures().heat(),
                troubleRatio == null ? OptionalDouble.empty() : OptionalDouble.of(troubleRatio.doubleValue()),
                Grade.of(client.figures().heat(), troubleRatio, settings.thresholds()),
                approach.script(),
                approach.medium(),
                approach.offerReferral(),
                client.tally());
    }

    /**
     * Where one client stands, without the way to go about it: the same decision, grade and heat, and the first reason, as
     * {@link #suggest} gives.
     *
     * @throws IllegalArgumentException when a standing report happened after {@code today}
     */
    public static Assessment assess(Evidence evidence, PolicySettings settings, LocalDate today) {
        return Assessment.of(Situation.of(standing(evidence), settings, today));
    }

    /**
     * The script for what the firm decided, whatever is suggested.
     *
     * @return null for KEEP
     * @throws IllegalArgumentException when a standing report happened after {@code today}
     */
    public static ScriptId scriptFor(Decision decided, Evidence evidence, PolicySettings settings, LocalDate today) {
        return approachTo(decided, evidence, settings, today).script();
    }

    /**
     * How to say what the firm decided, whatever is suggested.
     *
     * @return null for KEEP
     * @throws IllegalArgumentException when a standing report happened after {@code today}
     */
    public static Medium mediumFor(Decision decided, Evidence evidence, PolicySettings settings, LocalDate today) {
        return approachTo(decided, evidence, settings, today).medium();
    }

    /**
     * Why it is said that way, and which way that is, for what the firm decided or for what is suggested.
     *
     * @return null for KEEP
     * @throws IllegalArgumentException when a standing report happened after {@code today}
     */
    public static MediumReason mediumReasonFor(
            Decision decided, Evidence evidence, PolicySettings settings, LocalDate today) {
        return approachTo(decided, evidence, settings, today).why();
    }

    /**
     * The rise at which the client breaks even, as a range.
     *
     * @throws IllegalArgumentException when a standing report happened after {@code today}
     */
    public static BreakEven breakEven(Evidence evidence, PolicySettings settings, LocalDate today) {
        return FeeRise.of(Situation.of(standing(evidence), settings, today));
    }

    private static Approach approachTo(Decision decided, Evidence evidence, PolicySettings settings, LocalDate today) {
        return Approach.to(decided, Situation.of(standing(evidence), settings, today));
    }

    /** A withdrawn report leaves no trace: it is gone before anything else looks. */
    private static Evidence standing(Evidence evidence) {
        if (evidence.reports().stream().noneMatch(Report::isWithdrawn)) {
            return evidence;
        }
        List<Report> standing = evidence.reports().stream()
                .filter(report -> !report.isWithdrawn())
                .toList();
        return new Evidence(standing, evidence.client(), evidence.gutCheck(), evidence.caseHistory());
    }

    private static Confidence confidence(Situation client, Verdict verdict) {
        boolean oneSaysAbuse = verdict.rule() == Rules.ABUSIVE_CONDUCT
                && client.figures().abuse().reporters() == 1;
        return oneSaysAbuse
                ? Confidence.LOW
                : Confidence.of(client.tally().reports(), client.tally().reporters());
    }
}
