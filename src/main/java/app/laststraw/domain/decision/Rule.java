package app.laststraw.domain.decision;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One rule of the policy.
 *
 * @param name for the reader of the code and of a failed test
 * @param holds whether the rule fires
 * @param reason why, with the figures that fired it; asked only where the rule holds
 */
record Rule(String name, Decision decision, Predicate<Situation> holds, Function<Situation, Sentence> reason) {
    boolean holdsFor(Situation situation) {
        return holds.test(situation);
    }

    @Override
    public String toString() {
        return name;
    }
}
