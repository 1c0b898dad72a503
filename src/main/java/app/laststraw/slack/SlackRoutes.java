package app.laststraw.slack;

import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.exit.Snooze;
import app.laststraw.slack.handler.CareHandlers;
import app.laststraw.slack.handler.CaseHandlers;
import app.laststraw.slack.handler.ChannelEvents;
import app.laststraw.slack.handler.DigestHandlers;
import app.laststraw.slack.handler.DirectoryHandlers;
import app.laststraw.slack.handler.Doorkeeper;
import app.laststraw.slack.handler.DraftHandlers;
import app.laststraw.slack.handler.FailingKindly;
import app.laststraw.slack.handler.PeopleEvents;
import app.laststraw.slack.handler.PlanHandlers;
import app.laststraw.slack.handler.ReminderHandlers;
import app.laststraw.slack.handler.ReportHandlers;
import app.laststraw.slack.handler.ScriptHandlers;
import app.laststraw.slack.handler.SettingsHandlers;
import app.laststraw.slack.handler.TemplateHandlers;
import app.laststraw.slack.handler.UnmatchedRequests;
import app.laststraw.slack.message.CaseButtons;
import app.laststraw.slack.message.DigestButtons;
import app.laststraw.slack.message.DraftButtons;
import app.laststraw.slack.message.DraftChanges;
import app.laststraw.slack.message.HindsightMessage;
import app.laststraw.slack.message.PlanMessage;
import app.laststraw.slack.message.ScriptAnswers;
import app.laststraw.slack.message.StepBoxes;
import app.laststraw.slack.message.StepButtons;
import app.laststraw.slack.view.CheckModal;
import app.laststraw.slack.view.ClientModal;
import app.laststraw.slack.view.DecisionModal;
import app.laststraw.slack.view.DraftRequestModal;
import app.laststraw.slack.view.EndModal;
import app.laststraw.slack.view.FeesModal;
import app.laststraw.slack.view.FillModal;
import app.laststraw.slack.view.FindClientsModal;
import app.laststraw.slack.view.GutCheckModal;
import app.laststraw.slack.view.HandOverModal;
import app.laststraw.slack.view.HomeLink;
import app.laststraw.slack.view.HomeView;
import app.laststraw.slack.view.LookBackModal;
import app.laststraw.slack.view.MergeModal;
import app.laststraw.slack.view.NewStepModal;
import app.laststraw.slack.view.PlanModal;
import app.laststraw.slack.view.RefuseReleaseModal;
import app.laststraw.slack.view.ReportModal;
import app.laststraw.slack.view.ScriptModal;
import app.laststraw.slack.view.SettingsGroupModal;
import app.laststraw.slack.view.SettingsModal;
import app.laststraw.slack.view.StepModal;
import app.laststraw.slack.view.TalkModal;
import app.laststraw.slack.view.WordingModal;
import app.laststraw.slack.view.WordingsModal;
import app.laststraw.usecase.client.MergingClients;
import app.laststraw.usecase.settings.SettingsField;
import app.laststraw.usecase.settings.SettingsGroup;
import com.slack.api.bolt.App;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.model.User;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.ChannelUnsharedEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.Set;
import java.util.function.Function;

