package app.laststraw.slack.message;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftId;
import app.laststraw.words.Words;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;

/** The buttons of a posted draft; the value of each is the draft's id. */
public final class DraftButtons {
    /** Opens the form with what is missing. */
    public static final String FILL_BLANKS = "fill_blanks";

    public static final String COPY_DRAFT = "copy_draft";
    public static final String DRAFT_HEADS_UP = "draft_heads_up";
    public static final String DRAFT_PHONE_FOLLOW_UP = "draft_phone_follow_up";

    /** Opens the check before it goes. */
    public static final String CHECK_DRAFT = "check_draft";

    /** It was not sent, or said, after all. */
    public static final String DRAFT_NOT_SENT = "draft_not_sent";

    /** The second manager's answers; their value is the draft's id and the script, as {@link #draftOf} and {@link #scriptOf} read. */
    public static final String AGREE_RELEASE = "agree_release";

    public static final String REFUSE_RELEASE = "refuse_release";

    public static final String DRAFT_AS_TEXT = "draft_as_text";
    public static final String DRAFT_AS_MAIL = "draft_as_mail";

    private static final String SEPARATOR = ":";

    private DraftButtons() {}

    /** Sends it as a file to whoever presses. */
    static ButtonElement file(DraftFormat format, DraftId draft, Words words) {
        return of(format == DraftFormat.MAIL ? DRAFT_AS_MAIL : DRAFT_AS_TEXT, draft, words);
    }

    /** The kind of file that a button asks for. */
    public static DraftFormat format(String action) {
        return action.equals(DRAFT_AS_MAIL) ? DraftFormat.MAIL : DraftFormat.TEXT;
    }

    /** The one thing to do next while something is missing. */
    static ButtonElement fillBlanks(DraftId draft, Words words) {
        ButtonElement button = of(FILL_BLANKS, draft, words);
        button.setStyle("primary");
        return button;
    }

    /** Asks for the script of a step before or after. */
    static ButtonElement draft(ScriptId step, DraftId beside, Words words) {
        return of(step == ScriptId.HEADS_UP ? DRAFT_HEADS_UP : DRAFT_PHONE_FOLLOW_UP, beside, words);
    }

    /** The script that a button asks for. */
    public static ScriptId step(String action) {
        return action.equals(DRAFT_HEADS_UP) ? ScriptId.HEADS_UP : ScriptId.PHONE_FOLLOW_UP;
    }

    /** A button that is labelled {@code draft.button.ACTION} in the words. */
    static ButtonElement of(String action, DraftId draft, Words words) {
        return of(action, draft.toString(), words);
    }

    /** The second manager reads the draft, and answers. */
    public static List<ButtonElement> answers(Release release, Words words) {
        ButtonElement read = of(COPY_DRAFT, new DraftId(release.draft()), words);
        read.setText(Blocks.plain(words.say("release.button.read")));
        return List.of(read, of(AGREE_RELEASE, release, words), of(REFUSE_RELEASE, release, words));
    }

    /** An answer to a question. */
    static ButtonElement of(String action, Release release, Words words) {
        return of(action, release.draft() + SEPARATOR + release.script().name(), words);
    }

    static ButtonElement primary(String action, Release release, Words words) {
        ButtonElement button = of(action, release, words);
        button.setStyle("primary");
        return button;
    }

    /** The draft that an answer is about. */
    public static DraftId draftOf(String value) {
        return new DraftId(Long.parseLong(value.split(SEPARATOR)[0]));
    }

    /** The script that an answer is about. */
    public static ScriptId scriptOf(String value) {
        return ScriptId.valueOf(value.split(SEPARATOR)[1]);
    }

    private static ButtonElement of(String action, String value, Words words) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say("draft.button." + action)))
                .value(value)
                .build();
    }
}
