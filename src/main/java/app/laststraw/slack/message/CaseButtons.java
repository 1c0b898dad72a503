package app.laststraw.slack.message;

import app.laststraw.domain.client.ClientId;
import app.laststraw.words.Words;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.Map;

/** The buttons about a client and its case; the value of each is the client's id. */
public final class CaseButtons {
    public static final String EDIT_CLIENT = "edit_client";
    public static final String ANSWER_GUT_CHECK = "answer_gut_check";
    public static final String RECORD_DECISION = "record_decision";
    public static final String RECORD_TALK = "record_talk";
    public static final String RECORD_FEES = "record_fees";
    public static final String CLEAR_PROBATION = "clear_probation";
    public static final String ESCALATE = "escalate";
    public static final String END_CASE = "end_case";
    public static final String REOPEN_CASE = "reopen_case";
    public static final String LOOK_BACK = "look_back";

    /** Asks for the script of what was decided, else of what is suggested. */
    public static final String DRAFT_SCRIPT = "draft_script";

    /** Those that change a case at once, and the beginning of the keys of what Slack asks before. */
    private static final Map<String, String> ASK_FIRST =
            Map.of(CLEAR_PROBATION, "probation.clear.", REOPEN_CASE, "ending.reopen.");

    private CaseButtons() {}

    /** A button that is labelled {@code button.ACTION} in the words; where it changes a case at once, Slack asks first. */
    public static ButtonElement of(String action, ClientId client, Words words) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say("button." + action)))
                .value(client.toString())
                .confirm(ASK_FIRST.containsKey(action) ? confirm(ASK_FIRST.get(action), words) : null)
                .build();
    }

    private static ConfirmationDialogObject confirm(String topic, Words words) {
        return ConfirmationDialogObject.builder()
                .title(Blocks.plain(words.say(topic + "title")))
                .text(Blocks.plain(words.say(topic + "text")))
                .confirm(Blocks.plain(words.say(topic + "confirm")))
                .deny(Blocks.plain(words.say(topic + "deny")))
                .build();
    }

    /** The one thing to do next. */
    static ButtonElement primary(String action, ClientId client, Words words) {
        ButtonElement button = of(action, client, words);
        button.setStyle("primary");
        return button;
    }
}
