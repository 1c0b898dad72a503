package app.laststraw;

import app.laststraw.domain.script.ScriptRenderer;
import app.laststraw.slack.SlackRoutes;
import app.laststraw.slack.handler.AddClientButton;
import app.laststraw.slack.handler.AppMentions;
import app.laststraw.slack.handler.ArchiveButton;
import app.laststraw.slack.handler.BlanksShown;
import app.laststraw.slack.handler.Callers;
import app.laststraw.slack.handler.CareHandlers;
import app.laststraw.slack.handler.CaseButton;
import app.laststraw.slack.handler.CaseDialog;
import app.laststraw.slack.handler.CaseFormButton;
import app.laststraw.slack.handler.CaseFormSubmission;
import app.laststraw.slack.handler.CaseHandlers;
import app.laststraw.slack.handler.CaseRefusals;
import app.laststraw.slack.handler.ChangeDraftMenu;
import app.laststraw.slack.handler.CheckDraftButton;
import app.laststraw.slack.handler.ChooseClientButton;
import app.laststraw.slack.handler.ClientForms;
import app.laststraw.slack.handler.ClientOptions;
import app.laststraw.slack.handler.ClientReportCommand;
import app.laststraw.slack.handler.ClientSubmission;
import app.laststraw.slack.handler.DecisionDialog;
import app.laststraw.slack.handler.DigestForms;
import app.laststraw.slack.handler.DigestHandlers;
import app.laststraw.slack.handler.DirectoryHandlers;
import app.laststraw.slack.handler.DraftButton;
import app.laststraw.slack.handler.DraftFileButton;
import app.laststraw.slack.handler.DraftForms;
import app.laststraw.slack.handler.DraftHandlers;
import app.laststraw.slack.handler.DraftRefusals;
import app.laststraw.slack.handler.DraftRequestOptions;
import app.laststraw.slack.handler.DraftRequestSubmission;
import app.laststraw.slack.handler.DraftScriptButton;
import app.laststraw.slack.handler.DraftScriptShortcut;
import app.laststraw.slack.handler.DraftStepButton;
import app.laststraw.slack.handler.EditClientButton;
import app.laststraw.slack.handler.EditReportButton;
import app.laststraw.slack.handler.EndDialog;
import app.laststraw.slack.handler.FeesDialog;
import app.laststraw.slack.handler.FillSubmission;
import app.laststraw.slack.handler.FindClientsButton;
import app.laststraw.slack.handler.FindClientsSubmission;
import app.laststraw.slack.handler.Forms;
import app.laststraw.slack.handler.GutCheckDialog;
import app.laststraw.slack.handler.HandOverButton;
import app.laststraw.slack.handler.HandOverSubmission;
import app.laststraw.slack.handler.HindsightButton;
import app.laststraw.slack.handler.HomeEvents;
import app.laststraw.slack.handler.HomePageButton;
import app.laststraw.slack.handler.Homes;
import app.laststraw.slack.handler.LookBackDialog;
import app.laststraw.slack.handler.MarkSentSubmission;
import app.laststraw.slack.handler.MergeButton;
import app.laststraw.slack.handler.MergeChoice;
import app.laststraw.slack.handler.MergeConfirmation;
import app.laststraw.slack.handler.MergeOptions;
import app.laststraw.slack.handler.NotSentButton;
import app.laststraw.slack.handler.OtherScriptSubmission;
import app.laststraw.slack.handler.PlanHandlers;
import app.laststraw.slack.handler.PressedOnHome;
import app.laststraw.slack.handler.RefuseReleaseSubmission;
import app.laststraw.slack.handler.ReleaseButton;
import app.laststraw.slack.handler.ReminderHandlers;
import app.laststraw.slack.handler.ReportClientButton;
import app.laststraw.slack.handler.ReportClientShortcut;
import app.laststraw.slack.handler.ReportForms;
import app.laststraw.slack.handler.ReportHandlers;
import app.laststraw.slack.handler.ReportMessageShortcut;
import app.laststraw.slack.handler.ReportSubmission;
import app.laststraw.slack.handler.ScriptCommand;
import app.laststraw.slack.handler.ScriptForms;
import app.laststraw.slack.handler.ScriptHandlers;
import app.laststraw.slack.handler.SendDigestAgainButton;
import app.laststraw.slack.handler.SettingsForms;
import app.laststraw.slack.handler.SettingsHandlers;
import app.laststraw.slack.handler.SettingsSubmission;
import app.laststraw.slack.handler.SettleStepButton;
import app.laststraw.slack.handler.TalkDialog;
import app.laststraw.slack.handler.TemplateHandlers;
import app.laststraw.slack.handler.UnmergeButton;
import app.laststraw.slack.handler.WithdrawReportButton;
import app.laststraw.slack.handler.WordingForms;
import app.laststraw.slack.handler.WordingSubmission;
import app.laststraw.slack.handler.ZoneChoices;
import app.laststraw.slack.view.DecisionModal;
import app.laststraw.slack.webapi.Installation;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.care.AskingHindsight;
import app.laststraw.usecase.client.ArchivingClient;
import app.laststraw.usecase.client.EditingClient;
import app.laststraw.usecase.client.FindingClients;
import app.laststraw.usecase.client.MergingClients;
import app.laststraw.usecase.decision.AnsweringGutCheck;
import app.laststraw.usecase.decision.EndingCase;
import app.laststraw.usecase.decision.LookingBack;
import app.laststraw.usecase.decision.RaisingFees;
import app.laststraw.usecase.decision.RecordingDecision;
import app.laststraw.usecase.decision.RecordingTalk;
import app.laststraw.usecase.decision.Reviewing;
import app.laststraw.usecase.digest.ReadingDigest;
import app.laststraw.usecase.digest.SendingDigests;
import app.laststraw.usecase.exit.ChangingPlan;
import app.laststraw.usecase.exit.HandingOverSteps;
import app.laststraw.usecase.exit.SettlingSteps;
import app.laststraw.usecase.exit.TickingSteps;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.report.ChangingReport;
import app.laststraw.usecase.report.FilingReport;
import app.laststraw.usecase.report.OpeningReport;
import app.laststraw.usecase.script.AskingForScript;
import app.laststraw.usecase.script.ChangingDraft;
import app.laststraw.usecase.script.ChoosingScript;
import app.laststraw.usecase.script.DraftingScript;
import app.laststraw.usecase.script.FillingBlanks;
import app.laststraw.usecase.script.ReadingDraft;
import app.laststraw.usecase.script.ReleasingDraft;
import app.laststraw.usecase.script.RequestingDraft;
import app.laststraw.usecase.script.SendingDraft;
import app.laststraw.usecase.script.SendingDraftFile;
import app.laststraw.usecase.script.WordingScripts;
import app.laststraw.usecase.settings.ChangingSettings;
import app.laststraw.usecase.settings.TryingPolicy;
import app.laststraw.usecase.standing.ReadingStatus;
import app.laststraw.usecase.standing.RefreshingCards;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** The wiring of the handlers: what each of them works with, room by room, as {@link SlackRoutes} lists them. */
record FrontDesk(
        Storage storage, DraftingScript drafting, Callers callers, Replies replies, Forms forms, InstantSource clock) {
    ReportHandlers reports(Installation installation, SettingsForms settings) {
        ReportForms reportForms = new ReportForms(new OpeningReport(storage, clock), forms);
        ChangingReport changing = new ChangingReport(storage);
        return new ReportHandlers(
                new ClientReportCommand(
                        reportForms,
                        new ReadingStatus(storage),
                        new FindingClients(storage),
                        new ScriptCommand(asking(), requestingDraft(), scriptForms(), replies, clock),
                        settings,
                        callers,
                        replies,
                        clock),
                new ReportClientShortcut(reportForms, callers),
                new ReportClientButton(reportForms, callers),
                new ReportMessageShortcut(reportForms, callers, installation.address()),
                new ClientOptions(new FindingClients(storage), callers),
                new ReportSubmission(new FilingReport(storage), changing, callers, clock),
                new EditReportButton(reportForms, changing, callers, replies),
                new WithdrawReportButton(changing, callers, replies, clock));
    }

    DraftHandlers drafts() {
        RequestingDraft requesting = requestingDraft();
        ReleasingDraft releasing = new ReleasingDraft(storage);
        ChangingDraft changing = new ChangingDraft(storage, drafting);
        FillingBlanks filling = new FillingBlanks(storage, drafting);
        SendingDraft sending = new SendingDraft(storage);
        DraftRefusals refusals = new DraftRefusals(replies);
        DraftForms draftForms = new DraftForms(
                filling,
                new ChoosingScript(storage, drafting),
                new ReadingDraft(storage),
                forms,
                callers,
                refusals,
                clock);
        return new DraftHandlers(
                new DraftScriptButton(requesting, refusals, callers, replies, clock),
                new DraftStepButton(requesting, refusals, callers, clock),
                new ChangeDraftMenu(changing, draftForms, refusals, callers, clock),
                new OtherScriptSubmission(changing, callers, clock),
                new DraftButton(draftForms::fill),
                new BlanksShown(filling, forms, callers, refusals, clock),
                new FillSubmission(filling, callers, clock),
                new DraftButton(draftForms::copy),
                new CheckDraftButton(sending, forms, callers, refusals, clock),
                new MarkSentSubmission(sending, callers, replies, clock),
                new NotSentButton(sending, callers, refusals, replies, clock),
                new ReleaseButton(releasing, forms, callers, replies, clock),
                new RefuseReleaseSubmission(releasing, callers, clock),
                new DraftFileButton(new SendingDraftFile(storage), refusals, callers, replies, clock));
    }

    ScriptHandlers scripts() {
        return new ScriptHandlers(
                new AppMentions(asking(), requestingDraft(), callers, replies, clock),
                new DraftScriptShortcut(asking(), scriptForms(), callers, replies),
                new ChooseClientButton(scriptForms(), callers),
                new DraftRequestOptions(asking(), callers),
                new DraftRequestSubmission(asking(), requestingDraft(), callers, clock));
    }

    private AskingForScript asking() {
        return new AskingForScript(storage, drafting);
    }

    private RequestingDraft requestingDraft() {
        return new RequestingDraft(storage, drafting);
    }

    private ScriptForms scriptForms() {
        return new ScriptForms(asking(), forms);
    }

    TemplateHandlers templates(ScriptRenderer renderer) {
        WordingScripts wording = new WordingScripts(storage, renderer);
        WordingForms wordingForms = new WordingForms(wording, forms, callers, replies, clock);
        return new TemplateHandlers(
                wordingForms::list,
                wordingForms::otherLanguage,
                wordingForms::word,
                wordingForms::preview,
                wordingForms::goBack,
                new WordingSubmission(wording, wordingForms, callers, clock));
    }

    CaseHandlers cases(Reviewing reviewing) {
        RecordingDecision decisions = new RecordingDecision(storage);
        EndingCase ending = new EndingCase(storage);
        return new CaseHandlers(
                dialog(new GutCheckDialog(new AnsweringGutCheck(storage))),
                dialog(new DecisionDialog(decisions, DecisionModal::open)),
                opening(new DecisionDialog(decisions, DecisionModal::escalate)),
                dialog(new TalkDialog(new RecordingTalk(storage))),
                dialog(new FeesDialog(new RaisingFees(storage))),
                button(reviewing::clear),
                dialog(new EndDialog(ending)),
                button(ending::reopen),
                dialog(new LookBackDialog(new LookingBack(storage))));
    }

    private CaseHandlers.Dialog dialog(CaseDialog dialog) {
        return new CaseHandlers.Dialog(opening(dialog), new CaseFormSubmission(dialog, callers, clock));
    }

    private CaseFormButton opening(CaseDialog dialog) {
        return new CaseFormButton(dialog, forms, callers, new CaseRefusals(replies), clock);
    }

    private CaseButton button(CaseButton.Deed deed) {
        return new CaseButton(deed, callers, new CaseRefusals(replies), clock);
    }

    DirectoryHandlers directory(Homes homes, EditingClient clients) {
        ClientForms clientForms = new ClientForms(clients, forms, replies);
        ArchivingClient archiving = new ArchivingClient(storage);
        MergingClients merging = new MergingClients(storage);
        return new DirectoryHandlers(
                new EditClientButton(clientForms, clients, callers),
                new AddClientButton(clientForms, clients, callers),
                new ClientSubmission(clients, homes, callers, clock),
                new ArchiveButton(archiving, true, clientForms, homes, callers, clock),
                new ArchiveButton(archiving, false, clientForms, homes, callers, clock),
                new MergeButton(clients, clientForms, forms, callers),
                new MergeOptions(merging, callers),
                new MergeChoice(merging, callers),
                new MergeConfirmation(merging, homes, callers, clock),
                new UnmergeButton(merging, clientForms, homes, callers, clock),
                new HomeEvents(homes),
                new HomePageButton(homes),
                new PressedOnHome(homes),
                new FindClientsButton(forms, callers),
                new FindClientsSubmission(homes));
    }

    PlanHandlers plans() {
        return PlanHandlers.of(new TickingSteps(storage), new ChangingPlan(storage), callers, forms, replies, clock);
    }

    SettingsForms settingsForms(ChangingSettings changing, Executor afterwards) {
        return new SettingsForms(changing, new TryingPolicy(storage), forms, callers, replies, afterwards, clock);
    }

    SettingsHandlers settings(
            ChangingSettings changing,
            SettingsForms settingsForms,
            RefreshingCards cards,
            Homes homes,
            Executor afterwards) {
        return new SettingsHandlers(
                settingsForms::edit,
                settingsForms::change,
                settingsForms::preview,
                settingsForms::defaults,
                settingsForms::tryDigest,
                new ZoneChoices(callers, clock),
                new SettingsSubmission(changing, settingsForms, cards, homes, callers, afterwards, clock));
    }

    ReminderHandlers reminders(KnowingPeople people) {
        HandingOverSteps steps = new HandingOverSteps(storage, people);
        return new ReminderHandlers(
                new SettleStepButton(new SettlingSteps(storage), callers, replies, clock),
                new HandOverButton(steps, forms, callers, replies, clock),
                new HandOverSubmission(steps, callers, clock));
    }

    DigestHandlers digests(SendingDigests digests) {
        DigestForms digestForms = new DigestForms(new ReadingDigest(storage), forms, callers, replies, clock);
        return new DigestHandlers(
                new SendDigestAgainButton(digests, callers, replies, clock),
                digestForms::details,
                digestForms::preview);
    }

    CareHandlers care(AskingHindsight hindsight) {
        return new CareHandlers(new HindsightButton(hindsight, callers, replies, clock));
    }
}
