package app.laststraw.domain.decision;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One thing that the gut check changes about parting ways.
 *
 * @param name for the reader of the code and of a failed test
 * @param decision what it becomes; PART_WAYS where the decision stays and only the next step changes
 * @param reasons what it changed, one sentence for each cause; never empty where the row holds
 * @param firstStep what then comes before anything else
 */
record GutCheckRow(
        String name,
        Decision decision,
        Predicate<Situation> holds,
        Function<Situation, List<Sentence>> reasons,
        Function<Situation, Sentence> firstStep) {
    boolean holdsFor(Situation situation) {
        return holds.test(situation);
    }

    @Override
    public String toString() {
        return name;
    }
}
