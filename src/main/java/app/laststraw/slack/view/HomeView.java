package app.laststraw.slack.view;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.CaseButtons;
import app.laststraw.usecase.OpeningHome.Home;
import app.laststraw.usecase.OpeningHome.Line;
import app.laststraw.words.Words;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The app's Home: one person's own view, drawn for the role that they have now. */
public final class HomeView {
    public static final String ADD = "add_client";
    public static final String SCRIPTS = "word_scripts";
    /** Leads to another page; the value says which. Two buttons of one block need two names. */
    public static final String PREVIOUS = "home_previous";

    public static final String NEXT = "home_next";
    public static final String ARCHIVED = "home_archived";

    private static final String IN_ARCHIVE = "archived:";

    private HomeView() {}

    /** A page of the directory. */
    public record Page(int number, boolean archived) {
        public static final Page FIRST = new Page(1, false);

        /** @param value of a button of ours */
        public static Page read(String value) {
            boolean archived = value.startsWith(IN_ARCHIVE);
            return new Page(Integer.parseInt(archived ? value.substring(IN_ARCHIVE.length()) : value), archived);
        }

        private String value() {
            return (archived ? IN_ARCHIVE : "") + number;
        }
    }

    public static View of(Home home, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (home instanceof Home.Directory directory) {
            addDirectory(blocks, directory, words);
        } else if (home instanceof Home.Own own) {
            addOwn(blocks, own, words);
        } else {
            addWelcome(blocks, words);
        }
        return View.builder().type("home").blocks(blocks).build();
    }

    private static void addDirectory(List<LayoutBlock> blocks, Home.Directory directory, Words words) {
        blocks.addAll(Blocks.heading(words.say(directory.archived() ? "home.archived" : "home.clients")));
        blocks.add(row("directory", top(directory, words)));
        if (directory.lines().isEmpty()) {
            blocks.addAll(Blocks.paragraphs(words.say("home.clients.none")));
        }
        for (Line line : directory.lines()) {
            blocks.add(SectionBlock.builder()
                    .blockId("client:" + line.client().id())
                    .text(Blocks.plain(text(line, true, words)))
                    .accessory(CaseButtons.of(
                            CaseButtons.EDIT_CLIENT, line.client().id(), words))
                    .build());
        }
        addPages(blocks, directory, words);
    }

    private static List<ButtonElement> top(Home.Directory directory, Words words) {
        List<ButtonElement> buttons = new ArrayList<>();
        ButtonElement add = button(ADD, "home.add", "new", words);
        add.setStyle("primary");
        buttons.add(add);
        if (directory.archived()) {
            buttons.add(button(ARCHIVED, "home.archived.hide", Page.FIRST.value(), words));
        } else if (directory.others()) {
            buttons.add(button(ARCHIVED, "home.archived.show", new Page(1, true).value(), words));
        }
        buttons.add(button(SCRIPTS, "home.scripts", "all", words));
        return buttons;
    }

    private static void addPages(List<LayoutBlock> blocks, Home.Directory directory, Words words) {
        if (directory.pages() == 1) {
            return;
        }
        int page = directory.page();
        List<ButtonElement> buttons = new ArrayList<>();
        if (page > 1) {
            buttons.add(button(PREVIOUS, "home.previous", new Page(page - 1, directory.archived()).value(), words));
        }
        if (page < directory.pages()) {
            buttons.add(button(NEXT, "home.next", new Page(page + 1, directory.archived()).value(), words));
        }
        blocks.add(new DividerBlock());
        blocks.add(Blocks.note(words.say("home.page", page, directory.pages())));
        blocks.add(row("pages", buttons));
    }

    /** Under a name that stays: Home is drawn anew behind the back of whoever is about to press. */
    private static LayoutBlock row(String name, List<ButtonElement> buttons) {
        return ActionsBlock.builder()
                .blockId(name)
                .elements(List.copyOf(buttons))
                .build();
    }

    private static void addOwn(List<LayoutBlock> blocks, Home.Own own, Words words) {
        blocks.addAll(Blocks.heading(words.say("home.own")));
        own.lines()
                .forEach(line -> blocks.add(SectionBlock.builder()
                        .text(Blocks.plain(text(line, false, words)))
                        .build()));
        if (own.more() > 0) {
            blocks.add(Blocks.note(words.say("status.list.more", own.more())));
        }
        blocks.add(new DividerBlock());
        blocks.addAll(Blocks.paragraphs(words.say("home.how")));
    }

    private static void addWelcome(List<LayoutBlock> blocks, Words words) {
        blocks.addAll(Blocks.heading(words.say("home.welcome")));
        blocks.addAll(Blocks.paragraphs(words.say("home.what")));
        blocks.addAll(Blocks.paragraphs(words.say("home.how")));
    }

    /** The name first; what stands below it is read at a glance. */
    private static String text(Line line, boolean withOwner, Words words) {
        Client client = line.client();
        Stream<String> facts = Stream.of(
                withOwner ? owner(line, words) : null,
                standing(line, words),
                words.say("home.grade", line.suggestion().grade()));
        return Blocks.typed(client.name().text()) + "\n"
                + facts.filter(fact -> fact != null).collect(Collectors.joining(" · "));
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

    private static ButtonElement button(String action, String key, String value, Words words) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say(key)))
                .value(value)
                .build();
    }
}
