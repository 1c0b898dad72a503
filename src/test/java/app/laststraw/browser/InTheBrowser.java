package app.laststraw.browser;

import app.laststraw.Playground;
import app.laststraw.domain.workspace.Language;
import app.laststraw.support.Firm;
import app.laststraw.support.TickingClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One playground and one browser for all the tests of a class, so that days that one lets pass have passed for the next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InTheBrowser {
    static final String PRIYA = "U0PRIYA";
    static final String JONAS = "U0JONAS";
    static final String SOFIA = "U0SOFIA";
    static final String TOM = "U0TOM";
    static final String LINA = "U0LINA";
    static final String MAYA = "U0MAYA";
    static final String GENERAL = "C0GENERAL";
    static final String RED_FLAGS = "C0REDFLAGS";

    private final Language language;
    Browser browser;
    SlackPage page;
    private Playground playground;

    @RegisterExtension
    final AfterTestExecutionCallback pictureOfFailure = test -> test.getExecutionException()
            .ifPresent(fault ->
                    browser.picture("failed-" + test.getRequiredTestMethod().getName()));

    /** @param language of what is said in channels */
    InTheBrowser(Language language) {
        this.language = language;
    }

    @BeforeAll
    void start(@TempDir Path profile) throws IOException {
        browser = Browser.open(profile);
        playground = Playground.start(0, language, new TickingClock(Firm.MONDAY_MORNING), ZoneOffset.UTC);
        page = new SlackPage(browser, playground.page());
    }

    @AfterAll
    void stop() throws IOException {
        if (playground != null) {
            playground.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void atADesk() {
        browser.onDesktop();
    }
}
