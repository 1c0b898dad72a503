package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.util.Objects;

/** An account owner or a manager asks for a draft. */
public final class RequestingDraft {
    private final Storage storage;
    private final DraftingScript drafting;

    public RequestingDraft(Storage storage, DraftingScript drafting) {
        this.storage = storage;
        this.drafting = drafting;
    }

    /**
     * What is wanted.
     *
     * @param script null for the one that fits what was decided, else what is suggested
     * @param language null for the firm's
     * @param place where it was asked for
     */
    public record Wish(ClientId client, ScriptId script, Language language, DraftPlace place) {
        public Wish {
            Objects.requireNonNull(client);
            Objects.requireNonNull(place);
        }

        /** What fits, below the client's card. */
        public static Wish onCard(ClientId client) {
            return new Wish(client, null, null, new DraftPlace.CardThread());
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /**
         * The draft is on its way.
         *
         * @param direct whether it comes to the asker directly, since no card stands in the channel
         */
        record OnItsWay(boolean direct) implements Outcome {}

        /** A second manager has to agree first; the asker is told so directly. */
        record Held() implements Outcome {}

        /** The suggestion is to keep the client: there is nothing to write. */
        record NothingToWrite() implements Outcome {}

        record Refused(Barred why) implements Outcome {}
    }

    /**
     * @param requestKey Slack's own id of the press, the event or the form: asked once, drafted once
     * @param now when it was asked
     * @throws StorageUnavailable when it could not be put down
     */
    public Outcome request(Wish wish, MemberId person, String requestKey, Instant now) {
        return storage.write(records -> {
            Acting acting = Acting.on(records, wish.client(), person);
            if (acting.barred() != null) {
                return new Outcome.Refused(acting.barred());
            }
            Client client = acting.client();
            ScriptId script = wish.script() == null ? Weighing.script(records, client, now) : wish.script();
            return script == null
                    ? new Outcome.NothingToWrite()
                    : draft(records, client, script, wish, person, requestKey, now);
        });
    }

    /**
     * As {@link #request}, for the script of a step before or after a draft: in its place, and in its language.
     *
     * @param pressKey Slack's own id of the press
     */
    public Outcome requestBeside(DraftId standing, ScriptId step, MemberId person, String pressKey, Instant now) {
        return storage.write(records -> {
            DraftInHand found = DraftInHand.of(records, standing, person);
            if (found.barred() != null) {
                return new Outcome.Refused(found.barred());
            }
            Client client = found.client();
            Draft beside = found.draft();
            Language language = beside.current().choices().language();
            Wish wish = new Wish(client.id(), step, language, beside.place());
            return draft(records, client, step, wish, person, pressKey, now);
        });
    }

    private Outcome draft(
            Records records,
            Client client,
            ScriptId script,
            Wish wish,
            MemberId person,
            String requestKey,
            Instant now) {
        Outcome onItsWay = new Outcome.OnItsWay(isDirect(records, wish.place(), client));
        if (records.outbox().isKnown(requestKey)) {
            return onItsWay;
        }
        Barred barred = Releasing.barred(records, client, script, person, now);
        if (barred != null) {
            return new Outcome.Refused(barred);
        }
        DraftChoices choices = choices(records, wish, client, script, now);
        Draft draft = drafting.open(records, client, choices, person, wish.place(), now);
        // Of a draft that is held it says nothing, and lets the request be known.
        records.outbox().write(entry(records, client, draft, requestKey), now);
        return Releasing.holds(records, draft) ? new Outcome.Held() : onItsWay;
    }

    private static DraftChoices choices(Records records, Wish wish, Client client, ScriptId script, Instant now) {
        Language language = wish.language() == null ? records.settings().firm().language() : wish.language();
        return DraftChoices.of(
                script, language, Weighing.suggest(records, client, now).offerReferral());
    }

    private static boolean isDirect(Records records, DraftPlace place, Client client) {
        return place instanceof DraftPlace.Directly
                || place instanceof DraftPlace.CardThread
                        && records.posts()
                                .find(Addressing.cardSubject(client.id()), Addressing.RED_FLAGS)
                                .isEmpty();
    }

    /** The draft is to come where it was asked for. */
    static Outbox.NewEntry entry(Records records, Client client, Draft draft, String requestKey) {
        if (!isDirect(records, draft.place(), client)) {
            return DraftEntries.draft(draft, requestKey);
        }
        return draft.place() instanceof DraftPlace.Directly
                ? DraftEntries.askedForDirectly(draft, requestKey)
                : DraftEntries.to(draft.askedBy(), draft, requestKey, Audience.Refusal.NO_CARD_IN_CHANNEL);
    }
}
