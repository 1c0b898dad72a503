package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;

/** On a manager's Home: what they do for the whole firm. */
final class HomeFirmSection {
    private HomeFirmSection() {}

    static List<LayoutBlock> of(Words words) {
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.heading(words.say("home.firm")));
        blocks.add(HomeBlocks.row(
                "firm",
                List.of(
                        button(HomeView.DIGEST, "home.digest", words),
                        button(HomeView.SCRIPTS, "home.scripts", words),
                        button(HomeView.SETTINGS, "home.settings", words))));
        return blocks;
    }

    private static ButtonElement button(String action, String label, Words words) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say(label)))
                .build();
    }
}
