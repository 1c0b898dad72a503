package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager reads digests: the one that was posted, its details, and the next one beforehand. */
class DigestReadingJourneyTest {
    private static final String PREVIEW = "preview_digest";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder);
        desk = new Desk(firm);
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Acme", Firm.TOKEN, Firm.SECRET));
    }

    @Test
    void theDetailsOfADigestAreForManagers() {
        desk.reportAbuse(Agency.CLIENT);
        firm.tick(Duration.ofDays(7));
        Message digest = digest();
        assertTrue(Reading.of(digest).contains("now “Have the talk that may save it”, was “Keep”"), Reading.of(digest));

        SlackUser maya = firm.as(Agency.MANAGER);
        assertTrue(maya.press(Agency.RED_FLAGS, digest.ts(), "digest_details").ok());
        String details = Reading.of(maya.modal().orElseThrow());
        assertTrue(details.contains("Week 47 · Nov\u00a016–22") && details.contains("Acme"), details);

        SlackUser tom = firm.as(Agency.OWNER);
        String refused = desk.told(Agency.OWNER, () -> tom.press(Agency.RED_FLAGS, digest.ts(), "digest_details"));
        assertTrue(refused.contains("managers"), refused);
        assertTrue(tom.modal().isEmpty());
    }

    @Test
    void theNextDigestIsPreviewedFromTheHomeAndPostsNothing() {
        desk.reportAbuse(Agency.CLIENT);
        int posted = firm.slack().messages(Agency.RED_FLAGS).size();

        SlackUser maya = firm.as(Agency.MANAGER);
        openHome(maya);
        assertTrue(maya.press(PREVIEW).ok());

        String preview = Reading.of(maya.modal().orElseThrow());
        assertTrue(preview.contains("It is due on Nov 23, 2026.") && preview.contains("Acme"), preview);
        assertEquals(posted, firm.slack().messages(Agency.RED_FLAGS).size());
    }

    @Test
    void whoeverIsNoManagerPreviewsNothing() {
        SlackUser maya = firm.as(Agency.MANAGER);
        openHome(maya);
        Sent sent = new Wire(firm).holdUp(() -> maya.press(PREVIEW));

        Ack asTom = new Wire(firm)
                .tampered(sent, payload -> payload.withObject("/user").put("id", Agency.OWNER));

        assertTrue(asTom.ok());
        Eventually.until(
                "a refusal",
                () -> Agency.told(firm, Agency.OWNER).stream().anyMatch(told -> told.contains("managers")));
        assertTrue(maya.modal().isEmpty());
    }

    private static void openHome(SlackUser person) {
        person.openHome();
        Eventually.until("a Home", () -> person.home().isPresent());
    }

    private Message digest() {
        List<Message> digests = firm.slack().messages(Agency.RED_FLAGS).stream()
                .filter(message -> Reading.of(message).contains("Weekly digest"))
                .toList();
        assertEquals(1, digests.size());
        return digests.get(0);
    }
}
