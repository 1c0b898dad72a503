package app.laststraw.domain.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/** What becomes of a client when days pass and nothing is reported. */
final class QuietDays {
    private QuietDays() {}

    static Situation after(int days, Situation client) {
        return Situation.of(client.evidence(), client.settings(), client.today().plusDays(days));
    }

    /**
     * The first day, counted from today, on which the decision has come down. With the days every figure falls, and so does
     * the decision, but for one step up: on the day when a fee rise has had its time to tell. So each side of that day is
     * halved by itself.
     *
     * @param hasComeDown true once no report counts any more
     */
    static int until(Predicate<Situation> hasComeDown, Situation client) {
        int riseTells = daysUntilRiseTells(client);
        int end = client.settings().heatDays() + 1;
        if (riseTells > 1 && riseTells <= end && hasComeDown.test(after(riseTells - 1, client))) {
            return first(hasComeDown, client, 1, riseTells - 1);
        }
        return first(hasComeDown, client, Math.max(1, riseTells), Math.max(end, riseTells));
    }

    private static int daysUntilRiseTells(Situation client) {
        LocalDate raisedOn = client.caseHistory().feesRaisedOn();
        if (raisedOn == null) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(client.today(), raisedOn.plusDays(Figures.DAYS_FOR_A_RISE_TO_TELL));
        return (int) Math.max(0, Math.min(days, client.settings().heatDays() + 1L));
    }

    /** Halving: it has come down on day {@code to}. */
    private static int first(Predicate<Situation> hasComeDown, Situation client, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hasComeDown.test(after(middle, client))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
