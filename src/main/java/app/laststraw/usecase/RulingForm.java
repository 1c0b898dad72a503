package app.laststraw.usecase;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;

/**
 * A decision as somebody filled it in.
 *
 * @param decision null where none was chosen
 * @param reason as typed; null where none was
 * @param seen what the form was drawn from
 */
public record RulingForm(Decision decision, String reason, Seen seen) {
    /**
     * What stood on record when the form was drawn.
     *
     * @param latest the latest case; null where there was none
     * @param version of that case; 0 where there was none
     * @param suggested what was suggested
     */
    public record Seen(CaseId latest, int version, Decision suggested) {
        static Seen of(Case latest, Decision suggested) {
            return latest == null ? new Seen(null, 0, suggested) : new Seen(latest.id(), latest.version(), suggested);
        }

        boolean sameCaseAs(Seen other) {
            return version == other.version && (latest == null ? other.latest == null : latest.equals(other.latest));
        }
    }
}
