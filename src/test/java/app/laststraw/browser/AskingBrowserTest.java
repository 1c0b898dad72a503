package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.domain.workspace.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The app is asked for a script in a thread, as people see it. */
class AskingBrowserTest extends InTheBrowser {
    private static final String CLIENT = "Harbor & Pine";

    AskingBrowserTest() {
        super(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void theDraftStandsInTheThreadWhereItWasAskedFor(String device) {
        if (device.equals("phone")) {
            browser.onPhone();
        }
        page.open(TOM, RED_FLAGS);
        page.awaitMessage(CLIENT);
        page.startThreadOf(CLIENT);
        String words = device.equals("phone") ? "heads-up script" : "script, fee increase";
        browser.type("[data-testid=thread-composer]", "@Last");
        browser.await("[data-testid=mention-option]");
        browser.type("[data-testid=thread-composer]", Keys.TAB, words, Keys.ENTER);

        page.awaitReply("Draft · " + CLIENT);
        page.awaitReply(device.equals("phone") ? "Heads-up" : "Fee increase");
        browser.picture("80-asked-in-thread-" + device);
        assertFalse(browser.scrollsSideways());

        browser.type("[data-testid=thread-composer]", "@Last");
        browser.await("[data-testid=mention-option]");
        browser.type("[data-testid=thread-composer]", Keys.TAB, "hello?", Keys.ENTER);
        assertEquals("true", page.awaitReply("Mention me in a thread").getAttribute("data-ephemeral"));
        browser.picture("81-help-in-thread-" + device);
    }
}
