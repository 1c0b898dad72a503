package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.usecase.Standings.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps down how each client stands: whatever puts down a client's card may have changed that, so it is weighed at the end
 * of the same transaction; and each day all are, since heat falls by itself.
 */
public record KeepingStandings(Storage storage, InstantSource clock) implements Storage {
    /** Weighed in one transaction; reports wait no longer than for these. */
    private static final int AT_ONCE = 20;

    @Override
    public <T> T write(Function<Records, T> work) {
        return storage.write(records -> {
            long before = records.outbox().latest();
            T result = work.apply(records);
            records.outbox().cardsAfter(before).forEach(client -> keep(records, client, clock.instant()));
            return result;
        });
    }

    @Override
    public <T> T read(Function<Records, T> work) {
        return storage.read(work);
    }

    /**
     * Weighs all clients that were not weighed on the firm's calendar day of {@code now}; how many.
     *
     * @throws StorageUnavailable when not all could be; the rest is at the next call
     */
    public int keepDue(Instant now) {
        int kept = 0;
        while (isAnyDue(now)) {
            kept += storage.write(records -> keepSome(records, now));
        }
        return kept;
    }

    /** Whoever has nothing to write must not hold up those who have. */
    private boolean isAnyDue(Instant now) {
        return storage.read(records -> !due(records, now, 1).isEmpty());
    }

    private static int keepSome(Records records, Instant now) {
        List<ClientId> some = due(records, now, AT_ONCE);
        some.forEach(client -> keep(records, client, now));
        return some.size();
    }

    private static List<ClientId> due(Records records, Instant now, int limit) {
        return records.standings().notWeighedOn(Weighing.today(records, now), limit);
    }

    private static void keep(Records records, ClientId id, Instant now) {
        Client client = records.clients().record(id).orElseThrow();
        if (client.isMerged() || client.isArchived()) {
            records.standings().drop(id);
        } else {
            records.standings().keep(weighed(records, client, now));
        }
    }

    private static Standing weighed(Records records, Client client, Instant now) {
        Suggestion suggestion = Weighing.suggest(records, client, now);
        Instant since = isToBeDecided(records, client, suggestion.decision())
                ? records.standings()
                        .find(client.id())
                        .map(Standing::waitingSince)
                        .orElse(now)
                : null;
        return new Standing(
                client.id(),
                suggestion.decision(),
                suggestion.grade(),
                suggestion.heat(),
                Weighing.today(records, now),
                since);
    }

    /** Whether something is suggested that nobody has ruled on, or that overtook the ruling. */
    private static boolean isToBeDecided(Records records, Client client, Decision suggested) {
        return suggested.isAbove(Decision.KEEP)
                && records.cases()
                        .latest(client.id())
                        .map((Case latest) -> latest.isToBeDecidedAgain(suggested))
                        .orElse(true);
    }
}
