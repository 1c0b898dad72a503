package app.laststraw.slack.view;

import app.laststraw.domain.exit.Step;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.StepButtons;
import app.laststraw.slack.message.StepWords;
import app.laststraw.usecase.home.Home;
import app.laststraw.usecase.home.Home.StepLine;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** On a Home: the steps that somebody is to do, the earliest due first. */
final class HomeStepsSection {
    private HomeStepsSection() {}

    static List<LayoutBlock> of(Home.Steps steps, LocalDate today, HomeBlocks home) {
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.heading(home.words().say("home.steps")));
        steps.page().items().forEach(line -> blocks.add(block(line, today, home.words())));
        blocks.addAll(home.more(Tab.STEPS, steps.page()));
        return blocks;
    }

    private static LayoutBlock block(StepLine line, LocalDate today, Words words) {
        Step step = line.open().step();
        return HomeBlocks.line(
                "step:" + line.open().caseId() + "." + step.number(),
                StepWords.title(step, words) + "\n" + due(line, today, words),
                StepButtons.done(line.open(), words));
    }

    private static String due(StepLine line, LocalDate today, Words words) {
        String client = Blocks.typed(line.client().name().text());
        LocalDate day = line.open().step().dueOn();
        if (day.equals(today)) {
            return words.say("reminder.due_today", client);
        }
        return words.say(day.isBefore(today) ? "reminder.overdue" : "reminder.due", client, day);
    }
}
