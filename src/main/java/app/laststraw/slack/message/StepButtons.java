package app.laststraw.slack.message;

import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.OpenStep;
import app.laststraw.domain.exit.Snooze;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.words.Words;
import com.slack.api.model.block.element.ButtonElement;
import java.util.Locale;

/** The buttons about steps of an exit plan. */
public final class StepButtons {
    /** The value of each is the case's number, a full stop and the step's. */
    public static final String STEP_DONE = "step_done";

    public static final String STEP_HAND_OVER = "step_hand_over";
    /** The value is the case's number, a full stop and the id of the person whose steps they are, or nothing for nobody. */
    public static final String STEPS_HAND_OVER = "steps_hand_over";

    private static final String STEP_SNOOZE = "step_snooze_";

    private StepButtons() {}

    /** One tap each: a list of three would take two. The value is that of {@link #STEP_DONE}. */
    public static String snooze(Snooze how) {
        return STEP_SNOOZE + how.name().toLowerCase(Locale.ROOT);
    }

    static ButtonElement done(Case current, Step step, Words words) {
        return button(STEP_DONE, valueOf(current, step), "reminder.button.done", words);
    }

    /** The same, where the case itself is not at hand. */
    public static ButtonElement done(OpenStep open, Words words) {
        return button(STEP_DONE, valueOf(open.caseId(), open.step()), "reminder.button.done", words);
    }

    static ButtonElement handOver(Case current, Step step, Words words) {
        return button(STEP_HAND_OVER, valueOf(current, step), "reminder.button.hand_over", words);
    }

    static ButtonElement snooze(Snooze how, Case current, Step step, Words words) {
        return button(snooze(how), valueOf(current, step), "reminder.button." + how.name(), words);
    }

    static ButtonElement handOverAll(Case current, MemberId owner, Words words) {
        String value = current.id() + "." + (owner == null ? "" : owner.value());
        return primary(button(STEPS_HAND_OVER, value, "reminder.button.hand_over", words));
    }

    static ButtonElement primary(ButtonElement button) {
        button.setStyle("primary");
        return button;
    }

    private static String valueOf(Case current, Step step) {
        return valueOf(current.id(), step);
    }

    private static String valueOf(CaseId id, Step step) {
        return id + "." + step.number();
    }

    private static ButtonElement button(String action, String value, String label, Words words) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say(label)))
                .value(value)
                .build();
    }
}
