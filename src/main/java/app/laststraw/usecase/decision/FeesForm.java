package app.laststraw.usecase.decision;

import app.laststraw.usecase.FieldFault;
import java.time.LocalDate;

/**
 * The form on raised fees, as it was filled in.
 *
 * @param raisedOn from which day; null when it is missing
 * @param newFee a month, as typed; null where the record is to stay as it is
 */
public record FeesForm(LocalDate raisedOn, String newFee) {
    /** Its fields, in the order in which they are asked. */
    public enum Field {
        RAISED_ON,
        NEW_FEE;

        /** The name of the field on the wire, such as {@code raised_on}. */
        public String id() {
            return FieldFault.idOf(this);
        }
    }
}
