package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import java.util.List;
import java.util.Set;

/** Who is what; worked out afresh within each transaction, so that a role that was taken away is gone at once. */
public final class Roles {
    private Roles() {}

    /** @param client null when no client is meant */
    public static Role of(Records records, MemberId person, Client client) {
        if (isManager(records, person)) {
            return Role.MANAGER;
        }
        boolean ownsTheAccount = client != null && client.isOwnedBy(person) && isInside(records, person);
        return ownsTheAccount ? Role.ACCOUNT_OWNER : Role.MEMBER;
    }

    public static boolean isManager(Records records, MemberId person) {
        return isInside(records, person)
                && (records.settings().firm().managers().contains(person)
                        || records.people()
                                .find(person)
                                .filter(Member::workspaceAdmin)
                                .isPresent());
    }

    /** Those whom the firm named; to begin with, the owners and admins of the workspace. */
    public static List<MemberId> managers(Records records) {
        return managers(records, records.settings().firm().managers());
    }

    /** Those who would be it, were these named. */
    public static List<MemberId> managers(Records records, Set<MemberId> candidates) {
        List<MemberId> named = candidates.stream()
                .filter(manager -> isInside(records, manager))
                .sorted()
                .toList();
        return named.isEmpty()
                ? records.people().workspaceAdmins().stream().map(Member::id).toList()
                : named;
    }

    /** Whoever left or became a guest carries nothing any more, whatever they are on record for. */
    public static boolean isInside(Records records, MemberId person) {
        return records.people()
                .find(person)
                .filter(copy -> copy.deactivated() || copy.guest())
                .isEmpty();
    }
}
