package app.laststraw.domain.decision;

import java.util.Objects;

/**
 * Where a client stands on one day: what {@link Suggestion} says, but for how to go about it. It costs less to work out,
 * for whoever weighs a whole book of clients.
 *
 * @param why the first reason of the suggestion
 * @param heat finite, not negative, unrounded
 */
public record Assessment(Decision decision, Sentence why, double heat, Grade grade) {
    public Assessment {
        Objects.requireNonNull(decision);
        Objects.requireNonNull(why);
        Objects.requireNonNull(grade);
    }

    static Assessment of(Situation client) {
        Verdict verdict = Verdict.on(client);
        Figures figures = client.figures();
        return new Assessment(
                verdict.decision(),
                verdict.rule().reason().apply(client),
                figures.heat(),
                Grade.of(figures.heat(), figures.troubleRatio(), client.thresholds()));
    }
}
