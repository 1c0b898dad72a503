package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.OpeningHome;
import app.laststraw.usecase.OpeningHome.Home;
import app.laststraw.usecase.OpeningHome.Line;
import app.laststraw.words.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomeViewTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void theHomesAreAsApproved(Language language) {
        Map<String, Home> homes = homes("Northwind");
        homes.remove("home-full");
        homes.forEach(
                (name, home) -> Approved.check(name + "." + language.tag(), HomeView.of(home, Words.in(language))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFullPageKeepsSlacksLimitsWhateverTheNames(Language language) {
        Samples.HOSTILE.forEach(hostile -> homes(hostile)
                .forEach((name, home) -> assertEquals(
                        List.of(),
                        SlackLimits.ofView(Approved.json(HomeView.of(home, Words.in(language)))),
                        name + " " + hostile)));
    }

    @Test
    void whoeverIsNoManagerFindsNoButtonThere() {
        Map<String, Home> homes = homes("Northwind");
        for (String mine : List.of("home-own", "home-welcome")) {
            String drawn = Approved.json(HomeView.of(homes.get(mine), Words.in(Language.ENGLISH)))
                    .toString();
            assertFalse(drawn.contains("button"), drawn);
        }
    }

    @Test
    void whatIsBeingCarriedOutCountsForMoreThanWhatIsSuggested() {
        String drawn = Approved.json(HomeView.of(homes("Northwind").get("home-own"), Words.in(Language.ENGLISH)))
                .toString();
        assertTrue(drawn.contains("Parting · grade"), drawn);
    }

    @Test
    void aPageIsReadBackFromItsButton() {
        assertEquals(new HomeView.Page(3, false), HomeView.Page.read("3"));
        assertEquals(new HomeView.Page(2, true), HomeView.Page.read("archived:2"));
    }

    private static Map<String, Home> homes(String name) {
        Client client = Samples.client(name);
        Ruling ruling = new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, new MemberId("U0OWNER"), Instant.EPOCH, "");
        Line open = new Line(client, name, Samples.suggestionToPart(), null);
        Client other = Client.named(new ClientId(13), client.name());
        Line parting =
                new Line(other, null, Samples.suggestionToPart(), Case.openedBy(new CaseId(1), other.id(), ruling));
        List<Line> page = IntStream.rangeClosed(1, OpeningHome.PAGE)
                .mapToObj(id -> Client.named(new ClientId(id), client.name()))
                .map(each -> new Line(each, name, Samples.suggestionToPart(), null))
                .toList();
        Map<String, Home> homes = new LinkedHashMap<>();
        homes.put("home-directory", new Home.Directory(List.of(open, parting), 2, 3, false, true));
        homes.put("home-archived", new Home.Directory(List.of(open), 1, 1, true, true));
        homes.put("home-empty", new Home.Directory(List.of(), 1, 1, false, false));
        homes.put("home-full", new Home.Directory(page, 1, 9, false, true));
        homes.put("home-own", new Home.Own(List.of(open, parting), 3));
        homes.put("home-welcome", new Home.Welcome());
        return homes;
    }
}
