package app.laststraw.usecase.decision;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.usecase.FieldFault;
import java.time.LocalDate;
import java.util.Set;

/**
 * The form on a talk, as it was filled in; anything may be missing.
 *
 * @param terms a line each; null for none
 */
public record TalkForm(LocalDate heldOn, Set<RedFlag> mustStop, String terms, LocalDate reviewOn) {
    /** Its fields, in the order in which they are asked. */
    public enum Field {
        HELD_ON,
        MUST_STOP,
        TERMS,
        REVIEW_ON;

        /** The name of the field on the wire, such as {@code held_on}. */
        public String id() {
            return FieldFault.idOf(this);
        }
    }

    public TalkForm {
        mustStop = Set.copyOf(mustStop);
    }
}
