package app.laststraw.usecase.script;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.MediumReason;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.Section;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Saying;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Works out where a draft stands, and what is shown of it. */
public final class SayingDraft implements Saying {
    private final DraftingScript drafting;
    private final Predicate<DraftText> fitsAMessage;

    /** @param fitsAMessage whether a message can hold the whole of a text */
    public SayingDraft(DraftingScript drafting, Predicate<DraftText> fitsAMessage) {
        this.drafting = drafting;
        this.fitsAMessage = fitsAMessage;
    }

    @Override
    public boolean isForTheThread() {
        return true;
    }

    @Override
    public boolean isRefreshed() {
        return true;
    }

    /** A client may have several. */
    @Override
    public boolean isAboutOneOfMany() {
        return true;
    }

    @Override
    public Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
        NewEntry content = entry.content();
        Draft draft = draft(records, content);
        Client client = Addressing.client(records, content);
        Where where = where(records, content, draft);
        boolean isHeld = Releasing.holds(records, draft);
        List<Finding> findings = Proofreading.findings(records, client, draft, now);
        return Optional.of(new Utterance(
                isHeld ? held(client, draft) : script(records, content, client, draft, findings, now),
                where.place(),
                DraftEntries.subject(draft.id()),
                where.key(),
                where.live(),
                where.threadTs(),
                StandingDrafts.shows(draft, findings),
                !isHeld,
                records.settings().firm().language()));
    }

    @Override
    public void handOn(Records records, NewEntry content, Instant now) {
        if (Entries.isFollowing(content)) {
            records.posts().forget(DraftEntries.subject(DraftEntries.draftOf(content)), Addressing.placeKey(content));
        }
    }

    @Override
    public void said(Records records, NewEntry content, Utterance utterance, Outcome.Said said, Instant now) {
        Draft draft = draft(records, content);
        Addressing.whoHaveItDirectly(records, content, utterance)
                .forEach(person -> records.outbox().write(DraftEntries.following(person, draft), now));
        if (utterance.what() instanceof Announcement.DraftScript shown
                && shown.isTextShown()
                && !fitsAMessage.test(shown.draft().current().text())) {
            SayingFile.afterDraft(records, shown.draft(), now);
        }
    }

    /** What the thread may not hear goes to the one who asked. */
    @Override
    public void notSaid(Records records, NewEntry content, Utterance utterance, Audience.Refusal why, Instant now) {
        if (content.recipient() == null) {
            sayDirectly(records, content, why, now);
        }
    }

    @Override
    public void homeless(Records records, NewEntry content, Utterance utterance, Instant now) {
        if (draft(records, content).place() instanceof DraftPlace.InThread) {
            sayDirectly(records, content, Audience.Refusal.THREAD_GONE, now);
        } else {
            Saying.super.homeless(records, content, utterance, now);
            sayDirectly(records, content, Audience.Refusal.NO_CARD_IN_CHANNEL, now);
        }
    }

    private static void sayDirectly(Records records, NewEntry content, Audience.Refusal why, Instant now) {
        Draft draft = draft(records, content);
        String key = content.dedupeKey() == null ? null : content.dedupeKey() + ":direct";
        records.outbox().write(DraftEntries.to(draft.askedBy(), draft, key, why), now);
    }

    private Announcement script(
            Records records, NewEntry content, Client client, Draft draft, List<Finding> findings, Instant now) {
        return new Announcement.DraftScript(
                client,
                draft,
                offered(records, client, draft, now),
                findings,
                medium(records, client, draft, now),
                records.settings().firm().zone(),
                content.recipient() != null,
                Entries.withheld(content));
    }

    /** Stands where the text stood, and nowhere else. */
    private static Announcement held(Client client, Draft draft) {
        DraftVersion current = draft.current();
        return new Announcement.DraftHeld(
                client, draft.id(), current.choices().script(), current.number(), draft.canBeUndone());
    }

    /** What ends at once is written, whatever was decided. */
    private static MediumReason medium(Records records, Client client, Draft draft, Instant now) {
        return draft.current().choices().script() == ScriptId.END_NOW
                ? MediumReason.ABUSE
                : Weighing.mediumReason(records, client, now);
    }

    /** A referral can always be taken out; after a deal-breaker, it cannot be put in. */
    private Set<Section> offered(Records records, Client client, Draft draft, Instant now) {
        DraftChoices choices = draft.current().choices();
        boolean referralFits =
                choices.withReferral() || Weighing.suggest(records, client, now).offerReferral();
        return drafting.template(records, choices).sections().stream()
                .filter(section -> section != Section.REFERRAL || referralFits)
                .collect(Collectors.toSet());
    }

    static Draft draft(Records records, NewEntry content) {
        return records.drafts().find(DraftEntries.draftOf(content)).orElseThrow();
    }

    /** @param place null where the card is gone below which it would stand */
    private record Where(Messenger.Place place, String key, Posts.Post live, String threadTs) {}

    private static Where where(Records records, NewEntry content, Draft draft) {
        String subject = DraftEntries.subject(draft.id());
        if (content.recipient() == null && draft.place() instanceof DraftPlace.InThread thread) {
            String key = thread.channel().value();
            Posts.Post live = records.posts().find(subject, key).orElse(null);
            return new Where(new Messenger.Place.InChannel(thread.channel()), key, live, thread.ts());
        }
        Posts.Post live = Addressing.live(records, content, subject);
        Posts.Post card = draft.place() instanceof DraftPlace.CardThread ? Addressing.liveCard(records, content) : null;
        boolean homeless = content.recipient() == null && card == null && live == null;
        return new Where(
                homeless ? null : Addressing.place(records, content),
                Addressing.placeKey(content),
                live,
                card == null ? null : card.ts());
    }
}
