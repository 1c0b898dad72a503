package app.laststraw.playground.webapi;

import app.laststraw.playground.workspace.Refused;

/** The token was not granted what the method needs. */
final class MissingScope extends Refused {
    private static final long serialVersionUID = 1L;

    private final String needed;

    MissingScope(String needed) {
        super("missing_scope", "needs " + needed);
        this.needed = needed;
    }

    String needed() {
        return needed;
    }
}
