package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.usecase.importing.RecordingHistory.PastClient;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A draft as a file, as it stands in the direct message of whoever asked for it. */
class DraftFileBrowserTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void theFileStandsInTheDirectMessage(Language language, @TempDir Path folder) {
        String reader = language == Language.ENGLISH ? Agency.OWNER : "U0ZHOU";
        try (Browser browser = Browser.open(folder.resolve("profile"));
                Firm firm = Firm.open(folder, LivedInWorkspace.plan(), language, List.of(acme(reader)))) {
            firm.settle();
            String thread = drafted(firm);
            firm.as(reader).press(Agency.RED_FLAGS, draft(firm, thread), "draft_as_text");
            firm.settle();
            String direct = firm.as(reader).direct();
            browser.onPhone();
            browser.load(firm.slack().baseUrl() + "/#as=" + reader + "&in=" + direct);
            browser.await("[data-testid=file]");
            assertFalse(browser.scrollsSideways());
            browser.picture("draft-file-phone-" + language.tag());
            browser.onDesktop();
            browser.load(firm.slack().baseUrl() + "/#as=" + reader + "&in=" + direct);
            browser.await("[data-testid=file]");
            assertEquals(1, browser.all("[data-testid=file]").size());
            browser.picture("draft-file-desk-" + language.tag());
        }
    }

    private static String drafted(Firm firm) {
        for (String reporter : List.of("U0PRIYA", "U0JONAS")) {
            Agency.report(firm, reporter, "Acme", "ABUSIVE");
        }
        firm.settle();
        String card = new Desk(firm).card("Acme").ts();
        firm.as(Agency.MANAGER).press(Agency.RED_FLAGS, card, "draft_script");
        firm.settle();
        return card;
    }

    private static String draft(Firm firm, String thread) {
        return firm.slack().replies(Agency.RED_FLAGS, thread).stream()
                .filter(message -> message.blocks().toString().contains("change_draft"))
                .findFirst()
                .orElseThrow()
                .ts();
    }

    private static PastClient acme(String owner) {
        return new PastClient(
                "Acme",
                List.of(),
                new MemberId(owner),
                null,
                new Engagement(null, Contact.CALLS, null, null, "The autumn catalogue", null),
                ClientPresence.NONE,
                List.of());
    }
}
