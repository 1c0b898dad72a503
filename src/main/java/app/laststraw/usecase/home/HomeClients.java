package app.laststraw.usecase.home;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Standings.Filter;
import app.laststraw.usecase.Standings.Standing;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The clients on a Home: found by how they stood, and those that are shown weighed afresh. */
record HomeClients(Records records, Instant now) {
    Home.Clients all(HomePlace place, int size) {
        Filter asked = new Filter(place.typed(), place.decision(), null, place.archived());
        boolean others = records.standings().count(new Filter("", null, null, !place.archived())) > 0;
        return new Home.Clients(
                page(asked, place.page(), size), records.standings().byDecision(), others);
    }

    Home.Clients own(MemberId owner, int page, int size) {
        return new Home.Clients(page(ownedBy(owner), page, size), Map.of(), false);
    }

    boolean hasOwn(MemberId owner) {
        return records.standings().count(ownedBy(owner)) > 0;
    }

    private static Filter ownedBy(MemberId owner) {
        return new Filter("", null, owner, false);
    }

    private Home.Page<Home.Line> page(Filter filter, int asked, int size) {
        return Pages.read(
                records.standings().count(filter),
                asked,
                size,
                (from, limit) -> records.standings().clients(filter, from, limit).stream()
                        .map(this::line)
                        .toList());
    }

    Home.Line line(ClientId id) {
        Client client = records.clients().find(id).orElseThrow();
        String owner = Optional.ofNullable(client.accountOwner())
                .flatMap(records.people()::find)
                .map(Member::name)
                .filter(name -> !name.isBlank())
                .orElse(null);
        return new Home.Line(
                client,
                owner,
                Weighing.suggest(records, client, now),
                records.cases().latest(client.id()).orElse(null),
                isToBeDecided(client.id()));
    }

    private boolean isToBeDecided(ClientId client) {
        return records.standings().find(client).map(Standing::waitingSince).isPresent();
    }
}