/** The table of contents: everything that Slack can send us, and who answers it. */
public final class SlackRoutes {
    public static final Set<String> COMMANDS = Set.of("/client-report");
    public static final Set<String> GLOBAL_SHORTCUTS = Set.of("report_client");
    public static final Set<String> MESSAGE_SHORTCUTS = Set.of("report_message", "draft_script");
    public static final Set<String> EVENTS = Set.of(
            AppHomeOpenedEvent.TYPE_NAME,
            AppMentionEvent.TYPE_NAME,
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
    private final ReportHandlers reports;
    private final DraftHandlers drafts;
    private final ScriptHandlers scripts;
    private final TemplateHandlers templates;
    private final CaseHandlers cases;
    private final DirectoryHandlers directory;
    private final PlanHandlers plans;
    private final ReminderHandlers reminders;
    private final DigestHandlers digests;
    private final CareHandlers care;
    private final SettingsHandlers settings;
    private final PeopleEvents people;
    private final ChannelEvents channels;
    private final UnmatchedRequests unmatched;

    public SlackRoutes(
            Doorkeeper doorkeeper,
            FailingKindly kindly,
            ReportHandlers reports,
            DraftHandlers drafts,
            ScriptHandlers scripts,
            TemplateHandlers templates,
            CaseHandlers cases,
            DirectoryHandlers directory,
            PlanHandlers plans,
            ReminderHandlers reminders,
            DigestHandlers digests,
            CareHandlers care,
            SettingsHandlers settings,
            PeopleEvents people,
            ChannelEvents channels,
            UnmatchedRequests unmatched) {
        this.doorkeeper = doorkeeper;
        this.kindly = kindly;
        this.reports = reports;
        this.drafts = drafts;
        this.scripts = scripts;
        this.templates = templates;
        this.cases = cases;
        this.directory = directory;
        this.plans = plans;
        this.reminders = reminders;
        this.digests = digests;
        this.care = care;
        this.settings = settings;
        this.people = people;
        this.channels = channels;
        this.unmatched = unmatched;
    }

    /** Adds all routes to a Bolt app that has not started yet. */
    public void addTo(App app) {
        app.use(doorkeeper);
        app.use(directory.pressedOnHome());
        reports(app);
        drafts(app);
        scripts(app);
        templates(app);
        cases(app);
        directory(app);
        plans(app);
        reminders(app);
        digests(app);
        care(app);
        settings(app);
        events(app);
        app.config().setUnmatchedRequestHandler(unmatched);
    }

    private void reports(App app) {
        app.command("/client-report", kindly.command("/client-report", reports.clientReport()));
        app.globalShortcut("report_client", kindly.globalShortcut("report_client", reports.reportClient()));
        app.messageShortcut("report_message", kindly.messageShortcut("report_message", reports.reportMessage()));
        app.blockSuggestion("client", kindly.options("client", reports.clientOptions()));
        button(app, HomeView.REPORT, reports.reportOnHome());
        form(app, ReportModal.CALLBACK_ID, reports.submission());
        button(app, "edit_report", reports.edit());
        button(app, "withdraw_report", reports.withdraw());
    }

    private void drafts(App app) {
        button(app, CaseButtons.DRAFT_SCRIPT, drafts.draftScript());
        button(app, DraftButtons.DRAFT_HEADS_UP, drafts.draftStep());
        button(app, DraftButtons.DRAFT_PHONE_FOLLOW_UP, drafts.draftStep());
        button(app, DraftChanges.CHANGE_DRAFT, drafts.change());
        form(app, ScriptModal.CALLBACK_ID, drafts.otherScript());
        button(app, DraftButtons.FILL_BLANKS, drafts.fillBlanks());
        button(app, FillModal.SHOW_ALL, drafts.blanksShown());
        button(app, FillModal.SHOW_MISSING, drafts.blanksShown());
        form(app, FillModal.CALLBACK_ID, drafts.blanks());
        button(app, DraftButtons.COPY_DRAFT, drafts.copy());
        button(app, DraftButtons.CHECK_DRAFT, drafts.check());
        form(app, CheckModal.CALLBACK_ID, drafts.markSent());
        button(app, DraftButtons.DRAFT_NOT_SENT, drafts.notSent());
        button(app, DraftButtons.AGREE_RELEASE, drafts.release());
        button(app, DraftButtons.REFUSE_RELEASE, drafts.release());
        form(app, RefuseReleaseModal.CALLBACK_ID, drafts.refuseRelease());
        button(app, DraftButtons.DRAFT_AS_TEXT, drafts.file());
        button(app, DraftButtons.DRAFT_AS_MAIL, drafts.file());
    }

    private void scripts(App app) {
        app.event(AppMentionEvent.class, kindly.mention(scripts.mentions()));
        app.messageShortcut("draft_script", kindly.messageShortcut("draft_script", scripts.shortcut()));
        button(app, ScriptAnswers.CHOOSE, scripts.choose());
        app.blockSuggestion(DraftRequestModal.CLIENT, kindly.options(DraftRequestModal.CLIENT, scripts.options()));
        form(app, DraftRequestModal.CALLBACK_ID, scripts.submission());
    }

    private void templates(App app) {
        button(app, HomeView.SCRIPTS, templates.list());
        button(app, WordingsModal.OTHER_LANGUAGE, templates.otherLanguage());
        button(app, WordingsModal.WORD, templates.word());
        button(app, WordingModal.PREVIEW, templates.preview());
        button(app, WordingModal.GO_BACK, templates.goBack());
        form(app, WordingModal.CALLBACK_ID, templates.submission());
    }

    private void cases(App app) {
        dialog(app, CaseButtons.ANSWER_GUT_CHECK, GutCheckModal.CALLBACK_ID, cases.gutCheck());
        dialog(app, CaseButtons.RECORD_DECISION, DecisionModal.CALLBACK_ID, cases.decision());
        button(app, CaseButtons.ESCALATE, cases.escalate());
        dialog(app, CaseButtons.RECORD_TALK, TalkModal.CALLBACK_ID, cases.talk());
        dialog(app, CaseButtons.RECORD_FEES, FeesModal.CALLBACK_ID, cases.fees());
        button(app, CaseButtons.CLEAR_PROBATION, cases.clear());
        dialog(app, CaseButtons.END_CASE, EndModal.CALLBACK_ID, cases.end());
        button(app, CaseButtons.REOPEN_CASE, cases.reopen());
        dialog(app, CaseButtons.LOOK_BACK, LookBackModal.CALLBACK_ID, cases.lookBack());
    }

    private void directory(App app) {
        button(app, CaseButtons.EDIT_CLIENT, directory.edit());
        button(app, HomeView.ADD, directory.add());
        form(app, ClientModal.CALLBACK_ID, directory.submission());
        button(app, ClientModal.ARCHIVE, directory.archive());
        button(app, ClientModal.RESTORE, directory.restore());
        button(app, ClientModal.MERGE, directory.merge());
        app.blockSuggestion(MergingClients.FIELD, kindly.options(MergingClients.FIELD, directory.mergeOptions()));
        form(app, MergeModal.CHOOSE, directory.mergeChoice());
        form(app, MergeModal.CONFIRM, directory.mergeConfirmation());
        button(app, ClientModal.UNMERGE, directory.unmerge());
        button(app, HomeView.FIND, directory.find());
        form(app, FindClientsModal.CALLBACK_ID, directory.findSubmission());
        HomeLink.actions().forEach(link -> button(app, link, directory.homePage()));
        app.event(
                AppHomeOpenedEvent.class, (payload, context) -> directory.home().opened(payload.getEvent(), context));
    }

    private void plans(App app) {
        app.blockAction(StepBoxes.ACTION, kindly.button("plan_steps", plans.boxes()));
        button(app, PlanMessage.CHANGE_STEP, plans.changeStep());
        button(app, PlanMessage.ADD_STEP, plans.addStep());
        button(app, PlanMessage.CHANGE_PLAN, plans.changePlan());
        form(app, StepModal.CALLBACK_ID, plans.stepSubmission());
        form(app, NewStepModal.CALLBACK_ID, plans.newStepSubmission());
        form(app, PlanModal.CALLBACK_ID, plans.datesSubmission());
    }

    private void reminders(App app) {
        button(app, StepButtons.STEP_DONE, reminders.settle());
        for (Snooze how : Snooze.values()) {
            button(app, StepButtons.snooze(how), reminders.settle());
        }
        button(app, StepButtons.STEP_HAND_OVER, reminders.handOver());
        button(app, StepButtons.STEPS_HAND_OVER, reminders.handOver());
        form(app, HandOverModal.CALLBACK_ID, reminders.handOverSubmission());
    }

    private void digests(App app) {
        button(app, DigestButtons.AGAIN, digests.again());
        button(app, DigestButtons.DETAILS, digests.details());
        button(app, HomeView.DIGEST, digests.preview());
    }

    private void care(App app) {
        for (Hindsight.Answer answer : Hindsight.Answer.values()) {
            button(app, HindsightMessage.button(answer), care.hindsight());
        }
    }

    private void settings(App app) {
        button(app, SettingsModal.EDIT_SETTINGS, settings.edit());
        button(app, SettingsModal.CHANGE, settings.change());
        button(app, SettingsGroupModal.PREVIEW, settings.preview());
        button(app, SettingsGroupModal.DEFAULTS, settings.defaults());
        SettingsGroup.DIGEST.fields().forEach(field -> button(app, field.id(), settings.tryDigest()));
        app.blockSuggestion(SettingsField.ZONE.id(), kindly.options(SettingsField.ZONE.id(), settings.zones()));
        form(app, SettingsGroupModal.CALLBACK_ID, settings.submission());
    }

    private void dialog(App app, String action, String callback, CaseHandlers.Dialog dialog) {
        button(app, action, dialog.button());
        form(app, callback, dialog.submission());
    }

    private void button(App app, String action, BlockActionHandler handler) {
        app.blockAction(action, kindly.button(action, handler));
    }

    private void form(App app, String callback, ViewSubmissionHandler handler) {
        app.viewSubmission(callback, kindly.submission(callback, handler));
    }

    private void events(App app) {
        person(app, UserChangeEvent.class, UserChangeEvent::getUser);
        person(app, TeamJoinEvent.class, TeamJoinEvent::getUser);
        channel(app, MemberJoinedChannelEvent.class, MemberJoinedChannelEvent::getChannel);
        channel(app, MemberLeftChannelEvent.class, MemberLeftChannelEvent::getChannel);
        channel(app, ChannelSharedEvent.class, ChannelSharedEvent::getChannel);
        channel(app, ChannelUnsharedEvent.class, ChannelUnsharedEvent::getChannel);
        channel(app, ChannelArchiveEvent.class, ChannelArchiveEvent::getChannel);
        channel(app, ChannelUnarchiveEvent.class, ChannelUnarchiveEvent::getChannel);
        channel(app, GroupArchiveEvent.class, GroupArchiveEvent::getChannel);
        channel(app, GroupUnarchiveEvent.class, GroupUnarchiveEvent::getChannel);
    }

    private <E extends Event> void person(App app, Class<E> event, Function<E, User> person) {
        app.event(event, (payload, context) -> people.changed(person.apply(payload.getEvent()), context));
    }

    private <E extends Event> void channel(App app, Class<E> event, Function<E, String> channel) {
        app.event(event, (payload, context) -> channels.changed(channel.apply(payload.getEvent()), context));
    }
}
