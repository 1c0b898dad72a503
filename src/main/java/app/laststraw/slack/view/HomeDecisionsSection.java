package app.laststraw.slack.view;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Release;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.CaseButtons;
import app.laststraw.slack.message.DraftButtons;
import app.laststraw.usecase.home.Home;
import app.laststraw.usecase.home.Home.Waiting;
import app.laststraw.usecase.home.HomePlace.Tab;
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
        for (Waiting waiting : decisions.page().items()) {
            blocks.addAll(waiting.release() == null ? ofCase(waiting, words) : ofDraft(waiting, words));
        }
        blocks.addAll(home.more(Tab.DECISIONS, decisions.page()));
        return blocks;
    }

    private static List<LayoutBlock> ofCase(Waiting waiting, Words words) {
        ClientId client = waiting.line().client().id();
        String facts = HomeBlocks.facts(
                words.say("home.decisions.case", waiting.line().suggestion().decision()),
                words.say("home.grade", waiting.line().suggestion().grade()),
                words.say("home.decisions.since", waiting.since()));
        return List.of(HomeBlocks.line(
                "decide:" + client,
                name(waiting) + "\n" + facts,
                CaseButtons.of(CaseButtons.RECORD_DECISION, client, words)));
    }

    private static List<LayoutBlock> ofDraft(Waiting waiting, Words words) {
        Release release = waiting.release();
        String question = words.say("home.decisions.release", release.script(), waiting.since());
        return List.of(
                Blocks.section(name(waiting) + "\n" + question),
                HomeBlocks.row(
                        "release:" + release.draft() + "." + release.script(),
                        DraftButtons.answers(release, words).stream()
                                .map(button -> HomeBlocks.about(name(waiting), button))
                                .toList()));
    }

    private static String name(Waiting waiting) {
        return Blocks.typed(waiting.line().client().name().text());
    }
}
