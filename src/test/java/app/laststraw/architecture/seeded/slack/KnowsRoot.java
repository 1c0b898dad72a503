package app.laststraw.architecture.seeded.slack;

import app.laststraw.architecture.seeded.Config;

final class KnowsRoot {
    private final Config root = null;
}
