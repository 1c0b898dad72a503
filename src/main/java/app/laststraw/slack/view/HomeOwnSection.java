package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.Home;
import app.laststraw.usecase.HomePlace.Tab;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** On an account owner's Home: the clients they run. */
final class HomeOwnSection {
    private HomeOwnSection() {}

    static List<LayoutBlock> of(Home.Clients clients, HomeBlocks home) {
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.heading(home.words().say("home.own")));
        clients.page().items().forEach(line -> blocks.add(Blocks.section(HomeClientLine.own(line, home.words()))));
        blocks.addAll(home.more(Tab.CLIENTS, clients.page()));
        return blocks;
    }
}
