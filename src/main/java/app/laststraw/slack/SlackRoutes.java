package app.laststraw.slack;

import app.laststraw.slack.handler.ChannelEvents;
import app.laststraw.slack.handler.ClientOptions;
import app.laststraw.slack.handler.ClientReportCommand;
import app.laststraw.slack.handler.Doorkeeper;
import app.laststraw.slack.handler.DraftScriptButton;
import app.laststraw.slack.handler.EditReportButton;
import app.laststraw.slack.handler.FailingKindly;
import app.laststraw.slack.handler.PeopleEvents;
import app.laststraw.slack.handler.ReportClientShortcut;
import app.laststraw.slack.handler.ReportMessageShortcut;
import app.laststraw.slack.handler.ReportSubmission;
import app.laststraw.slack.handler.UnmatchedRequests;
import app.laststraw.slack.handler.WithdrawReportButton;
import app.laststraw.slack.view.ReportModal;
import com.slack.api.bolt.App;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.ChannelUnsharedEvent;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.Set;

/** The table of contents: everything that Slack can send us, and who answers it. */
public final class SlackRoutes {
    public static final Set<String> COMMANDS = Set.of("/client-report");
    public static final Set<String> GLOBAL_SHORTCUTS = Set.of("report_client");
    public static final Set<String> MESSAGE_SHORTCUTS = Set.of("report_message");
    public static final Set<String> EVENTS = Set.of(
            UserChangeEvent.TYPE_NAME,
            TeamJoinEvent.TYPE_NAME,
            MemberJoinedChannelEvent.TYPE_NAME,
            MemberLeftChannelEvent.TYPE_NAME,
            ChannelSharedEvent.TYPE_NAME,
            ChannelUnsharedEvent.TYPE_NAME,
            ChannelArchiveEvent.TYPE_NAME,
            ChannelUnarchiveEvent.TYPE_NAME,
            GroupArchiveEvent.TYPE_NAME,
            GroupUnarchiveEvent.TYPE_NAME);

    private final Doorkeeper doorkeeper;
    private final FailingKindly kindly;
    private final ClientReportCommand clientReport;
    private final ReportClientShortcut reportClient;
    private final ReportMessageShortcut reportMessage;
    private final ClientOptions clientOptions;
    private final ReportSubmission reportSubmission;
    private final EditReportButton editReport;
    private final WithdrawReportButton withdrawReport;
    private final DraftScriptButton draftScript;
    private final PeopleEvents people;
    private final ChannelEvents channels;
    private final UnmatchedRequests unmatched;

    public SlackRoutes(
            Doorkeeper doorkeeper,
            FailingKindly kindly,
            ClientReportCommand clientReport,
            ReportClientShortcut reportClient,
            ReportMessageShortcut reportMessage,
            ClientOptions clientOptions,
            ReportSubmission reportSubmission,
            EditReportButton editReport,
            WithdrawReportButton withdrawReport,
            DraftScriptButton draftScript,
            PeopleEvents people,
            ChannelEvents channels,
            UnmatchedRequests unmatched) {
        this.doorkeeper = doorkeeper;
        this.kindly = kindly;
        this.clientReport = clientReport;
        this.reportClient = reportClient;
        this.reportMessage = reportMessage;
        this.clientOptions = clientOptions;
        this.reportSubmission = reportSubmission;
        this.editReport = editReport;
        this.withdrawReport = withdrawReport;
        this.draftScript = draftScript;
        this.people = people;
        this.channels = channels;
        this.unmatched = unmatched;
    }

    /** Adds all routes to a Bolt app that has not started yet. */
    public void addTo(App app) {
        app.use(doorkeeper);
        people(app);
        events(app);
        app.config().setUnmatchedRequestHandler(unmatched);
    }

    private void people(App app) {
        app.command("/client-report", kindly.command("/client-report", clientReport));
        app.globalShortcut("report_client", kindly.globalShortcut("report_client", reportClient));
        app.messageShortcut("report_message", kindly.messageShortcut("report_message", reportMessage));
        app.blockSuggestion("client", kindly.options("client", clientOptions));
        app.viewSubmission(ReportModal.CALLBACK_ID, kindly.submission(ReportModal.CALLBACK_ID, reportSubmission));
        app.blockAction("edit_report", kindly.button("edit_report", editReport));
        app.blockAction("withdraw_report", kindly.button("withdraw_report", withdrawReport));
        app.blockAction("draft_script", kindly.button("draft_script", draftScript));
    }

    private void events(App app) {
        app.event(UserChangeEvent.class, people::changed);
        app.event(TeamJoinEvent.class, people::joined);
        app.event(MemberJoinedChannelEvent.class, channels::joined);
        app.event(MemberLeftChannelEvent.class, channels::left);
        app.event(ChannelSharedEvent.class, channels::shared);
        app.event(ChannelUnsharedEvent.class, channels::unshared);
        app.event(ChannelArchiveEvent.class, channels::archived);
        app.event(ChannelUnarchiveEvent.class, channels::unarchived);
        app.event(GroupArchiveEvent.class, channels::privateArchived);
        app.event(GroupUnarchiveEvent.class, channels::privateUnarchived);
    }
}
