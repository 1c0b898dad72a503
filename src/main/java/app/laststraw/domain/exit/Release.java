package app.laststraw.domain.exit;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.Objects;

/**
 * That a second manager was asked to agree to a farewell draft, and what they answered.
 *
 * @param draft the draft's number
 * @param script what was to be released; another script is another question
 * @param answeredBy null while nobody has answered; never the one who asked
 * @param answeredAt null while nobody has answered
 * @param agreed false while nobody has answered
 * @param reason why not, in the manager's words; empty where they agreed, at most {@value #MAX_REASON} characters
 */
public record Release(
        CaseId caseId,
        long draft,
        ScriptId script,
        MemberId askedBy,
        Instant askedAt,
        MemberId answeredBy,
        Instant answeredAt,
        boolean agreed,
        String reason) {
    public static final int MAX_REASON = 500;

    public Release {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(script);
        Objects.requireNonNull(askedBy);
        Objects.requireNonNull(askedAt);
        Objects.requireNonNull(reason);
        if (askedBy.equals(answeredBy)) {
            throw new IllegalArgumentException("nobody releases what they asked for");
        }
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }
}
