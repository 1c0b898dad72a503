package app.laststraw.usecase;

import app.laststraw.domain.workspace.Audience;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one kind of outbox entry is said, and what follows from how that went. By default nothing follows, as for whatever is
 * said once. Each method is called within a transaction.
 */
public interface Saying {
    /** Whether the one it goes to directly, or who asked for it, still has the role that it takes: by default, the account. */
    default boolean isStillFor(Records records, NewEntry content) {
        return Readers.whoCarriesTheAccount(records, content);
    }

    /** What the entry says now; empty when it no longer holds. */
    Optional<Utterance> prepare(Records records, Entry entry, Instant now);

    /** Whether it is said below the client's card and, in the channel, nowhere else. */
    default boolean isForTheThread() {
        return false;
    }

    /** Whether what stands is looked at daily, and brought in line. */
    default boolean isRefreshed() {
        return false;
    }

    /** Whether a later entry of the same lane may be about another one, so that it does not say the same and more. */
    default boolean isAboutOneOfMany() {
        return false;
    }

    /** How long after Slack may have taken it it is to be seen there. */
    default Duration untilSeen() {
        return Duration.ZERO;
    }

    /** It was on its way to somebody to whom it may not go any more. */
    default void handOn(Records records, NewEntry content, Instant now) {}

    /** It stands where it should, and is remembered there if it is kept up to date. */
    default void said(Records records, NewEntry content, Utterance utterance, Outcome.Said said, Instant now) {}

    /** @param why {@link Audience.Refusal#UNDELIVERABLE} where Slack refused it, else the gate's own reason */
    default void notSaid(Records records, NewEntry content, Utterance utterance, Audience.Refusal why, Instant now) {}

    /** Slack refused it, for a reason that only concerns this kind; {@link #notSaid} is called besides. */
    default void refused(Records records, Entry entry, String slackError, Instant now) {}

    /** The card is gone below which it was to be said: that is posted anew. */
    default void homeless(Records records, NewEntry content, Utterance utterance, Instant now) {
        Cards.postAnew(records, content, utterance.placeKey(), now);
    }
}
