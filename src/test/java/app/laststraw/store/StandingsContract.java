package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Grade;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Standings.Filter;
import app.laststraw.usecase.Standings.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link app.laststraw.usecase.Standings} promise, whatever the database. */
abstract class StandingsContract extends StoreContract {
    private static final String MARK = "of a day";

    private Client owned(String name, MemberId owner) {
        Client added = client(name);
        change(records ->
                records.clients().save(added.with(owner, null, Engagement.UNKNOWN, null, ClientPresence.NONE)));
        return added;
    }

    private void keep(Client client, Decision decision, Instant waitingSince) {
        change(records ->
                records.standings().keep(new Standing(client.id(), decision, Grade.C, 2.5, MARK, waitingSince)));
    }

    private void archive(Client client) {
        change(records -> records.clients()
                .save(records.clients().find(client.id()).orElseThrow().archived(NOON)));
    }

    private List<ClientId> found(String typed, Decision decision, MemberId owner, boolean archived) {
        Filter filter = new Filter(typed, decision, owner, archived);
        List<ClientId> found = read(records -> records.standings().clients(filter, 0, 50));
        assertEquals((Integer) found.size(), read(records -> records.standings().count(filter)));
        return found;
    }

    @Test
    void whatIsKeptComesBackAndTheLatestCounts() {
        Client acme = client("Acme");
        keep(acme, Decision.SALVAGE, null);
        keep(acme, Decision.PART_WAYS, NOON);

        assertEquals(
                Optional.of(new Standing(acme.id(), Decision.PART_WAYS, Grade.C, 2.5, MARK, NOON)),
                read(records -> records.standings().find(acme.id())));
        change(records -> records.standings().drop(acme.id()));
        assertEquals(Optional.empty(), read(records -> records.standings().find(acme.id())));
    }

    @Test
    void clientsAreFoundByPartOfANameBySuggestionByOwnerAndByBoth() {
        Client zeta = owned("Zeta", ANA);
        Client acme = owned("Acme tea", ANA);
        Client tea = owned("Café tea", BEN);
        keep(acme, Decision.PART_WAYS, null);
        keep(zeta, Decision.PART_WAYS, null);

        assertEquals(List.of(acme.id(), tea.id(), zeta.id()), found("", null, null, false));
        assertEquals(List.of(acme.id(), tea.id()), found("TEA", null, null, false));
        assertEquals(List.of(tea.id()), found("cafe", null, null, false));
        assertEquals(List.of(acme.id(), zeta.id()), found("", Decision.PART_WAYS, null, false));
        assertEquals(List.of(acme.id()), found("tea", Decision.PART_WAYS, null, false));
        assertEquals(List.of(acme.id(), zeta.id()), found("", null, ANA, false));
        assertEquals(List.of(), found("%", null, null, false));
    }

    @Test
    void twoChineseCharactersAreEnough() {
        Client tea = client("云杉茶业有限公司");
        client("北方贸易");
        assertEquals(List.of(tea.id()), found("茶业", null, null, false));
    }

    @Test
    void aClientWhoWasNotWeighedYetCountsAsOneToKeep() {
        Client acme = client("Acme");
        keep(client("Zeta"), Decision.END_NOW, null);

        assertEquals(List.of(acme.id()), found("", Decision.KEEP, null, false));
        assertEquals(
                Map.of(Decision.KEEP, 1, Decision.END_NOW, 1),
                read(records -> records.standings().byDecision()));
    }

    @Test
    void whatIsInTheArchiveIsFoundThereAlone() {
        Client acme = client("Acme");
        Client away = client("Away");
        keep(away, Decision.PART_WAYS, NOON);
        archive(away);

        assertEquals(List.of(acme.id()), found("", null, null, false));
        assertEquals(List.of(away.id()), found("", null, null, true));
        assertEquals(List.of(), read(records -> records.standings().waiting()));
        assertEquals(
                Map.of(Decision.KEEP, 1), read(records -> records.standings().byDecision()));
    }

    @Test
    void aMergedRecordLeadsToTheOneThatStandsForIt() {
        Client kept = client("Kept");
        Client gone = client("Former name");
        keep(gone, Decision.PART_WAYS, NOON);
        change(records -> records.clients()
                .save(records.clients().find(gone.id()).orElseThrow().merged(kept.id())));

        assertEquals(List.of(kept.id()), found("former", null, null, false));
        assertEquals(List.of(), found("", Decision.PART_WAYS, null, false));
        assertEquals(List.of(), read(records -> records.standings().waiting()));
    }

    @Test
    void thoseWaitingComeTheLongestWaitingFirst() {
        Client one = client("One");
        Client two = client("Two");
        keep(one, Decision.PART_WAYS, NOON);
        keep(two, Decision.SALVAGE, NOON.minusSeconds(60));
        keep(client("Three"), Decision.SALVAGE, null);

        assertEquals(
                List.of(two.id(), one.id()),
                read(records -> records.standings().waiting().stream()
                        .map(Standing::client)
                        .toList()));
    }

    private List<ClientId> notWeighedUnder(String mark) {
        return read(records -> records.standings().notWeighedUnder(mark));
    }

    @Test
    void whoeverWasNotWeighedUnderAMarkIsNamed() {
        Client weighed = client("Weighed");
        keep(weighed, Decision.KEEP, null);
        Client never = client("Never");
        archive(client("Away"));

        assertEquals(List.of(never.id()), notWeighedUnder(MARK));
        assertEquals(List.of(weighed.id(), never.id()), notWeighedUnder("another"));
    }

    @Test
    void whoeverChangedIsToBeWeighedAnewAndGoesOnWaiting() {
        Client acme = client("Acme");
        keep(acme, Decision.PART_WAYS, NOON);
        keep(client("Zeta"), Decision.PART_WAYS, null);

        change(records -> records.standings().outdate(acme.id()));
        assertEquals(List.of(acme.id()), notWeighedUnder(MARK));
        assertEquals(NOON, read(records -> records.standings().waiting()).get(0).waitingSince());
    }

    @Test
    void aClientHasItsPlaceByName() {
        Client beta = client("beta");
        Client alpha = client("Älpha");
        assertEquals((Integer) 0, read(records -> records.standings().before(alpha.id())));
        assertEquals((Integer) 1, read(records -> records.standings().before(beta.id())));
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        Client acme = client("Acme");
        keep(acme, Decision.PART_WAYS, NOON);
        theirClient("Theirs");

        assertTrue(readTheirs(records -> records.standings().waiting()).isEmpty());
        assertEquals(Optional.empty(), readTheirs(records -> records.standings().find(acme.id())));
        assertEquals((Integer) 1, readTheirs(records -> records.standings().count(Filter.IN_USE)));
        changeTheirs(records -> records.standings().drop(acme.id()));
        assertTrue(read(records -> records.standings().find(acme.id())).isPresent());
    }

    @Test
    void pagesFollowOneAnother() {
        for (int number = 10; number < 15; number++) {
            String name = "Client " + number;
            change(records -> records.clients().add(new ClientName(name)));
        }
        List<ClientId> all = found("", null, null, false);
        assertEquals(all.subList(2, 4), read(records -> records.standings().clients(Filter.IN_USE, 2, 2)));
    }
}
