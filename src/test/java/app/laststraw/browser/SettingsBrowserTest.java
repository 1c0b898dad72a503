package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A manager changes the firm's settings, from the Home, at a desk and on a phone. */
class SettingsBrowserTest extends InTheBrowser {
    private static final String ZHOU = "U0ZHOU";
    private static final String TITLE = "[data-testid=modal-title]";

    SettingsBrowserTest() {
        super(Language.ENGLISH);
    }

    @Test
    void aManagerTriesOtherFiguresAndSavesThem() {
        openSettings(MAYA);
        browser.awaitSaying(TITLE, "Settings");
        browser.picture("110-settings");
        change("POLICY", "Policy");
        retype("part_from", "2");
        browser.click("[data-action-id=preview_settings]");
        browser.awaitSaying(SlackPage.MODAL, "To mend: A harder decision cannot come sooner");
        browser.picture("111-settings-faulty");
        retype("part_from", "9");
        browser.click("[data-action-id=preview_settings]");
        browser.awaitSaying(SlackPage.MODAL, "This would change");
        browser.picture("112-settings-previewed");
        page.submit();
        browser.awaitSaying(SlackPage.MODAL, "part from 9");
        change("FIRM", "Firm");
        page.choose("zone", "cairo", "Africa/Cairo");
        browser.picture("113-settings-firm");
        page.submit();
        browser.awaitSaying(SlackPage.MODAL, "Africa/Cairo");
        onThePhone();
    }

    private void onThePhone() {
        browser.onPhone();
        openSettings(MAYA);
        browser.picture("114-settings-phone");
        assertFalse(browser.scrollsSideways());
        change("PLACES", "Channel and managers");
        browser.picture("115-settings-places-phone");
        assertFalse(browser.scrollsSideways());
        browser.click("[data-testid=modal-cancel]");
        change("DIGEST", "Weekly digest");
        browser.picture("116-settings-digest-phone");
        browser.click("[data-testid=modal-cancel]");
        change("POLICY", "Policy");
        browser.picture("117-settings-policy-phone");
        assertFalse(browser.scrollsSideways());
    }

    @Test
    void inChineseNothingIsLeftInEnglish() {
        openSettings(ZHOU);
        browser.awaitSaying(TITLE, "设置");
        browser.picture("zh-110-settings");
        change("POLICY", "判断标准");
        browser.picture("zh-111-settings-policy");
        browser.click("[data-testid=modal-cancel]");
        browser.onPhone();
        openSettings(ZHOU);
        browser.picture("zh-112-settings-phone");
        change("FIRM", "公司");
        browser.picture("zh-113-settings-firm-phone");
        browser.click("[data-testid=modal-cancel]");
        change("SIGHT", "谁能看到什么");
        browser.picture("zh-114-settings-sight-phone");
        assertFalse(browser.scrollsSideways());
    }

    private void retype(String field, String figure) {
        page.fill(field, Keys.chord(Keys.CONTROL, "a") + figure);
    }

    private void openSettings(String person) {
        page.open(person, "home");
        browser.click("[data-action-id=edit_settings]");
        browser.await(SlackPage.MODAL);
    }

    private void change(String group, String title) {
        browser.click("[data-block-id=" + group + "] [data-action-id=change_settings]");
        browser.awaitSaying(TITLE, title);
    }
}
