package app.laststraw.slack.message;

import app.laststraw.words.Words;

/** Private answers that say no, or that something went wrong, and what to do about it. */
public final class Refusals {
    private Refusals() {}

    /** For account owners and managers only. */
    public static RenderedMessage role(Words words) {
        return Blocks.message(words.say("refusal.role"));
    }

    /** For the reporter only. */
    public static RenderedMessage author(Words words) {
        return Blocks.message(words.say("refusal.author"));
    }

    public static RenderedMessage clientGone(Words words) {
        return Blocks.message(words.say("refusal.client_gone"));
    }

    public static RenderedMessage reportGone(Words words) {
        return Blocks.message(words.say("refusal.report_gone"));
    }

    /** The card was older than the suggestion, which has no script now. */
    public static RenderedMessage nothingToDraft(Words words) {
        return Blocks.message(words.say("refusal.nothing_to_draft"));
    }

    /** Slack gave us three seconds to open the form, and they were over. */
    public static RenderedMessage tooSlow(Words words) {
        return Blocks.message(words.say("refusal.too_slow"));
    }

    /** A command that Slack knows and this version does not. */
    public static RenderedMessage unknownCommand(Words words) {
        return Blocks.message(words.say("refusal.unknown_command", Subcommand.COMMAND));
    }

    public static RenderedMessage busy(Words words) {
        return Blocks.message(words.say("refusal.busy"));
    }

    /** @param reference what the log carries too; short, of letters and digits */
    public static RenderedMessage unexpected(String reference, Words words) {
        return Blocks.message(words.say("error.unexpected", reference));
    }
}
