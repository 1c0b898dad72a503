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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Draws people's Homes, once the request that asks for it is answered: whoever waits for a Home sees the old one meanwhile. */
public final class Homes {
    private final OpeningHome opening;
    private final KnowingPeople people;
    private final HomeTabs tabs;
    private final Executor afterwards;
    private final InstantSource clock;
    /** What a person asked to see last, and does not see yet. */
    private final Map<MemberId, Supplier<Optional<Home>>> wanted = new ConcurrentHashMap<>();

    private final Map<MemberId, Object> turns = new ConcurrentHashMap<>();

    public Homes(OpeningHome opening, KnowingPeople people, HomeTabs tabs, Executor afterwards, InstantSource clock) {
        this.opening = opening;
        this.people = people;
        this.tabs = tabs;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    void draw(MemberId person, HomeView.Page page) {
        drawnNext(person, () -> opening.open(person, page.number(), page.archived(), clock.instant()));
    }

    /** On the page where the client is that was just changed. */
    void drawAt(ClientId client, MemberId person) {
        drawnNext(person, () -> opening.openAt(client, person, clock.instant()));
    }

    private void drawnNext(MemberId person, Supplier<Optional<Home>> home) {
        wanted.put(person, home);
        afterwards.execute(() -> drawLatest(person));
    }

    /** One at a time for each person: an older Home must not arrive after a newer one. */
    private void drawLatest(MemberId person) {
        synchronized (turns.computeIfAbsent(person, each -> new Object())) {
            Supplier<Optional<Home>> latest = wanted.remove(person);
            if (latest != null) {
                latest.get().ifPresent(home -> tabs.publish(person, HomeView.of(home, wordsOf(person))));
            }
        }
    }

    private Words wordsOf(MemberId person) {
        return people.find(person).map(Member::language).map(Words::in).orElseThrow();
    }
}
