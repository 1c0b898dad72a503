package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import app.laststraw.usecase.home.HomePlace;
import app.laststraw.usecase.home.HomePlace.Tab;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomeLinkTest {
    @ParameterizedTest
    @MethodSource("places")
    void aPlaceIsReadBackFromItsButton(HomePlace place) {
        assertEquals(place, HomeLink.read(HomeLink.write(place)));
    }

    private static Stream<HomePlace> places() {
        Stream<HomePlace> tabs = Arrays.stream(Tab.values()).map(HomePlace::of);
        return Stream.concat(
                tabs,
                Stream.of(
                        new HomePlace(Tab.CLIENTS, 7, "茶", Decision.PART_WAYS, false),
                        new HomePlace(Tab.CLIENTS, 1, "a|b|", null, true),
                        new HomePlace(Tab.TRAIL, Integer.MAX_VALUE, "", null, false)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "3",
                "archived:2",
                "CLIENTS|0|||",
                "CLIENTS|-1|||",
                "CLIENTS|99999999999|||",
                "CLIENTS|x|||",
                "NOWHERE|1|||",
                "CLIENTS|1|MAYBE||",
                "||||"
            })
    void whatWasNeverOursLeadsToTheFirstPage(String forged) {
        assertEquals(HomePlace.FIRST, HomeLink.read(forged));
    }

    @Test
    void aNameTooLongToBeLookedForLeadsToTheFirstPage() {
        assertEquals(HomePlace.FIRST, HomeLink.read("CLIENTS|1|||" + "a".repeat(HomePlace.MAX_TYPED + 1)));
    }

    @Test
    void everyTabHasAnActionOfItsOwn() {
        assertEquals(
                HomeLink.actions().size(),
                HomeLink.actions().stream().distinct().count());
        assertTrue(HomeLink.actions().contains("home_reports"));
    }
}
