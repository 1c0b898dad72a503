package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.Playground;
import app.laststraw.domain.workspace.Language;
import app.laststraw.support.Firm;
import app.laststraw.support.TickingClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A manager on Monday morning, at a desk and on a phone: the week's digest, what lies behind it, and the next one. */
class DigestBrowserTest {
    private static final String DETAILS = "button[data-action-id=digest_details]";

    @ParameterizedTest
    @EnumSource
    void theDigestOfALivedInWeekIsRead(Language language, @TempDir Path profile) throws IOException {
        String tag = language.tag();
        try (Playground playground =
                        Playground.start(0, language, new TickingClock(Firm.MONDAY_MORNING), ZoneOffset.UTC);
                Browser browser = Browser.open(profile)) {
            SlackPage page = new SlackPage(browser, playground.page());
            String reader = language == Language.ENGLISH ? InTheBrowser.MAYA : "U0ZHOU";
            browser.onDesktop();
            page.open(InTheBrowser.TOM, InTheBrowser.RED_FLAGS);
            page.letPass("week");
            page.open(reader, InTheBrowser.RED_FLAGS);
            browser.await(DETAILS);
            browser.ask(
                    "document.querySelector(arguments[0]).closest('[data-testid=message]').scrollIntoView({ block: 'start' })",
                    DETAILS);
            browser.picture("110-digest-" + tag);
            browser.ask(
                    "document.querySelector(arguments[0]).closest('[data-testid=message]').scrollIntoView({ block: 'end' })",
                    DETAILS);
            browser.picture("111-digest-end-" + tag);
            browser.inTheDark();
            browser.picture("112-digest-dark-" + tag);
            browser.click(DETAILS);
            browser.await(SlackPage.MODAL);
            browser.picture("113-digest-details-dark-" + tag);

            browser.onPhone();
            page.open(reader, InTheBrowser.RED_FLAGS);
            browser.await(DETAILS);
            browser.ask(
                    "document.querySelector(arguments[0]).closest('[data-testid=message]').scrollIntoView({ block: 'start' })",
                    DETAILS);
            browser.picture("114-digest-phone-" + tag);
            browser.ask("document.querySelector(arguments[0]).scrollIntoView({ block: 'end' })", DETAILS);
            browser.picture("115-digest-phone-end-" + tag);
            assertFalse(browser.scrollsSideways());
            page.open(reader, "home");
            browser.click("[data-action-id=preview_digest]");
            browser.await(SlackPage.MODAL);
            browser.picture("116-digest-preview-phone-" + tag);
            System.out.println(browser.all(SlackPage.MODAL).get(0).getText());
            browser.onDesktop();
            page.open(reader, InTheBrowser.RED_FLAGS);
            browser.await(DETAILS);
            System.out.println(browser.ask(
                    "return document.querySelector(arguments[0]).closest('[data-testid=message]').innerText", DETAILS));
        }
    }
}
