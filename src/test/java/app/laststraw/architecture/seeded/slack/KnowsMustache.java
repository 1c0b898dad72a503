package app.laststraw.architecture.seeded.slack;

import com.github.mustachejava.Mustache;

final class KnowsMustache {
    private final Mustache template = null;
}
