package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A farewell draft that waits for a second manager, read and answered on their Home. */
class HomeReleaseJourneyTest {
    private static final String MAYA = Agency.MANAGER;
    private static final String ZHOU = "U0ZHOU";
    private static final String WAITS = "waits for a second manager";

    private final Log log = Log.listen();
    private Firm firm;
    private Wire wire;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Firm.withTwoPersonRelease(
                folder,
                LivedInWorkspace.plan(),
                Language.ENGLISH,
                List.of(Agency.client("Heron", ClientPresence.NONE)));
        firm.settle();
        wire = new Wire(firm);
        Desk desk = new Desk(firm);
        desk.reportAbuse("Heron");
        desk.decide(MAYA, "Heron", "PART_WAYS", "");
        desk.press(Agency.OWNER, "Heron", "draft_script");
        firm.settle();
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Heron", "too early", Firm.TOKEN, Firm.SECRET));
    }

    private String read(String person) {
        return firm.as(person).home().map(home -> Reading.of(home.blocks())).orElse("");
    }

    private SlackUser atHome(String manager, String words) {
        firm.as(manager).openHome();
        Eventually.until(words, () -> read(manager).contains(words));
        return firm.as(manager);
    }

    private String questions() {
        return firm.ledger().rows("select agreed, reason from releases").toString();
    }

    @Test
    void aManagerReadsTheDraftAndAgreesAndAnotherIsToldWhoWasFaster() {
        SlackUser maya = atHome(MAYA, WAITS);
        SlackUser zhou = atHome(ZHOU, "等另一位管理者同意");
        Sent late = wire.holdUp(() -> zhou.press("agree_release"));
        assertTrue(maya.press("copy_draft").ok());
        assertTrue(Reading.of(maya.modal().orElseThrow()).contains("our work for Heron will end"));
        maya.close();
        assertTrue(maya.press("agree_release").ok());
        Eventually.until(
                "Homes follow", () -> !read(MAYA).contains(WAITS) && !read(ZHOU).contains("等另一位管理者同意"));
        assertEquals(200, wire.redeliver(late).status());
        Eventually.until(
                "an answer to the second",
                () -> Agency.told(firm, ZHOU).stream().anyMatch(told -> told.contains("另一位管理者已经先答复了")));
        assertEquals(1, firm.ledger().count("releases where agreed = 1"));
    }

    @Test
    void aManagerSaysNotYetOnTheHome() {
        SlackUser maya = atHome(MAYA, WAITS);
        assertTrue(maya.press("refuse_release").ok());
        assertTrue(maya.fill("reason", "It is too early").submit().accepted());
        Eventually.until("the Home follows", () -> !read(MAYA).contains(WAITS));
        assertTrue(questions().contains("It is too early"), questions());
    }

    @Test
    void nobodyElseReadsOrReleasesItWithTheSameButtons() {
        SlackUser maya = atHome(MAYA, WAITS);
        for (String button : List.of("copy_draft", "agree_release", "refuse_release")) {
            Sent press = wire.holdUp(() -> maya.press(button));
            for (String other : List.of(Agency.OWNER, Agency.MEMBER, Agency.GUEST, Agency.OUTSIDER)) {
                wire.tampered(
                        press, payload -> payload.withObjectProperty("user").put("id", other));
            }
        }
        firm.settle();
        firm.as(Agency.OWNER).openHome();
        Eventually.until("a Home", () -> !read(Agency.OWNER).isEmpty());
        assertFalse(read(Agency.OWNER).contains(WAITS));
        assertTrue(maya.modal().isEmpty());
        assertEquals(1, firm.ledger().count("releases where answered_at is null"), questions());
    }
}
