package app.laststraw.usecase.decision;

import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.exit.CaseStanding;
import java.time.LocalDate;
import java.util.List;

/** Checks a day on which something has happened with a client. */
final class DayCheck {
    private DayCheck() {}

    /**
     * @param typed null when it is missing
     * @param personsToday the calendar day where the one who typed it is: a day that has begun there is no future day, and
     *     is put down as the firm's today
     * @param faults to which what is wrong is added
     * @return the day; null when it is missing or wrong
     */
    static LocalDate past(
            LocalDate typed, Enum<?> field, CaseStanding standing, LocalDate personsToday, List<FieldFault> faults) {
        LocalDate today = standing.today();
        LocalDate latest = personsToday.isAfter(today) ? personsToday : today;
        if (typed != null && typed.isAfter(latest)) {
            faults.add(FieldFault.at(field, "probation.error.day.future", latest));
            return null;
        }
        boolean fits = notBeforeClient(typed, field, standing, faults);
        return fits ? earlier(typed, today) : null;
    }

    /** False when the day is missing, or before they were a client. */
    static boolean notBeforeClient(LocalDate typed, Enum<?> field, CaseStanding standing, List<FieldFault> faults) {
        LocalDate since = standing.client().engagement().since();
        if (typed == null) {
            faults.add(FieldFault.at(field, "probation.error.day.missing"));
            return false;
        }
        if (since != null && typed.isBefore(since)) {
            faults.add(FieldFault.at(field, "probation.error.day.before_client", since));
            return false;
        }
        return true;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
