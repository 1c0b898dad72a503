package app.laststraw.usecase;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Grade;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How each client stood when it was last weighed, so that a long list is filtered and counted without weighing each; a
 * port. A client that was not weighed yet counts as one to keep. Records that are merged or archived have no standing.
 */
public interface Standings {
    /**
     * How one client stood.
     *
     * @param heat finite, not negative
     * @param weighedUnder a mark of all that it depended on beyond the client's own records; empty where the client changed since
     * @param waitingSince since when a decision is to be made; null where none is
     */
    record Standing(
            ClientId client, Decision decision, Grade grade, double heat, String weighedUnder, Instant waitingSince) {
        public Standing {
            Objects.requireNonNull(client);
            Objects.requireNonNull(decision);
            Objects.requireNonNull(grade);
            Objects.requireNonNull(weighedUnder);
        }
    }

    /**
     * Which clients are meant; records that are merged never are.
     *
     * @param typed part of a name or alias, of the client or of a record that was merged into it; empty for all
     * @param decision that is suggested; null for any
     * @param owner who runs the account; null for anybody
     * @param archived whether those in the archive are meant, and not those in use
     */
    record Filter(String typed, Decision decision, MemberId owner, boolean archived) {
        public static final Filter IN_USE = new Filter("", null, null, false);

        public Filter {
            Objects.requireNonNull(typed);
        }
    }

    Optional<Standing> find(ClientId client);

    /** In place of the one before. */
    void keep(Standing standing);

    void drop(ClientId client);

    /** The client changed: how it stood does not hold, until it is weighed anew. */
    void outdate(ClientId client);

    /** The clients in use that were not weighed under this. */
    List<ClientId> notWeighedUnder(String mark);

    /** A page of those meant, by name. */
    List<ClientId> clients(Filter filter, int from, int limit);

    int count(Filter filter);

    /** How many clients in use there are by suggested decision; what none has is left out. */
    Map<Decision, Integer> byDecision();

    /** How many clients in use come before this one by name. */
    int before(ClientId client);

    /** Those about whom a decision is to be made, the longest waiting first. */
    List<Standing> waiting();
}
