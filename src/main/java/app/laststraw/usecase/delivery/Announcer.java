package app.laststraw.usecase.delivery;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Readers;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Saying;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.care.ReporterCare;
import app.laststraw.usecase.care.SayingHindsight;
import app.laststraw.usecase.client.FormerClients;
import app.laststraw.usecase.decision.CaseNotes;
import app.laststraw.usecase.decision.SayingReview;
import app.laststraw.usecase.digest.SayingDigest;
import app.laststraw.usecase.exit.SayingPlan;
import app.laststraw.usecase.exit.StepUtterances;
import app.laststraw.usecase.report.SayingErasure;
import app.laststraw.usecase.report.SayingReceipt;
import app.laststraw.usecase.script.DraftingScript;
import app.laststraw.usecase.script.MailWriter;
import app.laststraw.usecase.script.SayingDraft;
import app.laststraw.usecase.script.SayingFile;
import app.laststraw.usecase.script.SayingRelease;
import app.laststraw.usecase.standing.SayingCard;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** All that the app says on its own, by the kind of outbox entry that asks for it. */
final class Announcer {
    private final Map<Kind, Saying> sayings = new EnumMap<>(Kind.class);

    /** @param fitsAMessage whether a message can hold the whole of a text */
    Announcer(DraftingScript drafting, MailWriter mail, Predicate<DraftText> fitsAMessage) {
        sayings.put(Kind.CARD, new SayingCard());
        sayings.put(Kind.PLAN, new SayingPlan());
        sayings.put(Kind.DRAFT, new SayingDraft(drafting, fitsAMessage));
        sayings.put(Kind.DRAFT_FILE, new SayingFile(mail));
        sayings.put(Kind.REVIEW, new SayingReview());
        sayings.put(Kind.HINDSIGHT, new SayingHindsight());
        sayings.put(Kind.HINDSIGHT_FOLLOWS, new SayingHindsight());
        sayings.put(Kind.DIGEST, new SayingDigest());
        sayings.put(Kind.REPORT_ERASED, new SayingErasure());

        toAnybody(Kind.RECEIPT, SayingReceipt::prepare);
        toAnybody(Kind.REPORT_COUNTED, (records, content, now) -> ReporterCare.sayCounted(records, content));
        toAnybody(Kind.REPORT_SEEN, ReporterCare::saySeen);
        toAnybody(Kind.GUT_CHECK, CaseNotes::gutCheck);
        toAnybody(Kind.RULING, (records, content, now) -> CaseNotes.ruling(records, content));
        toAnybody(Kind.RELEASE, (records, content, now) -> SayingRelease.question(records, content));
        toAnybody(Kind.FILE_REFUSED, (records, content, now) -> SayingFile.notTaken(records, content));
        toAnybody(Kind.REMINDER_FOLLOWS, StepUtterances::follows);

        toWhoCarriesTheAccount(Kind.RISE, SayingCard::rise);
        toWhoCarriesTheAccount(
                Kind.RELEASE_REFUSED, (records, content, now) -> SayingRelease.refused(records, content));
        toWhoCarriesTheAccount(
                Kind.STEPS_HANDED_OVER, (records, content, now) -> StepUtterances.handedOver(records, content));
        sayings.put(Kind.REMINDER, new Plainly(Readers::whoCarriesTheAccount, StepUtterances::reminder));

        toManagers(Kind.STEPS_TO_HAND_OVER, (records, content, now) -> StepUtterances.toHandOver(records, content));
        toManagers(Kind.FORMER_CLIENT, (records, content, now) -> FormerClients.say(records, content));
        toManagers(Kind.CHANNEL_UNSAFE, (records, content, now) -> unsafe(records, content));
        toManagers(Kind.DELIVERY_FAILED, (records, content, now) -> failed(records, content));
    }

    Saying of(Entry entry) {
        return of(entry.content().kind());
    }

    Saying of(Kind kind) {
        return sayings.get(kind);
    }

    private void toAnybody(Kind kind, Content says) {
        sayings.put(kind, new Plainly(Readers::anybody, says));
    }

    private void toWhoCarriesTheAccount(Kind kind, Content says) {
        sayings.put(kind, new Plainly(Readers::whoCarriesTheAccount, says));
    }

    private void toManagers(Kind kind, Content says) {
        sayings.put(kind, new Plainly(Readers::managers, says));
    }

    private interface Whole {
        Optional<Utterance> prepare(Records records, Entry entry, Instant now);
    }

    /** What an entry says that is like any other with the same content. */
    private interface Content extends Whole {
        Optional<Utterance> prepare(Records records, NewEntry content, Instant now);

        @Override
        default Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
            return prepare(records, entry.content(), now);
        }
    }

    /** What is followed by nothing. */
    private record Plainly(BiPredicate<Records, NewEntry> readers, Whole says) implements Saying {
        @Override
        public boolean isStillFor(Records records, NewEntry content) {
            return readers.test(records, content);
        }

        @Override
        public Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
            return says.prepare(records, entry, now);
        }
    }

    private static Optional<Utterance> unsafe(Records records, NewEntry content) {
        Audience.Refusal why = Audience.Refusal.valueOf(Entries.part(content, 1));
        return notice(records, content, new Announcement.ChannelUnsafe(channelOf(content), why));
    }

    private static Optional<Utterance> failed(Records records, NewEntry content) {
        return notice(records, content, new Announcement.DeliveryFailed(channelOf(content), Entries.part(content, 1)));
    }

    private static Optional<Utterance> notice(Records records, NewEntry content, Announcement notice) {
        return Optional.of(Addressing.once(records, content, notice, null));
    }

    private static ChannelId channelOf(NewEntry content) {
        return new ChannelId(Entries.part(content, 0));
    }
}
