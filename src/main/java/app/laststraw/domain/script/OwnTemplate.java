package app.laststraw.domain.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.Objects;

/**
 * A script as a firm worded it for itself.
 *
 * @param number counts what the firm saved for this script and language, from 1
 * @param source the template; null where the firm went back to the built-in one
 */
public record OwnTemplate(
        ScriptId script, Language language, int number, String source, MemberId savedBy, Instant savedAt) {
    public OwnTemplate {
        Objects.requireNonNull(script);
        Objects.requireNonNull(language);
        Objects.requireNonNull(savedBy);
        Objects.requireNonNull(savedAt);
    }
}
