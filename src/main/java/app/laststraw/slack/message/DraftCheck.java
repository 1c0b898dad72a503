package app.laststraw.slack.message;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.Sending;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;

/** What a posted draft shows of the check before it goes: how much was found, never what. */
public final class DraftCheck {
    private DraftCheck() {}

    /** How much there is to mend, and how much is advice. */
    public static String count(List<Finding> findings, Words words) {
        long errors =
                findings.stream().map(Finding::rule).filter(ToneRule::isError).count();
        long advice = findings.size() - errors;
        if (findings.isEmpty()) {
            return words.say("check.count.nothing");
        }
        if (errors == 0) {
            return words.say("check.count.advice", advice);
        }
        return advice == 0 ? words.say("check.count.errors", errors) : words.say("check.count.both", errors, advice);
    }

    /** Opens the check; the one thing to do next once no blanks are left. */
    static ButtonElement button(Draft draft, Words words) {
        ButtonElement button = button(DraftButtons.CHECK_DRAFT, draft, "check.button.", words);
        if (draft.current().text().left().isEmpty()) {
            button.setStyle("primary");
        }
        return button;
    }

    /** It was not sent after all. */
    static ButtonElement notSent(Draft draft, Words words) {
        ButtonElement button = button(DraftButtons.DRAFT_NOT_SENT, draft, "check.not_sent.", words);
        button.setConfirm(ConfirmationDialogObject.builder()
                .title(Blocks.plain(words.say(worded("check.not_sent.title.", draft))))
                .text(Blocks.plain(words.say("check.not_sent.text")))
                .confirm(Blocks.plain(words.say(worded("check.not_sent.confirm.", draft))))
                .deny(Blocks.plain(words.say("check.not_sent.deny")))
                .build());
        return button;
    }

    private static ButtonElement button(String action, Draft draft, String key, Words words) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say(worded(key, draft))))
                .value(draft.id().toString())
                .build();
    }

    /** For whom it is, and how it stands. */
    public static String mark(Draft draft, Client client, Words words) {
        String key = draft.isSent() ? "draft.mark.sent." : "draft.mark.";
        return words.say(worded(key, draft), Blocks.typed(client.name().text()));
    }

    /** The key of what is said of a letter, or of a talk; {@code key} lacks which. */
    static String worded(String key, Draft draft) {
        return key + (draft.current().text().isSpoken() ? "spoken" : "written");
    }

    /** Said privately to whoever may not take a marking back. */
    public static RenderedMessage notTheirs(MemberId markedBy, Words words) {
        return new RenderedMessage(
                words.say("check.not_theirs.text"),
                List.of(Blocks.naming(markedBy, person -> words.say("check.not_theirs", person))));
    }

    /** How many findings stand with a reason; empty for none. */
    static List<LayoutBlock> waived(Sending sending, Words words) {
        return sending.waivers().isEmpty()
                ? List.of()
                : List.of(
                        Blocks.note(words.say("check.waived", sending.waivers().size())));
    }
}
