package app.laststraw.architecture.seeded.words;

import app.laststraw.architecture.seeded.store.Shelf;

final class Tongue {
    private final Shelf store = new Shelf();
}
