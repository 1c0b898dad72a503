package app.laststraw.domain.workspace;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a client itself is to be met in Slack and in e-mail; a match anywhere shuts the gate.
 *
 * @param teams Slack team ids of the client
 * @param channels channels that the firm keeps with the client
 * @param emailDomains the client's e-mail domains, kept in lower case; a match includes everything beneath a domain
 */
public record ClientPresence(Set<String> teams, Set<ChannelId> channels, Set<String> emailDomains) {
    public static final ClientPresence NONE = new ClientPresence(Set.of(), Set.of(), Set.of());

    public ClientPresence {
        teams = Set.copyOf(teams);
        channels = Set.copyOf(channels);
        emailDomains = emailDomains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where any of several clients is, for a word about all of them. */
    public static ClientPresence of(Collection<ClientPresence> several) {
        return new ClientPresence(
                all(several, ClientPresence::teams),
                all(several, ClientPresence::channels),
                all(several, ClientPresence::emailDomains));
    }

    private static <T> Set<T> all(Collection<ClientPresence> several, Function<ClientPresence, Set<T>> part) {
        return several.stream().map(part).flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Whether this person is the client's: by team or by e-mail domain. */
    boolean includes(Member member) {
        return teams.contains(member.homeTeam()) || (member.emailDomain() != null && owns(member.emailDomain()));
    }

    /** False where the client is known by its e-mail domains and this person's is not known; bots have none. */
    boolean canBeToldFrom(Member member) {
        return emailDomains.isEmpty() || member.bot() || member.emailDomain() != null;
    }

    private boolean owns(String emailDomain) {
        return emailDomains.stream()
                .anyMatch(domain -> emailDomain.equals(domain) || emailDomain.endsWith("." + domain));
    }
}
