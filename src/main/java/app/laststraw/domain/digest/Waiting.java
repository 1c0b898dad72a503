package app.laststraw.domain.digest;

import app.laststraw.domain.decision.Decision;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something is suggested for a client, and nobody has decided about it yet.
 *
 * @param client its name, as typed
 * @param weeks for how many whole weeks, up to {@value #MOST_WEEKS}, at least that was suggested without a break
 */
public record Waiting(String client, Decision suggested, int weeks) {
    /** Further back nobody looks. */
    public static final int MOST_WEEKS = 4;

    /** Empty where nothing is to be decided. */
    static Optional<Waiting> on(ClientWeek client) {
        LocalDate today = client.firm().today();
        Decision now = client.on(today).decision();
        boolean open = client.latest() == null
                ? now.isAbove(Decision.KEEP)
                : client.latest().isToBeDecidedAgain(now);
        return open ? Optional.of(new Waiting(client.name(), now, weeks(client, now, today))) : Optional.empty();
    }

    private static int weeks(ClientWeek client, Decision now, LocalDate today) {
        int weeks = 0;
        while (weeks < MOST_WEEKS && waitedOn(today.minusWeeks(weeks + 1L), client, now)) {
            weeks++;
        }
        return weeks;
    }

    private static boolean waitedOn(LocalDate day, ClientWeek client, Decision now) {
        boolean decidedSince = client.latest() != null
                && !client.firm().dayOf(client.latest().ruling().at()).isBefore(day);
        return !decidedSince && client.on(day).decision().rank() >= now.rank();
    }
}
