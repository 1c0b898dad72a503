package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.AppSide;
import app.laststraw.playground.FakeBot;
import app.laststraw.playground.FakeBot.Got;
import app.laststraw.playground.FakeBot.Says;
import app.laststraw.playground.Firm;
import app.laststraw.playground.SettableTime;
import app.laststraw.playground.StandIn;
import app.laststraw.playground.StandInSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page as a client for any app: what it draws, what it lets people do, and what the app then hears. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackClientBrowserTest {
    private static final String MIA = "UMEMBER";
    private static final String TEAM = "CTEAM";
    private static final String OURS = "GOURS";
    private static final String PREPARED = SlackPage.MODAL + " [data-block-id=%s] [data-action-id=%s]";
    private static final String OPTIONS = """
            'options':[{'text':{'type':'plain_text','text':'An honest talk'},'value':'TALK'},
              {'text':{'type':'plain_text','text':'A farewell'},'value':'FAREWELL'}]""";
    private static final String CONTROLS = """
            [{'type':'section','block_id':'ask','text':{'type':'plain_text','text':'%s'},
              'accessory':{'type':'overflow','action_id':'more',%s}},
             {'type':'actions','block_id':'how','elements':[
              {'type':'static_select','action_id':'script','placeholder':{'type':'plain_text','text':'Another script'},%s},
              {'type':'radio_buttons','action_id':'reasons',%s},
              {'type':'datepicker','action_id':'day','initial_date':'2026-11-16'}]}]""";
    private static final String FORM = """
            {'type':'modal','callback_id':'blanks','title':{'type':'plain_text','text':'Fill in the blanks'},
             'submit':{'type':'plain_text','text':'Fill in'},'blocks':[
              {'type':'input','block_id':'script','label':{'type':'plain_text','text':'Script'},
               'element':{'type':'static_select','action_id':'v','initial_option':
                {'text':{'type':'plain_text','text':'An honest talk'},'value':'TALK'},%s}},
              {'type':'input','block_id':'reasons','label':{'type':'plain_text','text':'Reasons'},
               'element':{'type':'radio_buttons','action_id':'v',%s}},
              {'type':'input','block_id':'end','label':{'type':'plain_text','text':'End date'},
               'element':{'type':'datepicker','action_id':'v','initial_date':'2027-03-14'}},
              {'type':'input','block_id':'link','label':{'type':'plain_text','text':'Handover folder'},
               'element':{'type':'url_text_input','action_id':'v'}},
              {'type':'input','block_id':'fee','label':{'type':'plain_text','text':'Last invoice'},
               'element':{'type':'number_input','action_id':'v','is_decimal_allowed':true,'initial_value':'2400.00'}},
              {'type':'input','block_id':'work','label':{'type':'plain_text','text':'Outstanding work'},
               'element':{'type':'plain_text_input','action_id':'v','multiline':true,
                'initial_value':'Landing page\\nSecond half'}}]}""";

    private final FakeBot bot = new FakeBot();
    private Browser browser;
    private SlackPage page;
    private StandIn standIn;
    private AppSide app;

    @BeforeAll
    void start(@TempDir Path profile) throws IOException {
        browser = Browser.open(profile);
        standIn = StandIn.start(StandInSettings.of(Firm.SECRET, Firm.TOKEN), Firm.plan(), new SettableTime());
        standIn.deliverTo(bot.address());
        app = new AppSide(standIn);
        page = new SlackPage(browser, standIn.baseUrl() + "/");
    }

    @AfterAll
    void stop() {
        standIn.close();
        bot.close();
        browser.close();
    }

    private void on(String device) {
        bot.answers(Says.NOTHING);
        if (device.equals("phone")) {
            browser.onPhone();
        } else {
            browser.onDesktop();
        }
    }

    private JsonNode event() {
        return bot.last().payload().path("event");
    }

    private void shows(String picture) {
        assertFalse(browser.scrollsSideways(), picture);
        browser.picture(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void theAppIsMentionedInAChannelAndInAThread(String device) {
        on(device);
        page.open(MIA, TEAM);
        browser.type("[data-testid=composer]", "Hey @str");
        browser.await("[data-testid=mention-option][data-user=UBOT]");
        shows("60-mention-" + device);
        browser.type("[data-testid=composer]", Keys.ENTER, "what now on " + device + "? <b>", Keys.ENTER);
        String asked = "@Straw what now on " + device;
        page.awaitMessage(asked);
        browser.await("the app to hear", ignored -> !bot.got().isEmpty());
        assertEquals(
                "Hey <@UBOT> what now on " + device + "? &lt;b&gt;",
                event().path("text").asText());

        page.startThreadOf(asked);
        browser.type("[data-testid=thread-composer]", "@straw");
        browser.await("[data-testid=mention-option][data-user=UBOT]");
        browser.type("[data-testid=thread-composer]", Keys.TAB, "and here?", Keys.ENTER);
        assertEquals(
                "@Straw",
                page.awaitReply("and here?").findElement(SlackPage.MENTION).getText());
        String parent = browser.await("[data-testid=thread]").getAttribute("data-ts");
        browser.await(
                "the app to hear of the thread",
                ignored -> event().path("thread_ts").asText().equals(parent));
        app.call(
                "chat.postEphemeral",
                "{'channel':'CTEAM','user':'UMEMBER','thread_ts':'" + parent + "','text':'For you alone'}");
        assertEquals("true", page.awaitReply("For you alone").getAttribute("data-ephemeral"));
        shows("61-mention-in-thread-" + device);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void aSharedFileIsReadAndFetched(String device) {
        on(device);
        app.share(
                "abschied-晨光科技.txt",
                "Dear 晨光科技,\n\nour work together ends on 14 March 2027.\n\nMia",
                ",'channel_id':'GOURS','initial_comment':'The letter for " + device + "'");
        page.open(MIA, OURS);
        page.awaitMessage("The letter for " + device);
        page.assertSays("[data-testid=file-detail]", "abschied-晨光科技.txt · 65 bytes");
        browser.tabTo("[data-testid=file-read]");
        browser.press(Keys.ENTER);
        browser.awaitSaying("[data-testid=file-text]", "our work together ends on 14 March 2027.");
        browser.await("[data-testid=file-download][download='abschied-晨光科技.txt']");
        page.showEndOf("The letter for " + device);
        shows("62-file-" + device);
    }

    @Test
    void everyMessageShortcutOfTheAppIsOfferedAlsoInAThread() {
        on("desktop");
        String parent = standIn.as("UMANAGER").say(TEAM, "A thread with two shortcuts");
        standIn.as("UMANAGER").say(TEAM, parent, "The reply in question");
        page.open(MIA, TEAM);
        page.openThreadOf("A thread with two shortcuts");
        page.openMenuOfReply("The reply in question");
        assertEquals(
                2, browser.all("[data-testid=message-menu] [data-callback-id]").size());
        shows("63-shortcuts");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.await(
                "the app to hear",
                ignored -> bot.last().form().getOrDefault("payload", "").contains("message_action"));
        JsonNode payload = bot.last().payload();
        assertEquals("draft", payload.path("callback_id").asText());
        assertEquals(parent, payload.at("/message/thread_ts").asText());
        assertEquals("The reply in question", payload.at("/message/text").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void theControlsOfAMessageAreWorkedWithTheKeyboardAlone(String device) {
        on(device);
        String words = "Controls for " + device;
        for (String before : new String[] {"Other controls", words}) {
            String blocks = CONTROLS.formatted(before, OPTIONS, OPTIONS, OPTIONS);
            app.call("chat.postMessage", "{'channel':'GOURS','text':'x','blocks':" + blocks + "}");
        }
        page.open(MIA, OURS);
        String message =
                SlackPage.MESSAGE + "[data-ts='" + page.awaitMessage(words).getAttribute("data-ts") + "'] ";

        browser.tabTo(message + "[data-action-id=more]");
        browser.press(Keys.ENTER);
        browser.await("[role=menuitem]:focus");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        awaitAction("/actions/0/selected_option/value", "FAREWELL");

        browser.tabTo(message + "[data-action-id=script]");
        browser.press("hon");
        browser.awaitSaying("[data-testid=option]", "An honest talk");
        browser.press(Keys.ENTER);
        awaitAction("/actions/0/selected_option/value", "TALK");

        browser.tabTo(message + "[data-action-id=reasons] input");
        browser.press(Keys.SPACE);
        awaitAction("/state/values/how/reasons/selected_option/value", "TALK");
        assertTrue(browser.all("[data-action-id=reasons] input:checked").size() == 1, "one group a message");

        browser.tabTo(message + "[data-action-id=day]");
        browser.press("11172026");
        awaitAction("/actions/0/selected_date", "2026-11-17");
        shows("64-controls-" + device);
    }

    private void awaitAction(String pointer, String value) {
        browser.await(pointer + " = " + value, ignored -> {
            Got got = bot.got().isEmpty() ? null : bot.last();
            return got != null
                    && got.body().startsWith("payload=")
                    && got.payload().at(pointer).asText().equals(value);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void aFormOfAllFieldsIsFilledWithTheKeyboardAlone(String device) {
        on(device);
        page.open(MIA, OURS);
        bot.answers(this::openForm);
        browser.type("[data-testid=composer]", "/report " + device + Keys.ENTER);
        browser.await(SlackPage.MODAL);
        assertEquals("An honest talk", valueOf("script"));
        assertEquals("2027-03-14", valueOf("end"));
        assertEquals("2400.00", valueOf("fee"));
        assertEquals("Landing page\nSecond half", valueOf("work"));

        bot.answers(Says.NOTHING);
        browser.tabTo(SlackPage.MODAL + " [data-block-id=reasons] input");
        browser.press(Keys.ARROW_DOWN);
        browser.tabTo(PREPARED.formatted("end", "v"));
        browser.press("03152027");
        browser.tabTo(PREPARED.formatted("link", "v"));
        browser.press("folder");
        browser.tabTo(PREPARED.formatted("work", "v"));
        browser.press(Keys.END, Keys.ENTER, "Third");
        browser.tabTo("[data-testid=modal-submit]");
        browser.press(Keys.ENTER);
        page.assertSays("[data-testid=field-error]", "Enter a web address, such as https://example.com.");
        shows("65-form-" + device);
        assertTrue(browser.isFocused(PREPARED.formatted("link", "v")));

        browser.press(Keys.HOME, "https://example.com/");
        browser.tabTo("[data-testid=modal-submit]");
        browser.press(Keys.ENTER);
        browser.awaitGone(SlackPage.MODAL);
        JsonNode values = bot.last().payload().at("/view/state/values");
        assertEquals("FAREWELL", values.at("/reasons/v/selected_option/value").asText());
        assertEquals("2027-03-15", values.at("/end/v/selected_date").asText());
        assertEquals("https://example.com/folder", values.at("/link/v/value").asText());
        assertEquals(
                "Landing page\nSecond half\nThird", values.at("/work/v/value").asText());
    }

    private Says openForm(Got got) {
        app.call(
                "views.open",
                "{'trigger_id':'" + got.form().get("trigger_id") + "','view':" + FORM.formatted(OPTIONS, OPTIONS)
                        + "}");
        return Says.NOTHING;
    }

    private String valueOf(String block) {
        return browser.await(PREPARED.formatted(block, "v")).getAttribute("value");
    }
}
