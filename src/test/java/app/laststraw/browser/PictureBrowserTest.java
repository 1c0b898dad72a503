package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.support.Announcing;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Messenger.Place;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;

/** The digest's picture as a manager sees it, at a desk and on a phone. */
class PictureBrowserTest {
    private static final String IMAGE = "[data-testid=message-body] figure img";
    private static final Place RED_FLAGS = new Place.InChannel(new ChannelId(InTheBrowser.RED_FLAGS));

    @ParameterizedTest
    @EnumSource
    void thePictureIsSeenInTheMessageAndReadOutInWords(Language language, @TempDir Path profile) throws IOException {
        try (Announcing app = new Announcing();
                Browser browser = Browser.open(profile)) {
            assertInstanceOf(
                    Outcome.Said.class,
                    app.messenger().say(Announcing.digest(language), RED_FLAGS, null, "7-1", language));
            SlackPage page = new SlackPage(browser, app.slack().baseUrl());
            browser.onDesktop();
            page.open(InTheBrowser.MAYA, InTheBrowser.RED_FLAGS);
            assertSeen(browser, language, 800);
            browser.picture("digest-picture-" + language.tag());
            browser.inTheDark();
            browser.picture("digest-picture-dark-" + language.tag());

            browser.onPhone();
            assertSeen(browser, language, 390);
            browser.picture("digest-picture-phone-" + language.tag());
        }
    }

    private static void assertSeen(Browser browser, Language language, int widest) {
        WebElement image = browser.await(IMAGE);
        browser.await(
                "the picture",
                page -> Long.valueOf(800)
                        .equals(browser.ask("return document.querySelector(arguments[0]).naturalWidth", IMAGE)));
        browser.ask("document.querySelector(arguments[0]).scrollIntoView({ block: 'end' })", IMAGE);
        assertTrue(image.getSize().width > 250 && image.getSize().width <= widest, "width " + image.getSize());
        String words = image.getAttribute("alt");
        assertTrue(words.contains(language == Language.ENGLISH ? "up from 12.5 a week before" : "高于前一周的 12.5"), words);
    }
}
