package app.laststraw.usecase.script;

import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.script.Waiver;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.exit.SettlingSteps;
import app.laststraw.usecase.exit.TickingSteps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who carries the account has a draft checked, and marks it as sent or said. What the check finds to be an error
 * stands only with a reason. The app itself sends nothing to a client.
 */
public final class SendingDraft {
    private final Storage storage;

    public SendingDraft(Storage storage) {
        this.storage = storage;
    }

    /** May this person have the check. */
    public sealed interface Opening {
        record Ready(CheckSheet sheet) implements Opening {}

        /** It is marked as sent already. */
        record Sent(DraftStanding now) implements Opening {}

        record Refused(Barred why) implements Opening {}
    }

    /** How it went. Nothing was saved unless it is {@link Marked}. */
    public sealed interface Outcome {
        /**
         * It is so, now or already.
         *
         * @param refused why steps of the exit plan could not be ticked, one for each; mostly empty
         */
        record Marked(List<SettlingSteps.Outcome> refused) implements Outcome {}

        /** At the fields of the reasons. */
        record Faulty(List<FieldFault> faults) implements Outcome {}

        /** Somebody changed the draft since the form was drawn. */
        record Overtaken(CheckSheet now) implements Outcome {}

        /** The draft is as it was, and yet the check finds other errors: something was reported meanwhile. */
        record FoundOther(CheckSheet now) implements Outcome {}

        /** Somebody marked it meanwhile. */
        record Sent(DraftStanding now) implements Outcome {}

        record Refused(Barred why) implements Outcome {}
    }

    /** How taking it back went. */
    public sealed interface Unmarking {
        /** It is so, now or already. */
        record Done() implements Unmarking {}

        /** Only the one who marked it and managers may. */
        record NotTheirs(MemberId markedBy) implements Unmarking {}

        record Refused(Barred why) implements Unmarking {}
    }

    /** @throws StorageUnavailable when a second manager has to be asked first, and that could not be saved */
    public Opening open(DraftId id, MemberId person, Instant now) {
        return storage.write(records -> {
            DraftInHand found = DraftInHand.toSend(records, id, person, now);
            if (found.barred() != null) {
                return new Opening.Refused(found.barred());
            }
            return found.draft().isSent()
                    ? new Opening.Sent(found.standing(records))
                    : new Opening.Ready(CheckSheet.of(records, found, now));
        });
    }

    /**
     * @param formKey Slack's own id of the form: sent once, marked once
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome mark(DraftId id, SendingForm form, MemberId person, String formKey, Instant now) {
        return storage.write(records -> {
            DraftInHand found = DraftInHand.toSend(records, id, person, now);
            if (found.barred() != null) {
                return new Outcome.Refused(found.barred());
            }
            if (records.outbox().isKnown(formKey)) {
                return new Outcome.Marked(List.of());
            }
            return found.draft().isSent()
                    ? new Outcome.Sent(found.standing(records))
                    : mark(records, CheckSheet.of(records, found, now), form, person, formKey, now);
        });
    }

    private static Outcome mark(
            Records records, CheckSheet sheet, SendingForm form, MemberId person, String formKey, Instant now) {
        if (sheet.version() != form.version()) {
            return new Outcome.Overtaken(sheet);
        }
        if (!sheet.errors().isEmpty() && sheet.fingerprint() != form.fingerprint()) {
            // What is reported since may be of the kind that no channel shows.
            records.outbox().write(DraftEntries.changed(sheet.draft(), null), now);
            return new Outcome.FoundOther(sheet);
        }
        List<FieldFault> faults = faults(sheet, form);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        save(records, sheet, form, person, formKey, now);
        return new Outcome.Marked(tick(records, form, person, formKey, now));
    }

    private static List<FieldFault> faults(CheckSheet sheet, SendingForm form) {
        List<FieldFault> faults = new ArrayList<>();
        for (ToneRule rule : sheet.errors()) {
            String reason = form.reason(rule);
            if (reason.isEmpty()) {
                faults.add(FieldFault.at(rule, "check.error.reason.missing"));
            } else if (reason.length() > Waiver.MAX_REASON) {
                faults.add(FieldFault.at(rule, "check.error.reason.too_long", Waiver.MAX_REASON));
            }
        }
        return faults;
    }

    private static void save(
            Records records, CheckSheet sheet, SendingForm form, MemberId person, String formKey, Instant now) {
        List<Waiver> waivers = sheet.errors().stream()
                .map(rule -> new Waiver(rule, form.reason(rule)))
                .toList();
        Draft sent = sheet.draft().sent(person, now, waivers);
        records.drafts().save(sent);
        records.outbox().write(DraftEntries.changed(sent, formKey), now);
        String subject = "draft:" + sent.id();
        records.audit()
                .note(
                        now,
                        person,
                        "script.sent",
                        subject,
                        sent.current().choices().script().name());
        waivers.forEach(waiver -> records.audit()
                .note(now, person, "script.waived", subject, waiver.rule().name()));
    }

    private static List<SettlingSteps.Outcome> tick(
            Records records, SendingForm form, MemberId person, String formKey, Instant now) {
        return form.plan() == null || form.steps().isEmpty()
                ? List.of()
                : TickingSteps.tick(
                        records, form.plan(), TickingSteps.Boxes.tick(form.steps()), person, formKey + ":steps", now);
    }

    /**
     * It was not sent after all: the draft can be worked on again. Steps of the exit plan stay as they are.
     *
     * @param pressKey Slack's own id of the press: pressed once, taken back once
     * @throws StorageUnavailable when it could not be saved
     */
    public Unmarking unmark(DraftId id, MemberId person, String pressKey, Instant now) {
        return storage.write(records -> {
            DraftInHand found = DraftInHand.toSend(records, id, person, now);
            if (found.barred() != null) {
                return new Unmarking.Refused(found.barred());
            }
            Draft draft = found.draft();
            if (records.outbox().isKnown(pressKey)) {
                return new Unmarking.Done();
            }
            if (draft.isSent() && !mayUnmark(records, found, person)) {
                return new Unmarking.NotTheirs(draft.sending().by());
            }
            unmark(records, draft, person, now);
            // Known from now on, whatever came of it: late, it takes back no later marking.
            records.outbox().write(DraftEntries.changed(draft, pressKey), now);
            return new Unmarking.Done();
        });
    }

    private static boolean mayUnmark(Records records, DraftInHand found, MemberId person) {
        return Objects.equals(found.draft().sending().by(), person) || Roles.isManager(records, person);
    }

    private static void unmark(Records records, Draft draft, MemberId person, Instant now) {
        if (draft.isSent()) {
            records.drafts().save(draft.unsent());
            records.audit()
                    .note(
                            now,
                            person,
                            "script.unsent",
                            "draft:" + draft.id(),
                            draft.current().choices().script().name());
        }
    }
}
