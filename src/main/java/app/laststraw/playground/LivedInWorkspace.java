package app.laststraw.playground;

import app.laststraw.playground.workspace.App;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.WorkspacePlan;
import java.util.List;
import java.util.Set;

/** The Slack workspace of the firm that {@link LivedInFirm} tells of: who is there, and where they talk. */
public final class LivedInWorkspace {
    public static final String RED_FLAGS = "C0REDFLAGS";

    private static final String TEAM = "T0PAPERKITE";
    private static final String NORTHWIND = "T0NORTHWIND";
    private static final String BOT = "U0LASTSTRAW";
    private static final String CHINESE = "zh-CN";

    private LivedInWorkspace() {}

    public static WorkspacePlan plan() {
        return WorkspacePlan.of(TEAM, "Paper Kite Studio", app())
                .with(people())
                .with(channels())
                .pointingOut(RED_FLAGS);
    }

    /** The app as {@code manifests/slack-http.yaml} describes it; a test holds the two together. */
    static App app() {
        return new App(
                "A0LASTSTRAW",
                "Last Straw",
                "B0LASTSTRAW",
                BOT,
                Set.of(
                        "commands",
                        "app_mentions:read",
                        "chat:write",
                        "im:write",
                        "files:write",
                        "users:read",
                        "users:read.email",
                        "channels:read",
                        "groups:read",
                        "im:read",
                        "mpim:read",
                        "channels:history",
                        "groups:history",
                        "im:history"),
                Set.of(
                        "app_home_opened",
                        "app_mention",
                        "user_change",
                        "team_join",
                        "member_joined_channel",
                        "member_left_channel",
                        "channel_shared",
                        "channel_unshared",
                        "channel_archive",
                        "channel_unarchive",
                        "group_archive",
                        "group_unarchive"),
                List.of(new App.Command(
                        "/client-report",
                        "Report a difficult client, or read how a client stands",
                        "[client name] | status [client name] | script [client name] | settings | help",
                        false)),
                List.of(
                        new App.Shortcut(
                                "message",
                                "report_message",
                                "Report this client",
                                "Files a report with this message as the evidence"),
                        new App.Shortcut(
                                "message",
                                "draft_script",
                                "Draft a script",
                                "Drafts what to say or write to a client, in this message’s thread"),
                        new App.Shortcut(
                                "global",
                                "report_client",
                                "Report a client",
                                "Files a report about a difficult client")));
    }

    private static Person[] people() {
        return new Person[] {
            insider("U0PRIYA", "Priya Raman", Kind.MEMBER, "Designer"),
            insider("U0JONAS", "Jonas Weber", Kind.MEMBER, "Developer"),
            insider("U0SOFIA", "Sofia Rossi", Kind.MEMBER, "Copywriter"),
            insider("U0CHEN", "陈伟", Kind.MEMBER, "开发工程师").speaking(CHINESE),
            insider("U0TOM", "Tom Okafor", Kind.ACCOUNT_OWNER, "Account owner"),
            insider("U0LINA", "李娜", Kind.ACCOUNT_OWNER, "客户负责人").speaking(CHINESE),
            insider("U0MAYA", "Maya Lindqvist", Kind.MANAGER, "Managing partner"),
            insider("U0ZHOU", "周敏", Kind.MANAGER, "合伙人").speaking(CHINESE),
            insider("U0DANA", "Dana Fields", Kind.GUEST, "Freelance illustrator"),
            Person.of("U0RICK", "Rick Nolan", Kind.EXTERNAL, NORTHWIND)
                    .titled("Northwind Traders")
                    .mailedAt("rick@northwind.example")
        };
    }

    private static Person insider(String id, String name, Kind kind, String title) {
        return Person.of(id, name, kind, TEAM).titled(title);
    }

    private static Channel[] channels() {
        return new Channel[] {
            Channel.closed(
                    RED_FLAGS,
                    "red-flags",
                    BOT,
                    "U0MAYA",
                    "U0ZHOU",
                    "U0TOM",
                    "U0LINA",
                    "U0PRIYA",
                    "U0JONAS",
                    "U0SOFIA",
                    "U0CHEN"),
            Channel.open(
                    "C0GENERAL",
                    "general",
                    "U0MAYA",
                    "U0ZHOU",
                    "U0TOM",
                    "U0LINA",
                    "U0PRIYA",
                    "U0JONAS",
                    "U0SOFIA",
                    "U0CHEN"),
            Channel.open("C0STUDIO", "studio-floor", "U0MAYA", "U0PRIYA", "U0JONAS", "U0SOFIA", "U0CHEN", "U0DANA"),
            Channel.open("C0NORTHWIND", "northwind-launch", BOT, "U0TOM", "U0PRIYA", "U0RICK")
                    .sharedWith(NORTHWIND)
        };
    }
}
