package app.laststraw.usecase.decision;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.exit.CaseStanding;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Who may do something about a client's case, and how it has to stand with them.
 *
 * @param least the role that it takes
 * @param fits whether it can be done, by the latest case: null where nothing was decided yet
 */
record CaseAccess(Role least, Predicate<Case> fits) {
    /** Decided or not, until they are a client no longer. */
    static final CaseAccess UNTIL_THE_END =
            new CaseAccess(Role.ACCOUNT_OWNER, latest -> latest == null || !latest.isEnded());

    /** @param fits by a case that is there */
    static CaseAccess toCase(Role least, Predicate<Case> fits) {
        return new CaseAccess(least, latest -> latest != null && fits.test(latest));
    }

    /** Ready, or why not. */
    CaseOutcome ask(Records records, ClientId id, MemberId person, Instant now) {
        Client client = records.clients().find(id).orElse(null);
        if (client == null) {
            return new CaseOutcome.ClientGone();
        }
        if (Roles.of(records, person, client).compareTo(least) < 0) {
            return new CaseOutcome.NotAllowed();
        }
        CaseStanding standing = CaseStanding.of(records, client, now);
        return !client.isArchived() && fits.test(standing.latest())
                ? new CaseOutcome.Ready(standing)
                : new CaseOutcome.NotNow(standing);
    }
}
