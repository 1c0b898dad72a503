package app.laststraw.architecture.seeded.store;

import org.knowm.xchart.XYChart;

final class KnowsCharts {
    private final XYChart chart = null;
}
