package app.laststraw.usecase.decision;

import app.laststraw.domain.exit.LookBack;
import app.laststraw.usecase.FieldFault;

/** The form to look back by, as it was filled in; anything may be null. */
public record LookBackForm(
        LookBack.Cause cause, String causeInWords, String firstSign, String leadSource, String onboarding) {
    /** Its fields, in the order in which they are asked. */
    public enum Field {
        CAUSE,
        CAUSE_IN_WORDS,
        FIRST_SIGN,
        LEAD_SOURCE,
        ONBOARDING;

        /** The name of the field on the wire, such as {@code first_sign}. */
        public String id() {
            return FieldFault.idOf(this);
        }
    }
}
