package app.laststraw.architecture.seeded.domain.tally;

import app.laststraw.architecture.seeded.domain.decision.KnowsScript;

public final class KnowsDecision {
    private final KnowsScript above = null;
}
