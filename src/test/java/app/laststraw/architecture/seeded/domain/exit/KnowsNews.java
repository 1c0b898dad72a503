package app.laststraw.architecture.seeded.domain.exit;

import app.laststraw.architecture.seeded.domain.announcement.News;

final class KnowsNews {
    private final News above = null;
}
