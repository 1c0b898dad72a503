package app.laststraw.usecase.decision;

import app.laststraw.usecase.FieldFault;

/** The inputs of the form that records a decision. */
public enum RulingField {
    DECISION,
    REASON;

    /** The name of the field on the wire, such as {@code reason}. */
    public String id() {
        return FieldFault.idOf(this);
    }
}
