package app.laststraw.usecase.importing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.client.EmailDomain;
import app.laststraw.usecase.client.OwnPlaces;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the form of a client's record refuses, an import refuses too. */
final class ImportedClientCheck {
    private final Records records;
    private final OwnPlaces ours;
    private final LocalDate today;
    private final List<ImportFault> faults;

    /** @param faults to which those found here are added */
    ImportedClientCheck(Records records, WorkspaceId workspace, LocalDate today, List<ImportFault> faults) {
        this.records = records;
        this.ours = OwnPlaces.of(records, workspace, null);
        this.today = today;
        this.faults = faults;
    }

    /** @param known the record as it stands; null where the client is new */
    void check(ImportedClient row, Client known) {
        checkDays(row, known);
        checkPlaces(row);
        checkArchived(row, known);
    }

    private void checkDays(ImportedClient row, Client known) {
        LocalDate since =
                row.terms().since().or(known == null ? null : known.engagement().since());
        LocalDate end = row.terms().contractEnd().value();
        if (row.terms().since().value() != null && since.isAfter(today)) {
            fault(row, "client_since", "no day after " + today + ", which is today", since);
        } else if (since != null && end != null && end.isBefore(since)) {
            fault(row, "contract_end", "no day before " + since + ", since when they are a client", end);
        }
    }

    /** These lists shut the gate for whoever is on them. */
    private void checkPlaces(ImportedClient row) {
        ImportedClient.Whereabouts places = row.whereabouts();
        refuse(row, "slack_teams", places.teams().or(Set.of()), ours::isTeam);
        List<String> channels =
                places.channels().or(Set.of()).stream().map(ChannelId::value).toList();
        refuse(row, "slack_channels", channels, ours::isRedFlagChannel);
        refuse(
                row,
                "email_domains",
                places.domains().or(Set.of()),
                domain -> ours.isDomain(domain) || EmailDomain.isForEverybody(domain));
    }

    private void refuse(ImportedClient row, String column, Collection<String> given, Predicate<String> isOthers) {
        given.stream()
                .filter(isOthers)
                .sorted()
                .findFirst()
                .ifPresent(place ->
                        fault(row, column, "what is the client’s alone, not the firm’s or everybody’s", place));
    }

    /** What is under way would be carried on by nobody. */
    private void checkArchived(ImportedClient row, Client known) {
        boolean isToBeArchived =
                known != null && !known.isArchived() && row.archived().or(false);
        if (isToBeArchived
                && records.cases().latest(known.id()).filter(Case::isUnderWay).isPresent()) {
            fault(row, "archived", "no, while a case is under way", "yes");
        }
    }

    private void fault(ImportedClient row, String column, String expected, Object found) {
        faults.add(new ImportFault(row.at(), column, expected, found.toString()));
    }
}
