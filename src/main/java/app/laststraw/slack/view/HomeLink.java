package app.laststraw.slack.view;

import app.laststraw.domain.decision.Decision;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.home.HomePlace;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.words.Words;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The buttons that lead from one place on a Home to another; the value of each is that place. */
public final class HomeLink {
    /** The type of a view that is a Home. */
    static final String HOME = "home";

    /** Two buttons of one block need two names. */
    public static final String PREVIOUS = "home_previous";

    public static final String NEXT = "home_next";
    public static final String ARCHIVED = "home_archived";
    public static final String UNFILTERED = "home_unfiltered";

    private static final String SEPARATOR = "|";
    private static final int PARTS = 5;

    private HomeLink() {}

    public static boolean isHome(View view) {
        return HOME.equals(view.getType());
    }

    /** The actions of all links. */
    public static List<String> actions() {
        List<String> tabs = Arrays.stream(Tab.values()).map(HomeLink::to).toList();
        return Stream.concat(tabs.stream(), List.of(PREVIOUS, NEXT, ARCHIVED, UNFILTERED).stream())
                .toList();
    }

    static String to(Tab tab) {
        return "home_" + tab.name().toLowerCase(Locale.ROOT);
    }

    /** What was typed comes last: it may hold anything. */
    public static String write(HomePlace place) {
        return String.join(
                SEPARATOR,
                place.tab().name(),
                String.valueOf(place.page()),
                place.decision() == null ? "" : place.decision().name(),
                place.archived() ? "archived" : "",
                place.typed());
    }

    /** @param value of a button of ours, or what a Home carries; an old one, and what was never ours, leads to the first page */
    public static HomePlace read(String value) {
        String[] parts = value == null ? new String[0] : value.split("\\" + SEPARATOR, PARTS);
        if (parts.length < PARTS) {
            return HomePlace.FIRST;
        }
        try {
            return new HomePlace(
                    Tab.valueOf(parts[0]),
                    Integer.parseInt(parts[1]),
                    parts[4],
                    parts[2].isEmpty() ? null : Decision.valueOf(parts[2]),
                    parts[3].equals("archived"));
        } catch (IllegalArgumentException notOurs) {
            return HomePlace.FIRST;
        }
    }

    static ButtonElement button(String action, HomePlace place, String label, Words words) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say(label)))
                .value(write(place))
                .build();
    }
}
