package app.laststraw.playground.user;

import java.util.Map;

/**
 * What became of a submission.
 *
 * @param reachedApp whether the app heard of it, or the client kept it back
 * @param action the app's {@code response_action}; null when it only acknowledged
 * @param errors block id to the text at that field, from the client or from the app
 * @param trouble key of the text that tells the person what went wrong; null when all is well
 */
public record Submission(boolean reachedApp, String action, Map<String, String> errors, String trouble) {
    public Submission {
        errors = Map.copyOf(errors);
    }

    /** Whether the app took it: no errors and no trouble. */
    public boolean accepted() {
        return reachedApp && errors.isEmpty() && trouble == null;
    }
}
