package app.laststraw.domain.exit;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was released, or not, in the firm's cases; a port, bound to one workspace and one transaction, called by use cases only. */
public interface Releases {
    /** All of a case, the first first. */
    List<Release> of(CaseId id);

    /** What was asked last for this draft and script. */
    Optional<Release> latest(long draft, ScriptId script);

    /** The questions that nobody has answered, of cases that part, oldest first. */
    List<Release> waiting();

    /** Puts down the question. */
    Release ask(CaseId id, long draft, ScriptId script, MemberId by, Instant at);

    /**
     * Puts down the answer to the latest question for this draft and script.
     *
     * @param reason empty where they agree
     * @throws IllegalStateException when it was answered before, or never asked
     */
    Release answer(long draft, ScriptId script, MemberId by, Instant at, boolean agreed, String reason);
}
