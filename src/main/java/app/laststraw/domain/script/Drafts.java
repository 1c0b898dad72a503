package app.laststraw.domain.script;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The firm's drafts; a port, bound to one workspace and one transaction, called by use cases only. */
public interface Drafts {
    Optional<Draft> find(DraftId id);

    /** All drafts for a client, and for the records that were merged into it, by number. */
    List<Draft> of(ClientId client);

    /** A new draft with its first version. */
    Draft open(
            ClientId client,
            MemberId askedBy,
            DraftPlace place,
            DraftChoices choices,
            Map<String, String> filled,
            DraftText text,
            Instant at);

    /**
     * Saves the versions that are new, and whether it is sent.
     *
     * @throws IllegalStateException when versions are stored that {@code changed} does not know: whoever saves has read it in
     *     the same transaction
     */
    void save(Draft changed);
}
