package app.laststraw.architecture.seeded.store;

import app.laststraw.architecture.seeded.slack.Door;

public final class Shelf {
    private final Door neighbour = null;
}
