package app.laststraw.slack.view;

import app.laststraw.domain.decision.Decision;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.CaseButtons;
import app.laststraw.usecase.home.Home;
import app.laststraw.usecase.home.HomePlace;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** On a manager's Home: the clients of the firm, to be looked through, found, added to and changed. */
final class HomeDirectorySection {
    private final Home.Clients clients;
    private final HomeBlocks home;
    private final HomePlace place;
    private final Words words;

    private HomeDirectorySection(Home.Clients clients, HomeBlocks home) {
        this.clients = clients;
        this.home = home;
        this.place = home.place();
        this.words = home.words();
    }

    static List<LayoutBlock> of(Home.Clients clients, HomeBlocks home) {
        return new HomeDirectorySection(clients, home).blocks();
    }

    private List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks =
                new ArrayList<>(Blocks.heading(words.say(place.archived() ? "home.archived" : "home.clients")));
        blocks.add(HomeBlocks.row("directory", tools()));
        if (place.isFiltered()) {
            blocks.add(Blocks.note(found()));
        } else if (!place.archived() && !clients.byDecision().isEmpty()) {
            blocks.add(Blocks.note(byDecision()));
        }
        if (clients.page().items().isEmpty() && !place.isFiltered()) {
            blocks.addAll(Blocks.paragraphs(words.say(place.archived() ? "home.archived.none" : "home.clients.none")));
        }
        clients.page().items().forEach(line -> blocks.add(block(line)));
        blocks.addAll(home.more(Tab.CLIENTS, clients.page()));
        return blocks;
    }

    private LayoutBlock block(Home.Line line) {
        return HomeBlocks.line(
                "client:" + line.client().id(),
                HomeClientLine.inDirectory(line, words),
                CaseButtons.of(CaseButtons.EDIT_CLIENT, line.client().id(), words));
    }

    private List<ButtonElement> tools() {
        List<ButtonElement> buttons = new ArrayList<>();
        HomePlace all = HomePlace.of(Tab.CLIENTS);
        if (place.isFiltered()) {
            buttons.add(HomeLink.button(HomeLink.UNFILTERED, all, "home.unfiltered", words));
        }
        buttons.add(HomeLink.button(HomeView.FIND, place, "home.find", words));
        buttons.add(HomeLink.button(HomeView.ADD, all, "home.add", words));
        if (place.archived()) {
            buttons.add(HomeLink.button(HomeLink.ARCHIVED, all, "home.archived.hide", words));
        } else if (clients.others()) {
            HomePlace archive = new HomePlace(Tab.CLIENTS, 1, "", null, true);
            buttons.add(HomeLink.button(HomeLink.ARCHIVED, archive, "home.archived.show", words));
        }
        return buttons;
    }

    private String found() {
        String typed = place.typed().isEmpty() ? null : words.say("home.found.typed", Blocks.typed(place.typed()));
        String decision = place.decision() == null ? null : words.name(place.decision());
        return HomeBlocks.facts(
                typed, decision, words.say("home.found", clients.page().total()));
    }

    /** The harder steps first: they are what somebody looks for. */
    private String byDecision() {
        return Arrays.stream(Decision.values())
                .filter(clients.byDecision()::containsKey)
                .sorted((one, other) -> other.compareTo(one))
                .map(decision -> words.say(
                        "home.by_decision", decision, clients.byDecision().get(decision)))
                .collect(Collectors.joining(HomeBlocks.BETWEEN_FACTS));
    }
}
