package app.laststraw.usecase.digest;

import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import java.time.Instant;

/** The outbox entries that say a digest. */
final class DigestEntries {
    private DigestEntries() {}

    /**
     * The digest of a week is said, once.
     *
     * @param person who gets it directly; null for the channel
     * @param withheld why it goes to a person and not to the channel; null for whom it is meant
     * @param anew when it is tried anew after it could not be said; null the first time
     */
    static NewEntry digest(MemberId person, Week week, Audience.Refusal withheld, Instant anew) {
        String key = lane(person) + ":" + week + (anew == null ? "" : ":" + anew.toEpochMilli());
        return digest(person, week, withheld == null ? Entries.AS_ASKED : withheld.name(), key);
    }

    /** The digest of a week is said once more. */
    static NewEntry again(MemberId person, Week week, String pressKey) {
        return digest(person, week, Entries.AS_ASKED, pressKey);
    }

    private static NewEntry digest(MemberId person, Week week, String withheld, String key) {
        return new NewEntry(
                lane(person), key, Kind.DIGEST, null, null, person, Entries.join(week.toString(), withheld));
    }

    private static String lane(MemberId person) {
        return "digest:" + (person == null ? Addressing.RED_FLAGS : person);
    }

    /** The week that a DIGEST is of. */
    static Week weekOf(NewEntry digest) {
        return Week.read(Entries.part(digest, 0)).orElseThrow();
    }
}
