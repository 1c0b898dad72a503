package app.laststraw.browser;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.Test;

/** A draft is checked and marked as said, at a desk, on a phone and in Chinese. */
class CheckBrowserTest extends InTheBrowser {
    private static final String CLIENT = "Harbor & Pine";
    private static final String DRAFT = "Draft · " + CLIENT;

    CheckBrowserTest() {
        super(Language.ENGLISH);
    }

    @Test
    void aDraftIsCheckedMarkedAsSaidAndTakenBack() {
        page.open(PRIYA, GENERAL);
        browser.click("[data-testid=hint-dismiss]");
        page.report(CLIENT, "ABUSIVE");
        page.actAs(SOFIA);
        page.report(CLIENT, "ABUSIVE");
        page.open(TOM, RED_FLAGS);
        page.pressIn(CLIENT, "draft_script");
        page.openThreadOf(CLIENT);
        page.awaitReply(DRAFT);
        page.pressInReply(DRAFT, "check_draft");
        browser.await(SlackPage.MODAL);
        browser.picture("120-check");
        page.submit();
        browser.awaitSaying(SlackPage.MODAL, "Mend it in the draft, or say here why it may stand.");
        browser.onPhone();
        browser.picture("121-check-phone");
        browser.onDesktop();
        page.fill("blank_left", "We say these by heart");
        page.submitAndSee();
        page.awaitReply(DRAFT + " · marked as said");
        browser.picture("122-said");
        lookedAtInChinese();
    }

    private void lookedAtInChinese() {
        page.open("U0ZHOU", RED_FLAGS);
        page.openThreadOf(CLIENT);
        page.pressInReply(DRAFT, "draft_not_sent");
        browser.click("[data-testid=confirm-ok]");
        page.awaitReply(DRAFT + " · not said yet");
        page.pressInReply(DRAFT, "check_draft");
        browser.awaitSaying(SlackPage.MODAL, "谈话前的检查");
        browser.picture("123-check-chinese");
    }
}
