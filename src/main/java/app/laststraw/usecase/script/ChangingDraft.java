package app.laststraw.usecase.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.ReasonsShown;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import java.time.Instant;

/** Somebody who carries the account makes another version of a draft by a press. */
public final class ChangingDraft {
    private final Storage storage;
    private final DraftingScript drafting;

    public ChangingDraft(Storage storage, DraftingScript drafting) {
        this.storage = storage;
        this.drafting = drafting;
    }

    /** How it went. */
    public sealed interface Outcome {
        /** It is so, now or already. */
        record Done() implements Outcome {}

        /** Somebody changed it since the press's message was drawn, and <i>Undo</i> would undo that. */
        record Overtaken(DraftStanding now) implements Outcome {}

        /** It is marked as sent, and stays as it was sent. */
        record Sent(DraftStanding now) implements Outcome {}

        record Refused(Barred why) implements Outcome {}
    }

    /**
     * @param edit any but ASKED_FOR, BLANKS_FILLED, OTHER_SCRIPT
     * @param seen the version that the person saw
     * @param pressKey Slack's own id of the press: pressed once, changed once
     */
    public Outcome change(DraftId id, DraftEdit edit, int seen, MemberId person, String pressKey, Instant now) {
        return storage.write(records -> {
            boolean isUndone = edit == DraftEdit.UNDONE;
            DraftInHand found =
                    isUndone ? DraftInHand.heldOrNot(records, id, person) : DraftInHand.of(records, id, person);
            if (found.barred() != null) {
                return new Outcome.Refused(found.barred());
            }
            if (records.outbox().isKnown(pressKey)) {
                return new Outcome.Done();
            }
            if (found.draft().isSent()) {
                return new Outcome.Sent(found.standing(records));
            }
            return isUndone
                    ? undo(records, found, seen, person, pressKey, now)
                    : choose(records, found, edit, chosen(found.draft(), edit, seen), person, pressKey, now);
        });
    }

    /** As {@link #change}, to another script in the same place. */
    public Outcome change(DraftId id, ScriptId other, MemberId person, String requestKey, Instant now) {
        return storage.write(records -> {
            DraftInHand found = DraftInHand.heldOrNot(records, id, person);
            if (found.barred() != null) {
                return new Outcome.Refused(found.barred());
            }
            Draft draft = found.draft();
            if (draft.isSent() && !records.outbox().isKnown(requestKey)) {
                return new Outcome.Sent(found.standing(records));
            }
            DraftChoices choices = draft.current().choices().with(other);
            return choose(records, found, DraftEdit.OTHER_SCRIPT, choices, person, requestKey, now);
        });
    }

    private Outcome undo(Records records, DraftInHand found, int seen, MemberId person, String pressKey, Instant now) {
        Draft draft = found.draft();
        if (draft.current().number() != seen) {
            return new Outcome.Overtaken(found.standing(records));
        }
        ScriptId back = draft.canBeUndone()
                ? draft.version(draft.current().basedOn()).choices().script()
                : draft.current().choices().script();
        Barred barred = Releasing.barred(records, found.client(), draft, back, person);
        if (barred != null) {
            return new Outcome.Refused(barred);
        }
        Draft undone = draft.canBeUndone() ? drafting.undo(records, draft, person, now) : draft;
        records.outbox().write(DraftEntries.changed(undone, pressKey), now);
        return new Outcome.Done();
    }

    /** Said where nothing changed, too: the press is known from then on, and a late second one changes nothing either. */
    private Outcome choose(
            Records records,
            DraftInHand found,
            DraftEdit edit,
            DraftChoices choices,
            MemberId person,
            String key,
            Instant now) {
        if (records.outbox().isKnown(key)) {
            return new Outcome.Done();
        }
        Draft draft = found.draft();
        Barred barred = Releasing.barred(records, found.client(), draft, choices.script(), person);
        if (barred != null) {
            return new Outcome.Refused(barred);
        }
        boolean isSo = choices.equals(draft.current().choices());
        Draft changed = isSo ? draft : drafting.choose(records, draft, edit, choices, person, now);
        records.outbox().write(DraftEntries.changed(changed, key), now);
        return new Outcome.Done();
    }

    private static DraftChoices chosen(Draft draft, DraftEdit edit, int seen) {
        DraftChoices now = draft.current().choices();
        return switch (edit) {
            // Other than what they saw: where two people want the same at once, they get it.
            case OTHER_LANGUAGE -> now.in(other(draft.version(seen).choices().language()));
            case SHORTER -> now.shorter(true);
            case FULL_LENGTH -> now.shorter(false);
            case SOFTER_REASONS -> now.giving(ReasonsShown.SOFTER);
            case NO_REASONS -> now.giving(ReasonsShown.NONE);
            case FULL_REASONS -> now.giving(ReasonsShown.FULL);
            case WITH_REFERRAL -> now.withReferral(true);
            case WITHOUT_REFERRAL -> now.withReferral(false);
            default -> throw new IllegalArgumentException("not a choice: " + edit);
        };
    }

    private static Language other(Language language) {
        return language == Language.ENGLISH ? Language.SIMPLIFIED_CHINESE : Language.ENGLISH;
    }
}
