package app.laststraw.slack.view;

import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.CaseButtons;
import app.laststraw.usecase.home.Home;
import app.laststraw.usecase.home.Home.Line;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** On an account owner's Home: the clients they run. */
final class HomeOwnSection {
    private HomeOwnSection() {}

    static List<LayoutBlock> of(Home.Clients clients, HomeBlocks home) {
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.heading(home.words().say("home.own")));
        clients.page().items().forEach(line -> blocks.add(block(line, home.words())));
        blocks.addAll(home.more(Tab.CLIENTS, clients.page()));
        return blocks;
    }

    private static LayoutBlock block(Line line, Words words) {
        String text = HomeClientLine.own(line, words);
        ClientId client = line.client().id();
        return line.toBeDecided()
                ? HomeBlocks.line("own:" + client, text, CaseButtons.of(CaseButtons.RECORD_DECISION, client, words))
                : Blocks.section(text);
    }
}
