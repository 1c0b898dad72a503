package app.laststraw.architecture.seeded.chart;

import app.laststraw.architecture.seeded.store.Shelf;

final class KnowsStore {
    private final Shelf neighbour = null;
}
