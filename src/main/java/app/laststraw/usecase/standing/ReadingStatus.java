package app.laststraw.usecase.standing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.client.NameSearch;
import app.laststraw.usecase.script.Releasing;
import app.laststraw.usecase.standing.ClientStatus.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Somebody asks how it stands with a client, or with all clients of theirs. */
public final class ReadingStatus {
    /** What fits into one answer. */
    public static final int MOST_CLIENTS = 40;

    private final Storage storage;

    public ReadingStatus(Storage storage) {
        this.storage = storage;
    }

    /** The answer. */
    public sealed interface Answer {
        record One(ClientStatus status) implements Answer {}

        /**
         * The caller's own clients, by name.
         *
         * @param more how many are not shown
         */
        record Own(List<ClientStatus> statuses, int more) implements Answer {}

        /** No client bears that name; these come near. */
        record Unknown(List<Client> near) implements Answer {}
    }

    public Answer of(String typed, MemberId person, Instant now) {
        return storage.read(records -> {
            NameSearch found = NameSearch.of(records, typed, MOST_CLIENTS);
            return found.meant() == null
                    ? new Answer.Unknown(found.near())
                    : new Answer.One(status(records, found.meant(), person, now));
        });
    }

    /** The caller's own clients. */
    public Answer own(MemberId person, Instant now) {
        return storage.read(records -> {
            List<Client> own = records.clients().ownedBy(person);
            List<ClientStatus> shown = own.stream()
                    .limit(MOST_CLIENTS)
                    .map(client -> status(records, client, person, now))
                    .toList();
            return new Answer.Own(shown, own.size() - shown.size());
        });
    }

    private static ClientStatus status(Records records, Client client, MemberId person, Instant now) {
        Role role = Roles.of(records, person, client);
        Settings firm = records.settings().firm();
        boolean mayRead = role.carriesTheAccount();
        return new ClientStatus(
                client,
                Weighing.suggest(records, client, now),
                role,
                mayRead || firm.membersSeeCounts(),
                mayRead ? reports(records, client, now) : List.of(),
                role == Role.MANAGER || (mayRead && firm.ownersSeeReporters()),
                role == Role.MANAGER ? records.reports().withdrawn(client.id(), windowStart(records, now)) : 0,
                mayRead ? aftermath(records, client) : 0,
                mayRead ? standing(records, client, now) : null);
    }

    private static Standing standing(Records records, Client client, Instant now) {
        Case latest = records.cases().latest(client.id()).orElse(null);
        return new Standing(
                latest,
                Releasing.shown(records, latest),
                records.cases().rulings(client.id()),
                records.gutChecks().latest(client.id()).orElse(null),
                Weighing.today(records, now),
                records.settings().firm().zone());
    }

    private static int aftermath(Records records, Client client) {
        return records.cases()
                .latest(client.id())
                .filter(Case::isEnded)
                .map(ended -> records.reports().standing(client.id(), LocalDate.EPOCH).stream()
                        .filter(report -> ended.isAftermath(report.filedAt()))
                        .count())
                .map(Long::intValue)
                .orElse(0);
    }

    private static List<Report> reports(Records records, Client client, Instant now) {
        return records.reports().standing(client.id(), windowStart(records, now)).stream()
                .sorted(Report.LATEST_FIRST)
                .toList();
    }

    private static LocalDate windowStart(Records records, Instant now) {
        return Weighing.today(records, now)
                .minusDays(records.settings().policy().windowDays());
    }
}
