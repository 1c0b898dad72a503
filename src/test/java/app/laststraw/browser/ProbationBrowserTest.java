package app.laststraw.browser;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** From the decision to talk, through four weeks of probation, to the answer on the review day, in a browser. */
class ProbationBrowserTest extends InTheBrowser {
    private static final String CLIENT = "Redstone Fitness";

    ProbationBrowserTest() {
        super(Language.ENGLISH);
    }

    @Test
    void aClientKeepsToWhatWasAgreedAndStays() {
        page.open(TOM, RED_FLAGS);
        page.pressIn(CLIENT, "record_decision");
        browser.await(SlackPage.MODAL);
        page.choose("decision", "Set", "Set expectations");
        page.fill("reason", "They never heard our terms.");
        browser.picture("70-decision");
        page.submitAndSee();
        page.pressIn(CLIENT, "record_talk");
        browser.await(SlackPage.MODAL);
        browser.picture("71-talk");
        page.choose("must_stop", "late", "Pays late");
        browser.press(Keys.ESCAPE);
        page.fill("terms", "Answers within three days\nOne round of changes");
        browser.picture("72-talk-filled");
        page.submitAndSee();
        page.showEndOf(CLIENT);
        browser.picture("73-probation");
        for (int week = 0; week < 4; week++) {
            page.letPass("week");
        }
        page.goToReceipts();
        page.awaitMessage("They keep to it");
        browser.picture("74-review");
        browser.onPhone();
        browser.picture("75-review-phone");
        browser.onDesktop();
        page.pressIn("They keep to it", "clear_probation");
        browser.await("[data-testid=confirm]");
        browser.picture("76-sure");
        browser.click("[data-testid=confirm-ok]");
        page.awaitMessage("They kept to it, and stay");
        browser.picture("77-kept");
    }
}
