package app.laststraw.domain.digest;

import app.laststraw.domain.decision.Assessment;
import app.laststraw.domain.decision.Grade;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.report.Archetype;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is counted: it ends with the digest's last day. Former clients are in what they did, not in how clients stand.
 *
 * @param reports that were filed within the days
 * @param clients on how many those are
 * @param harder for whom a harder decision is suggested than before, the hardest first
 * @param milder for whom a milder one is
 * @param movers whose heat changed most, up or down, the largest change first
 * @param archetypes of the reports, {@code NONE} included; those without any are absent
 * @param cost null where no report names one
 * @param advice null where there is none to give
 * @param sources empty where they say nothing
 * @param grades of all clients on the last day; each grade is there
 */
public record Happened(
        int reports,
        int clients,
        List<Crossing> harder,
        List<Crossing> milder,
        List<ClientFlags> flags,
        List<Mover> movers,
        Map<Archetype, Integer> archetypes,
        Cost cost,
        Advice advice,
        List<LeadSource> sources,
        Map<Grade, Integer> grades) {
    static final Happened NOTHING =
            new Happened(0, 0, List.of(), List.of(), List.of(), List.of(), Map.of(), null, null, List.of(), Map.of());

    private static final Comparator<Crossing> HARDEST_FIRST = Comparator.comparing(
                    (Crossing crossing) -> crossing.to().rank())
            .thenComparing(crossing -> crossing.to().rank() - crossing.from().rank())
            .reversed();

    public Happened {
        harder = List.copyOf(harder);
        milder = List.copyOf(milder);
        flags = List.copyOf(flags);
        movers = List.copyOf(movers);
        archetypes = inOrder(Archetype.class, archetypes);
        sources = List.copyOf(sources);
        grades = inOrder(Grade.class, grades);
    }

    /**
     * @param clients of the book, by name; all lists keep that order among equals
     * @param cases of the firm
     */
    static Happened of(FirmWeek firm, List<ClientWeek> clients, List<Case> cases) {
        List<ClientWeek> reported =
                clients.stream().filter(client -> !client.news().isEmpty()).toList();
        Map<Archetype, Integer> archetypes = archetypes(reported);
        List<Crossing> crossings = new ArrayList<>();
        List<Mover> movers = new ArrayList<>();
        Map<Grade, Integer> grades = noGrades();
        for (ClientWeek client : clients) {
            if (!client.isFormer()) {
                Assessment before = client.on(firm.before());
                Assessment after = client.on(firm.days().last());
                crossings.add(Crossing.of(client.name(), before, after));
                movers.add(new Mover(client.name(), before.heat(), after.heat()));
                grades.merge(after.grade(), 1, Integer::sum);
            }
        }
        return new Happened(
                reported.stream().mapToInt(client -> client.news().size()).sum(),
                reported.size(),
                crossings.stream()
                        .filter(Crossing::isHarder)
                        .sorted(HARDEST_FIRST)
                        .toList(),
                crossings.stream().filter(Crossing::isMilder).toList(),
                flags(reported),
                movers.stream()
                        .filter(Mover::isOne)
                        .sorted(Comparator.comparing((Mover mover) -> -Math.abs(mover.change())))
                        .toList(),
                archetypes,
                Cost.of(reported, firm),
                Advice.of(cases, archetypes, firm),
                LeadSource.of(reported),
                grades);
    }

    private static Map<Archetype, Integer> archetypes(List<ClientWeek> reported) {
        Map<Archetype, Integer> counts = new EnumMap<>(Archetype.class);
        reported.forEach(client ->
                client.news().forEach(report -> counts.merge(report.incident().archetype(), 1, Integer::sum)));
        return counts;
    }

    private static List<ClientFlags> flags(List<ClientWeek> reported) {
        return reported.stream()
                .filter(client -> client.news().stream()
                        .anyMatch(report -> !report.incident().redFlags().isEmpty()))
                .map(ClientFlags::of)
                .sorted(ClientFlags.WORST_FIRST)
                .toList();
    }

    private static Map<Grade, Integer> noGrades() {
        Map<Grade, Integer> none = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            none.put(grade, 0);
        }
        return none;
    }

    private static <E extends Enum<E>> Map<E, Integer> inOrder(Class<E> type, Map<E, Integer> counts) {
        EnumMap<E, Integer> ordered = new EnumMap<>(type);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }
}
