package app.laststraw.usecase.script;

import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;

/** The outbox entries that say drafts, and the subject under which each is kept up to date. */
public final class DraftEntries {
    private DraftEntries() {}

    static String subject(DraftId id) {
        return "draft:" + id;
    }

    /**
     * A draft is to stand where it was asked for, as it reads now.
     *
     * @param requestKey Slack's own id of what asked for it, so that it is asked for once
     */
    static NewEntry draft(Draft draft, String requestKey) {
        return draft(
                null,
                draft,
                requestKey,
                Entries.join(draft.id().toString(), draft.askedBy().value()));
    }

    /** The draft that stands there was changed. */
    public static NewEntry changed(Draft draft, String pressKey) {
        MemberId asker = draft.place() instanceof DraftPlace.Directly ? draft.askedBy() : null;
        return draft(asker, draft, pressKey, draft.id().toString());
    }

    /** The asker wanted it so. */
    static NewEntry askedForDirectly(Draft draft, String requestKey) {
        return draft(draft.askedBy(), draft, requestKey, Entries.join(draft.id().toString(), Entries.AS_ASKED));
    }

    /** The draft goes to a person, since the thread may not have it. */
    static NewEntry to(MemberId person, Draft draft, String requestKey, Audience.Refusal withheld) {
        return draft(person, draft, requestKey, Entries.join(draft.id().toString(), withheld.name()));
    }

    /** The draft that went to somebody while the thread could not have it follows the one in the thread. */
    static NewEntry following(MemberId person, Draft draft) {
        return draft(person, draft, null, draft.id().toString());
    }

    private static NewEntry draft(MemberId person, Draft draft, String key, String detail) {
        String lane = person == null ? Entries.lane(draft.client()) : Entries.lane(draft.client(), person);
        return new NewEntry(lane, key, Kind.DRAFT, draft.client(), null, person, detail);
    }

    /**
     * The draft goes to a person as a file, as it reads now.
     *
     * @param key so that it goes once
     */
    static NewEntry file(MemberId person, Draft draft, DraftFormat format, String key) {
        String version = String.valueOf(draft.current().number());
        return new NewEntry(
                Entries.lane(draft.client(), person),
                key,
                Kind.DRAFT_FILE,
                draft.client(),
                null,
                person,
                Entries.join(draft.id().toString(), version, format.name()));
    }

    /** A person is told that Slack does not take our files. */
    static NewEntry fileRefused(MemberId person, String slackError, String key) {
        return new NewEntry("files:" + person, key, Kind.FILE_REFUSED, null, null, person, slackError);
    }

    /** The draft that a DRAFT or its file is about. */
    static DraftId draftOf(NewEntry content) {
        return new DraftId(Long.parseLong(Entries.part(content, 0)));
    }
}
