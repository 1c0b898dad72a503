package app.laststraw.usecase.script;

import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import java.time.Instant;

/** Somebody who carries the account wants a draft as a file. It goes to them alone. */
public final class SendingDraftFile {
    private final Storage storage;

    public SendingDraftFile(Storage storage) {
        this.storage = storage;
    }

    /** How it went. */
    public sealed interface Outcome {
        /**
         * The file is on its way.
         *
         * @param news false where the same press was known already
         */
        record OnItsWay(DraftStanding now, boolean news) implements Outcome {}

        record Refused(Barred why) implements Outcome {}
    }

    /**
     * Sends the draft as it reads now.
     *
     * @param wanted where the draft cannot be had so by now, it comes as text
     * @param pressKey Slack's own id of the press: pressed once, sent once
     */
    public Outcome send(DraftId id, DraftFormat wanted, MemberId person, String pressKey, Instant now) {
        return storage.write(records -> {
            DraftInHand found = DraftInHand.of(records, id, person);
            // As with reading it: an archived client or an ended case bars from changing alone.
            return found.client() != null
                    ? send(records, found, wanted, person, pressKey, now)
                    : new Outcome.Refused(found.barred());
        });
    }

    private static Outcome send(
            Records records, DraftInHand found, DraftFormat wanted, MemberId person, String pressKey, Instant now) {
        Draft draft = found.draft();
        DraftFormat format = DraftFormat.of(draft.current().text()).contains(wanted) ? wanted : DraftFormat.TEXT;
        boolean news = records.outbox().write(DraftEntries.file(person, draft, format, pressKey), now);
        if (news) {
            records.audit().note(now, person, "script.file", "draft:" + draft.id(), format.name());
        }
        return new Outcome.OnItsWay(found.standing(records), news);
    }
}
