package app.laststraw.playground;

import app.laststraw.playground.workspace.App;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.WorkspacePlan;
import java.util.List;
import java.util.Set;

/** A small firm for the tests of the stand-in: one person of each kind, one channel of each sort. */
public final class Firm {
    public static final String TEAM = "T1";
    public static final String BOT = "UBOT";
    public static final String SECRET = "a secret for signing";
    public static final String TOKEN = "xoxb-a-token";

    public static final Set<String> SCOPES = Set.of(
            "commands",
            "chat:write",
            "im:write",
            "im:history",
            "im:read",
            "users:read",
            "users:read.email",
            "channels:read",
            "channels:history",
            "groups:read",
            "groups:history",
            "app_mentions:read",
            "files:write",
            "files:read");

    private static final Set<String> EVENTS = Set.of(
            "app_mention",
            "message.im",
            "app_home_opened",
            "member_joined_channel",
            "member_left_channel",
            "channel_shared",
            "channel_unshared",
            "channel_archive",
            "channel_unarchive",
            "user_change");

    private Firm() {}

    public static WorkspacePlan plan() {
        App app = new App(
                "A1",
                "Straw",
                "B1",
                BOT,
                SCOPES,
                EVENTS,
                List.of(
                        new App.Command("/report", "Report", "[client]", false),
                        new App.Command("/escape", "Names as ids", "", true)),
                List.of(
                        new App.Shortcut("global", "report_client", "Report a client", ""),
                        new App.Shortcut("message", "report_message", "Report this", ""),
                        new App.Shortcut("message", "draft", "Draft a script", "")));
        return WorkspacePlan.of(TEAM, "The firm", app).with(people()).with(channels());
    }

    private static Person[] people() {
        return new Person[] {
            Person.of("UMEMBER", "Mia", Kind.MEMBER, TEAM),
            Person.of("UOWNER", "Olu", Kind.ACCOUNT_OWNER, TEAM).speaking("zh-CN"),
            Person.of("UMANAGER", "Max", Kind.MANAGER, TEAM),
            Person.of("UGUEST", "Gus", Kind.GUEST, TEAM),
            Person.of("UULTRA", "Una", Kind.ULTRA_GUEST, TEAM),
            Person.of("UEXTERNAL", "Eve", Kind.EXTERNAL, "T2"),
            Person.of("USTRANGER", "Sam", Kind.STRANGER, "T3"),
            Person.of("UGONE", "Gil", Kind.DEACTIVATED, TEAM)
        };
    }

    private static Channel[] channels() {
        return new Channel[] {
            Channel.open("CTEAM", "team", BOT, "UMEMBER", "UOWNER", "UMANAGER"),
            Channel.open("CELSE", "elsewhere", "UMEMBER"),
            Channel.closed("GOURS", "ours", BOT, "UMEMBER", "UMANAGER"),
            Channel.closed("GTHEIRS", "theirs", "UMANAGER"),
            Channel.open("CSHARED", "shared", BOT, "UMEMBER", "UEXTERNAL", "UGUEST")
                    .sharedWith("T2"),
            Channel.open("CPENDING", "pending", BOT, "UMEMBER").pendingWith("T2"),
            Channel.open("COLD", "old", BOT, "UMEMBER").archived(true)
        };
    }
}
