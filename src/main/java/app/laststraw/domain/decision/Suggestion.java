package app.laststraw.domain.decision;

import app.laststraw.domain.tally.Tally;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the policy suggests for one client on one day.
 *
 * @param reasons at least one, the most important first
 * @param nextSteps never empty; the first is the one thing to do next
 * @param up the nearest condition that would raise the decision; null at the top of the ladder
 * @param down the nearest condition that would lower it; null at the bottom
 * @param heat finite, not negative, unrounded
 * @param troubleRatio unrounded; empty while the monthly fee is unknown
 * @param script null for KEEP
 * @param medium null for KEEP
 * @param offerReferral whether the script may offer a referral
 */
public record Suggestion(
        Decision decision,
        Confidence confidence,
        List<Sentence> reasons,
        List<Sentence> nextSteps,
        Sentence up,
        Sentence down,
        double heat,
        OptionalDouble troubleRatio,
        Grade grade,
        ScriptId script,
        Medium medium,
        boolean offerReferral,
        Tally tally) {
    public Suggestion {
        Objects.requireNonNull(decision);
        Objects.requireNonNull(confidence);
        reasons = List.copyOf(reasons);
        nextSteps = List.copyOf(nextSteps);
        if (reasons.isEmpty() || nextSteps.isEmpty()) {
            throw new IllegalArgumentException("every suggestion has a reason and a next step");
        }
        Objects.requireNonNull(troubleRatio);
        Objects.requireNonNull(grade);
        Objects.requireNonNull(tally);
    }

    /** What of the reasons the gut check added; empty where it changed nothing. */
    public List<Sentence> gutReasons() {
        return reasons.stream()
                .filter(reason -> reason.key().startsWith(Reasons.GUT))
                .toList();
    }
}
