package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A manager words a script, from the Home to what stands in the list, at a desk and on a phone. */
class WordingBrowserTest extends InTheBrowser {
    private static final String ZHOU = "U0ZHOU";
    private static final String TITLE = "[data-testid=modal-title]";

    WordingBrowserTest() {
        super(Language.ENGLISH);
    }

    @Test
    void aManagerWordsAScript() {
        openList(MAYA);
        browser.awaitSaying(TITLE, "Scripts of the firm");
        browser.picture("90-scripts");
        word("Heads-up");
        browser.awaitSaying(TITLE, "Word a script");
        browser.picture("91-wording");
        page.fill("text_2\\.0", "Bring <b>nothing</b>. {{lunch}}");
        page.submit();
        browser.awaitSaying(SlackPage.MODAL, "Line 1 here: the blank lunch is not declared");
        browser.picture("92-wording-refused");
        page.fill("text_2\\.0", Keys.chord(Keys.CONTROL, "a") + "Bring <b>nothing</b>. You always do.");
        preview();
        browser.picture("93-preview");
        browser.click("[data-testid=modal-cancel]");
        browser.awaitSaying(TITLE, "Word a script");
        page.submit();
        browser.awaitSaying(SlackPage.MODAL, "The firm’s own, saved by Maya");
        browser.picture("94-scripts-saved");
        onThePhone();
    }

    private void preview() {
        browser.click("[data-action-id=preview_script]");
        browser.awaitSaying(SlackPage.MODAL, "Harbour & Pine");
        assertTrue(browser.await(SlackPage.MODAL).getText().contains("<b>nothing</b>"));
    }

    private void onThePhone() {
        browser.onPhone();
        openList(MAYA);
        browser.picture("95-scripts-phone");
        assertFalse(browser.scrollsSideways());
        word("Heads-up");
        browser.awaitSaying(TITLE, "Word a script");
        browser.picture("96-wording-phone");
        assertFalse(browser.scrollsSideways());
        preview();
        browser.picture("97-preview-phone");
        assertFalse(browser.scrollsSideways());
    }

    @Test
    void inChineseNothingIsLeftInEnglish() {
        openList(ZHOU);
        browser.awaitSaying(TITLE, "公司话稿");
        browser.picture("zh-90-scripts");
        word("告别谈话");
        browser.awaitSaying(TITLE, "改写话稿");
        page.fill("text_2\\.0", "{{lunch}}");
        page.submit();
        browser.awaitSaying(SlackPage.MODAL, "这一栏第 1 行：空白 lunch 没有在头部声明");
        browser.picture("zh-91-wording-refused");
        page.fill("text_2\\.0", Keys.chord(Keys.CONTROL, "a") + "> 不要急。");
        browser.click("[data-action-id=preview_script]");
        browser.awaitSaying(SlackPage.MODAL, "云杉茶业");
        browser.picture("zh-92-preview");
        browser.click("[data-testid=modal-cancel]");
        page.submit();
        browser.awaitSaying(SlackPage.MODAL, "公司自己的版本，由 周敏 于");
        browser.onPhone();
        openList(ZHOU);
        word("告别谈话");
        browser.awaitSaying(TITLE, "改写话稿");
        browser.picture("zh-93-wording-phone");
        assertFalse(browser.scrollsSideways());
    }

    private void openList(String person) {
        page.open(person, "home");
        browser.click("[data-action-id=word_scripts]");
        browser.await(SlackPage.MODAL);
    }

    private void word(String script) {
        browser.click(
                "to change " + script,
                found -> browser.awaitSaying(SlackPage.MODAL + " .block", script)
                        .findElement(By.cssSelector("[data-action-id=word_script]")));
        browser.await(SlackPage.MODAL + " textarea");
    }
}
