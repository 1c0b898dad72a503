package app.laststraw.domain.tally;

/**
 * The last 28 days against the 28 before.
 *
 * @param recent reports of incidents at most 27 days old
 * @param before reports of incidents 28 to 55 days old
 */
public record Trend(int recent, int before) {}
