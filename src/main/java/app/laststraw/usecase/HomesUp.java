package app.laststraw.usecase;

import app.laststraw.domain.workspace.MemberId;
import java.util.List;
import java.util.Optional;

/** Whose Home holds what not everybody may see, whether or not they look at it: Slack keeps it there; a port. */
public interface HomesUp {
    /** @param ofManager whether it shows all clients */
    record Up(MemberId person, boolean ofManager) {}

    /** One a person: instead of the one that was up. */
    void put(Up home);

    void takenDown(MemberId person);

    Optional<Up> of(MemberId person);

    /** In no particular order. */
    List<Up> all();
}
