package app.laststraw.domain.decision;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers to the gut check, each set kept; a port, bound to one workspace and one transaction, called by use cases only. */
public interface GutChecks {
    /** The latest answers; empty when nobody has answered. */
    Optional<GutCheckAnswers> latest(ClientId client);

    /** All sets of answers, by client, each client's first first; clients without any are absent. */
    Map<ClientId, List<GutCheckAnswers>> all();

    /** Keeps these beside the former ones. */
    GutCheckAnswers answer(ClientId client, GutCheck gutCheck, MemberId by, Instant at);
}
