package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The playground as somebody meets it who has just cloned the repository: in a browser, with a mouse, a keyboard, a phone. */
class PlaygroundBrowserTest extends InTheBrowser {
    private static final int MORE_THAN_A_BROWSER_HAS_CONNECTIONS = 7;

    PlaygroundBrowserTest() {
        super(Language.ENGLISH);
    }

    @Test
    void aClientGoesTheWholeWayFromTheFirstReportToTheDraftAndAWithdrawalIsFollowed() {
        theFirstReportIsMendedAndFiled();
        theCardComesAndRisesWithTheSecondAndTheThird();
        theAccountOwnerDrafts();
        receiptAndCardFollowTheWithdrawal();
    }

    private void theFirstReportIsMendedAndFiled() {
        page.open(PRIYA, GENERAL);
        browser.picture("01-arrival");
        page.openForm();
        page.choose("client", "north", "Northwind Traders");
        page.choose("archetype", "Needed", "Needed it yesterday");
        page.mark("severity", "ANNOYING");
        page.fill("what_happened", "Asked at six for a banner by seven.");
        page.fill("happened_on", "01152099");
        page.submit();

        page.assertSays("[data-testid=field-error]", "This day is still to come. Today is Nov 16, 2026.");
        browser.picture("02-a-wrong-day");
        assertEquals("happened_on", browser.await("[data-testid=field-error]").getAttribute("data-block-id"));
        assertEquals("Northwind Traders", page.valueOf("client"));
        assertEquals("2099-01-15", page.valueOf("happened_on"));
        assertEquals("Asked at six for a banner by seven.", page.valueOf("what_happened"));

        page.fill("happened_on", "11152026");
        page.submitAndSee();
        page.goToReceipts();
        page.awaitMessage("Your report about Northwind Traders is saved.");
        page.awaitMessage("4 reports from 2 people");
        browser.picture("03-receipt");
    }

    private void theCardComesAndRisesWithTheSecondAndTheThird() {
        page.open(JONAS, RED_FLAGS);
        String card = page.awaitMessage("Northwind Traders").getText();
        assertTrue(card.contains("Set expectations"), card);
        browser.picture("04-card");
        page.report("Northwind Traders", "COSTLY");
        page.awaitMessage("5 reports from 2 people.");

        page.actAs(SOFIA);
        page.report("Northwind Traders", "ABUSIVE");
        page.openThreadOf("Northwind Traders");
        page.awaitReply("The suggestion for Northwind Traders has gone up:");
        page.awaitReply("Set expectations → ");
        browser.await("the end of the list beside the thread", page -> isAtItsEnd("[data-testid=channel] .messages"));
        browser.picture("05-rise");
    }

    private void theAccountOwnerDrafts() {
        page.actAs(TOM);
        page.pressIn("Northwind Traders", "draft_script");
        page.openThreadOf("Northwind Traders");
        String draft =
                page.awaitReply("Draft · Northwind Traders · not said yet").getText();
        browser.picture("06-draft");
        assertTrue(draft.contains("blanks to fill"), draft);
        assertTrue(draft.contains("asked for by @Tom Okafor"), draft);
    }

    private void receiptAndCardFollowTheWithdrawal() {
        page.open(PRIYA, GENERAL);
        page.goToReceipts();
        page.pressIn("Your report about Northwind Traders", "withdraw_report");
        browser.awaitSaying("[data-testid=confirm]", "Withdraw this report?");
        browser.picture("07-withdraw");
        browser.click("[data-testid=confirm-deny]");
        browser.awaitGone("[data-testid=confirm]");
        page.awaitMessage("Your report about Northwind Traders is saved.");

        page.pressIn("Your report about Northwind Traders", "withdraw_report");
        browser.click("[data-testid=confirm-ok]");
        page.awaitMessage("Your report about Northwind Traders is withdrawn and no longer counts.");
        browser.picture("08-withdrawn");
        page.goTo(RED_FLAGS);
        page.awaitMessage("5 reports from 3 people.");
    }

    @Test
    void aGuestsCommandOpensNothing() {
        page.open("U0DANA", "C0STUDIO");
        page.send("/client-report");
        browser.await("the command to be taken", page -> this.page.composed().isEmpty());
        browser.picture("10-guest");
        assertEquals(0, browser.all(SlackPage.MODAL).size());
        assertEquals(0, browser.all(SlackPage.MESSAGE).size());
    }

