package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.HomeView;
import app.laststraw.slack.webapi.HomeTabs;
import app.laststraw.usecase.Home;
import app.laststraw.usecase.HomePlace;
import app.laststraw.usecase.KnowingPeople;
import app.laststraw.usecase.OpeningHome;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Draws people's Homes, once the request that asks for it is answered: whoever waits for a Home sees the old one meanwhile.
 * Whoever has looked at theirs lately gets it drawn anew after whatever changes it.
 */
public final class Homes {
    private final OpeningHome opening;
    private final KnowingPeople people;
    private final HomeTabs tabs;
    private final Executor afterwards;
    private final Executor soon;
    private final InstantSource clock;
    private final Lookers lookers = new Lookers();
    /** What a person asked to see last, and does not see yet. */
    private final Map<MemberId, Supplier<Optional<Home>>> wanted = new ConcurrentHashMap<>();

    private final Map<MemberId, Object> turns = new ConcurrentHashMap<>();
    private final AtomicBoolean following = new AtomicBoolean();

    /** @param soon does what follows a change, a little later: many changes at once are followed once */
    public Homes(
            OpeningHome opening,
            KnowingPeople people,
            HomeTabs tabs,
            Executor afterwards,
            Executor soon,
            InstantSource clock) {
        this.opening = opening;
        this.people = people;
        this.tabs = tabs;
        this.afterwards = afterwards;
        this.soon = soon;
        this.clock = clock;
    }

    /** Something was written: may be called within requests, and costs nothing. */
    public void changed() {
        if (!lookers.isEmpty() && following.compareAndSet(false, true)) {
            soon.execute(this::follow);
        }
    }

    void draw(MemberId person, HomePlace place) {
        drawnNext(person, () -> opening.open(person, place, clock.instant()));
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
        synchronized (turn(person)) {
            Supplier<Optional<Home>> latest = wanted.remove(person);
            if (latest != null) {
                latest.get().ifPresentOrElse(home -> show(person, home), () -> lookers.forget(person));
            }
        }
    }

    /** What was asked for is put up even where nothing changed: the person may see another Home than we think. */
    private void show(MemberId person, Home home) {
        View view = HomeView.of(home, wordsOf(person));
        lookers.sees(person, home.place(), view, clock.instant());
        tabs.publish(person, view);
    }

    private void follow() {
        following.set(false);
        lookers.lately(clock.instant()).forEach(this::followFor);
    }

    /** Whoever is about to see another page gets that one. */
    private void followFor(MemberId person) {
        synchronized (turn(person)) {
            if (!wanted.containsKey(person)) {
                opening.open(person, lookers.place(person), clock.instant())
                        .ifPresentOrElse(home -> showIfChanged(person, home), () -> lookers.forget(person));
            }
        }
    }

    private void showIfChanged(MemberId person, Home home) {
        View view = HomeView.of(home, wordsOf(person));
        if (!lookers.isSeen(person, view)) {
            lookers.seesNow(person, home.place(), view);
            tabs.publish(person, view);
        }
    }

    private Object turn(MemberId person) {
        return turns.computeIfAbsent(person, each -> new Object());
    }

    private Words wordsOf(MemberId person) {
        return people.find(person).map(Member::language).map(Words::in).orElseThrow();
    }
}
