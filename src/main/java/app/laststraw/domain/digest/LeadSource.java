package app.laststraw.domain.digest;

import app.laststraw.domain.client.ClientName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where clients came from of whom something was reported within the days.
 *
 * @param source in the firm's words
 * @param clients how many of them
 * @param reports on those, within the days
 */
public record LeadSource(String source, int clients, int reports) {
    /** One client says nothing about where it came from. */
    private static final int LEAST_CLIENTS = 2;

    private static final Comparator<LeadSource> MOST_FIRST = Comparator.comparing(LeadSource::clients)
            .thenComparing(LeadSource::reports)
            .reversed();

    /** @param clients with reports within the days */
    static List<LeadSource> of(List<ClientWeek> clients) {
        Map<String, List<ClientWeek>> bySource = new LinkedHashMap<>();
        clients.stream()
                .filter(client -> source(client) != null && !source(client).isBlank())
                .forEach(client -> bySource.computeIfAbsent(ClientName.keyOf(source(client)), any -> new ArrayList<>())
                        .add(client));
        int known = bySource.values().stream().mapToInt(List::size).sum();
        return known < LEAST_CLIENTS
                ? List.of()
                : bySource.values().stream()
                        .map(LeadSource::from)
                        .sorted(MOST_FIRST)
                        .toList();
    }

    private static LeadSource from(List<ClientWeek> clients) {
        int reports = clients.stream().mapToInt(client -> client.news().size()).sum();
        return new LeadSource(source(clients.get(0)), clients.size(), reports);
    }

    private static String source(ClientWeek client) {
        return client.client().engagement().leadSource();
    }
}
