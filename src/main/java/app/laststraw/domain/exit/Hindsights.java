package app.laststraw.domain.exit;

import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether rulings were right; a port, bound to one workspace and one transaction, called by use cases only. */
public interface Hindsights {
    /** @param number the ruling's within its case, from 1; empty while nobody was asked about it */
    Optional<Hindsight> find(CaseId id, int number);

    /** Those that it was too early to say of, and that are to be asked about once again; in no particular order. */
    List<Hindsight> toBeAskedAgain();

    /** Those of which it was said how they turned out; in no particular order. */
    List<Hindsight> settled();

    /**
     * Notes that somebody is asked, for the first time or again; the answer to the first question is none to the second.
     *
     * @throws RuntimeException when there is no such ruling, or it was asked about twice
     */
    Hindsight ask(CaseId id, int number, Instant at);

    /**
     * Notes what somebody said, in place of what was said before.
     *
     * @throws IllegalStateException when nobody was asked
     */
    Hindsight answer(CaseId id, int number, Hindsight.Answer answer, MemberId by, Instant at);
}
