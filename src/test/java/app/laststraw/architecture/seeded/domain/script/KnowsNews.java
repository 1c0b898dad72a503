package app.laststraw.architecture.seeded.domain.script;

import app.laststraw.architecture.seeded.domain.announcement.News;

public final class KnowsNews {
    private final News above = null;
}
