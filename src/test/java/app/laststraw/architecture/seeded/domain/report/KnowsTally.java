package app.laststraw.architecture.seeded.domain.report;

import app.laststraw.architecture.seeded.domain.tally.KnowsDecision;

public final class KnowsTally {
    private final KnowsDecision above = null;
}
