package app.laststraw.domain.digest;

import app.laststraw.domain.exit.Step;

/**
 * A step of an exit plan that is due within a week, or overdue.
 *
 * @param client its name, as typed
 * @param owner the name of whoever is to do it; null where that is nobody, or not known
 */
public record OpenStep(String client, Step step, String owner) {
    static final int DAYS_AHEAD = 6;
}
