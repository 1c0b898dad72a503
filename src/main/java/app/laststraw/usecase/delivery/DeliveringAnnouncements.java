package app.laststraw.usecase.delivery;

import app.laststraw.domain.workspace.Audience;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Outbox.State;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Saying;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.digest.ChartDrawer;
import app.laststraw.usecase.digest.Illustrating;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.script.DraftingScript;
import app.laststraw.usecase.script.MailWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Says what the outbox holds. Each entry is put under way before Slack is asked and settled after it answered, so that
 * a crash in between is known for what it is: perhaps said. Such an entry is looked for in Slack before it is said
 * again.
 */
public final class DeliveringAnnouncements {
    private static final int BATCH = 50;
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(5);

    private final Storage storage;
    private final Messenger messenger;
    private final KnowingPeople people;
    private final Announcer announcer;
    private final Illustrating illustrating;
    private final Settling settling;
    private final InstantSource clock;

    public DeliveringAnnouncements(
            Storage storage,
            Messenger messenger,
            KnowingPeople people,
            DraftingScript drafting,
            MailWriter mail,
            ChartDrawer drawer,
            InstantSource clock) {
        this.storage = storage;
        this.messenger = messenger;
        this.people = people;
        this.announcer = new Announcer(drafting, mail, messenger::holds);
        this.illustrating = new Illustrating(drawer, people);
        this.settling = new Settling(announcer);
        this.clock = clock;
    }

    /** What may be said now: at most one entry of a lane, so that different entries may be delivered side by side. */
    public List<Entry> due() {
        return storage.read(records -> records.outbox().due(clock.instant(), BATCH));
    }

    /**
     * Delivers one entry of {@link #due}. No two deliveries of the same lane may run at once.
     *
     * @throws StorageUnavailable when the outcome could not be noted; the entry is looked for before it is said again
     */
    public void deliver(Entry entry) {
        // Roles are read from the copies of people: fresh ones, so that a role that was taken away is gone.
        Entries.personConcerned(entry.content()).ifPresent(people::find);
        Optional<Utterance> prepared = storage.write(records -> begin(records, entry));
        if (prepared.isEmpty()) {
            return;
        }
        Utterance utterance = prepared.get();
        boolean perhapsSaid = entry.state() == State.UNDER_WAY && utterance.live() == null;
        if (perhapsSaid && utterance.place() != null) {
            afterSearch(entry, utterance);
        } else {
            say(entry, utterance);
        }
    }

    /**
     * Puts an entry off after a fault of our own, so that the rest goes on. Whether it was said by then is not known.
     *
     * @throws StorageUnavailable when even that could not be noted
     */
    public void putOff(Entry entry) {
        storage.write(records -> {
            records.outbox().putOff(entry.id(), State.UNDER_WAY, clock.instant().plus(AFTER_A_FAULT));
            return null;
        });
    }

    private Optional<Utterance> begin(Records records, Entry entry) {
        if (!records.outbox().begin(entry)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        NewEntry content = entry.content();
        Saying saying = announcer.of(entry);
        if (!saying.isStillFor(records, content)) {
            records.outbox().finish(entry.id(), State.DROPPED, now);
            saying.handOn(records, content, now);
            return Optional.empty();
        }
        Optional<Utterance> prepared = saying.prepare(records, entry, now);
        if (prepared.isEmpty() || isNeedless(records, entry, prepared.get())) {
            records.outbox().finish(entry.id(), State.DROPPED, now);
            return Optional.empty();
        }
        return prepared;
    }

    /** A later entry says the same and more, or there is nothing yet to change and nothing worth saying. */
    private boolean isNeedless(Records records, Entry entry, Utterance utterance) {
        boolean surelyUnsaid = entry.state() == State.WAITING;
        boolean keptUpToDate = utterance.subject() != null;
        return surelyUnsaid
                && keptUpToDate
                && (isOvertaken(records, entry) || (utterance.live() == null && !utterance.worthPosting()));
    }

    private boolean isOvertaken(Records records, Entry entry) {
        return !announcer.of(entry).isAboutOneOfMany() && records.outbox().isOvertaken(entry);
    }

    private void afterSearch(Entry entry, Utterance utterance) {
        Messenger.Found found =
                messenger.find(utterance.place(), utterance.threadTs(), deliveryKey(entry), entry.writtenAt());
        if (found instanceof Messenger.Found.At at) {
            found(entry, utterance, at);
        } else if (found instanceof Messenger.Found.NotNow notNow) {
            settle(entry, utterance, new Messenger.Outcome.TryLater(notNow.after()), State.UNDER_WAY);
        } else if (utterance.worthPosting()) {
            say(entry, utterance);
        } else {
            storage.write(records -> finish(records, entry, State.DROPPED));
        }
    }

    /** It had been said: what is kept up to date is brought up to date, the rest is done. */
    private void found(Entry entry, Utterance utterance, Messenger.Found.At at) {
        if (utterance.subject() == null) {
            settle(entry, utterance, new Messenger.Outcome.Said(at.channel(), at.ts()), State.WAITING);
        } else {
            Posts.Post post = new Posts.Post(at.channel(), at.ts(), "", clock.instant());
            storage.write(records -> remember(records, utterance, post));
            say(entry, utterance.withLive(post));
        }
    }

    private void say(Entry entry, Utterance utterance) {
        settle(entry, utterance, ask(entry, utterance), State.WAITING);
    }

    private Messenger.Outcome ask(Entry entry, Utterance utterance) {
        if (utterance.place() == null) {
            return new Messenger.Outcome.Withheld(
                    announcer.of(entry).isForTheThread()
                            ? Audience.Refusal.NO_CARD_IN_CHANNEL
                            : Audience.Refusal.NO_CHANNEL_SET);
        }
        Posts.Post live = utterance.live();
        return live == null
                ? messenger.say(
                        illustrating.illustrated(utterance),
                        utterance.place(),
                        utterance.threadTs(),
                        deliveryKey(entry),
                        utterance.language())
                : messenger.change(
                        utterance.what(), utterance.place(), live.channel(), live.ts(), utterance.language());
    }

    private void settle(Entry entry, Utterance utterance, Messenger.Outcome outcome, State whenPutOff) {
        storage.write(records -> {
            settling.settle(records, entry, utterance, outcome, whenPutOff, clock.instant());
            return null;
        });
    }

    /** At once: what happens next may fail, and then it must not be said as if it were new. */
    private static Void remember(Records records, Utterance utterance, Posts.Post post) {
        records.posts().remember(utterance.subject(), utterance.placeKey(), post);
        return null;
    }

    private Void finish(Records records, Entry entry, State end) {
        records.outbox().finish(entry.id(), end, clock.instant());
        return null;
    }

    /** Unlike for any entry of this or of a former database. */
    private static String deliveryKey(Entry entry) {
        return entry.id() + "-" + entry.writtenAt().toEpochMilli();
    }
}
