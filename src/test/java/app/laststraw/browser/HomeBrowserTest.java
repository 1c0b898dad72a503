package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What each role finds on the Home, at a desk and on a phone, in both languages, and by the keys alone. */
class HomeBrowserTest extends InTheBrowser {
    private static final String HOME = "[data-testid=home]";
    private static final String ZHOU = "U0ZHOU";

    HomeBrowserTest() {
        super(Language.ENGLISH);
    }

    private void at(String person) {
        page.open(person, "home");
        browser.await(HOME + " [data-action-id=home_overview].primary");
    }

    private void go(String tab, String words) {
        browser.click(HOME + " [data-action-id=" + tab + "]");
        browser.await(HOME + " [data-action-id=" + tab + "].primary");
        browser.awaitSaying(HOME, words);
    }

    @Test
    void aManagerLooksAroundAtADesk() {
        browser.onDesktop();
        at(MAYA);
        browser.picture("100-home");
        find("e", "100-home-find");
        browser.awaitSaying(HOME, "Show all clients");
        browser.picture("101-home-found");
        go("home_trail", "Audit trail");
        browser.picture("102-home-trail");
        go("home_decisions", "Decisions waiting");
        browser.picture("103-home-decisions");
    }

    private void find(String typed, String picture) {
        browser.click(HOME + " [data-action-id=find_clients]");
        browser.await(SlackPage.MODAL);
        page.fill("typed", typed);
        browser.picture(picture);
        page.submitAndSee();
    }

    @Test
    void aManagerFindsAClientByTheKeysAlone() {
        browser.onDesktop();
        at(MAYA);
        browser.tabTo(HOME + " [data-action-id=find_clients]");
        browser.press(Keys.ENTER);
        browser.await(SlackPage.MODAL);
        browser.type(SlackPage.field("typed"), "bluebird" + Keys.ENTER);
        browser.awaitGone(SlackPage.MODAL);
        browser.awaitSaying(HOME, "“bluebird” · 1 client");
    }

    @Test
    void eachRoleOnAPhone() {
        browser.onPhone();
        at(MAYA);
        browser.picture("104-home-phone");
        assertFalse(browser.scrollsSideways());
        go("home_trail", "Audit trail");
        browser.picture("105-home-trail-phone");
        assertFalse(browser.scrollsSideways());
        at(TOM);
        browser.picture("106-home-owner-phone");
        assertFalse(browser.scrollsSideways());
        page.open(PRIYA, "home");
        browser.awaitSaying(HOME, "/client-report");
        browser.picture("107-home-member-phone");
        assertFalse(browser.scrollsSideways());
    }

    @Test
    void inChinese() {
        browser.onDesktop();
        at(ZHOU);
        browser.awaitSaying(HOME, "总览");
        browser.picture("zh-100-home");
        go("home_trail", "操作记录");
        browser.picture("zh-101-home-trail");
        browser.onPhone();
        at(ZHOU);
        browser.picture("zh-102-home-phone");
        assertFalse(browser.scrollsSideways());
    }
}
