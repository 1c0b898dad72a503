package app.laststraw.slack.message;

import app.laststraw.usecase.script.Barred;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** Private answers that say no, or that something went wrong, and what to do about it. */
public final class Refusals {
    private Refusals() {}

    /** For account owners and managers only. */
    public static RenderedMessage role(Words words) {
        return Blocks.message(words.say("refusal.role"));
    }

    /** The present state, for whoever wants to act on a case and cannot. */
    public static RenderedMessage barred(Barred why, Words words) {
        if (why.client() == null) {
            return Blocks.message(barredInWords(why, words));
        }
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.paragraphs(barredInWords(why, words)));
        String wayOn = wayOn(why.reason());
        if (wayOn != null) {
            blocks.add(Blocks.buttons(CaseButtons.of(wayOn, why.client().id(), words)));
        }
        return new RenderedMessage(words.say("status.text", name(why)), blocks);
    }

    /** The button by which it can be done after all; null for none. */
    private static String wayOn(Barred.Reason reason) {
        return switch (reason) {
            case ENDED -> CaseButtons.REOPEN_CASE;
            case DECISION_FIRST -> CaseButtons.RECORD_DECISION;
            default -> null;
        };
    }

    /** The same in one sentence or two, for a form. */
    public static String barredInWords(Barred why, Words words) {
        return switch (why.reason()) {
            case CLIENT_GONE -> words.say("refusal.client_gone");
            case NOT_ALLOWED -> words.say("refusal.role");
            case ARCHIVED -> words.say("refusal.case_archived", name(why), why.since());
            case ENDED -> words.say("refusal.case_ended", name(why), why.since());
            case DECISION_FIRST -> words.say("release.refusal.decision_first", name(why));
            case NO_SECOND_MANAGER -> words.say("release.refusal.no_second_manager", name(why));
            case WAITS_FOR_RELEASE -> words.say("release.refusal.waits", name(why));
        };
    }

    private static String name(Barred why) {
        return Blocks.typed(why.client().name().text());
    }

    /** For the reporter only. */
    public static RenderedMessage author(Words words) {
        return Blocks.message(words.say("refusal.author"));
    }

    public static RenderedMessage clientGone(Words words) {
        return Blocks.message(words.say("refusal.client_gone"));
    }

    /** For managers only. */
    public static RenderedMessage managersOnly(Words words) {
        return Blocks.message(words.say("refusal.managers_only"));
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
