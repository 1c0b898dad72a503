package app.laststraw.architecture.seeded.domain.decision;

import app.laststraw.architecture.seeded.domain.script.KnowsNews;

public final class KnowsScript {
    private final KnowsNews beside = null;
}
