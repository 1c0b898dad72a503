package app.laststraw.slack.webapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.slack.message.RenderedFile;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.usecase.Messenger.Found;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Messenger.Place;
import app.laststraw.usecase.PeopleInMemory;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.people.KnowingPeople;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file in three steps, each of which may fail in its own ways. */
class FileDeliveryTest {
    private static final Instant SINCE = Instant.parse("2026-11-21T09:00:00Z");
    private static final String KEY = "7-1795251600000";
    private static final String ANNOUNCE = "files.getUploadURLExternal";
    private static final String UPLOAD = "upload";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final Place TO_ANN = new Place.Directly(new MemberId("U0ANN"));
    private static final Announcement WORD = new Announcement.FileRefused("any");
    private static final String ANN =
            "{\"ok\":true,\"user\":{\"id\":\"U0ANN\",\"team_id\":\"T0OURS\",\"deleted\":false,"
                    + "\"is_bot\":false,\"is_restricted\":false,\"is_ultra_restricted\":false,\"profile\":{}}}";
    private static final String GUEST = ANN.replace("is_restricted\":false", "is_restricted\":true");

    private Instant now = SINCE;
    private Runnable whileWorded = () -> {};
    private final FakeSlack slack = new FakeSlack().reply("auth.test", FakeSlack.WHO_WE_ARE);
    private final SlackConnection connection =
            SlackConnection.open(slack.apiUrl(), FakeSlack.TOKEN, "secret", () -> now);
    private Delivery delivery;

    @BeforeEach
    void wire() {
        WebApi webApi = connection.webApi();
        WebApiDirectory directory = new WebApiDirectory(webApi, () -> now);
        KnowingPeople people = new KnowingPeople(new PeopleInMemory(), directory, () -> now);
        CheckingAudience audience = new CheckingAudience(
                new WorkspaceId("T0OURS"), new PeopleInMemory(), directory, people, () -> now, Duration.ofSeconds(4));
        PostSearch search = new PostSearch(webApi, new MemberId("U0BOT"));
        delivery = new Delivery(webApi, audience, people, (what, words) -> message(), search);
        slack.reply("users.info", ANN)
                .reply("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}")
                .reply(ANNOUNCE, "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"" + slack.apiUrl() + UPLOAD + "\"}")
                .reply(UPLOAD, 200, "OK", Map.of())
                .reply(COMPLETE, "{\"ok\":true,\"files\":[{\"id\":\"F1\"}]}");
    }

    @AfterEach
    void stop() {
        connection.close();
        slack.close();
    }

    private RenderedMessage message() {
        whileWorded.run();
        PlainTextObject text = PlainTextObject.builder().text("王小明").build();
        return new RenderedMessage(
                "A draft",
                List.of(SectionBlock.builder().text(text).build()),
                new RenderedFile("draft-12-3", "txt", "Draft 12", "信"));
    }

    private Outcome send() {
        return delivery.say(WORD, TO_ANN, null, KEY, Language.ENGLISH);
    }

    private Outcome sendAfter(String method, int status, String body, Map<String, String> headers) {
        slack.forget(method).reply(method, status, body, headers);
        return send();
    }

    private int completed() {
        return slack.asked(COMPLETE).size();
    }

    @Test
    void itIsAnnouncedBroughtAndShownToThePersonAlone() {
        assertEquals(new Outcome.Said(new ChannelId("D1"), ""), send());
        assertEquals(Map.of("filename", "draft-12-3-" + KEY + ".txt", "length", "3"), slack.lastFields(ANNOUNCE));
        assertNull(slack.asked(UPLOAD).get(0).authorization(), "the token stays with Slack’s methods");
        assertEquals(
                Map.of(
                        "files",
                        "[{\"id\":\"F1\",\"title\":\"Draft 12\"}]",
                        "channel_id",
                        "D1",
                        "blocks",
                        "[{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"王小明\"}}]"),
                slack.lastFields(COMPLETE));
        assertEquals(0, slack.asked("chat.postMessage").size());
    }

    @Test
    void aPersonWhoMayNotHearItGetsNothingAndSlackIsBroughtNothing() {
        slack.forget("users.info").reply("users.info", GUEST);
        assertEquals(new Outcome.Withheld(Refusal.GUEST), send());
        assertEquals(0, slack.asked("conversations.open").size());
        assertEquals(0, slack.asked(ANNOUNCE).size());
    }

