package app.laststraw.usecase;

import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.digest.WeeksChart;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Puts the digest together from what is on record. */
final class ReadingWeek {
    private ReadingWeek() {}

    /** @param now what is open is told as it stands now; what is counted ends with the digest's last day */
    static WeeklyDigest read(Records records, DigestDays days, Instant now) {
        return new WeeklyDigest(days, new WeeksChart(List.of(), Map.of(), List.of()));
    }
}
