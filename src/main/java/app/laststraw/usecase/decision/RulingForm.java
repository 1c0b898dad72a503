package app.laststraw.usecase.decision;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.usecase.exit.CaseStanding;

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
        /** What a form that is drawn from this has seen. */
        public static Seen of(CaseStanding standing) {
            Decision suggested = standing.suggestion().decision();
            Case latest = standing.latest();
            return latest == null ? new Seen(null, 0, suggested) : new Seen(latest.id(), latest.version(), suggested);
        }

        boolean sameCaseAs(Seen other) {
            return version == other.version && (latest == null ? other.latest == null : latest.equals(other.latest));
        }
    }
}
