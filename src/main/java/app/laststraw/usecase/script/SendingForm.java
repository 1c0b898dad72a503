package app.laststraw.usecase.script;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.script.ToneRule;
import java.util.Map;
import java.util.Set;

/**
 * The check before a draft goes, as it was sent.
 *
 * @param version the version of the draft that was seen
 * @param fingerprint of the errors that were seen: {@link CheckSheet#fingerprint}
 * @param reasons why findings may stand, as typed, by rule; may be missing
 * @param plan the case whose exit plan had the steps; null where none were offered
 * @param steps those to be ticked, by number
 */
public record SendingForm(
        int version, int fingerprint, Map<ToneRule, String> reasons, CaseId plan, Set<Integer> steps) {
    public SendingForm {
        reasons = Map.copyOf(reasons);
        steps = Set.copyOf(steps);
    }

    /** Stripped; empty for none. */
    String reason(ToneRule rule) {
        return reasons.getOrDefault(rule, "").strip();
    }
}
