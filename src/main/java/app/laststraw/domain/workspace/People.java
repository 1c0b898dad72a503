package app.laststraw.domain.workspace;

import java.util.List;
import java.util.Optional;

/** Copies of what Slack said about people; a port, bound to one workspace and one transaction. */
public interface People {
    Optional<Member> find(MemberId id);

    /** Saves what Slack said now; an older copy of the same person gives way, a newer one stays. */
    void save(Member member);

    /** Active full members of this workspace who own or administer it, by id. */
    List<Member> workspaceAdmins();
}
