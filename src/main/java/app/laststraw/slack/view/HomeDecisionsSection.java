package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.CaseButtons;
import app.laststraw.usecase.Home;
import app.laststraw.usecase.Home.Waiting;
import app.laststraw.usecase.HomePlace.Tab;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** On a manager's Home: what is to be decided, the longest waiting first. */
final class HomeDecisionsSection {
    private HomeDecisionsSection() {}

    static List<LayoutBlock> of(Home.Decisions decisions, HomeBlocks home) {
        Words words = home.words();
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.heading(words.say("home.decisions")));
        if (decisions.page().items().isEmpty()) {
            blocks.addAll(Blocks.paragraphs(words.say("home.decisions.none")));
        }
        decisions.page().items().forEach(waiting -> blocks.add(block(waiting, words)));
        blocks.addAll(home.more(Tab.DECISIONS, decisions.page()));
        return blocks;
    }

    /** A draft is agreed to where it can be read. */
    private static LayoutBlock block(Waiting waiting, Words words) {
        String name = Blocks.typed(waiting.line().client().name().text());
        if (waiting.release() != null) {
            return Blocks.section(
                    name + "\n" + words.say("home.decisions.release", waiting.release(), waiting.since()));
        }
        String facts = HomeBlocks.facts(
                words.say("home.decisions.case", waiting.line().suggestion().decision()),
                words.say("home.grade", waiting.line().suggestion().grade()),
                words.say("home.decisions.since", waiting.since()));
        return HomeBlocks.line(
                "decide:" + waiting.line().client().id(),
                name + "\n" + facts,
                CaseButtons.of(
                        CaseButtons.RECORD_DECISION, waiting.line().client().id(), words));
    }
}
