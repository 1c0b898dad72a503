package app.laststraw.usecase.script;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;

/** The outbox entries that ask a second person to agree to a draft, and the subject of each question. */
final class ReleaseEntries {
    private ReleaseEntries() {}

    /** @param number the question's place among those of its case */
    static String subject(CaseId id, int number) {
        return "release:" + id + ":" + number;
    }

    /**
     * Somebody is asked to agree to a draft, or waits for that; kept up to date.
     *
     * @param number the question's place among those of its case
     */
    static NewEntry question(MemberId person, ClientId client, CaseId id, int number) {
        return new NewEntry(
                lane(person, id, number),
                null,
                Kind.RELEASE,
                client,
                null,
                person,
                Entries.join(id.toString(), String.valueOf(number)));
    }

    /**
     * Whoever asked is told that somebody does not agree yet.
     *
     * @param key Slack's own id of the form in which it was said
     */
    static NewEntry refused(ClientId client, Release refused, int number, String key) {
        return new NewEntry(
                lane(refused.askedBy(), refused.caseId(), number),
                key,
                Kind.RELEASE_REFUSED,
                client,
                null,
                refused.askedBy(),
                Entries.join(refused.caseId().toString(), String.valueOf(number)));
    }

    private static String lane(MemberId person, CaseId id, int number) {
        return subject(id, number) + ":" + person;
    }

    /** The place of a question among those of its case. */
    static int numberOf(NewEntry release) {
        return Integer.parseInt(Entries.part(release, 1));
    }
}
