package app.laststraw.slack.message;

import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.words.Words;
import java.time.LocalDate;
import java.util.Map;

/** The steps of an exit plan in words short enough for an option. */
public final class StepWords {
    /** What Slack takes as an option's text, and as its description. */
    private static final int OPTION_LIMIT = 75;

    private static final int LONGEST_NAME = 30;
    private static final String CUT = "…";

    private final Map<MemberId, String> names;
    private final LocalDate today;
    private final Words words;

    /** @param names of people, where known */
    public StepWords(Map<MemberId, String> names, LocalDate today, Words words) {
        this.names = names;
        this.today = today;
        this.words = words;
    }

    /** What is to be done, as it was typed or as we call it; at most {@value #OPTION_LIMIT} characters. */
    public static String title(Step step, Words words) {
        return step.kind() == StepKind.OWN ? Blocks.typed(step.title()) : words.name(step.kind());
    }

    public String title(Step step) {
        return title(step, words);
    }

    /** When it is due and who is to do it, or who did it; at most {@value #OPTION_LIMIT} characters. */
    public String standing(Step step) {
        if (!step.isOpen()) {
            return words.say("plan.done", name(step.settledBy()));
        }
        String key = step.isOverdue(today) ? "plan.overdue" : "plan.due";
        return words.say(key, step.dueOn(), name(step.owner()));
    }

    private String name(MemberId person) {
        if (person == null) {
            return words.say("plan.nobody");
        }
        String name = names.get(person);
        return name == null || name.isBlank() ? words.say("plan.somebody") : Blocks.typed(shortened(name));
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = LONGEST_NAME - CUT.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