    @Test
    void aMemberWhoAsksForADraftIsRefusedInPrivate() {
        page.open(SOFIA, RED_FLAGS);
        page.pressIn("Harbor & Pine", "draft_script");
        String words = "Only the account owner and managers can do that.";
        assertEquals("true", page.awaitMessage(words).getAttribute("data-ephemeral"));
        browser.await("the answer in view", page -> isAtItsEnd("[data-testid=channel] .messages"));
        browser.picture("11-refused");
        page.actAs(JONAS);
        page.awaitMessage("Harbor & Pine");
        assertTrue(browser.all(SlackPage.MESSAGE).stream()
                .noneMatch(message -> message.getText().contains(words)));
    }

    @Test
    void aReportIsFiledWithTheKeyboardAlone() {
        page.open(JONAS, GENERAL);
        browser.tabTo("[data-testid=composer]");
        browser.press("/client-report" + Keys.ENTER);
        browser.await("the focus in the form", page -> browser.isFocused(SlackPage.field("client")));
        browser.press("Keyboard & Sons");
        browser.awaitSaying("[data-testid=option]", "Add “Keyboard & Sons” as a new client");
        browser.await(
                "the whole list", page -> browser.all("[data-testid=option]").size() == 1);
        browser.press(Keys.ENTER);
        browser.tabTo(SlackPage.field("archetype"));
        browser.press("pays");
        browser.awaitSaying("[data-testid=option]", "Always pays late");
        browser.press(Keys.ENTER);
        browser.tabTo(SlackPage.MODAL + " [data-block-id=severity] input");
        browser.press(Keys.SPACE);
        browser.tabTo("[data-testid=modal-submit]");
        browser.picture("12-keyboard");
        browser.press(Keys.ENTER);

        browser.awaitGone(SlackPage.MODAL);
        browser.await("the focus where it was", page -> browser.isFocused("[data-testid=composer]"));
        browser.tabTo("[data-testid=app-messages-link]");
        browser.press(Keys.ENTER);
        page.awaitMessage("Your report about Keyboard & Sons is saved.");
    }

    @Test
    void aReportIsFiledOnAPhone() {
        browser.onPhone();
        page.open(SOFIA, GENERAL);
        browser.picture("20-phone");
        assertFalse(browser.scrollsSideways());
        page.openForm();
        browser.picture("21-phone-form");
        assertTrue(isInView("[data-testid=modal-submit]"));
        assertFalse(browser.scrollsSideways());
        page.choose("client", "Pocket Cinema", "Add “Pocket Cinema” as a new client");
        page.choose("archetype", "", "Disguised unicorn");
        page.mark("severity", "COSTLY");
        browser.picture("22-phone-filled");
        assertTrue(isInView("[data-testid=modal-submit]"));
        page.submitAndSee();

        browser.click("[data-testid=drawer-open]");
        browser.picture("23-phone-drawer");
        page.goToReceipts();
        page.awaitMessage("Your report about Pocket Cinema is saved.");
        browser.picture("24-phone-receipt");
        assertFalse(browser.scrollsSideways());
        page.open(TOM, RED_FLAGS);
        page.awaitMessage("Harbor & Pine");
        browser.picture("25-phone-cards");
        assertFalse(browser.scrollsSideways());
    }

    private boolean isAtItsEnd(String css) {
        return Boolean.TRUE.equals(browser.ask(
                "const list = document.querySelector(arguments[0]);"
                        + "return list.scrollHeight - list.scrollTop - list.clientHeight < 2",
                css));
    }

    private boolean isInView(String css) {
        return Boolean.TRUE.equals(browser.ask(
                "const {top, bottom, left, right} = document.querySelector(arguments[0]).getBoundingClientRect();"
                        + "return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth",
                css));
    }

    @Test
    void aChineseMemberReadsTheFormInChinese() {
        page.open("U0CHEN", GENERAL);
        browser.inTheDark();
        page.openForm();
        page.assertSays("[data-testid=modal-title]", "报告客户问题");
        page.assertSays("[data-testid=modal-submit]", "提交报告");
        page.choose("client", "晨光", "晨光科技");
        browser.picture("30-chinese-dark");
        page.submit();
        browser.await("[data-testid=field-error][data-block-id=archetype]");
        browser.picture("31-chinese-error-dark");
        browser.click("[data-testid=modal-cancel]");
        browser.awaitGone(SlackPage.MODAL);
    }

    @Test
    void manyTabsAreServedAsWellAsOne() {
        try {
            page.open(PRIYA, GENERAL);
            for (int more = 0; more < MORE_THAN_A_BROWSER_HAS_CONNECTIONS; more++) {
                browser.loadInNewTab(page.at(JONAS, RED_FLAGS));
                browser.await("#app[data-live=true]");
                page.awaitMessage("Harbor & Pine");
            }
        } finally {
            browser.closeOtherTabs();
        }
    }
}
