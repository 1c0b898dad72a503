package app.laststraw.domain.script;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A script rendered for a client, with all that was made of it since.
 *
 * @param versions the first first; never empty. Nothing is ever taken out
 * @param sending null until somebody marked it as sent
 */
public record Draft(
        DraftId id,
        ClientId client,
        MemberId askedBy,
        Instant askedAt,
        DraftPlace place,
        List<DraftVersion> versions,
        Sending sending) {
    public Draft {
        Objects.requireNonNull(id);
        Objects.requireNonNull(client);
        Objects.requireNonNull(askedBy);
        Objects.requireNonNull(askedAt);
        Objects.requireNonNull(place);
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a draft has a version");
        }
    }

    /** As it reads now. */
    public DraftVersion current() {
        return versions.get(versions.size() - 1);
    }

    /** The version of that number. */
    public DraftVersion version(int number) {
        return versions.get(number - 1);
    }

    public boolean isSent() {
        return sending != null;
    }

    public boolean canBeUndone() {
        return !isSent() && current().basedOn() > 0;
    }

    /** A new version on top of the current one. */
    public Draft changed(
            DraftEdit edit, DraftChoices choices, Map<String, String> filled, DraftText text, MemberId by, Instant at) {
        return plus(new DraftVersion(versions.size() + 1, current().number(), edit, choices, filled, text, by, at));
    }

    /** A new version that reads as the one before the last change; once more, it goes back further. */
    public Draft undone(MemberId by, Instant at) {
        if (!canBeUndone()) {
            throw new IllegalStateException("there is nothing to undo");
        }
        DraftVersion back = version(current().basedOn());
        return plus(new DraftVersion(
                versions.size() + 1,
                back.basedOn(),
                DraftEdit.UNDONE,
                back.choices(),
                back.filled(),
                back.text(),
                by,
                at));
    }

    /** Marked as sent as it reads now. */
    public Draft sent(MemberId by, Instant at, List<Waiver> waivers) {
        return new Draft(
                id,
                client,
                askedBy,
                askedAt,
                place,
                versions,
                new Sending(current().number(), by, at, waivers));
    }

    /** It was not sent after all. */
    public Draft unsent() {
        return new Draft(id, client, askedBy, askedAt, place, versions, null);
    }

    private Draft plus(DraftVersion version) {
        List<DraftVersion> all = new ArrayList<>(versions);
        all.add(version);
        return new Draft(id, client, askedBy, askedAt, place, all, sending);
    }
}
