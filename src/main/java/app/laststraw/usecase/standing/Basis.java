package app.laststraw.usecase.standing;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Weighing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * All that a client's standing depends on beyond the client's own records: when any of it changes, all are weighed anew.
 *
 * @param today the firm's calendar day
 */
public record Basis(LocalDate today, ZoneId zone, PolicySettings policy, BigDecimal monthlyFees) {
    public static Basis of(Records records, Instant now) {
        return new Basis(
                Weighing.today(records, now),
                records.settings().firm().zone(),
                records.settings().policy(),
                records.clients().monthlyFees());
    }

    /** The same under other figures of the policy. */
    public Basis under(PolicySettings other) {
        return new Basis(today, zone, other, monthlyFees);
    }

    /** Short, to be kept with each standing: the same for the same basis, and for no other. */
    String mark() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
