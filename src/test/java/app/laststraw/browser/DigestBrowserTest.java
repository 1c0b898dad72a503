package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.Playground;
import app.laststraw.domain.workspace.Language;
import app.laststraw.support.Firm;
import app.laststraw.support.TickingClock;
import app.laststraw.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A manager on Monday morning, at a desk and on a phone: the week’s digest, what lies behind it, and the next one. */
class DigestBrowserTest {
    private static final String DETAILS = "button[data-action-id=digest_details]";
    private static final String AGAIN = "button[data-action-id=digest_again]";
    private static final String PREVIEW = "[data-testid=home] [data-action-id=preview_digest]";
    private static final String CONFIRM = "[data-testid=confirm]";
    private static final String CLOSE = SlackPage.MODAL + " [data-testid=modal-cancel]";
    private static final String ZHOU = "U0ZHOU";

    @TempDir
    private Path profile;

    private Browser browser;
    private SlackPage page;
    private Words words;
    private String tag;
    private String reader;

    @ParameterizedTest
    @EnumSource
    void theDigestOfALivedInWeekIsRead(Language language) throws IOException {
        words = Words.in(language);
        tag = language.tag();
        reader = language == Language.ENGLISH ? InTheBrowser.MAYA : ZHOU;
        try (Playground playground =
                        Playground.start(0, language, new TickingClock(Firm.MONDAY_MORNING), ZoneOffset.UTC);
                Browser opened = Browser.open(profile)) {
            browser = opened;
            page = new SlackPage(browser, playground.page());
            browser.onDesktop();
            page.open(reader, InTheBrowser.RED_FLAGS);
            browser.click("[data-testid=hint-dismiss]");
            page.letPass("week");
            atADesk();
            byTheKeysAlone();
            onAPhone();
        }
    }

    private void atADesk() {
        showDigest("start");
        WebElement digest = digest();
        assertTrue(digest.getText().contains(words.say("digest.summary", 5, 4)), digest.getText());
        browser.picture("110-digest-" + tag);
        showDigest("end");
        browser.picture("111-digest-end-" + tag);
        browser.inTheDark();
        browser.picture("112-digest-dark-" + tag);
        browser.click(DETAILS);
        browser.awaitSaying(SlackPage.MODAL, "Kestrel Legal");
        browser.picture("113-digest-details-dark-" + tag);
        browser.click(CLOSE);
        browser.awaitGone(SlackPage.MODAL);
    }

    private void byTheKeysAlone() {
        browser.onDesktop();
        showDigest("end");
        browser.click("[data-testid=composer]");
        browser.tabBackTo(DETAILS);
        browser.press(Keys.ENTER);
        browser.awaitSaying(SlackPage.MODAL, "Kestrel Legal");
        browser.press(Keys.ESCAPE);
        browser.awaitGone(SlackPage.MODAL);
        browser.await("the focus where it was", any -> browser.isFocused(DETAILS));
        browser.press(Keys.TAB);
        assertTrue(browser.isFocused(AGAIN));
        browser.press(Keys.ENTER);
        browser.awaitSaying(CONFIRM, words.say("digest.again.title"));
        browser.picture("114-digest-again-" + tag);
        browser.press(Keys.ESCAPE);
        browser.awaitGone(CONFIRM);
        assertEquals(1, browser.all(DETAILS).size());
    }

    private void onAPhone() {
        browser.onPhone();
        showDigest("start");
        browser.picture("115-digest-phone-" + tag);
        assertFalse(browser.scrollsSideways());
        assertTrue(isInView("Kestrel Legal"), "what wants a decision is seen without scrolling");
        showDigest("end");
        browser.picture("116-digest-phone-end-" + tag);
        page.open(reader, "home");
        browser.click(PREVIEW);
        browser.awaitSaying(SlackPage.MODAL, words.say("digest.section.decisions"));
        browser.picture("117-digest-preview-phone-" + tag);
        assertFalse(browser.scrollsSideways());
    }

    private WebElement digest() {
        return (WebElement) browser.ask(
                "return document.querySelector(arguments[0]).closest(arguments[1])", DETAILS, SlackPage.MESSAGE);
    }

    private void showDigest(String edge) {
        page.open(reader, InTheBrowser.RED_FLAGS);
        browser.await(DETAILS);
        browser.await(
                "the picture",
                any -> Long.valueOf(800)
                        .equals(browser.ask(
                                "return document.querySelector(arguments[0])?.naturalWidth",
                                "[data-testid=message-body] figure img")));
        browser.ask("arguments[0].scrollIntoView({ block: arguments[1] })", digest(), edge);
    }

    private boolean isInView(String words) {
        String box = "const line = [...arguments[0].querySelectorAll('li')]"
                + ".find((each) => each.innerText.includes(arguments[1]));"
                + "const { top, bottom } = line.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight";
        return Boolean.TRUE.equals(browser.ask(box, digest(), words));
    }
}
