package app.laststraw.domain.decision;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/** The answers to the gut check, each set kept; a port, bound to one workspace and one transaction, called by use cases only. */
public interface GutChecks {
    /** The latest answers; empty when nobody has answered. */
    Optional<GutCheckAnswers> latest(ClientId client);

    /** Keeps these beside the former ones. */
    GutCheckAnswers answer(ClientId client, GutCheck gutCheck, MemberId by, Instant at);
}
