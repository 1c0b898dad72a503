package app.laststraw.architecture.seeded.usecase;

import java.util.HashMap;

final class KeepsState {
    static int count;
    static final HashMap<String, String> SEEN = new HashMap<>();
}
