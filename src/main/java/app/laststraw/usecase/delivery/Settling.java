package app.laststraw.usecase.delivery;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.Digests;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Messenger.Place;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Outbox.State;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.decision.ReviewEntries;
import app.laststraw.usecase.digest.DigestNews;
import app.laststraw.usecase.exit.PlanEntries;
import app.laststraw.usecase.exit.SayingPlan;
import app.laststraw.usecase.script.DraftEntries;
import app.laststraw.usecase.script.SayingDraft;
import app.laststraw.usecase.script.SayingFile;
import app.laststraw.usecase.standing.RefreshingCards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Puts on record how a delivery went, and what follows from it. */
final class Settling {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    /** A dead token is mended by a restart with a new one, and nobody should wait long after that. */
    private static final Duration DEAD_TOKEN_PAUSE = Duration.ofMinutes(1);
    /** A gate that is shut for lack of answers is asked so often, a few seconds apart, before it counts as shut. */
    private static final int MOST_TRIES_AT_THE_GATE = 4;
    /** About a day and a half, at the longest pause. */
    private static final int MOST_TRIES_AT_A_PERSON = 150;

    /** Slack shows a file some time after it took it: looked for at once, it may not be there yet. */
    private static final Duration UNTIL_A_FILE_IS_SEEN = Duration.ofSeconds(30);

    private final Messenger messenger;

    /** @param messenger is asked about messages only, never to say something */
    Settling(Messenger messenger) {
        this.messenger = messenger;
    }

