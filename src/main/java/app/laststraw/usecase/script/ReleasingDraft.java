package app.laststraw.usecase.script;

import app.laststraw.domain.announcement.Announcement.ReleaseAsked.Standing;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A second manager agrees to a farewell draft, or not yet; until they agree, nobody but managers reads it. */
public final class ReleasingDraft {
    private final Storage storage;

    public ReleasingDraft(Storage storage) {
        this.storage = storage;
    }

    /** The one field of the form for a refusal. */
    public enum Field {
        REASON
    }

    /** How it went. */
    public sealed interface Outcome {
        /** They may answer. */
        record Ready(Client client) implements Outcome {}

        /** It is so, now or by the same request before. */
        record Done() implements Outcome {}

        /** Nothing was saved; each fault belongs to a field. */
        record Faulty(List<FieldFault> faults) implements Outcome {}

        /**
         * Somebody was faster.
         *
         * @param on the firm's calendar day of the answer
         */
        record Answered(Client client, Release release, LocalDate on) implements Outcome {}

        /** Nothing waits for an answer: it was decided otherwise, the draft is another script by now, or it is over. */
        record NoLonger() implements Outcome {}

        /** Nobody releases what they asked for. */
        record OwnQuestion() implements Outcome {}

        /** Managers only. */
        record NotAllowed() implements Outcome {}
    }

    /** A manager's answer. */
    private record Answer(DraftId draft, ScriptId script, MemberId by, String key, Instant at) {}

    /** May this person answer now. */
    public Outcome prepare(DraftId id, ScriptId script, MemberId person, Instant now) {
        return storage.read(records -> ready(records, new Answer(id, script, person, "", now)));
    }

    /**
     * The draft goes where it was asked for.
     *
     * @param pressKey Slack's own id of the press
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome agree(DraftId id, ScriptId script, MemberId person, String pressKey, Instant now) {
        Answer answer = new Answer(id, script, person, pressKey, now);
        return storage.write(records -> {
            Outcome ready = ready(records, answer);
            if (ready instanceof Outcome.Ready found) {
                put(records, found.client(), answer, true, "");
                Draft draft = records.drafts().find(id).orElseThrow();
                records.outbox().write(whereItWasAskedFor(records, found.client(), draft, pressKey), now);
                return new Outcome.Done();
            }
            return ready;
        });
    }

    /**
     * The one who asked is told why.
     *
     * @param reason as typed; null when it is missing
     * @param key Slack's own id of the form
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome refuse(DraftId id, ScriptId script, MemberId person, String reason, String key, Instant now) {
        Answer answer = new Answer(id, script, person, key, now);
        return storage.write(records -> {
            Outcome ready = ready(records, answer);
            if (!(ready instanceof Outcome.Ready found)) {
                return ready;
            }
            String stripped = reason == null ? "" : reason.strip();
            if (stripped.isEmpty()) {
                return fault("error.release.reason");
            }
            if (stripped.length() > Release.MAX_REASON) {
                return fault("error.release.reason.too_long", Release.MAX_REASON);
            }
            Release refused = put(records, found.client(), answer, false, stripped);
            records.outbox()
                    .write(ReleaseEntries.refused(found.client().id(), refused, number(records, refused), key), now);
            bringInLine(records, id, now);
            return new Outcome.Done();
        });
    }

    private static Outcome ready(Records records, Answer answer) {
        if (!Roles.isManager(records, answer.by())) {
            return new Outcome.NotAllowed();
        }
        if (records.outbox().isKnown(answer.key())) {
            return new Outcome.Done();
        }
        Release release = records.releases()
                .latest(answer.draft().value(), answer.script())
                .orElse(null);
        if (release == null) {
            return new Outcome.NoLonger();
        }
        Client client = Releasing.client(records, Releasing.draft(records, release));
        if (release.isAnswered()) {
            return new Outcome.Answered(client, release, Weighing.today(records, release.answeredAt()));
        }
        if (Releasing.standing(records, release) != Standing.OPEN) {
            return new Outcome.NoLonger();
        }
        return release.askedBy().equals(answer.by()) ? new Outcome.OwnQuestion() : new Outcome.Ready(client);
    }

    private static Release put(Records records, Client client, Answer answer, boolean agreed, String reason) {
        Release put = records.releases()
                .answer(answer.draft().value(), answer.script(), answer.by(), answer.at(), agreed, reason);
        String action = agreed ? "release.agreed" : "release.refused";
        records.audit()
                .note(
                        answer.at(),
                        answer.by(),
                        action,
                        "draft:" + answer.draft(),
                        answer.script().name());
        records.outbox().write(CardEntries.card(client.id()), answer.at());
        Releasing.tell(records, client, put, answer.at());
        return put;
    }

    /** Where it stands without its text, its text comes back there, whoever asked for it. */
    private static Outbox.NewEntry whereItWasAskedFor(Records records, Client client, Draft draft, String key) {
        return stands(records, draft.id())
                ? DraftEntries.changed(draft, key)
                : RequestingDraft.entry(records, client, draft, key);
    }

    private static void bringInLine(Records records, DraftId id, Instant now) {
        if (stands(records, id)) {
            records.outbox()
                    .write(DraftEntries.changed(records.drafts().find(id).orElseThrow(), null), now);
        }
    }

    private static boolean stands(Records records, DraftId id) {
        return !records.posts().places(DraftEntries.subject(id)).isEmpty();
    }

    private static int number(Records records, Release release) {
        return Releasing.numberOf(records, release);
    }

    private static Outcome fault(String key, Object... figures) {
        return new Outcome.Faulty(List.of(FieldFault.at(Field.REASON, key, figures)));
    }
}
