package app.laststraw.domain.digest;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The red flags that were reported of a client within the days.
 *
 * @param client its name, as typed
 * @param flags deal-breakers first, then the most reported; not empty
 */
public record ClientFlags(String client, List<Flag> flags) {
    static final Comparator<ClientFlags> WORST_FIRST = Comparator.comparing(
                    (ClientFlags each) -> each.flags.get(0).dealBreaker())
            .thenComparing(each -> each.flags.stream().mapToInt(Flag::reports).sum())
            .reversed();

    /**
     * @param reports how many carry it
     * @param first whether no report of the tally window before carried it
     */
    public record Flag(RedFlag flag, int reports, boolean first, boolean dealBreaker) {
        private static final Comparator<Flag> WORST_FIRST = Comparator.comparing(Flag::dealBreaker)
                .thenComparing(Flag::reports)
                .reversed()
                .thenComparing(Flag::flag);
    }

    public ClientFlags {
        flags = List.copyOf(flags);
    }

    static ClientFlags of(ClientWeek client) {
        LocalDate from = client.firm().before().minusDays(client.firm().policy().windowDays());
        List<Report> earlier = client.knownOn(client.firm().before()).stream()
                .filter(report -> !report.incident().happenedOn().isBefore(from))
                .toList();
        Set<RedFlag> known = count(earlier).keySet();
        Set<RedFlag> dealBreakers = client.firm().policy().dealBreakers();
        return new ClientFlags(
                client.name(),
                count(client.news()).entrySet().stream()
                        .map(each -> new Flag(
                                each.getKey(),
                                each.getValue(),
                                !known.contains(each.getKey()),
                                dealBreakers.contains(each.getKey())))
                        .sorted(Flag.WORST_FIRST)
                        .toList());
    }

    private static Map<RedFlag, Integer> count(Collection<Report> reports) {
        Map<RedFlag, Integer> counts = new EnumMap<>(RedFlag.class);
        reports.forEach(report -> report.incident().redFlags().forEach(flag -> counts.merge(flag, 1, Integer::sum)));
        return counts;
    }
}
