package app.laststraw.slack.message;

import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.words.Words;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;

/** The buttons of a digest; the value of each is its week, and whom it went to where that was one person. */
public final class DigestButtons {
    /** Shows more of the week than the digest does. */
    public static final String DETAILS = "digest_details";

    /** Posts the week’s digest once more; for managers. */
    public static final String AGAIN = "digest_again";

    private static final String SEPARATOR = ":";

    private DigestButtons() {}

    /** @param recipient whom the digest goes to directly; null in the channel */
    public static ButtonElement details(Week week, MemberId recipient, Words words) {
        return button(DETAILS, week, recipient, words);
    }

    /**
     * Slack asks before it is done.
     *
     * @param recipient whom the digest goes to directly; null in the channel
     */
    public static ButtonElement again(Week week, MemberId recipient, Words words) {
        ButtonElement button = button(AGAIN, week, recipient, words);
        button.setConfirm(ConfirmationDialogObject.builder()
                .title(Blocks.plain(words.say("digest.again.title")))
                .text(Blocks.plain(words.say(recipient == null ? "digest.again.channel" : "digest.again.directly")))
                .confirm(Blocks.plain(words.say("digest.again.confirm")))
                .deny(Blocks.plain(words.say("digest.again.deny")))
                .build());
        return button;
    }

    /** @throws RuntimeException when the value is not that of a button of ours */
    public static Week weekOf(String value) {
        return Week.read(value.split(SEPARATOR)[0]).orElseThrow();
    }

    /** Whom the digest went to directly; null when it went to the channel. */
    public static MemberId recipientOf(String value) {
        String[] parts = value.split(SEPARATOR);
        return parts.length == 1 ? null : new MemberId(parts[1]);
    }

    private static ButtonElement button(String action, Week week, MemberId recipient, Words words) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say("digest.button." + action)))
                .value(recipient == null ? week.toString() : week + SEPARATOR + recipient)
                .build();
    }
}
