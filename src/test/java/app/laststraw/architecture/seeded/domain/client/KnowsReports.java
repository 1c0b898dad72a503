package app.laststraw.architecture.seeded.domain.client;

import app.laststraw.architecture.seeded.domain.report.KnowsTally;

final class KnowsReports {
    private final KnowsTally above = null;
}
