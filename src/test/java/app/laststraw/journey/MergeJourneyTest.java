package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.View;
import app.laststraw.support.Agency;
import app.laststraw.support.CaseBook;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.ThreadPlan;
import app.laststraw.support.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two records turn out to be one client whom the firm is parting with, and then to be two after all. */
class MergeJourneyTest {
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final String STANDS = "Pine";
    private static final String GOES = "Oak";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private CaseBook cases;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder, List.of(STANDS, GOES));
        desk = new Desk(firm);
        cases = new CaseBook(firm, desk, new Wire(firm));
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of(Firm.TOKEN, Firm.SECRET));
    }

    private SlackUser record() {
        assertTrue(cases.press(MAYA, STANDS, "edit_client").ok());
        return firm.as(MAYA);
    }

    private void merge() {
        desk.merge(record(), GOES);
    }

    private void undo() {
        SlackUser maya = record();
        View record = maya.modal().orElseThrow();
        for (JsonNode block : record.blocks()) {
            if (block.path("text").path("text").asText().startsWith("Merged from: " + GOES)) {
                ObjectNode button =
                        Json.object().put("block_id", block.path("block_id").asText());
                button.put(
                        "action_id", block.path("accessory").path("action_id").asText());
                assertTrue(maya.actInView(record.id(), button, Json.object()).ok());
            }
        }
        maya.close(maya.modal().orElseThrow().id(), true);
        firm.settle();
    }

    @Test
    void theCaseGoesOnForBothAndStaysWhereItBeganWhenTheyArePartedAgain() {
        desk.reportAbuse(STANDS);
        desk.report(Agency.THIRD, GOES, Severity.HARMFUL);
        desk.save(desk.press(TOM, STANDS, "record_decision"));
        ThreadPlan plan = desk.plan(STANDS);
        Message old = desk.card(GOES);
        merge();
        assertEquals("The record of Oak is merged into Pine. See the card of Pine.", now(old));
        assertTrue(desk.status(TOM, GOES).startsWith("Pine\n"), desk.status(TOM, GOES));
        assertTrue(desk.status(TOM, GOES).contains("3 reports from 3 people"), desk.status(TOM, GOES));

        desk.report(Agency.MEMBER, GOES, Severity.COSTLY);
        assertTrue(desk.status(TOM, STANDS).contains("4 reports from 3 people"), desk.status(TOM, STANDS));
        plan.tick(TOM, "Read the termination clause");
        firm.tick(Duration.ofDays(1));
        assertEquals(List.of(), desk.cards(GOES));

        undo();
        firm.tick(Duration.ofDays(1));
        assertTrue(now(old).startsWith("Oak\nSet expectations\n"), now(old));
        assertFalse(now(old).contains("under way"), now(old));
        assertTrue(desk.status(TOM, GOES).contains("1 report from 1 person"), desk.status(TOM, GOES));
        assertTrue(desk.status(TOM, STANDS).contains("3 reports from 2 people"), "filed while it stood for both");
        assertTrue(Reading.of(desk.card(STANDS)).startsWith("Pine\nPart ways · under way\n"));
        assertTrue(plan.read().contains("Read the termination clause\nDone"), plan.read());
        assertEquals(List.of(), desk.thread(GOES));
    }

    private String now(Message before) {
        return firm.slack().messages(Agency.RED_FLAGS).stream()
                .filter(message -> message.ts().equals(before.ts()))
                .map(Reading::of)
                .findFirst()
                .orElseThrow();
    }
}
