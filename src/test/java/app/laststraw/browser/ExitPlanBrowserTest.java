package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Reading;
import app.laststraw.usecase.importing.RecordingHistory.PastClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An exit plan on a phone: ticked with a thumb, and changed in its forms, in either language. */
class ExitPlanBrowserTest {
    private static final NoticePeriod A_MONTH =
            new NoticePeriod(1, NoticePeriod.Unit.MONTHS, NoticePeriod.End.MONTH_END);
    private static final String BOX = "[data-testid=thread] [data-type=checkboxes] input";
    private static final String FORM = "[data-testid=modal]";
    private static final Map<Language, String> OWNERS =
            Map.of(Language.ENGLISH, Agency.OWNER, Language.SIMPLIFIED_CHINESE, "U0LINA");

    @ParameterizedTest
    @EnumSource(Language.class)
    void aStepIsTickedAndEachFormFitsThePhone(Language language, @TempDir Path folder) {
        try (Browser browser = Browser.open(folder.resolve("profile"));
                Firm firm = Firm.open(folder, LivedInWorkspace.plan(), language, List.of(acme(OWNERS.get(language))))) {
            firm.settle();
            String thread = parting(firm);
            browser.onPhone();
            browser.load(firm.slack().baseUrl() + "/#as=" + OWNERS.get(language) + "&in=" + Agency.RED_FLAGS
                    + "&thread=" + thread);
            browser.await(BOX);
            browser.picture("exit-plan-" + language.tag());
            for (String button : List.of("change_step", "add_step", "change_plan")) {
                browser.click("[data-testid=thread] [data-action-id=" + button + "]");
                browser.await(FORM);
                assertFits(browser, FORM);
                browser.picture("exit-" + button + "-" + language.tag());
                browser.click("[data-testid=modal-close]");
                browser.awaitGone(FORM);
            }
            browser.click(BOX);
            browser.await("a box that is ticked and drawn anew", page -> {
                firm.settle();
                return Reading.of(firm.slack().replies(Agency.RED_FLAGS, thread))
                                .contains(" · ")
                        && firm.ledger().count("audit_trail where action = 'step.done'") == 1;
            });
            assertFits(browser, "[data-testid=thread]");
            browser.picture("exit-plan-ticked-" + language.tag());
        }
    }

    private static PastClient acme(String owner) {
        return new PastClient(
                "Acme",
                List.of(),
                new MemberId(owner),
                null,
                new Engagement(null, Contact.CALLS, null, A_MONTH, "The autumn catalogue", null),
                ClientPresence.NONE,
                List.of());
    }

    private static void assertFits(Browser browser, String css) {
        Object overflow = browser.ask(
                "const all = document.querySelector(arguments[0]); return all.scrollWidth - all.clientWidth", css);
        assertEquals(0L, overflow, css + " is wider than the phone");
    }

    private static String parting(Firm firm) {
        for (String reporter : List.of("U0PRIYA", "U0JONAS")) {
            Agency.report(firm, reporter, "Acme", "ABUSIVE");
        }
        firm.settle();
        String card = new Desk(firm).card("Acme").ts();
        SlackUser maya = firm.as(Agency.MANAGER);
        maya.press(Agency.RED_FLAGS, card, "record_decision");
        maya.fill("decision", "PART_WAYS").fill("reason", "Enough");
        assertTrue(maya.submit().accepted());
        firm.settle();
        return card;
    }
}
