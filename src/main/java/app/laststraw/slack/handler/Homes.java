package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.HomeView;
import app.laststraw.slack.webapi.HomeTabs;
import app.laststraw.usecase.home.Home;
import app.laststraw.usecase.home.HomePlace;
import app.laststraw.usecase.home.OpeningHome;
import app.laststraw.usecase.home.TakingHomesDown;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Draws people's Homes, once the request that asks for it is answered: whoever waits for a Home sees the old one meanwhile.
 * Whoever has looked at theirs lately gets it drawn anew after whatever changes it; whoever may not see theirs any more, though they do
 * not look.
 */
public final class Homes {
    private final OpeningHome opening;
    private final TakingHomesDown takingDown;
    private final KnowingPeople people;
    private final HomeTabs tabs;
    private final Workers workers;
    private final InstantSource clock;
    private final Lookers lookers = new Lookers();
    private final Turns turns = new Turns();
    /** What a person asked to see last, and does not see yet. */
    private final Map<MemberId, Supplier<Optional<Home>>> wanted = new ConcurrentHashMap<>();
    /** Who may see less than their Home shows: until it is taken down, or known to be theirs. */
    private final Set<MemberId> inDoubt = ConcurrentHashMap.newKeySet();
    /** Whose Home is to follow a change, and has not been looked at since. */
    private final Set<MemberId> behind = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean following = new AtomicBoolean();

    /**
     * Who draws.
     *
     * @param waitedFor draws what somebody asked for
     * @param behind draws what follows a change, so that whoever asks does not wait for all who look
     * @param soon begins to follow a little later: many changes at once are followed once
     */
    public record Workers(Executor waitedFor, Executor behind, Executor soon) {}

    public Homes(
            OpeningHome opening,
            TakingHomesDown takingDown,
            KnowingPeople people,
            HomeTabs tabs,
            Workers workers,
            InstantSource clock) {
        this.opening = opening;
        this.takingDown = takingDown;
        this.people = people;
        this.tabs = tabs;
        this.workers = workers;
        this.clock = clock;
    }

    /** Something was written, or a day has passed: may be called within requests, and costs nothing. */
    public void changed() {
        if (!lookers.isEmpty() && following.compareAndSet(false, true)) {
            workers.soon().execute(this::followAll);
        }
    }

    /** A person is somebody else than they were, such as a guest, or was turned away. */
    void changed(MemberId person) {
        workers.waitedFor().execute(() -> {
            if (lookers.isLooking(person) || takingDown.isUp(person)) {
                doubt(person);
            }
        });
    }

    /** Who is a manager may have changed, or it was not heard who became a guest; what could not be taken down is tried again. */
    public void rolesChanged() {
        workers.soon().execute(() -> {
            inDoubt.addAll(takingDown.outgrown());
            inDoubt.forEach(this::doubt);
        });
    }

    /** Nobody else’s Home is waited for. */
    private void doubt(MemberId person) {
        inDoubt.add(person);
        workers.waitedFor().execute(() -> takeTurn(person));
    }

    /** Somebody opened theirs. */
    void opened(MemberId person, boolean seesOne) {
        if (seesOne) {
            lookers.looks(person, HomePlace.FIRST, clock.instant());
        }
        draw(person, HomePlace.FIRST);
    }

    /** Somebody pressed something on theirs: even where that changed nothing, they may have looked at an old one. */
    void pressed(MemberId person, HomePlace place) {
        lookers.looks(person, place, clock.instant());
        follow(person);
    }

    void draw(MemberId person, HomePlace place) {
        drawNext(person, () -> opening.open(person, place, clock.instant()));
    }

    /** On the page where the client is that was just changed. */
    void drawAt(ClientId client, MemberId person) {
        drawNext(person, () -> opening.openAt(client, person, clock.instant()));
    }

    private void drawNext(MemberId person, Supplier<Optional<Home>> home) {
        wanted.put(person, home);
        workers.waitedFor().execute(() -> takeTurn(person));
    }

    private void followAll() {
        following.set(false);
        lookers.lately(clock.instant()).forEach(this::follow);
    }

    /** Each by itself: what fails for one, or takes long, is not felt by the others. */
    private void follow(MemberId person) {
        if (behind.add(person)) {
            workers.behind().execute(() -> {
                behind.remove(person);
                takeTurn(person);
            });
        }
    }

    /** One at a time for each person: an older Home must not arrive after a newer one. */
    private void takeTurn(MemberId person) {
        turns.take(person, () -> {
            Supplier<Optional<Home>> asked = wanted.remove(person);
            boolean isInDoubt = inDoubt.remove(person);
            try {
                draw(person, asked, isInDoubt);
            } catch (RuntimeException fault) {
                if (isInDoubt) {
                    inDoubt.add(person);
                }
                throw fault;
            }
            if (!isInDoubt && takingDown.isOutgrown(person)) {
                // They lost a role since theirs was read.
                doubt(person);
            }
        });
    }

    /** @param asked for by the person; null where something else asks for it */
    private void draw(MemberId person, Supplier<Optional<Home>> asked, boolean isInDoubt) {
        if (asked != null) {
            // Put up even where nothing changed: the person may see another Home than we think.
            asked.get().or(() -> instead(isInDoubt)).ifPresent(home -> show(person, home, true));
        } else if (isInDoubt || lookers.isLooking(person)) {
            opening.open(person, lookers.place(person), clock.instant())
                    .or(() -> instead(isInDoubt))
                    .ifPresent(home -> show(person, home, false));
        }
    }

    /** While Slack does not say who they are, they keep what they see, unless there is reason to think that it is not theirs. */
    private static Optional<Home> instead(boolean isInDoubt) {
        return isInDoubt ? Optional.of(Home.unconfirmed()) : Optional.empty();
    }

    private void show(MemberId person, Home home, boolean asked) {
        if (home.isShut()) {
            takeDown(person, home);
            return;
        }
        if (!asked && !lookers.isLooking(person) && !takingDown.showsMoreThan(home, person)) {
            return;
        }
        View view = HomeView.of(home, wordsOf(person));
        if (asked) {
            lookers.looks(person, home.place(), clock.instant());
        }
        if (asked || !lookers.sees(person, view)) {
            putUp(person, home, view);
        }
    }

    private void putUp(MemberId person, Home home, View view) {
        takingDown.putsUp(person, home);
        boolean arrived = tabs.publish(person, view);
        lookers.nowSees(person, arrived ? home.place() : lookers.place(person), arrived ? view : null);
        if (arrived) {
            takingDown.stands(person, home);
        }
    }

    /** Slack keeps what was put up: whoever may not see it any more must not find it there. Others are told nothing. */
    private void takeDown(MemberId person, Home shut) {
        if (!lookers.isLooking(person) && !takingDown.isUp(person)) {
            return;
        }
        if (tabs.publish(person, HomeView.of(shut, wordsOf(person)))) {
            lookers.forget(person);
            takingDown.stands(person, shut);
        } else {
            inDoubt.add(person);
        }
    }

    private Words wordsOf(MemberId person) {
        return Words.in(people.languageOf(person, Language.ENGLISH));
    }
}
