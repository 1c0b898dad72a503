package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
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

    /** Pictures of what is on the screen, and of what stands below it. */
    private void pictures(String name) {
        browser.picture(name);
        browser.ask("document.querySelector(arguments[0]).scrollTo(0, 1e6)", HOME);
        browser.ask(
                "[...document.querySelectorAll('main, ' + arguments[0])].forEach((each) => each.scrollTo(0, 1e6))",
                HOME);
        browser.picture(name + "-below");
        assertFalse(browser.scrollsSideways(), name);
    }

    /** An account owner decides on the Home, and has steps to do since. */
    @BeforeAll
    void anOwnerParts() {
        browser.onDesktop();
        at(TOM);
        browser.click(
                "what is to be decided",
                tab -> browser.awaitSaying(HOME + " .block:has([data-action-id=record_decision])", "Harbor & Pine")
                        .findElement(By.cssSelector("[data-action-id=record_decision]")));
        browser.await(SlackPage.MODAL);
        page.choose("decision", "Part", "Part ways");
        page.fill("reason", "We said so twice.");
        page.submitAndSee();
        browser.awaitSaying(HOME, "Your steps");
    }

    @Test
    void aManagerLooksAroundAtADesk() {
        browser.onDesktop();
        at(MAYA);
        pictures("100-home");
        find("e", "100-home-find");
        browser.awaitSaying(HOME, "Show all clients");
        pictures("101-home-found");
        go("home_trail", "Audit trail");
        pictures("102-home-trail");
        go("home_decisions", "Decisions waiting");
        pictures("103-home-decisions");
        go("home_clients", "Clients");
        pictures("108-home-clients");
    }

    @Test
    void anOwnerLooksAroundAtADesk() {
        browser.onDesktop();
        at(TOM);
        pictures("109-home-owner");
        go("home_steps", "Your steps");
        pictures("110-home-steps");
        go("home_reports", "Your reports");
        pictures("111-home-reports");
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
        pictures("104-home-phone");
        go("home_trail", "Audit trail");
        pictures("105-home-trail-phone");
        go("home_clients", "Clients");
        pictures("105-home-clients-phone");
        at(TOM);
        pictures("106-home-owner-phone");
        page.open(PRIYA, "home");
        browser.awaitSaying(HOME, "Your reports");
        pictures("107-home-member-phone");
    }

    @Test
    void inChinese() {
        browser.onDesktop();
        at(ZHOU);
        browser.awaitSaying(HOME, "总览");
        pictures("zh-100-home");
        go("home_trail", "操作记录");
        pictures("zh-101-home-trail");
        browser.onPhone();
        at(ZHOU);
        pictures("zh-102-home-phone");
    }
}
