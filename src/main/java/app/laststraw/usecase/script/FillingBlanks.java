package app.laststraw.usecase.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who carries the account fills in what a draft leaves blank, or changes what is filled in. */
public final class FillingBlanks {
    /** The characters that one blank takes; as many as a field of a form. */
    public static final int MOST = 3000;

    private final Storage storage;
    private final DraftingScript drafting;

    public FillingBlanks(Storage storage, DraftingScript drafting) {
        this.storage = storage;
        this.drafting = drafting;
    }

    /** May this person have the form. */
    public sealed interface Opening {
        record Ready(BlanksSheet sheet) implements Opening {}

        /** It is marked as sent, and stays as it was sent. */
        record Sent(DraftStanding now) implements Opening {}

        record Refused(Barred why) implements Opening {}
    }

    /** How it went. */
    public sealed interface Outcome {
        /** It is so, now or already. */
        record Saved() implements Outcome {}

        /** Something is none of the kind that its blank wants; nothing is saved. */
        record Faulty(List<FieldFault> faults) implements Outcome {}

        /** Somebody changed the draft since the form was drawn; nothing is saved. */
        record Overtaken(BlanksSheet now) implements Outcome {}

        /** It is marked as sent, and stays as it was sent. */
        record Sent(DraftStanding now) implements Outcome {}

        record Refused(Barred why) implements Outcome {}
    }

    public Opening open(DraftId id, MemberId person, Instant now) {
        return storage.read(records -> {
            DraftInHand found = DraftInHand.of(records, id, person);
            if (found.barred() != null) {
                return new Opening.Refused(found.barred());
            }
            return found.draft().isSent()
                    ? new Opening.Sent(found.standing(records))
                    : new Opening.Ready(sheet(records, found, now));
        });
    }

    /**
     * @param seen the version that the form was drawn from
     * @param typed by blank, as it stands in the form; empty to leave a blank, or to empty it
     * @param formKey Slack's own id of the form: sent once, filled in once
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome fill(DraftId id, int seen, Map<String, String> typed, MemberId person, String formKey, Instant now) {
        return storage.write(records -> {
            DraftInHand found = DraftInHand.of(records, id, person);
            if (found.barred() != null) {
                return new Outcome.Refused(found.barred());
            }
            if (records.outbox().isKnown(formKey)) {
                return new Outcome.Saved();
            }
            return found.draft().isSent()
                    ? new Outcome.Sent(found.standing(records))
                    : fill(records, sheet(records, found, now), seen, typed, person, formKey, now);
        });
    }

    private Outcome fill(
            Records records,
            BlanksSheet sheet,
            int seen,
            Map<String, String> typed,
            MemberId person,
            String formKey,
            Instant now) {
        BlanksCheck check = BlanksCheck.of(sheet, typed);
        if (check.faults().isEmpty() && check.values().isEmpty()) {
            return new Outcome.Saved();
        }
        if (sheet.version() != seen) {
            return new Outcome.Overtaken(sheet);
        }
        if (!check.faults().isEmpty()) {
            return new Outcome.Faulty(check.faults());
        }
        Draft filled = drafting.fill(records, sheet.draft(), check.values(), person, now);
        records.outbox().write(DraftEntries.changed(filled, formKey), now);
        return new Outcome.Saved();
    }

    private BlanksSheet sheet(Records records, DraftInHand found, Instant now) {
        Draft draft = found.draft();
        Map<String, String> onRecord = drafting.known(records, found.client(), draft).entrySet().stream()
                .filter(known -> known.getValue().length() <= MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        // Offered, not filled in: the letter may go on another day.
        onRecord.put("letter_date", Weighing.today(records, now).toString());
        return new BlanksSheet(
                draft,
                found.client(),
                drafting.template(records, draft.current().choices()).blanks(),
                onRecord,
                records.settings().firm().currency(),
                draft.current().choices().script() == ScriptId.FEE_INCREASE
                        ? Weighing.breakEven(records, found.client(), now)
                        : null);
    }
}
