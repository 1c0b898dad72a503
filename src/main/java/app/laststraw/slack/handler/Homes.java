package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.HomeView;
import app.laststraw.slack.webapi.HomeTabs;
import app.laststraw.usecase.KnowingPeople;
import app.laststraw.usecase.OpeningHome;
import app.laststraw.usecase.OpeningHome.Home;
import app.laststraw.words.Words;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Draws people's Homes, once the request that asks for it is answered: whoever waits for a Home sees the old one meanwhile. */
public final class Homes {
    private final OpeningHome opening;
    private final KnowingPeople people;
    private final HomeTabs tabs;
    private final Executor afterwards;
    private final InstantSource clock;

    public Homes(OpeningHome opening, KnowingPeople people, HomeTabs tabs, Executor afterwards, InstantSource clock) {
        this.opening = opening;
        this.people = people;
        this.tabs = tabs;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    void draw(MemberId person, HomeView.Page page) {
        afterwards.execute(
                () -> publish(person, opening.open(person, page.number(), page.archived(), clock.instant())));
    }

    /** On the page where the client is that was just changed. */
    void drawAt(ClientId client, MemberId person) {
        afterwards.execute(() -> publish(person, opening.openAt(client, person, clock.instant())));
    }

    private void publish(MemberId person, Optional<Home> home) {
        home.ifPresent(allowed -> tabs.publish(person, HomeView.of(allowed, wordsOf(person))));
    }

    private Words wordsOf(MemberId person) {
        return people.find(person).map(Member::language).map(Words::in).orElseThrow();
    }
}
