package app.laststraw.domain.script.tone;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What {@link ToneCheck} has to know beside the text.
 *
 * @param reporters names of those who reported the client
 * @param reports what they wrote, a text each
 * @param ownNames who may be named though they reported: the sender, the contact, the client
 * @param dealBreakerReported whether a deal-breaker stands in the window
 * @param endsOn the last day of the exit plan; null without one
 * @param lastStepOn the last day on which the exit plan has something to do; null without one
 */
public record ToneContext(
        Set<String> reporters,
        List<String> reports,
        Set<String> ownNames,
        boolean dealBreakerReported,
        LocalDate endsOn,
        LocalDate lastStepOn) {
    public static final ToneContext NONE = new ToneContext(Set.of(), List.of(), Set.of(), false, null, null);

    public ToneContext {
        reporters = Set.copyOf(reporters);
        reports = List.copyOf(reports);
        ownNames = Set.copyOf(ownNames);
    }
}
