package app.laststraw.usecase.decision;

import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.exit.CaseStanding;
import java.util.List;

/** What somebody is answered who wants to change a case. */
public sealed interface CaseOutcome {
    /** They may; the form is to be drawn from this. */
    record Ready(CaseStanding standing) implements CaseOutcome {}

    /** It is done, now or by the same request before. */
    record Saved() implements CaseOutcome {}

    /** Nothing was saved; each fault belongs to a field. */
    record Faulty(List<FieldFault> faults) implements CaseOutcome {}

    /** Somebody else was faster, and nothing was saved; sent again on top of {@code now}, it may be. */
    record Overtaken(CaseStanding now) implements CaseOutcome {}

    /** The case has gone on, or back: this is not to be done with it. */
    record NotNow(CaseStanding now) implements CaseOutcome {}

    /** It takes another role. */
    record NotAllowed() implements CaseOutcome {}

    /** There is no such client any more. */
    record ClientGone() implements CaseOutcome {}
}
