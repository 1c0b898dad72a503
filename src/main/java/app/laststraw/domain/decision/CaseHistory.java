package app.laststraw.domain.decision;

import java.time.LocalDate;

/**
 * What was already tried in the client's open case.
 *
 * @param salvageTalkOn day of the salvage talk; null when none is on record
 * @param feesRaisedOn day from which the fees were raised; null when they were not
 */
public record CaseHistory(LocalDate salvageTalkOn, LocalDate feesRaisedOn) {
    public static final CaseHistory NONE = new CaseHistory(null, null);
}
