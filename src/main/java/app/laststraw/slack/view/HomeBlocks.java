package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.home.Home;
import app.laststraw.usecase.home.HomePlace;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.words.Words;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sections of a Home have in common. */
record HomeBlocks(HomePlace place, Words words) {
    static final String BETWEEN_FACTS = " · ";

    private static final int LABEL = 75;

    /** Under a name that stays: Home is drawn anew behind the back of whoever is about to press. */
    static LayoutBlock row(String name, List<ButtonElement> buttons) {
        return ActionsBlock.builder()
                .blockId(name)
                .elements(List.copyOf(buttons))
                .build();
    }

    /**
     * A line with one button.
     *
     * @param name that stays, and that no other line has
     */
    static LayoutBlock line(String name, String text, ButtonElement button) {
        return SectionBlock.builder()
                .blockId(name)
                .text(Blocks.plain(text))
                .accessory(about(text.lines().findFirst().orElse(""), button))
                .build();
    }

    /** Of many buttons that read alike, whoever hears them read out hears which is which. */
    static ButtonElement about(String what, ButtonElement button) {
        button.setAccessibilityLabel(ClientOptions.shortened(button.getText().getText() + BETWEEN_FACTS + what, LABEL));
        return button;
    }

    /** What is not there is left out. */
    static String facts(String... facts) {
        return Stream.of(facts).filter(Objects::nonNull).collect(Collectors.joining(BETWEEN_FACTS));
    }

    /** On the overview, what leads to the rest; on a page of its own, what leads to the next and the previous one. */
    List<LayoutBlock> more(Tab tab, Home.Page<?> page) {
        if (page.pages() == 1) {
            return List.of();
        }
        return place.tab() == Tab.OVERVIEW ? List.of(showAll(tab, page)) : turning(page);
    }

    private LayoutBlock showAll(Tab tab, Home.Page<?> page) {
        ButtonElement all = ButtonElement.builder()
                .actionId(HomeLink.to(tab))
                .text(Blocks.plain(words.say("home.all", page.total())))
                .value(HomeLink.write(HomePlace.of(tab)))
                .build();
        return row("all_" + tab, List.of(all));
    }

    private List<LayoutBlock> turning(Home.Page<?> page) {
        List<ButtonElement> buttons = new ArrayList<>();
        if (page.number() > 1) {
            buttons.add(HomeLink.button(HomeLink.PREVIOUS, place.onPage(page.number() - 1), "home.previous", words));
        }
        if (page.number() < page.pages()) {
            buttons.add(HomeLink.button(HomeLink.NEXT, place.onPage(page.number() + 1), "home.next", words));
        }
        return List.of(Blocks.note(words.say("home.page", page.number(), page.pages())), row("pages", buttons));
    }
}
