package app.laststraw.slack.handler;

/** All that has to do with drafts: asking for them, and working on them. */
public record DraftHandlers(
        DraftScriptButton draftScript,
        DraftStepButton draftStep,
        ChangeDraftMenu change,
        OtherScriptSubmission otherScript,
        DraftButton fillBlanks,
        BlanksShown blanksShown,
        FillSubmission blanks,
        DraftButton copy,
        CheckDraftButton check,
        MarkSentSubmission markSent,
        NotSentButton notSent,
        ReleaseButton release,
        RefuseReleaseSubmission refuseRelease,
        DraftFileButton file) {}
