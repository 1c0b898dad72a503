package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.report.Severity;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words to reporters and “was it right?”, as a manager who reads Chinese and an owner who reads English see them. */
class CareBrowserTest {
    private static final String ZHOU = "U0ZHOU";
    private static final String RIGHT = "[data-action-id=hindsight_right]";
    private static final String WRONG = "[data-action-id=hindsight_wrong]";

    @Test
    void reportersAndDecidersReadWhatCameOfIt(@TempDir Path folder) {
        try (Browser browser = Browser.open(folder.resolve("profile"));
                Firm firm = Agency.open(folder)) {
            Desk desk = new Desk(firm);
            firm.tick(Duration.ofHours(1));
            desk.report(ZHOU, Agency.CLIENT, Severity.COSTLY);
            desk.reportAbuse(Agency.CLIENT);
            desk.report(ZHOU, Agency.KNOWN_CLIENT, Severity.HARMFUL);
            desk.report(Agency.MEMBER, Agency.KNOWN_CLIENT, Severity.HARMFUL);
            desk.decide(Agency.OWNER, Agency.CLIENT, "SALVAGE", "One more try");
            firm.tick(Duration.ofDays(1));
            firm.tick(Duration.ofDays(13));
            desk.decide(ZHOU, Agency.KNOWN_CLIENT, "KEEP", "A misunderstanding");
            firm.tick(Duration.ofDays(77));
            firm.tick(Duration.ofDays(14));

            browser.onPhone();
            at(browser, firm, ZHOU);
            browser.await(RIGHT);
            browser.picture("care-phone-zh-CN");
            at(browser, firm, Agency.MEMBER);
            browser.await("[data-testid=message]");
            browser.picture("care-phone-en");

            browser.onDesktop();
            at(browser, firm, Agency.OWNER);
            browser.await(WRONG);
            browser.picture("hindsight-desk-en");
            browser.click(WRONG);
            browser.await("the answer", page -> {
                firm.settle();
                return firm.ledger().audited("hindsight.answered").size() == 1;
            });
            at(browser, firm, Agency.OWNER);
            browser.await(RIGHT);
            browser.picture("hindsight-answered-desk-en");
            at(browser, firm, ZHOU);
            browser.await(RIGHT);
            browser.picture("hindsight-desk-zh-CN");
            assertEquals(1, firm.ledger().audited("hindsight.answered").size());
        }
    }

    private static void at(Browser browser, Firm firm, String person) {
        browser.load(firm.slack().baseUrl() + "/#as=" + person + "&in="
                + firm.as(person).direct());
    }
}
