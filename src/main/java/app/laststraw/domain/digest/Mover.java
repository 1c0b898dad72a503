package app.laststraw.domain.digest;

/**
 * A client whose heat has changed by {@value #LEAST} or more within the days.
 *
 * @param client its name, as typed
 * @param before the heat on the day before the first
 * @param after the heat on the last day
 */
public record Mover(String client, double before, double after) {
    /** Less is what time alone does to a client of whom there is little to say. */
    static final double LEAST = 1;

    public double change() {
        return after - before;
    }

    boolean isOne() {
        return Math.abs(change()) >= LEAST;
    }
}
