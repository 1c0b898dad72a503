package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.workspace.ClientPresence;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Why somebody cannot act on a client's case just now: the present state, for a button that is older than it.
 *
 * @param client null where there is none any more, and for whoever may not act on it
 * @param since the firm's calendar day from which on it is so; null where no day matters
 */
public record Barred(Reason reason, Client client, LocalDate since) {
    /** In the order in which they are found. */
    public enum Reason {
        CLIENT_GONE,
        /** Only the client's account owner and managers may. */
        NOT_ALLOWED,
        ARCHIVED,
        /** The case ended; whoever reopens it may go on. */
        ENDED,
        /** In a firm with two-person release, a farewell script waits for a decision that it carries out. */
        DECISION_FIRST,
        /** In such a firm a second manager has to agree, and nobody else is one. */
        NO_SECOND_MANAGER,
        /** The draft waits for a second manager, or is not to be shown at all any more. */
        WAITS_FOR_RELEASE
    }

    public Barred {
        Objects.requireNonNull(reason);
    }

    /** Where no word of this may be said, not even to one person. */
    public ClientPresence presence() {
        return client == null ? ClientPresence.NONE : client.presence();
    }
}
