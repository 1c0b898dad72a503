package app.laststraw.slack.webapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.message.RenderedPicture;
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

/** A message with a picture: uploaded unseen, then posted; and what becomes of it where Slack does not take the picture. */
class PictureDeliveryTest {
    private static final Instant SINCE = Instant.parse("2026-11-23T09:00:00Z");
    private static final String KEY = "7-1795251600000";
    private static final String OTHER_KEY = "8-1795251600000";
    private static final String ANNOUNCE = "files.getUploadURLExternal";
    private static final String UPLOAD = "upload";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final String POST = "chat.postMessage";
    private static final ChannelId CHANNEL = new ChannelId("C1");
    private static final Place IN_CHANNEL = new Place.InChannel(CHANNEL);
    private static final Place TO_ANN = new Place.Directly(new MemberId("U0ANN"));
    private static final Announcement WORD = new Announcement.FileRefused("any");
    private static final Outcome SAID = new Outcome.Said(CHANNEL, "1.5");
    private static final String ANN =
            "{\"ok\":true,\"user\":{\"id\":\"U0ANN\",\"team_id\":\"T0OURS\",\"deleted\":false,"
                    + "\"is_bot\":false,\"is_restricted\":false,\"is_ultra_restricted\":false,\"profile\":{}}}";
    private static final String INFO = "{\"ok\":true,\"channel\":{\"id\":\"C1\",\"is_ext_shared\":false,"
            + "\"is_pending_ext_shared\":false,\"is_archived\":false}}";
    private static final String POSTED = "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.5\"}";
    private static final String UNPROCESSED = "{\"ok\":false,\"error\":\"invalid_blocks\"}";
    private static final String WORDS = "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"王小明\"}}";
    private static final String PICTURE =
            "{\"type\":\"image\",\"slack_file\":{\"id\":\"F1\"},\"alt_text\":\"Two reports\"}";
    private static final String INSTEAD =
            "{\"type\":\"context\",\"elements\":[{\"type\":\"plain_text\",\"text\":\"No picture\",\"emoji\":false}]}";

