package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Reading;
import app.laststraw.usecase.importing.RecordingHistory.PastClient;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A draft in the card's thread: it fits a phone and a desk, and what is chosen below it changes it. */
class DraftBrowserTest {
    private static final String MENU = "[data-testid=thread] [data-action-id=change_draft]";

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDraftFitsThePhoneAndTheDeskAndIsChangedFromItsMenu(Language language, @TempDir Path folder) {
        String reader = language == Language.ENGLISH ? Agency.OWNER : "U0LINA";
        try (Browser browser = Browser.open(folder.resolve("profile"));
                Firm firm = Firm.open(folder, LivedInWorkspace.plan(), language, List.of(acme(reader)))) {
            firm.settle();
            String thread = drafted(firm);
            browser.onPhone();
            browser.load(firm.slack().baseUrl() + "/#as=" + reader + "&in=" + Agency.RED_FLAGS + "&thread=" + thread);
            browser.await(MENU);
            assertFits(browser);
            browser.picture("draft-phone-" + language.tag());
            browser.ask(
                    "document.querySelectorAll('[data-testid=thread] h3, [data-testid=thread] h2, [data-testid=thread] [role=heading]').forEach("
                            + "head => head.scrollIntoView())");
            browser.picture("draft-phone-head-" + language.tag());
            firm.as(reader).choose(Agency.RED_FLAGS, draft(firm, thread), "change_draft", "SOFTER_REASONS");
            browser.await("the draft drawn anew", page -> {
                firm.settle();
                return Reading.of(firm.slack().replies(Agency.RED_FLAGS, thread))
                        .contains(" 2 ");
            });
            browser.onDesktop();
            browser.load(firm.slack().baseUrl() + "/#as=" + reader + "&in=" + Agency.RED_FLAGS + "&thread=" + thread);
            browser.await(MENU);
            assertFits(browser);
            browser.picture("draft-desk-" + language.tag());
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

    private static void assertFits(Browser browser) {
        Object overflow = browser.ask("const all = document.querySelector('[data-testid=thread]');"
                + " return all.scrollWidth - all.clientWidth");
        assertEquals(0L, overflow, "wider than the screen");
    }
}
