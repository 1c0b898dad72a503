package app.laststraw.usecase.exit;

import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;

/** The outbox entries that say an exit plan, and the subject under which it is kept up to date. */
public final class PlanEntries {
    private PlanEntries() {}

    public static String subject(CaseId id) {
        return "plan:" + id;
    }

    /**
     * The exit plan is to stand in the card's thread as it is now.
     *
     * @param key Slack's own id of what asked for it; null for none
     */
    public static NewEntry plan(Case current, String key) {
        return new NewEntry(
                Entries.lane(current.client()),
                key,
                Kind.PLAN,
                current.client(),
                null,
                null,
                current.id().toString());
    }

    /** The plan goes to one person, since the thread may not have it. */
    static NewEntry to(MemberId person, Case current, Audience.Refusal withheld) {
        return new NewEntry(
                Entries.lane(current.client(), person),
                null,
                Kind.PLAN,
                current.client(),
                null,
                person,
                Entries.join(current.id().toString(), withheld.name()));
    }

    /** The plan that went to somebody while the thread could not have it follows the one in the thread. */
    static NewEntry following(MemberId person, Case current) {
        return new NewEntry(
                Entries.lane(current.client(), person),
                null,
                Kind.PLAN,
                current.client(),
                null,
                person,
                current.id().toString());
    }
}
