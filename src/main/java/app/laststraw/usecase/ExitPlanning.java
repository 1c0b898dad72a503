package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import java.time.Instant;

/** The exit plan of a case. */
final class ExitPlanning {
    private ExitPlanning() {}

    /** The decision was to part: the plan begins, in the same transaction. */
    static Case begin(Records records, Client client, Case theCase, Suggestion suggestion, Instant now) {
        return theCase;
    }
}
