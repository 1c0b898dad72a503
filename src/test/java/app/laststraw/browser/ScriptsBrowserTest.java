package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.Playground;
import app.laststraw.domain.workspace.Language;
import app.laststraw.support.Firm;
import app.laststraw.support.TickingClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** A script is asked for in a thread, finished, checked, marked as said and copied: at a desk by the keys alone, and on a phone. */
class ScriptsBrowserTest {
    private static final String THREAD = "[data-testid=thread]";
    private static final String COMPOSER = "[data-testid=thread-composer]";

    /** Who asks, where and how, and what they fill in. */
    private enum Story {
        DESK_ENGLISH(Language.ENGLISH, false),
        PHONE_ENGLISH(Language.ENGLISH, true),
        PHONE_CHINESE(Language.SIMPLIFIED_CHINESE, true);

        private final Language language;
        private final boolean onPhone;
        private final String client;
        private final String owner;
        private final String asked;
        private final String draft;
        private final Map<String, String> blanks;

        Story(Language language, boolean onPhone) {
            boolean english = language == Language.ENGLISH;
            this.language = language;
            this.onPhone = onPhone;
            this.client = english ? "Harbor & Pine" : "晨光科技";
            this.owner = english ? InTheBrowser.TOM : InTheBrowser.LINA;
            this.asked = english ? "farewell draft" : "告别草稿";
            this.draft = english ? "Draft · " : "草稿 · ";
            this.blanks = Map.of(
                    "contact_name", english ? "Ms Ito" : "王总",
                    "project", english ? "the new shop" : "官网二期",
                    "end_date", "12182026",
                    "facts", english ? "The checkout was changed on 13 November." : "首页从九月起改了七版。");
        }
    }

    private Story story;
    private Browser browser;
    private SlackPage page;
    private int pictures;

    @ParameterizedTest
    @EnumSource
    void fromTheMentionToTheTextThatIsCopied(Story told, @TempDir Path profile) throws IOException {
        story = told;
        try (Browser opened = Browser.open(profile);
                Playground playground =
                        Playground.start(0, told.language, new TickingClock(Firm.MONDAY_MORNING), ZoneOffset.UTC)) {
            browser = opened;
            page = new SlackPage(browser, playground.page());
            try {
                if (told.onPhone) {
                    browser.onPhone();
                } else {
                    browser.onDesktop();
                }
                askedFor();
                filledIn();
                checkedAndSaid();
                copied();
            } catch (RuntimeException | Error fault) {
                picture("failed");
                throw fault;
            }
        }
    }

    private void askedFor() {
        page.open(story.owner, InTheBrowser.RED_FLAGS);
        page.awaitMessage(story.client);
        String card = SlackPage.MESSAGE + "[data-ts='"
                + page.awaitMessage(story.client).getAttribute("data-ts") + "']";
        press(card + " [data-testid=thread-reply]");
        write(COMPOSER, "@Last");
        browser.await("[data-testid=mention-option]");
        picture("mention");
        write(COMPOSER, Keys.TAB + story.asked + Keys.ENTER);
        page.awaitReply(story.draft + story.client);
        show("start");
        picture("draft");
        show("end");
        picture("draft-end");
    }

    private void filledIn() {
        press(inDraft("fill_blanks"));
        browser.await(SlackPage.MODAL);
        picture("blanks");
        story.blanks.forEach((blank, value) -> write(SlackPage.field(blank), value));
        picture("blanks-filled");
        press("[data-testid=modal-submit]");
        browser.awaitGone(SlackPage.MODAL);
        page.awaitReply(story.blanks.get("contact_name"));
        show("start");
        picture("filled");
        show("end");
        picture("filled-end");
    }

    private void checkedAndSaid() {
        press(inDraft("check_draft"));
        browser.await(SlackPage.MODAL);
        picture("check");
        press("[data-testid=modal-submit]");
        browser.awaitGone(SlackPage.MODAL);
        browser.await(THREAD + " [data-action-id=draft_not_sent]");
        show("start");
        picture("said");
        show("end");
        picture("said-end");
    }

    private void copied() {
        press(inDraft("copy_draft"));
        browser.await(SlackPage.MODAL);
        picture("copy");
        assertTrue(browser.await(SlackPage.MODAL).getText().contains(story.blanks.get("project")));
    }

    private static String inDraft(String action) {
        return THREAD + " button[data-action-id=" + action + "]";
    }

    /** With a finger, or by the keys alone. */
    private void press(String css) {
        if (story.onPhone) {
            browser.click(css);
        } else {
            browser.await(css);
            if (css.startsWith(THREAD)) { // one comes from the composer below
                browser.tabBackTo(css);
            } else {
                browser.tabTo(css);
            }
            browser.press(Keys.ENTER);
        }
    }

    private void write(String css, CharSequence keys) {
        if (story.onPhone) {
            browser.type(css, keys);
        } else {
            browser.tabTo(css);
            browser.press(keys);
        }
    }

    private void show(String edge) {
        browser.ask(
                "arguments[0].scrollIntoView({block: arguments[1]})",
                page.awaitReply(story.draft + story.client),
                edge);
    }

    private void picture(String name) {
        browser.picture("scripts-%s-%02d-%s"
                .formatted(story.name().toLowerCase(Locale.ROOT).replace('_', '-'), ++pictures, name));
        assertFalse(browser.scrollsSideways(), name);
    }
}
