package app.laststraw.support;

import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.Happened;
import app.laststraw.domain.digest.Pending;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.digest.WeeksChart;
import java.util.List;
import java.util.Map;

/** A digest of a week in which something was reported, so that it has a picture; of the rest it tells nothing. */
public final class BusyWeek {
    private BusyWeek() {}

    public static WeeklyDigest of(DigestDays days, WeeksChart chart) {
        Happened happened = new Happened(
                1, 1, List.of(), List.of(), List.of(), List.of(), Map.of(), null, null, List.of(), Map.of());
        WeeklyDigest quiet = new WeeklyDigest(days, chart);
        Pending pending = quiet.pending();
        return new WeeklyDigest(days, quiet.today(), happened, pending, chart);
    }
}