    /** The gate is asked, the message is worded, the file is brought, and then the gate is asked again. */
    @Test
    void whoBecameAGuestWhileItWasBroughtIsNotShownIt() {
        whileWorded = () -> {
            now = now.plus(Duration.ofDays(2));
            slack.forget("users.info").reply("users.info", GUEST);
        };
        assertEquals(new Outcome.Withheld(Refusal.GUEST), send());
        assertEquals(1, slack.asked(UPLOAD).size());
        assertEquals(0, completed());
    }

    @Test
    void aFileNeverGoesToAChannel() {
        Announcement file = new Announcement.DraftFile(null, null, null, null, null);
        Place channel = new Place.InChannel(new ChannelId("C1"));
        assertThrows(IllegalArgumentException.class, () -> delivery.say(file, channel, null, KEY, Language.ENGLISH));
        assertEquals(0, slack.asked(ANNOUNCE).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNOUNCE, UPLOAD})
    void whatIsLostBeforeTheLastStepWasSurelyNotShown(String step) {
        slack.forget(step).cutTheLine(step);
        assertEquals(new Outcome.TryLater(WebApi.USUAL_WAIT), send());
        assertEquals(0, completed());
        assertEquals(new Outcome.TryLater(WebApi.USUAL_WAIT), sendAfter(step, 500, "", Map.of()));
        assertEquals(0, completed());
    }

    @Test
    void whatIsLostAtTheLastStepMayHaveBeenShown() {
        slack.forget(COMPLETE).cutTheLine(COMPLETE);
        assertEquals(new Outcome.Unknown(), send());
        assertEquals(new Outcome.Unknown(), sendAfter(COMPLETE, 500, "", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNOUNCE, UPLOAD, COMPLETE})
    void itWaitsWhereSlackAsksTo(String step) {
        assertEquals(new Outcome.TryLater(Duration.ofSeconds(9)), sendAfter(step, 429, "", Map.of("Retry-After", "9")));
    }

    @ParameterizedTest
    @CsvSource({
        "files.getUploadURLExternal, missing_scope, Refused",
        "files.getUploadURLExternal, file_upload_size_restricted, Refused",
        "files.getUploadURLExternal, file_uploads_disabled, Refused",
        "files.getUploadURLExternal, internal_error, TryLater",
        "files.getUploadURLExternal, ratelimited, TryLater",
        "files.getUploadURLExternal, token_revoked, Refused",
        "files.completeUploadExternal, missing_scope, Refused",
        "files.completeUploadExternal, channel_not_found, Refused",
        "files.completeUploadExternal, file_not_found, TryLater",
        "files.completeUploadExternal, internal_error, Unknown"
    })
    void eachOfSlacksErrorsHasItsOutcome(String step, String error, String outcome) {
        Outcome sent = sendAfter(step, 200, "{\"ok\":false,\"error\":\"" + error + "\"}", Map.of());
        assertEquals(outcome, sent.getClass().getSimpleName());
        if (sent instanceof Outcome.Refused refused) {
            assertEquals(new Outcome.Refused(error, error.equals("token_revoked")), refused);
        }
    }

    @Test
    void bytesThatAreTooManyAreRefusedForGood() {
        assertEquals(new Outcome.Refused("upload_status_413", false), sendAfter(UPLOAD, 413, "", Map.of()));
        assertEquals(0, completed());
    }

    @Test
    void anAddressThatIsNoneBringsNothing() {
        String answer = "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"file:///etc/passwd\"}";
        assertEquals(new Outcome.Refused("no_upload_url", false), sendAfter(ANNOUNCE, 200, answer, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "U0BOT, draft-12-3-7-1795251600000.txt, true",
        "U0BOT, draft-12-3-7-1795251600000.eml, true",
        "U0BOT, draft-12-3-17-1795251600000.txt, false",
        "U0BOT, draft-12-3-7-1795251600001.txt, false",
        "U0EVE, draft-12-3-7-1795251600000.txt, false"
    })
    void aFileThatWasShownIsFoundByItsName(String user, String name, boolean found) {
        slack.reply(
                "conversations.history",
                "{\"ok\":true,\"messages\":[{\"ts\":\"3.1\",\"user\":\"" + user
                        + "\",\"files\":[{\"id\":\"F1\",\"name\":\"" + name + "\"}]}]}");
        assertEquals(
                found ? new Found.At(new ChannelId("D1"), "3.1") : new Found.Nowhere(),
                delivery.find(TO_ANN, null, KEY, SINCE));
    }
}
