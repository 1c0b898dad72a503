package app.laststraw.usecase;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What the {@code detail} of outbox entries is made of, whatever they are about. */
public final class Entries {
    /** Between the parts of a detail: ids and enum names, which never contain it. */
    private static final String SEPARATOR = "|";

    /** Stands where a refusal of the gate would, in what somebody wanted to have directly. */
    public static final String AS_ASKED = "AS_ASKED";

    private Entries() {}

    /** The case whose plan a PLAN is, or in which a RELEASE is. */
    public static CaseId caseOf(NewEntry entry) {
        return new CaseId(Long.parseLong(part(entry, 0)));
    }

    /** The {@code index}-th part of an entry's detail. */
    public static String part(NewEntry entry, int index) {
        return parts(entry).skip(index).findFirst().orElseThrow();
    }

    public static Stream<String> parts(NewEntry entry) {
        return Arrays.stream(entry.detail().split("\\" + SEPARATOR));
    }

    /** The person on whose role the entry depends: who is told, or who asked; empty when it depends on nobody's. */
    public static Optional<MemberId> personConcerned(NewEntry entry) {
        if (entry.recipient() != null) {
            return Optional.of(entry.recipient());
        }
        boolean isNew = entry.kind() == Kind.DRAFT && entry.detail().contains(SEPARATOR);
        return isNew ? Optional.of(new MemberId(part(entry, 1))) : Optional.empty();
    }

    /** Why the entry goes to a person and not to the channel; null when it goes to the channel. */
    public static Audience.Refusal withheld(NewEntry entry) {
        if (entry.recipient() == null || isFollowing(entry)) {
            return null;
        }
        String last = part(entry, entry.detail().split("\\" + SEPARATOR).length - 1);
        return last.equals(AS_ASKED) ? null : Audience.Refusal.valueOf(last);
    }

    /** What is handed on from one person to others keeps the reason why the channel did not get it. */
    public static Audience.Refusal withheldFirst(NewEntry entry, Audience.Refusal refusal) {
        return entry.recipient() == null ? refusal : withheld(entry);
    }

    /** Whether the entry only brings a message in line that stands already. */
    public static boolean isFollowing(NewEntry entry) {
        return switch (entry.kind()) {
            case CARD -> entry.recipient() != null && entry.detail().isEmpty();
            case PLAN, DRAFT -> entry.recipient() != null && !entry.detail().contains(SEPARATOR);
            case REVIEW -> entry.dedupeKey() == null;
            default -> false;
        };
    }

    public static String lane(ClientId client) {
        return "client:" + client;
    }

    public static String lane(ClientId client, MemberId person) {
        return lane(client) + ":" + person;
    }

    public static String join(String... parts) {
        return String.join(SEPARATOR, parts);
    }
}
