package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.home.Home;
import app.laststraw.usecase.home.Home.Section;
import app.laststraw.usecase.home.HomePlace;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/** The app's Home: one person's own view, drawn for the role that they have now. Each section has a class of its own. */
public final class HomeView {
    public static final String ADD = "add_client";
    public static final String REPORT = "new_report";
    public static final String FIND = "find_clients";
    public static final String SCRIPTS = "word_scripts";
    public static final String SETTINGS = SettingsModal.EDIT_SETTINGS;
    public static final String DIGEST = "preview_digest";

    private HomeView() {}

    public static View of(Home home, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (hasChoice(home)) {
            blocks.add(HomeBlocks.row("home", tabs(home, words)));
        }
        for (Section section : home.sections()) {
            if (blocks.size() > 1) {
                blocks.add(new DividerBlock());
            }
            blocks.addAll(section(section, home, words));
        }
        if (home.place().tab() == Tab.OVERVIEW && !home.isShut()) {
            if (!home.tabs().isEmpty()) {
                blocks.add(new DividerBlock());
            }
            blocks.add(HomeBlocks.row("report", List.of(report(home, words))));
            blocks.add(Blocks.note(words.say("home.how")));
        }
        return View.builder()
                .type(HomeLink.HOME)
                .privateMetadata(HomeLink.write(home.place()))
                .blocks(blocks)
                .build();
    }

    /** Where there is only one thing to show, the overview shows it, and leads to the rest of it. */
    private static boolean hasChoice(Home home) {
        return home.tabs().size() > 2 || home.place().tab() != Tab.OVERVIEW;
    }

    /** Whoever has nothing else to do here is led to it. */
    private static ButtonElement report(Home home, Words words) {
        return ButtonElement.builder()
                .actionId(REPORT)
                .text(Blocks.plain(words.say("home.report")))
                .style(home.tabs().isEmpty() ? "primary" : null)
                .build();
    }

    private static List<ButtonElement> tabs(Home home, Words words) {
        List<ButtonElement> buttons = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            if (home.tabs().contains(tab)) {
                String label = "home.tab." + (tab == Tab.CLIENTS && !home.manager() ? "OWN" : tab.name());
                ButtonElement button = HomeLink.button(HomeLink.to(tab), HomePlace.of(tab), label, words);
                button.setStyle(tab == home.place().tab() ? "primary" : null);
                buttons.add(button);
            }
        }
        return buttons;
    }

    private static List<LayoutBlock> section(Section section, Home home, Words words) {
        HomeBlocks blocks = new HomeBlocks(home.place(), words);
        if (section instanceof Home.Decisions decisions) {
            return HomeDecisionsSection.of(decisions, blocks);
        } else if (section instanceof Home.Steps steps) {
            return HomeStepsSection.of(steps, home.today(), blocks);
        } else if (section instanceof Home.Clients clients) {
            return home.manager() ? HomeDirectorySection.of(clients, blocks) : HomeOwnSection.of(clients, blocks);
        } else if (section instanceof Home.Reports reports) {
            return HomeReportsSection.of(reports, blocks);
        } else if (section instanceof Home.Trail trail) {
            return HomeTrailSection.of(trail, home.zone(), blocks);
        } else if (section instanceof Home.Firm) {
            return HomeFirmSection.of(words);
        }
        if (section instanceof Home.Shut) {
            return Blocks.paragraphs(words.say("home.shut"));
        }
        return section instanceof Home.Unconfirmed ? Blocks.paragraphs(words.say("home.unconfirmed")) : welcome(words);
    }

    private static List<LayoutBlock> welcome(Words words) {
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.heading(words.say("home.welcome")));
        blocks.addAll(Blocks.paragraphs(words.say("home.what")));
        return blocks;
    }
}
