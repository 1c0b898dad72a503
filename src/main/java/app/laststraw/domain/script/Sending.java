package app.laststraw.domain.script;

import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * That a draft was sent or said, as somebody told us; the app itself never sends anything to a client.
 *
 * @param version the one that was sent
 * @param waivers of the findings that were errors and stand nevertheless
 */
public record Sending(int version, MemberId by, Instant at, List<Waiver> waivers) {
    public Sending {
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
        waivers = List.copyOf(waivers);
    }
}