    private Instant now = SINCE;
    private Runnable whileWorded = () -> {};
    private byte[] drawn = {1, 2, 3};
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
                .reply("conversations.info", INFO)
                .reply("conversations.members", "{\"ok\":true,\"members\":[\"U0ANN\"]}")
                .reply("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}")
                .reply(ANNOUNCE, "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"" + slack.apiUrl() + UPLOAD + "\"}")
                .reply(UPLOAD, 200, "OK", Map.of())
                .reply(COMPLETE, "{\"ok\":true,\"files\":[{\"id\":\"F1\"}]}")
                .reply(POST, POSTED);
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
                "Week 47",
                List.of(SectionBlock.builder().text(text).build()),
                null,
                new RenderedPicture(drawn, "week-2026-W47", "Week 47", "Two reports", 1, "No picture"));
    }

    private Outcome say(Place place) {
        return delivery.say(WORD, place, null, KEY, Language.ENGLISH);
    }

    private void answer(String method, String body) {
        slack.forget(method).reply(method, body);
    }

    private int asked(String method) {
        return slack.asked(method).size();
    }

    private String posted() {
        return slack.lastFields(POST).get("blocks");
    }

    @Test
    void itIsUploadedUnseenAndPostedInOneMessage() {
        assertEquals(SAID, say(IN_CHANNEL));
        assertEquals(Map.of("filename", "week-2026-W47-" + KEY + ".png", "length", "3"), slack.lastFields(ANNOUNCE));
        assertNull(slack.asked(UPLOAD).get(0).authorization(), "the token stays with Slack’s methods");
        assertEquals(
                Map.of("files", "[{\"id\":\"F1\",\"title\":\"Week 47\"}]"),
                slack.lastFields(COMPLETE),
                "to no channel: it is the message that shows it");
        assertEquals(1, asked(POST));
        assertEquals("[" + WORDS + "," + PICTURE + "]", posted());
        assertTrue(slack.lastFields(POST).get("metadata").contains(KEY));
    }

    @Test
    void directlyItGoesTheSameWay() {
        assertEquals(new Outcome.Said(new ChannelId("D1"), "1.5"), say(TO_ANN));
        assertEquals("D1", slack.lastFields(POST).get("channel"));
        assertEquals("[" + WORDS + "," + PICTURE + "]", posted());
    }

    @Test
    void whereTheGateIsShutNothingIsUploaded() {
        answer("conversations.info", INFO.replace("ext_shared\":false", "ext_shared\":true"));
        assertEquals(new Outcome.Withheld(Refusal.SHARED_CHANNEL), say(IN_CHANNEL));
        assertEquals(0, asked(ANNOUNCE));
        assertEquals(0, asked(POST));
    }

    @Test
    void whereTheGateShutsMeanwhileNobodySeesWhatWasUploaded() {
        whileWorded = () -> answer("conversations.info", INFO.replace("ext_shared\":false", "ext_shared\":true"));
        assertEquals(new Outcome.Withheld(Refusal.SHARED_CHANNEL), say(IN_CHANNEL));
        assertEquals(1, asked(COMPLETE));
        assertFalse(slack.lastFields(COMPLETE).containsKey("channel_id"));
        assertEquals(0, asked(POST));
    }

    @Test
    void aPictureThatIsNotProcessedYetIsShownAMomentLater() {
        answer(POST, UNPROCESSED);
        assertEquals(new Outcome.TryLater(Duration.ofSeconds(2)), say(IN_CHANNEL));
        assertEquals(new Outcome.TryLater(Duration.ofSeconds(2)), say(IN_CHANNEL));
        answer(POST, POSTED);
        assertEquals(SAID, say(IN_CHANNEL));
        assertEquals(1, asked(ANNOUNCE), "it is uploaded once");
        assertEquals("[" + WORDS + "," + PICTURE + "]", posted());
    }

    @Test
    void afterAFewTriesItGoesWithoutThePictureAndSaysSo() {
        answer(POST, UNPROCESSED);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals(new Outcome.TryLater(Duration.ofSeconds(2)), say(IN_CHANNEL));
        }
        answer(POST, POSTED);
        assertEquals(SAID, say(IN_CHANNEL));
        assertEquals("[" + WORDS + "," + INSTEAD + "]", posted());
    }

    @Test
    void aMessageThatIsWrongWithoutItsPictureTooIsRefused() {
        answer(POST, UNPROCESSED);
        for (int attempt = 0; attempt < 5; attempt++) {
            say(IN_CHANNEL);
        }
        assertEquals(new Outcome.Refused("invalid_blocks", false), say(IN_CHANNEL));
    }

    @Test
    void eachMessageHasItsOwnTries() {
        answer(POST, UNPROCESSED);
        for (int attempt = 0; attempt < 5; attempt++) {
            say(IN_CHANNEL);
        }
        answer(POST, POSTED);
        assertEquals(SAID, delivery.say(WORD, IN_CHANNEL, null, OTHER_KEY, Language.ENGLISH));
        assertEquals("[" + WORDS + "," + PICTURE + "]", posted());
    }

    @Test
    void whatIsSaidIsForgotten() {
        assertEquals(SAID, say(IN_CHANNEL));
        assertEquals(SAID, say(IN_CHANNEL));
        assertEquals(2, asked(ANNOUNCE));
    }

    @Test
    void anUploadWaitsWithItsMessageWhereSlackIsBusy() {
        slack.forget(POST).reply(POST, 429, "", Map.of("Retry-After", "9"));
        assertEquals(new Outcome.TryLater(Duration.ofSeconds(9)), say(IN_CHANNEL));
        now = now.plusSeconds(10);
        answer(POST, POSTED);
        assertEquals(SAID, say(IN_CHANNEL));
        assertEquals(1, asked(ANNOUNCE));
    }

    @ParameterizedTest
    @CsvSource({
        "files.getUploadURLExternal, missing_scope",
        "files.getUploadURLExternal, file_uploads_disabled",
        "files.completeUploadExternal, missing_scope",
        "files.completeUploadExternal, posting_to_channel_denied"
    })
    void whereAnUploadIsRefusedForGoodItGoesWithoutAtOnce(String step, String error) {
        answer(step, "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertEquals(SAID, say(IN_CHANNEL));
        assertEquals("[" + WORDS + "," + INSTEAD + "]", posted());
        assertEquals(1, asked(POST));
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNOUNCE, UPLOAD, COMPLETE})
    void whereAnUploadIsLostItIsTriedAfreshAndNotForEver(String step) {
        slack.forget(step).cutTheLine(step);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals(new Outcome.TryLater(WebApi.USUAL_WAIT), say(IN_CHANNEL));
        }
        assertEquals(5, asked(ANNOUNCE));
        assertEquals(0, asked(POST));
        assertEquals(SAID, say(IN_CHANNEL));
        assertEquals("[" + WORDS + "," + INSTEAD + "]", posted());
    }

    @Test
    void whatAnUploadTookCountsAmongTheTriesOfItsMessage() {
        slack.forget(UPLOAD).cutTheLine(UPLOAD);
        for (int attempt = 0; attempt < 3; attempt++) {
            assertEquals(new Outcome.TryLater(WebApi.USUAL_WAIT), say(IN_CHANNEL));
        }
        slack.forget(UPLOAD).reply(UPLOAD, 200, "OK", Map.of());
        answer(POST, UNPROCESSED);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertEquals(new Outcome.TryLater(Duration.ofSeconds(2)), say(IN_CHANNEL));
        }
        answer(POST, POSTED);
        assertEquals(SAID, say(IN_CHANNEL));
        assertEquals("[" + WORDS + "," + INSTEAD + "]", posted());
    }

    @Test
    void aDeadTokenIsNotThePicturesFault() {
        answer(ANNOUNCE, "{\"ok\":false,\"error\":\"token_revoked\"}");
        assertEquals(new Outcome.Refused("token_revoked", true), say(IN_CHANNEL));
        assertEquals(0, asked(POST));
    }

    @Test
    void whoseAnswerWasLostMayHaveBeenSaid() {
        slack.forget(POST).cutTheLine(POST);
        assertEquals(new Outcome.Unknown(), say(IN_CHANNEL));
    }

    /** Slack may stumble over the picture itself. */
    @Test
    void whatSlackDoesNotTellTheFateOfGoesWithoutItsPictureAfterAFewTries() {
        answer(POST, "{\"ok\":false,\"error\":\"internal_error\"}");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals(new Outcome.Unknown(), say(IN_CHANNEL));
        }
        assertEquals(1, asked(ANNOUNCE), "it is uploaded once");
        answer(POST, POSTED);
        assertEquals(SAID, say(IN_CHANNEL));
        assertEquals("[" + WORDS + "," + INSTEAD + "]", posted());
    }

    @Test
    void aPictureThatIsDrawnDifferentlyByThenIsUploadedAnew() {
        answer(POST, UNPROCESSED);
        say(IN_CHANNEL);
        drawn = new byte[] {4, 5, 6};
        answer(POST, POSTED);
        assertEquals(SAID, say(IN_CHANNEL));
        assertEquals(2, asked(ANNOUNCE));
    }

    @Test
    void aMessageThatIsChangedHasNoPicture() {
        slack.reply("chat.update", POSTED);
        assertEquals(SAID, delivery.change(WORD, IN_CHANNEL, CHANNEL, "1.5", Language.ENGLISH));
        assertEquals(
                "[" + WORDS + "," + INSTEAD + "]",
                slack.lastFields("chat.update").get("blocks"));
        assertEquals(0, asked(ANNOUNCE));
    }
}
