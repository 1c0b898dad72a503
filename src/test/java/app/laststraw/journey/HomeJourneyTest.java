package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.support.Agency;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Reading;
import app.laststraw.usecase.RecordingHistory.PastClient;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The Home tab of a firm with more clients than fit on a page. */
@TestInstance(Lifecycle.PER_CLASS)
class HomeJourneyTest {
    private Firm firm;

    @BeforeAll
    void open(@TempDir Path folder) {
        List<PastClient> many = Stream.concat(
                        IntStream.rangeClosed(1, 44)
                                .mapToObj("Client %02d"::formatted)
                                .map(name -> Agency.client(name, ClientPresence.NONE)),
                        Agency.clients().stream().filter(client -> client.name().equals(Agency.KNOWN_CLIENT)))
                .toList();
        firm = Firm.open(folder, LivedInWorkspace.plan(), Language.ENGLISH, many);
        firm.settle();
    }

    @AfterAll
    void close() {
        firm.close();
    }

    private String home(SlackUser person, String words) {
        Eventually.until("a Home with " + words, () -> read(person).contains(words));
        return read(person);
    }

    private static String read(SlackUser person) {
        return person.home().map(home -> Reading.of(home.blocks())).orElse("");
    }

    @Test
    void aManagerTurnsThePagesOfTheDirectory() {
        SlackUser maya = firm.as(Agency.MANAGER);
        maya.openHome();
        String first = home(maya, "Page 1 of 3");
        assertTrue(first.contains("Client 01\nTom Okafor · Keep · grade A"), first);
        assertTrue(first.contains("Client 20") && !first.contains("Client 21"), first);
        assertFalse(first.contains("Previous") || first.contains("Show archived"), first);

        maya.press("home_next");
        assertTrue(home(maya, "Page 2 of 3").contains("Client 21"));
        maya.press("home_next");
        String last = home(maya, "Page 3 of 3");
        assertTrue(last.contains("Northwind") && !last.contains("Next"), last);
        maya.press("home_previous");
        home(maya, "Page 2 of 3");
    }

    @Test
    void theHomeIsDrawnOnThePageOfTheClientThatWasSaved() {
        SlackUser maya = firm.as(Agency.MANAGER);
        maya.openHome();
        home(maya, "Page 1 of 3");
        maya.press("add_client");
        maya.fill("name", "Client 30a");
        assertTrue(maya.submit().accepted());
        assertTrue(home(maya, "Page 2 of 3").contains("Client 30a"));
    }

    @Test
    void anAccountOwnerFindsTheirOwnClientsWithoutTheDirectory() {
        SlackUser tom = firm.as(Agency.OWNER);
        tom.openHome();
        String own = home(tom, "Your clients");
        assertTrue(own.contains("Client 01\nKeep · grade A"), own);
        assertTrue(own.contains("more clients: ask by name."), own);
        assertFalse(own.contains("Client record") || own.contains("Add a client"), own);
    }

    @Test
    void aMemberIsSpokenToInTheirOwnLanguage() {
        SlackUser chen = firm.as("U0CHEN");
        chen.openHome();
        assertTrue(home(chen, "/client-report").contains("客户什么都看不到"));
    }

    @Test
    void whoeverRunsNoAccountSeesNobodysClients() {
        SlackUser lina = firm.as("U0LINA");
        lina.openHome();
        assertFalse(home(lina, "/client-report").contains("Client 01"));
    }

    @Test
    void aGuestGetsNone() {
        firm.as(Agency.GUEST).openHome();
        SlackUser jonas = firm.as(Agency.COLLEAGUE);
        jonas.openHome();
        home(jonas, "/client-report");
        assertEquals("", read(firm.as(Agency.GUEST)));
        assertTrue(firm.slack().calls().of("views.publish").stream()
                .noneMatch(call -> call.argument("user_id").asText().equals(Agency.GUEST)));
    }
}
