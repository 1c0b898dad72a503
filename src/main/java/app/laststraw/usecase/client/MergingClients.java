package app.laststraw.usecase.client;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.Cards;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.script.StandingDrafts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A manager makes one of two records stand for both, or parts them again. The record that is merged away stays as it is
 * and points to the other, so that nothing is lost when it turns out to have been another client after all.
 */
public final class MergingClients {
    /** The name of the field in which the other record is chosen. */
    public static final String FIELD = "merge_with";

    private final Storage storage;

    public MergingClients(Storage storage) {
        this.storage = storage;
    }

    /** How it went. */
    public sealed interface Outcome {
        /** Nothing stands in the way; nothing was changed yet. */
        record Possible(Two two) implements Outcome {}

        /** One stands for both now; perhaps it did before. */
        record Merged(Client into) implements Outcome {}

        /** Each stands for itself; perhaps it did before. */
        record Parted(Client restored) implements Outcome {}

        /** To be mended in {@link #FIELD}. */
        record Faulty(FieldFault fault) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record ClientGone() implements Outcome {}
    }

    /**
     * The record that is to stand, and the one that is to be merged into it.
     *
     * @param reports how many stand against each
     */
    public record Two(Client into, int reports, Client away, int reportsOfAway) {}

    /** Clients that could be merged into {@code into}, best first; none for whoever is no manager. */
    public List<Client> candidates(ClientId into, String typed, int limit, MemberId person) {
        return storage.read(records -> !Roles.isManager(records, person)
                ? List.of()
                : records.clients().search(typed, limit + 1).stream()
                        .filter(client -> !client.id().equals(into))
                        .limit(limit)
                        .toList());
    }

    /** What a merge would do. */
    public Outcome look(ClientId into, ClientId away, MemberId person) {
        return storage.read(records -> check(records, into, away, person));
    }

    /** @throws StorageUnavailable when it could not be saved */
    public Outcome merge(ClientId into, ClientId away, MemberId person, Instant now) {
        return storage.write(records -> {
            Outcome checked = check(records, into, away, person);
            if (checked instanceof Outcome.Possible possible) {
                Client merged = possible.two().away().merged(into);
                save(records, merged, "client.merged", into, person, now);
                return new Outcome.Merged(possible.two().into());
            }
            return checked;
        });
    }

    /** @throws StorageUnavailable when it could not be saved */
    public Outcome undo(ClientId away, MemberId person, Instant now) {
        return storage.write(records -> {
            Client merged = records.clients().record(away).orElse(null);
            if (merged == null) {
                return new Outcome.ClientGone();
            }
            if (!Roles.isManager(records, person)) {
                return new Outcome.NotAllowed();
            }
            if (merged.isMerged()) {
                save(records, merged.merged(null), "client.unmerged", merged.mergedInto(), person, now);
            }
            return new Outcome.Parted(merged.merged(null));
        });
    }

    private static Outcome check(Records records, ClientId intoId, ClientId awayId, MemberId person) {
        if (!Roles.isManager(records, person)) {
            return new Outcome.NotAllowed();
        }
        Client into = records.clients().record(intoId).orElse(null);
        Client away = records.clients().record(awayId).orElse(null);
        if (into == null || away == null || into.isMerged()) {
            return new Outcome.ClientGone();
        }
        if (into.id().equals(away.mergedInto())) {
            return new Outcome.Merged(into);
        }
        FieldFault fault = fault(records, into, away);
        return fault == null
                ? new Outcome.Possible(new Two(into, reports(records, into), away, reports(records, away)))
                : new Outcome.Faulty(fault);
    }

    /** Only the standing record's case goes on: one of the other that matters must not be lost from sight. */
    private static FieldFault fault(Records records, Client into, Client away) {
        if (into.id().equals(away.id())) {
            return at("error.merge_with.itself");
        }
        if (into.isArchived()) {
            return at("error.merge_with.archived", into.name().text());
        }
        if (away.isMerged()) {
            Client standing = records.clients().find(away.id()).orElseThrow();
            return at(
                    "error.merge_with.merged",
                    away.name().text(),
                    standing.name().text());
        }
        Case lost = records.cases().latest(away.id()).orElse(null);
        if (lost != null && lost.isUnderWay()) {
            return at("error.merge_with.under_way", away.name().text());
        }
        boolean endedHere =
                records.cases().latest(into.id()).filter(Case::isEnded).isPresent();
        return lost != null && lost.isEnded() && !endedHere
                ? at("error.merge_with.ended", away.name().text())
                : null;
    }

    private static FieldFault at(String key, Object... figures) {
        return new FieldFault(FIELD, key, List.of(figures));
    }

    private static int reports(Records records, Client client) {
        return records.reports().standing(client.id(), LocalDate.EPOCH).size();
    }

    /** All cards that name either record follow, and the drafts, which are read beside other reports from now on. */
    private static void save(
            Records records, Client changed, String action, ClientId other, MemberId person, Instant now) {
        records.clients().save(changed);
        records.audit().note(now, person, action, "client:" + changed.id(), "client:" + other);
        records.outbox().write(CardEntries.card(other), now);
        Cards.follow(records, changed.id(), now);
        Stream.of(other, changed.id())
                .flatMap(id -> records.clients().find(id).stream())
                .distinct()
                .forEach(standing -> StandingDrafts.follow(records, standing, now));
    }
}
