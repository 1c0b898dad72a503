package app.laststraw.slack.message;

import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepFault;
import app.laststraw.usecase.PlanRefusal;
import app.laststraw.words.Words;
import java.util.List;

/** Private answers to a button about a step that has moved on: how it stands now. */
public final class StepAnswers {
    private StepAnswers() {}

    public static RenderedMessage settled(Step step, Words words) {
        return new RenderedMessage(
                words.say("reminder.no_longer"),
                List.of(RichText.block(RichText.fill(
                        words.say("reminder.settled", RichText.gap()), RichText.person(step.settledBy())))));
    }

    /** Each was settled or handed over. */
    public static RenderedMessage nothingLeft(Words words) {
        return Blocks.message(words.say("reminder.no_longer"));
    }

    public static RenderedMessage closed(PlanRefusal why, Words words) {
        return switch (why) {
            case NOT_ALLOWED -> Refusals.role(words);
            case MERGED -> Blocks.message(words.say("reminder.merged"));
            case ARCHIVED -> Blocks.message(words.say("reminder.archived"));
            case ENDED -> Blocks.message(words.say("reminder.ended"));
            case NO_EXIT -> Blocks.message(words.say("reminder.no_exit"));
        };
    }

    /** @param fault one that a press on a reminder can meet */
    public static RenderedMessage refused(StepFault fault, Words words) {
        return switch (fault) {
            case CLIENT_DOES_NOT_KNOW_YET -> Blocks.message(words.say("reminder.not_told_yet"));
            case NO_SUCH_STEP -> Blocks.message(words.say("reminder.no_such_step"));
            default -> throw new IllegalArgumentException("no press on a reminder meets " + fault);
        };
    }
}
