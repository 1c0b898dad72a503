package app.laststraw.domain.digest;

import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.report.Archetype;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How not to get into the same trouble again. */
public record Advice(Sentence because, Sentence what) {

    /**
     * What ended cases were put down to counts for more than what is reported.
     *
     * @param cases of the firm, whatever became of them
     * @param archetypes of the days
     * @return null where neither says anything
     */
    static Advice of(List<Case> cases, Map<Archetype, Integer> archetypes, FirmWeek firm) {
        return fromEnds(cases, firm).or(() -> fromWeek(archetypes)).orElse(null);
    }

    /** The commonest cause of those that ended within the tally window; a tie goes to the latest. */
    private static Optional<Advice> fromEnds(List<Case> cases, FirmWeek firm) {
        LocalDate from = firm.days().last().minusDays(firm.policy().windowDays());
        return cases.stream()
                .filter(each -> each.isEnded() && each.lookBack() != null)
                .filter(each -> !firm.dayOf(each.endedAt()).isBefore(from))
                .collect(Collectors.groupingBy(each -> each.lookBack().cause()))
                .entrySet()
                .stream()
                .max(Comparator.comparing((Function<Map.Entry<?, List<Case>>, Integer>)
                                each -> each.getValue().size())
                        .thenComparing(each -> lastEnd(each.getValue())))
                .map(each -> new Advice(
                        Sentence.of(
                                "digest.advice.because.cause",
                                each.getKey(),
                                each.getValue().size()),
                        Sentence.of("digest.advice.cause." + each.getKey().name())));
    }

    private static Instant lastEnd(List<Case> cases) {
        return cases.stream().map(Case::endedAt).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** A tie goes to the order of the archetypes. */
    private static Optional<Advice> fromWeek(Map<Archetype, Integer> archetypes) {
        Map<Archetype, Integer> named = new EnumMap<>(Archetype.class);
        named.putAll(archetypes);
        named.remove(Archetype.NONE);
        return named.entrySet().stream()
                .max(Map.Entry.<Archetype, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(each -> new Advice(
                        Sentence.of("digest.advice.because.archetype", each.getKey(), each.getValue()),
                        Sentence.of("digest.advice.archetype." + each.getKey().name())));
    }
}
