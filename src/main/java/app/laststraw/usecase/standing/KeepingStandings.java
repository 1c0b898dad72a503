package app.laststraw.usecase.standing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Assessment;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Standings.Standing;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps down how each client stands: whatever puts down a client's card may have changed that, so it is weighed at the end
 * of the same transaction. All are weighed anew with the day, since heat falls by itself, and when the firm's figures change.
 */
public record KeepingStandings(Storage storage, InstantSource clock) implements Storage {
    /** Beyond so many, clients that changed together are left to the next round: reports wait for no more. */
    private static final int WEIGHED_AT_ONCE = 20;
    /** Written in one transaction. */
    private static final int KEPT_AT_ONCE = 200;

    /**
     * All that were due, weighed before any of it is written.
     *
     * @param before the latest entry of the outbox at that time
     */
    private record Round(List<Standing> weighed, long before) {}

    @Override
    public <T> T write(Function<Records, T> work) {
        return storage.write(records -> {
            long before = records.outbox().latest();
            T result = work.apply(records);
            List<ClientId> changed = records.outbox().cardsAfter(before);
            if (changed.size() <= WEIGHED_AT_ONCE) {
                changed.forEach(client -> keep(records, client, clock.instant()));
            } else {
                changed.forEach(records.standings()::outdate);
            }
            return result;
        });
    }

    @Override
    public <T> T read(Function<Records, T> work) {
        return storage.read(work);
    }

    /**
     * Weighs all clients that were not weighed on the firm's calendar day of {@code now} and under its figures; how many.
     *
     * @throws StorageUnavailable when not all could be; the rest is at the next call
     */
    public int keepDue(Instant now) {
        // A whole book of clients takes its time, and whoever files a report must not wait for it.
        Round round = storage.read(records -> weighDue(records, now));
        int kept = 0;
        for (int from = 0; from < round.weighed.size(); from += KEPT_AT_ONCE) {
            List<Standing> some = round.weighed.subList(from, Math.min(from + KEPT_AT_ONCE, round.weighed.size()));
            kept += storage.write(records -> keep(records, some, round.before));
        }
        return kept;
    }

    private static Round weighDue(Records records, Instant now) {
        Basis basis = Basis.of(records, now);
        Set<ClientId> due = new HashSet<>(records.standings().notWeighedUnder(basis.mark()));
        return new Round(
                due.isEmpty() ? List.of() : weighed(records, due, basis, now),
                records.outbox().latest());
    }

    private static List<Standing> weighed(Records records, Set<ClientId> due, Basis basis, Instant now) {
        WeighingBook book = WeighingBook.read(records, basis, now);
        Map<ClientId, Instant> waiting = records.standings().waiting().stream()
                .collect(Collectors.toMap(Standing::client, Standing::waitingSince));
        return records.clients().all().stream()
                .filter(client -> due.contains(client.id()))
                .map(client -> standing(
                        client,
                        book.assess(client),
                        book.latestOf(client),
                        basis,
                        waiting.getOrDefault(client.id(), now)))
                .toList();
    }

    /** Whoever was changed meanwhile was weighed with that change, or is to be in the next round. */
    private static int keep(Records records, List<Standing> weighed, long before) {
        Set<ClientId> changed = Set.copyOf(records.outbox().cardsAfter(before));
        List<Standing> still = weighed.stream()
                .filter(standing -> !changed.contains(standing.client()))
                .toList();
        still.forEach(records.standings()::keep);
        return still.size();
    }

    private static void keep(Records records, ClientId id, Instant now) {
        Client client = records.clients().record(id).orElseThrow();
        if (client.isMerged() || client.isArchived()) {
            records.standings().drop(id);
            return;
        }
        Instant waiting =
                records.standings().find(id).map(Standing::waitingSince).orElse(now);
        records.standings()
                .keep(standing(
                        client,
                        Weighing.assess(records, client, now),
                        records.cases().latest(id).orElse(null),
                        Basis.of(records, now),
                        waiting));
    }

    /** @param waiting since when it is if something is to be decided */
    private static Standing standing(Client client, Assessment assessment, Case latest, Basis basis, Instant waiting) {
        return new Standing(
                client.id(),
                assessment.decision(),
                assessment.grade(),
                assessment.heat(),
                basis.mark(),
                isToBeDecided(assessment.decision(), latest) ? waiting : null);
    }

    /** Whether something is suggested that nobody has ruled on, or that overtook the ruling. */
    private static boolean isToBeDecided(Decision suggested, Case latest) {
        return suggested.isAbove(Decision.KEEP) && (latest == null || latest.isToBeDecidedAgain(suggested));
    }
}
