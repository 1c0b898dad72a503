package app.laststraw.slack.webapi;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.people.SlackDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads people and channels out of Slack's answers. A flag that is absent, null or no boolean is not taken for false:
 * it is what shuts the gate.
 */
final class SlackAnswers {
    /** Slack's own helper; its account is not marked as a bot. */
    private static final String SLACKBOT = "USLACKBOT";

    private SlackAnswers() {}

    /** The person of a user object; empty when it has no id. */
    static Optional<Member> member(JsonNode user, Instant seenAt) {
        String id = textOf(user, "id");
        if (id == null) {
            return Optional.empty();
        }
        Boolean deleted = flag(user, "deleted");
        boolean deactivated = Boolean.TRUE.equals(deleted);
        boolean slackbot = id.equals(SLACKBOT);
        return Optional.of(new Member(
                new MemberId(id),
                // Without knowing whether somebody is active, their home proves nothing.
                deleted == null || (!deactivated && !slackbot && flag(user, "is_bot") == null)
                        ? null
                        : textOf(user, "team_id"),
                notSurelyFalse(user, "is_restricted") || notSurelyFalse(user, "is_ultra_restricted"),
                // Slack sends it for strangers only; whoever is outside is known by their team in any case.
                user.has("is_stranger") && notSurelyFalse(user, "is_stranger"),
                deactivated,
                slackbot || Boolean.TRUE.equals(flag(user, "is_bot")),
                isAny(user, "is_admin", "is_owner", "is_primary_owner"),
                emailDomain(textOf(user.path("profile"), "email")),
                nameOf(user),
                textOf(user, "locale"),
                zoneOf(textOf(user, "tz")),
                seenAt));
    }

    static SlackDirectory.Channel channel(
            ChannelId id, JsonNode channel, MemberId directWith, List<MemberId> members, boolean complete) {
        return new SlackDirectory.Channel(
                id,
                externallyShared(channel),
                pendingShare(channel),
                flag(channel, "is_archived"),
                directWith,
                members,
                complete,
                flag(channel, "is_member"));
    }

    /** The one person of a direct message; null for any other conversation. */
    static MemberId directWith(JsonNode channel) {
        String person = textOf(channel, "user");
        return Boolean.TRUE.equals(flag(channel, "is_im")) && person != null ? new MemberId(person) : null;
    }

    static String nextCursor(JsonNode answer) {
        return answer.path("response_metadata").path("next_cursor").asText("");
    }

    /** Shared in any way that is not surely within the own organisation counts as external. */
    private static Boolean externallyShared(JsonNode channel) {
        Boolean external = flag(channel, "is_ext_shared");
        boolean sharedSomehow =
                Boolean.TRUE.equals(flag(channel, "is_shared")) && !Boolean.TRUE.equals(flag(channel, "is_org_shared"));
        return sharedSomehow ? Boolean.TRUE : external;
    }

    private static Boolean pendingShare(JsonNode channel) {
        boolean invited = !channel.path("pending_connected_team_ids").isEmpty()
                || !channel.path("pending_shared").isEmpty();
        return invited ? Boolean.TRUE : flag(channel, "is_pending_ext_shared");
    }

    private static Boolean flag(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isBoolean() ? value.booleanValue() : null;
    }

    private static boolean notSurelyFalse(JsonNode object, String name) {
        return !Boolean.FALSE.equals(flag(object, name));
    }

    private static boolean isAny(JsonNode user, String... names) {
        for (String name : names) {
            if (Boolean.TRUE.equals(flag(user, name))) {
                return true;
            }
        }
        return false;
    }

    private static String nameOf(JsonNode user) {
        String display = textOf(user.path("profile"), "display_name");
        String real = textOf(user.path("profile"), "real_name");
        return display != null
                ? display
                : real != null ? real : user.path("name").asText("");
    }

    private static String emailDomain(String email) {
        int at = email == null ? -1 : email.lastIndexOf('@');
        return at < 0 || at == email.length() - 1
                ? null
                : email.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    private static ZoneId zoneOf(String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static String textOf(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
