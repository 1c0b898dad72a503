package app.laststraw.architecture.seeded.slack;

import app.laststraw.architecture.seeded.store.Shelf;

public final class Door {
    private final Shelf neighbour = null;
}