    void settle(Records records, Entry entry, Utterance utterance, Outcome outcome, State whenPutOff, Instant now) {
        if (outcome instanceof Outcome.Said said) {
            said(records, entry, utterance, said, now);
        } else if (outcome instanceof Outcome.Withheld withheld) {
            withheld(records, entry, utterance, withheld.refusal(), now);
        } else if (outcome instanceof Outcome.TryLater later) {
            records.outbox().putOff(entry.id(), whenPutOff, now.plus(pause(entry, later.after())));
        } else if (outcome instanceof Outcome.Unknown) {
            records.outbox().putOff(entry.id(), State.UNDER_WAY, now.plus(pause(entry, untilSeen(entry))));
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
        if (entry.content().kind() == Kind.DIGEST) {
            DigestNews.said(records, entry.content(), said, now);
        }
        if (utterance.subject() == null) {
            return;
        }
        if (entry.content().kind() == Kind.REPORT_ERASED) {
            records.posts().forget(utterance.subject(), utterance.placeKey());
            return;
        }
        records.posts()
                .remember(
                        utterance.subject(),
                        utterance.placeKey(),
                        new Posts.Post(said.channel(), said.ts(), utterance.shows(), now));
        if (entry.content().kind() == Kind.CARD) {
            sayRise(records, entry.content(), utterance, now);
            bringAlong(
                    records,
                    entry.content(),
                    utterance,
                    to -> CardEntries.following(to, entry.content().client()),
                    now);
            SayingPlan.afterCard(records, entry.content(), now);
        } else if (entry.content().kind() == Kind.PLAN) {
            Case current = ((Announcement.PlanPost) utterance.what()).current();
            bringAlong(records, entry.content(), utterance, to -> PlanEntries.following(to, current), now);
        } else if (entry.content().kind() == Kind.DRAFT) {
            Draft draft = SayingDraft.draft(records, entry.content());
            bringAlong(records, entry.content(), utterance, to -> DraftEntries.following(to, draft), now);
            sendWhatNoMessageHolds(records, utterance, now);
        }
    }

    private void sendWhatNoMessageHolds(Records records, Utterance utterance, Instant now) {
        if (utterance.what() instanceof Announcement.DraftScript drafted
                && drafted.isTextShown()
                && !messenger.holds(drafted.draft().current().text())) {
            SayingFile.afterDraft(records, drafted.draft(), now);
        }
    }

    /** Whoever got it while the channel was shut is not left with an old one. */
    private static void bringAlong(
            Records records, NewEntry said, Utterance utterance, Function<MemberId, NewEntry> following, Instant now) {
        if (said.recipient() == null) {
            records.posts().places(utterance.subject()).stream()
                    .filter(place -> !place.equals(utterance.placeKey()))
                    .forEach(place -> records.outbox().write(following.apply(new MemberId(place)), now));
        }
    }

    /** A card that was changed in place to a higher rank says so in its thread; one posted anew speaks for itself. */
    private static void sayRise(Records records, NewEntry card, Utterance utterance, Instant now) {
        boolean firstDecision =
                utterance.live() == null || utterance.live().showed().isEmpty();
        if (firstDecision || utterance.shows().isEmpty()) {
            return;
        }
        Decision from = Decision.valueOf(utterance.live().showed());
        Decision to = Decision.valueOf(utterance.shows());
        if (to.isAbove(from) && !CardEntries.isSaidByNote(card, from, to)) {
            records.outbox().write(CardEntries.rise(card, from, to), now);
        }
    }

    private static void withheld(
            Records records, Entry entry, Utterance utterance, Audience.Refusal refusal, Instant now) {
        if (refusal.isForLackOfAnswers() && entry.attempts() + 1 < mostTriesAtTheGate(utterance)) {
            records.audit().note(now, null, "gate.unanswered", subject(entry, utterance), refusal.name());
            records.outbox().putOff(entry.id(), State.WAITING, now.plus(pause(entry, Duration.ZERO)));
            return;
        }
        records.outbox().finish(entry.id(), State.WITHHELD, now);
        outdated(records, entry, utterance);
        notSent(records, entry.content(), Digests.Status.WITHHELD);
        records.audit().note(now, null, "gate.refused", subject(entry, utterance), refusal.name());
        sendElsewhere(records, entry.content(), utterance, refusal, now);
        if (utterance.place() instanceof Place.InChannel place) {
            ChannelTrouble.unsafe(records, place.channel(), refusal, now);
        }
    }

    /** What is for one person has nowhere else to go, and can wait. */
    private static int mostTriesAtTheGate(Utterance utterance) {
        return utterance.place() instanceof Place.Directly ? MOST_TRIES_AT_A_PERSON : MOST_TRIES_AT_THE_GATE;
    }

    private static void notSent(Records records, NewEntry content, Digests.Status why) {
        if (content.kind() == Kind.DIGEST) {
            DigestNews.notSaid(records, content, why);
        }
    }

    /** What stands there does not say what it should: {@link RefreshingCards} sees to it once it can. */
    private static void outdated(Records records, Entry entry, Utterance utterance) {
        Posts.Post live = utterance.live();
        boolean isRefreshed = entry.content().kind() == Kind.CARD || Addressing.isForTheThread(entry.content());
        if (isRefreshed && live != null) {
            records.posts().remember(utterance.subject(), utterance.placeKey(), live.outdated());
        }
    }

    /** What the channel may not hear goes to the account owner, else to the managers; a draft to the one who asked. */
    private static void sendElsewhere(
            Records records, NewEntry content, Utterance utterance, Audience.Refusal refusal, Instant now) {
        if (Entries.isFollowing(content)) {
            return;
        }
        if (utterance.what() instanceof Announcement.DecisionCard card) {
            for (MemberId person : instead(records, card.client(), content.recipient())) {
                records.outbox().write(CardEntries.to(person, card.client().id(), reason(content, refusal)), now);
            }
        } else if (utterance.what() instanceof Announcement.PlanPost plan) {
            for (MemberId person : instead(records, plan.client(), content.recipient())) {
                records.outbox().write(PlanEntries.to(person, plan.current(), reason(content, refusal)), now);
            }
        } else if (content.kind() == Kind.REVIEW) {
            Announcement.ReviewDue review = (Announcement.ReviewDue) utterance.what();
            instead(records, review.client(), content.recipient())
                    .forEach(person -> records.outbox()
                            .write(
                                    ReviewEntries.review(
                                            person,
                                            review.current(),
                                            review.talk().reviewOn()),
                                    now));
        } else if (content.kind() == Kind.DIGEST) {
            DigestNews.sendDirectly(records, content, refusal, now);
        } else if (content.kind() == Kind.DRAFT && content.recipient() == null) {
            records.outbox().write(draftDirectly(records, content, refusal), now);
        }
    }

    /** Who gets what {@code refused} did not: null stands for the channel. After the managers, nobody. */
    private static List<MemberId> instead(Records records, Client client, MemberId refused) {
        MemberId owner = client.accountOwner();
        boolean ownerCarries = owner != null && Roles.of(records, owner, client).carriesTheAccount();
        if (refused == null && ownerCarries) {
            return List.of(owner);
        }
        boolean managersWereTried = refused != null && !refused.equals(owner);
        return managersWereTried
                ? List.of()
                : Roles.managers(records).stream()
                        .filter(manager -> !manager.equals(refused))
                        .toList();
    }

    /** What is handed on from the owner to the managers keeps the reason why the channel did not get it. */
    private static Audience.Refusal reason(NewEntry content, Audience.Refusal refusal) {
        return content.recipient() == null ? refusal : Entries.withheld(content);
    }

    private static NewEntry draftDirectly(Records records, NewEntry content, Audience.Refusal refusal) {
        Draft draft = SayingDraft.draft(records, content);
        String key = content.dedupeKey() == null ? null : content.dedupeKey() + ":direct";
        return DraftEntries.to(draft.askedBy(), draft, key, refusal);
    }

    /**
     * Somebody deleted the card: it is posted afresh, and the plan below it; a draft that was to hang there goes to the one
     * who asked.
     */
    private static void gone(Records records, Entry entry, Utterance utterance, Instant now) {
        NewEntry content = entry.content();
        if (utterance.live() != null) {
            records.posts().forget(utterance.subject(), utterance.placeKey());
            records.outbox().putOff(entry.id(), State.WAITING, now);
            return;
        }
        records.outbox().finish(entry.id(), State.DROPPED, now);
        if (content.client() == null) {
            return;
        }
        if (content.kind() == Kind.DRAFT
                && SayingDraft.draft(records, content).place() instanceof DraftPlace.InThread) {
            records.outbox().write(draftDirectly(records, content, Audience.Refusal.THREAD_GONE), now);
            return;
        }
        records.posts().forget(Addressing.cardSubject(content.client()), utterance.placeKey());
        if (content.recipient() == null) {
            records.outbox().write(CardEntries.card(content.client()), now);
        }
        if (content.kind() == Kind.DRAFT) {
            records.outbox().write(draftDirectly(records, content, Audience.Refusal.NO_CARD_IN_CHANNEL), now);
        } else if (utterance.what() instanceof Announcement.PlanPost plan) {
            records.outbox().write(PlanEntries.plan(plan.current(), null), now);
        }
    }

    private static void refused(
            Records records, Entry entry, Utterance utterance, Outcome.Refused refused, Instant now) {
        if (refused.tokenDead()) {
            records.outbox().putOff(entry.id(), State.WAITING, now.plus(DEAD_TOKEN_PAUSE));
            return;
        }
        records.outbox().finish(entry.id(), State.FAILED, now);
        outdated(records, entry, utterance);
        notSent(records, entry.content(), Digests.Status.FAILED);
        records.audit().note(now, null, "delivery.failed", subject(entry, utterance), refused.slackError());
        sendElsewhere(records, entry.content(), utterance, Audience.Refusal.UNDELIVERABLE, now);
        if (utterance.place() instanceof Place.InChannel place) {
            ChannelTrouble.refused(records, place.channel(), refused.slackError(), now);
        } else if (entry.content().kind() == Kind.DRAFT_FILE) {
            SayingFile.afterRefusal(records, entry.content(), entry.id(), refused.slackError(), now);
        }
    }

    private static Duration untilSeen(Entry entry) {
        return entry.content().kind() == Kind.DRAFT_FILE ? UNTIL_A_FILE_IS_SEEN : Duration.ZERO;
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
