package app.laststraw.usecase.client;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the firm itself is to be met. On a client's list of places it would shut the gate for everybody.
 *
 * @param redFlags null where none is set
 * @param domains e-mail domains of people who are surely of the firm
 */
public record OwnPlaces(WorkspaceId workspace, ChannelId redFlags, Set<String> domains) {
    /** @param editor who is of the firm, as managers are; null for nobody */
    public static OwnPlaces of(Records records, WorkspaceId workspace, MemberId editor) {
        Set<String> domains = Stream.concat(Stream.ofNullable(editor), Roles.managers(records).stream())
                .flatMap(person -> records.people().find(person).stream())
                .map(Member::emailDomain)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new OwnPlaces(workspace, records.settings().firm().redFlagChannel(), domains);
    }

    public boolean isTeam(String team) {
        return workspace.value().equals(team);
    }

    public boolean isRedFlagChannel(String channel) {
        return redFlags != null && redFlags.value().equals(channel);
    }

    /** A domain of the firm's, or one above it. */
    public boolean isDomain(String domain) {
        return domains.stream().anyMatch(own -> own.equals(domain) || own.endsWith("." + domain));
    }
}
