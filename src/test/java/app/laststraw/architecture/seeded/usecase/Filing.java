package app.laststraw.architecture.seeded.usecase;

import app.laststraw.architecture.seeded.store.Shelf;

final class Filing {
    private final Shelf store = new Shelf();
}
