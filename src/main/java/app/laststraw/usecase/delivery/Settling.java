package app.laststraw.usecase.delivery;

import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Messenger.Place;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.State;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.standing.RefreshingCards;
import java.time.Duration;
import java.time.Instant;

/** Puts on record how a delivery went, and what follows from it. */
final class Settling {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    /** A dead token is mended by a restart with a new one, and nobody should wait long after that. */
    private static final Duration DEAD_TOKEN_PAUSE = Duration.ofMinutes(1);
    /** A gate that is shut for lack of answers is asked so often, a few seconds apart, before it counts as shut. */
    private static final int MOST_TRIES_AT_THE_GATE = 4;
    /** About a day and a half, at the longest pause. */
    private static final int MOST_TRIES_AT_A_PERSON = 150;

    private final Announcer announcer;

    Settling(Announcer announcer) {
        this.announcer = announcer;
    }

    void settle(Records records, Entry entry, Utterance utterance, Outcome outcome, State whenPutOff, Instant now) {
        if (outcome instanceof Outcome.Said said) {
            said(records, entry, utterance, said, now);
        } else if (outcome instanceof Outcome.Withheld withheld) {
            withheld(records, entry, utterance, withheld.refusal(), now);
        } else if (outcome instanceof Outcome.TryLater later) {
            records.outbox().putOff(entry.id(), whenPutOff, now.plus(pause(entry, later.after())));
        } else if (outcome instanceof Outcome.Unknown) {
            records.outbox()
                    .putOff(
                            entry.id(),
                            State.UNDER_WAY,
                            now.plus(pause(entry, announcer.of(entry).untilSeen())));
        } else if (outcome instanceof Outcome.Gone) {
            gone(records, entry, utterance, now);
        } else if (outcome instanceof Outcome.Refused refused) {
            refused(records, entry, utterance, refused, now);
        }
    }

    private void said(Records records, Entry entry, Utterance utterance, Outcome.Said said, Instant now) {
        records.outbox().finish(entry.id(), State.SAID, now);
        if (utterance.place() instanceof Place.InChannel place) {
            records.channels().working(place.channel());
        }
        if (utterance.subject() != null) {
            records.posts()
                    .remember(
                            utterance.subject(),
                            utterance.placeKey(),
                            new Posts.Post(said.channel(), said.ts(), utterance.shows(), now));
        }
        announcer.of(entry).said(records, entry.content(), utterance, said, now);
    }

    private void withheld(Records records, Entry entry, Utterance utterance, Audience.Refusal refusal, Instant now) {
        if (refusal.isForLackOfAnswers() && entry.attempts() + 1 < mostTriesAtTheGate(utterance)) {
            records.audit().note(now, null, "gate.unanswered", subject(entry, utterance), refusal.name());
            records.outbox().putOff(entry.id(), State.WAITING, now.plus(pause(entry, Duration.ZERO)));
            return;
        }
        records.outbox().finish(entry.id(), State.WITHHELD, now);
        outdated(records, entry, utterance);
        records.audit().note(now, null, "gate.refused", subject(entry, utterance), refusal.name());
        announcer.of(entry).notSaid(records, entry.content(), utterance, refusal, now);
        if (utterance.place() instanceof Place.InChannel place) {
            ChannelTrouble.unsafe(records, place.channel(), refusal, now);
        }
    }

    /** What is for one person has nowhere else to go, and can wait. */
    private static int mostTriesAtTheGate(Utterance utterance) {
        return utterance.place() instanceof Place.Directly ? MOST_TRIES_AT_A_PERSON : MOST_TRIES_AT_THE_GATE;
    }

    /** What stands there does not say what it should: {@link RefreshingCards} sees to it once it can. */
    private void outdated(Records records, Entry entry, Utterance utterance) {
        Posts.Post live = utterance.live();
        if (announcer.of(entry).isRefreshed() && live != null) {
            records.posts().remember(utterance.subject(), utterance.placeKey(), live.outdated());
        }
    }

    /** Somebody deleted it, or the card below which it was to hang: it is said afresh. */
    private void gone(Records records, Entry entry, Utterance utterance, Instant now) {
        if (utterance.live() != null) {
            records.posts().forget(utterance.subject(), utterance.placeKey());
            records.outbox().putOff(entry.id(), State.WAITING, now);
            return;
        }
        records.outbox().finish(entry.id(), State.DROPPED, now);
        if (entry.content().client() != null) {
            announcer.of(entry).homeless(records, entry.content(), utterance, now);
        }
    }

    private void refused(Records records, Entry entry, Utterance utterance, Outcome.Refused refused, Instant now) {
        if (refused.tokenDead()) {
            records.outbox().putOff(entry.id(), State.WAITING, now.plus(DEAD_TOKEN_PAUSE));
            return;
        }
        records.outbox().finish(entry.id(), State.FAILED, now);
        outdated(records, entry, utterance);
        records.audit().note(now, null, "delivery.failed", subject(entry, utterance), refused.slackError());
        announcer.of(entry).notSaid(records, entry.content(), utterance, Audience.Refusal.UNDELIVERABLE, now);
        announcer.of(entry).refused(records, entry, refused.slackError(), now);
        if (utterance.place() instanceof Place.InChannel place) {
            ChannelTrouble.refused(records, place.channel(), refused.slackError(), now);
        }
    }

    private static String subject(Entry entry, Utterance utterance) {
        String what = entry.content().kind() + ":" + entry.id();
        if (utterance.place() instanceof Place.InChannel place) {
            ChannelId channel = place.channel();
            return what + "@" + channel;
        }
        return what + "@" + utterance.placeKey();
    }

    /** Doubling from a second, never shorter than Slack asked for. */
    private static Duration pause(Entry entry, Duration asked) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(entry.attempts(), 10));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return pause.compareTo(asked) > 0 ? pause : asked;
    }
}
