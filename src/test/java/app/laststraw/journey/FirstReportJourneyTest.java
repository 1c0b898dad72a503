package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.LivedInFirm;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.support.Firm;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, from the command to the receipt and the card. */
class FirstReportJourneyTest {
    @TempDir
    private Path folder;

    private Firm firm;

    @BeforeEach
    void open() {
        firm = Firm.open(
                folder,
                LivedInWorkspace.plan(),
                Language.ENGLISH,
                LivedInFirm.clients(LocalDate.of(2026, 11, 16), ZoneOffset.UTC));
        firm.settle();
    }

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void aReportIsFiledConfirmedAndPutsTheClientOnACard() {
        int cards = firm.slack().messages(LivedInWorkspace.RED_FLAGS).size();
        SlackUser priya = firm.as("U0PRIYA");

        priya.command("C0GENERAL", "/client-report", "Northwind");
        priya.fill("archetype", "NEEDED_IT_YESTERDAY")
                .fill("severity", "COSTLY")
                .submit();
        firm.settle();

        assertEquals(1, firm.slack().messages(priya.direct()).size());
        assertEquals(
                cards + 1, firm.slack().messages(LivedInWorkspace.RED_FLAGS).size());
        assertTrue(priya.modal().isEmpty());
    }
}
