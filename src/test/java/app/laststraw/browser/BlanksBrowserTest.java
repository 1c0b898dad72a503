package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A draft, from the blanks to what can be copied, at a desk and on a phone. */
class BlanksBrowserTest extends InTheBrowser {
    private static final String CLIENT = "Atlas Freight";
    private static final String DRAFT = "Draft · ";

    BlanksBrowserTest() {
        super(Language.ENGLISH);
    }

    @Test
    void aDraftIsFinishedAndCopied() {
        page.open(MAYA, RED_FLAGS);
        page.pressIn(CLIENT, "draft_script");
        page.openThreadOf(CLIENT);
        page.awaitReply(DRAFT + CLIENT);
        anotherScript();
        theBlanksAreFilledIn();
        onThePhone();
    }

    private void anotherScript() {
        page.chooseInReply(DRAFT, "change_draft", "Another script");
        page.assertSays("[data-testid=modal-title]", "Another script");
        browser.picture("80-other-script");
        page.mark("script", "FEE_INCREASE");
        page.submitAndSee();
        page.awaitReply("New fees from");
    }

    private void theBlanksAreFilledIn() {
        page.pressInReply(DRAFT, "fill_blanks");
        page.assertSays("[data-testid=modal-title]", "Fill in the blanks");
        browser.picture("81-blanks");
        page.fill("service", "the weekly <b>report</b>");
        page.fill("fees_link", "fees.example");
        browser.click("[data-action-id=show_all_blanks]");
        browser.await(SlackPage.field("client_name"));
        assertEquals("the weekly <b>report</b>", page.valueOf("service"));
        browser.picture("82-all-blanks");
        page.submit();
        browser.awaitSaying(SlackPage.MODAL, "A link begins with https:// or http://.");
        browser.picture("83-fault");
        page.fill("fees_link", Keys.chord(Keys.CONTROL, "a") + "https://fees.example/2027");
        page.submitAndSee();
        page.awaitReply("the weekly <b>report</b>");
    }

    private void onThePhone() {
        browser.onPhone();
        page.open(MAYA, RED_FLAGS);
        page.openThreadOf(CLIENT);
        page.pressInReply(DRAFT, "fill_blanks");
        page.assertSays("[data-testid=modal-title]", "Fill in the blanks");
        browser.picture("84-blanks-phone");
        assertFalse(browser.scrollsSideways());
        browser.click("[data-testid=modal-cancel]");
        page.chooseInReply(DRAFT, "change_draft", "Another script");
        page.assertSays("[data-testid=modal-title]", "Another script");
        browser.picture("85-other-script-phone");
        browser.click("[data-testid=modal-cancel]");
        page.pressInReply(DRAFT, "copy_draft");
        page.assertSays("[data-testid=modal-title]", "Copy as text");
        browser.picture("86-copy-phone");
        assertFalse(browser.scrollsSideways());
    }
}
