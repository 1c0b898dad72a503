package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Reading;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A farewell that waits for a second manager, as the managers and the owner see it. */
class ReleaseBrowserTest {
    private static final String ZHOU = "U0ZHOU";
    private static final String AGREE = "[data-action-id=agree_release]";
    private static final String REFUSE = "[data-action-id=refuse_release]";

    @Test
    void aManagerReadsItAndAgreesAndTheOwnerHasIt(@TempDir Path folder) {
        try (Browser browser = Browser.open(folder.resolve("profile"));
                Firm firm = Firm.withTwoPersonRelease(
                        folder,
                        LivedInWorkspace.plan(),
                        Language.ENGLISH,
                        List.of(Agency.client("Acme", ClientPresence.NONE)))) {
            String card = askedFor(firm);

            browser.onPhone();
            at(browser, firm, ZHOU);
            browser.await(AGREE);
            browser.picture("release-phone-zh-CN");
            browser.click(REFUSE);
            browser.await(SlackPage.MODAL);
            browser.picture("release-refuse-phone-zh-CN");

            at(browser, firm, Agency.OWNER);
            browser.await("[data-testid=message]");
            browser.picture("release-waits-phone-en");

            browser.onDesktop();
            at(browser, firm, Agency.MANAGER);
            browser.await(AGREE);
            browser.picture("release-desk-en");
            browser.click(AGREE);
            browser.await("the draft in the thread", page -> {
                firm.settle();
                return Reading.of(firm.slack().replies(Agency.RED_FLAGS, card)).contains("Draft · Acme");
            });
            at(browser, firm, Agency.MANAGER);
            browser.picture("release-agreed-desk-en");
            browser.load(
                    firm.slack().baseUrl() + "/#as=" + Agency.OWNER + "&in=" + Agency.RED_FLAGS + "&thread=" + card);
            browser.await("[data-testid=thread] [data-action-id=change_draft]");
            browser.picture("release-thread-desk-en");
            firm.as(Agency.OWNER).choose(Agency.RED_FLAGS, draft(firm, card), "change_draft", "OTHER_SCRIPT");
            new Desk(firm).save(firm.as(Agency.OWNER).fill("script", "EXCUSE"));
            browser.await(
                    "the text hidden",
                    page -> Reading.of(firm.slack().replies(Agency.RED_FLAGS, card))
                            .contains("waits for a second manager"));
            browser.picture("release-held-desk-en");
            assertTrue(Reading.of(new Desk(firm).card("Acme")).contains("waits for a second manager"));
        }
    }

    private static void at(Browser browser, Firm firm, String person) {
        browser.load(firm.slack().baseUrl() + "/#as=" + person + "&in="
                + firm.as(person).direct());
    }

    private static String askedFor(Firm firm) {
        firm.settle();
        Desk desk = new Desk(firm);
        desk.reportAbuse("Acme");
        desk.decide(Agency.OWNER, "Acme", "PART_WAYS", "");
        desk.press(Agency.OWNER, "Acme", "draft_script");
        firm.settle();
        return desk.card("Acme").ts();
    }

    private static String draft(Firm firm, String thread) {
        return firm.slack().replies(Agency.RED_FLAGS, thread).stream()
                .filter(message -> message.blocks().toString().contains("change_draft"))
                .findFirst()
                .orElseThrow()
                .ts();
    }
}
