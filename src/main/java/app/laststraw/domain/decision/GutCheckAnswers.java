package app.laststraw.domain.decision;

import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.Objects;

/**
 * The gut check as somebody answered it.
 *
 * @param number 1 for a client's first answers, and one more each time
 */
public record GutCheckAnswers(int number, GutCheck gutCheck, MemberId by, Instant at) {
    public GutCheckAnswers {
        Objects.requireNonNull(gutCheck);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }
}
