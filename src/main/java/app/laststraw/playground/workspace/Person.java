package app.laststraw.playground.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Objects;

/**
 * A person, or a bot.
 *
 * @param id such as {@code U1}
 * @param name the name that others see, and by which they mention this person
 * @param title what they do; may be empty
 * @param teamId the team they belong to: the workspace's own, or another for a person outside
 * @param locale such as {@code en-US}; null for people outside, as Slack does not tell it
 * @param tz an IANA zone
 * @param email null when unknown
 */
public record Person(
        String id, String name, String title, Kind kind, String teamId, String locale, String tz, String email) {
    public Person {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(teamId);
    }

    /** A person of {@code teamId} who speaks English in London. */
    public static Person of(String id, String name, Kind kind, String teamId) {
        String locale = kind.isOutside() ? null : "en-US";
        String email = kind == Kind.BOT ? null : id.toLowerCase(Locale.ROOT) + "@example.com";
        return new Person(id, name, "", kind, teamId, locale, "Europe/London", email);
    }

    public Person titled(String newTitle) {
        return new Person(id, name, newTitle, kind, teamId, locale, tz, email);
    }

    public Person speaking(String newLocale) {
        return new Person(id, name, title, kind, teamId, newLocale, tz, email);
    }

    public Person in(String newZone) {
        return new Person(id, name, title, kind, teamId, locale, newZone, email);
    }

    public Person mailedAt(String newEmail) {
        return new Person(id, name, title, kind, teamId, locale, tz, newEmail);
    }

    public Person as(Kind newKind) {
        return new Person(id, name, title, newKind, teamId, locale, tz, email);
    }

    /** Slack's user object. */
    public ObjectNode toUser(boolean withLocale, boolean withEmail) {
        ObjectNode user = Json.object().put("id", id).put("team_id", teamId).put("name", handle());
        user.put("deleted", kind == Kind.DEACTIVATED).put("real_name", name).put("tz", tz);
        user.put("tz_label", tz).put("tz_offset", 0).put("updated", 1_700_000_000);
        user.put("is_bot", kind == Kind.BOT).put("is_app_user", false);
        if (kind != Kind.DEACTIVATED) {
            user.put("is_admin", kind == Kind.MANAGER).put("is_owner", false).put("is_primary_owner", false);
            user.put("is_restricted", kind.isGuest()).put("is_ultra_restricted", kind == Kind.ULTRA_GUEST);
        }
        if (kind.isOutside()) {
            user.put("is_stranger", kind == Kind.STRANGER);
        }
        if (withLocale && locale != null && !kind.isOutside()) {
            user.put("locale", locale);
        }
        user.set("profile", profile(withEmail));
        return user;
    }

    /** The name without spaces, as in payloads. */
    public String handle() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    private ObjectNode profile(boolean withEmail) {
        ObjectNode profile = Json.object().put("title", title).put("real_name", name);
        profile.put("real_name_normalized", name).put("display_name", name).put("display_name_normalized", name);
        profile.put("team", teamId).put("status_text", "").put("status_emoji", "");
        if (withEmail && email != null && !kind.isOutside()) {
            profile.put("email", email);
        }
        return profile;
    }
}
