package app.laststraw.slack.handler;

/** All ways to ask for a script but the card’s own button. */
public record ScriptHandlers(
        AppMentions mentions,
        DraftScriptShortcut shortcut,
        ChooseClientButton choose,
        DraftRequestOptions options,
        DraftRequestSubmission submission) {}
