package app.laststraw.domain.workspace;

import java.util.Set;

/**
 * Where a client itself is to be met in Slack and in e-mail; a match anywhere shuts the gate.
 *
 * @param teams Slack team ids of the client
 * @param channels channels that the firm keeps with the client
 * @param emailDomains the client's e-mail domains, lower case
 */
public record ClientPresence(Set<String> teams, Set<ChannelId> channels, Set<String> emailDomains) {
    public static final ClientPresence NONE = new ClientPresence(Set.of(), Set.of(), Set.of());

    public ClientPresence {
        teams = Set.copyOf(teams);
        channels = Set.copyOf(channels);
        emailDomains = Set.copyOf(emailDomains);
    }

    /** Whether this person is the client's: by team or by e-mail domain. */
    boolean includes(Member member) {
        return teams.contains(member.homeTeam())
                || (member.emailDomain() != null && emailDomains.contains(member.emailDomain()));
    }
}
