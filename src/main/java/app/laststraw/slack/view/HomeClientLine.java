package app.laststraw.slack.view;

import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Step;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.StepWords;
import app.laststraw.usecase.home.Home.Line;
import app.laststraw.words.Words;
import java.util.List;

/** How it stands with a client, in a few words: the name first; what stands below it is read at a glance. */
final class HomeClientLine {
    private HomeClientLine() {}

    /** With who runs the account. */
    static String inDirectory(Line line, Words words) {
        return text(line, owner(line, words), words);
    }

    /** With what to do next. */
    static String own(Line line, Words words) {
        return text(line, null, words) + "\n" + words.say("home.next_step", next(line, words));
    }

    private static String text(Line line, String owner, Words words) {
        return Blocks.typed(line.client().name().text()) + "\n"
                + HomeBlocks.facts(
                        owner,
                        standing(line, words),
                        words.say("home.grade", line.suggestion().grade()));
    }

    private static String owner(Line line, Words words) {
        if (line.client().accountOwner() == null) {
            return words.say("home.no_owner");
        }
        return line.ownerName() == null ? null : Blocks.typed(line.ownerName());
    }

    /** What was decided counts for more than what is suggested, once it is carried out. */
    private static String standing(Line line, Words words) {
        Case latest = line.latest();
        boolean decided = latest != null && (latest.isUnderWay() || latest.isEnded());
        return words.name(decided ? latest.state() : line.suggestion().decision());
    }

    private static String next(Line line, Words words) {
        List<Step> open = line.latest() == null ? List.of() : line.latest().openSteps();
        return open.isEmpty()
                ? words.say(line.suggestion().nextSteps().get(0))
                : words.say(
                        "reminder.step",
                        StepWords.title(open.get(0), words),
                        open.get(0).dueOn());
    }
}
