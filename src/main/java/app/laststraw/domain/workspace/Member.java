package app.laststraw.domain.workspace;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What Slack last said about a person; a copy, never older than {@link Audience#COPY_LIFETIME} where it decides
 * anything. A flag that Slack left out is stored as the value that closes the gate.
 *
 * @param homeTeam the team the person belongs to ({@code user.team_id}); null when Slack did not say
 * @param guest any guest: {@code is_restricted} or {@code is_ultra_restricted}
 * @param stranger {@code is_stranger}: outside, and shares no channel with us
 * @param deactivated {@code deleted}
 * @param workspaceAdmin owner, primary owner or admin of the workspace
 * @param emailDomain the part of the e-mail address after the {@code @}, lower case; null when unknown
 * @param name the display name; for the members themselves only, never logged
 * @param locale Slack locale such as {@code en-US}; null when unknown
 * @param zone the person's own time zone; null when unknown
 * @param seenAt when Slack said so
 */
public record Member(
        MemberId id,
        String homeTeam,
        boolean guest,
        boolean stranger,
        boolean deactivated,
        boolean bot,
        boolean workspaceAdmin,
        String emailDomain,
        String name,
        String locale,
        ZoneId zone,
        Instant seenAt) {
    public Member {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(seenAt);
    }

    /** The language to speak to this person in private. */
    public Language language() {
        return Language.of(locale);
    }
}
