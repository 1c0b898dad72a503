package app.laststraw.slack.webapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.usecase.Messenger.Found;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Messenger.Place;
import app.laststraw.usecase.PeopleInMemory;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.words.Words;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    private static final Instant SINCE = Instant.parse("2026-11-01T08:00:00Z");

    private static final ChannelId CHANNEL = new ChannelId("C1");
    private static final Place IN_CHANNEL = new Place.InChannel(CHANNEL);
    private static final Place TO_ANN = new Place.Directly(new MemberId("U0ANN"));
    private static final Announcement WORD = new Announcement.ChannelUnsafe(CHANNEL, Refusal.GUEST_IN_CHANNEL);
    private static final String USER =
            "{\"ok\":true,\"user\":{\"id\":\"U0ANN\",\"team_id\":\"T0OURS\",\"deleted\":false,"
                    + "\"is_bot\":false,\"is_restricted\":false,\"is_ultra_restricted\":false,\"locale\":\"zh-CN\",\"profile\":{}}}";
    private static final String INFO = "{\"ok\":true,\"channel\":{\"id\":\"C1\",\"is_ext_shared\":false,"
            + "\"is_pending_ext_shared\":false,\"is_archived\":false}}";
    private static final String OPENED = "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}";
    private static final String SAID = "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.5\"}";

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
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
        delivery = new Delivery(webApi, audience, people, DeliveryTest::word, search);
        slack.reply("users.info", USER)
                .reply("conversations.info", INFO)
                .reply("conversations.members", "{\"ok\":true,\"members\":[\"U0ANN\"]}")
                .reply("conversations.open", OPENED);
    }

    @AfterEach
    void stop() {
        connection.close();
        slack.close();
    }

    private static RenderedMessage word(Announcement what, Words words) {
        PlainTextObject text = PlainTextObject.builder().text("王小明").build();
        return new RenderedMessage(
                words.language() + " & <!channel>",
                List.of(SectionBlock.builder().text(text).build()));
    }

    @Test
    void whatIsSaidInAChannelIsInertAndMarked() {
        slack.reply("chat.postMessage", SAID);
        assertEquals(new Outcome.Said(CHANNEL, "1.5"), say(IN_CHANNEL, "1.1"));
        Map<String, String> fields = slack.lastFields("chat.postMessage");
        assertEquals("C1", fields.get("channel"));
        assertEquals("ENGLISH &amp; &lt;!channel&gt;", fields.get("text"));
        assertEquals(
                "[{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"王小明\"}}]", fields.get("blocks"));
        assertEquals("none", fields.get("parse"));
        assertEquals("false", fields.get("link_names"));
        assertEquals("false", fields.get("mrkdwn"));
        assertEquals("false", fields.get("unfurl_links"));
        assertEquals("false", fields.get("unfurl_media"));
        assertEquals("1.1", fields.get("thread_ts"));
        assertEquals(
                "{\"event_type\":\"last_straw\",\"event_payload\":{\"delivery_key\":\"key-7\"}}",
                fields.get("metadata"));
    }

    @Test
    void aPersonIsToldInTheirOwnLanguage() {
        slack.reply("chat.postMessage", SAID);
        assertEquals(new Outcome.Said(new ChannelId("D1"), "1.5"), say(TO_ANN, null));
        assertEquals("U0ANN", slack.lastFields("conversations.open").get("users"));
        assertEquals("D1", slack.lastFields("chat.postMessage").get("channel"));
        assertTrue(slack.lastFields("chat.postMessage").get("text").startsWith("SIMPLIFIED_CHINESE"));
        assertNull(slack.lastFields("chat.postMessage").get("thread_ts"));
    }

    @Test
    void aChannelThatIsNotSafeHearsNothingNewAndNoChange() {
        slack.forget("conversations.info")
                .reply("conversations.info", INFO.replace("ext_shared\":false", "ext_shared\":true"));
        assertEquals(new Outcome.Withheld(Refusal.SHARED_CHANNEL), say(IN_CHANNEL, null));
        assertEquals(new Outcome.Withheld(Refusal.SHARED_CHANNEL), change());
        assertEquals(2, slack.asked("conversations.info").size());
        assertNothingSaid();
    }

    @Test
    void aGuestIsToldNothingAndNoConversationIsOpened() {
        slack.forget("users.info").reply("users.info", USER.replace("is_restricted\":false", "is_restricted\":true"));
        assertEquals(new Outcome.Withheld(Refusal.GUEST), say(TO_ANN, null));
        assertEquals(0, slack.asked("conversations.open").size());
        assertNothingSaid();
    }

    @Test
    void aGateThatSlackDoesNotAnswerStaysShut() {
        slack.forget("conversations.info").reply("conversations.info", 500, "", Map.of());
        assertEquals(new Outcome.Withheld(Refusal.UNCONFIRMED_CHANNEL), say(IN_CHANNEL, null));
        assertNothingSaid();
    }

    @Test
    void aGateThatSlackAsksToWaitForIsAskedAgainLater() {
        slack.forget("conversations.info").reply("conversations.info", 429, "", Map.of("Retry-After", "9"));
        assertEquals(new Outcome.TryLater(Duration.ofSeconds(9)), say(IN_CHANNEL, null));
        assertNothingSaid();
    }

    @Test
    void aLimitedMethodIsNotCalledBeforeItsTime() {
        slack.reply("chat.postMessage", 429, "", Map.of("Retry-After", "20")).reply("chat.postMessage", SAID);
        assertEquals(new Outcome.TryLater(Duration.ofSeconds(20)), say(IN_CHANNEL, null));
        now = now.plusSeconds(19);
        assertEquals(new Outcome.TryLater(Duration.ofSeconds(1)), say(IN_CHANNEL, null));
        assertEquals(1, slack.asked("chat.postMessage").size());
        now = now.plusSeconds(1);
        assertInstanceOf(Outcome.Said.class, say(IN_CHANNEL, null));
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, Refused, false",
        "not_in_channel, Refused, false",
        "is_archived, Refused, false",
        "messages_tab_disabled, Refused, false",
        "restricted_action, Refused, false",
        "restricted_action_thread_locked, Refused, false",
        "ekm_access_denied, Refused, false",
        "some_name_of_tomorrow, Refused, false",
        "invalid_blocks, Refused, false",
        "msg_blocks_too_long, Refused, false",
        "missing_scope, Refused, false",
        "account_inactive, Refused, true",
        "token_revoked, Refused, true",
        "token_expired, Refused, true",
        "invalid_auth, Refused, true",
        "not_authed, Refused, true",
        "ratelimited, TryLater, false",
        "message_limit_exceeded, TryLater, false",
        "http_403, TryLater, false",
        "org_login_required, TryLater, false",
        "team_added_to_org, TryLater, false",
        "service_unavailable, TryLater, false",
        "internal_error, Unknown, false",
        "fatal_error, Unknown, false",
        "thread_not_found, Gone, false",
        "message_not_found, Gone, false"
    })
    void eachOfSlacksErrorsHasItsOutcome(String error, String outcome, boolean tokenDead) {
        slack.reply("chat.postMessage", "{\"ok\":false,\"error\":\"" + error + "\"}");
        Outcome said = say(IN_CHANNEL, null);
        assertEquals(outcome, said.getClass().getSimpleName());
        if (said instanceof Outcome.Refused refused) {
            assertEquals(new Outcome.Refused(error, tokenDead), refused);
        }
    }

    @Test
    void anAnswerThatWasLostLeavesItOpenWhetherItWasSaid() {
        slack.cutTheLine("chat.postMessage");
        assertEquals(new Outcome.Unknown(), say(IN_CHANNEL, null));
        assertEquals(1, slack.asked("chat.postMessage").size());
    }

    @Test
    void nothingWasSaidWhenTheConversationWasNotOpened() {
        slack.forget("conversations.open").cutTheLine("conversations.open");
        assertEquals(new Outcome.TryLater(WebApi.USUAL_WAIT), say(TO_ANN, null));
        slack.forget("conversations.open").reply("conversations.open", "{\"ok\":false,\"error\":\"user_disabled\"}");
        assertEquals(new Outcome.Refused("user_disabled", false), say(TO_ANN, null));
        assertNothingSaid();
    }

    @Test
    void aChangeKeepsItsMarkAndTellsWhereItStands() {
        slack.reply("chat.update", SAID);
        assertEquals(new Outcome.Said(CHANNEL, "1.5"), change());
        Map<String, String> fields = slack.lastFields("chat.update");
        assertEquals("1.5", fields.get("ts"));
        assertEquals("none", fields.get("parse"));
        assertNull(fields.get("metadata"));
        assertTrue(fields.get("blocks").contains("王小明"));
    }

    @Test
    void aChangeWhoseAnswerWasLostIsSimplyTriedAgain() {
        slack.cutTheLine("chat.update");
        assertEquals(new Outcome.TryLater(WebApi.USUAL_WAIT), change());
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "cant_update_message", "edit_window_closed"})
    void aMessageThatCannotBeChangedAnyMoreIsGone(String error) {
        slack.reply("chat.update", "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertEquals(new Outcome.Gone(), change());
    }

    @Test
    void theGateIsNotAskedAboutOneChannelForAnother() {
        assertThrows(
                IllegalArgumentException.class,
                () -> delivery.change(WORD, IN_CHANNEL, new ChannelId("C2"), "1.5", Language.ENGLISH));
    }

    static Stream<Announcement> whatIsForOneAlone() {
        return Stream.of(
                new Announcement.ReportCounted(null, 1),
                new Announcement.ReportSeen(null, 1),
                new Announcement.ReportErased(null, Retention.ONE_YEAR),
                new Announcement.HindsightAsked(null, null, 1, null, null, null));
    }

    @ParameterizedTest
    @MethodSource("whatIsForOneAlone")
    void whatIsForOnePersonNeverGoesToAChannel(Announcement word) {
        assertThrows(
                IllegalArgumentException.class, () -> delivery.say(word, IN_CHANNEL, null, "key-7", Language.ENGLISH));
        assertNothingSaid();
    }

    @Test
    void aReceiptNeverGoesToAChannel() {
        Announcement receipt = new Announcement.ReportReceipt(null, null, null, false, false);
        assertThrows(
                IllegalArgumentException.class,
                () -> delivery.say(receipt, IN_CHANNEL, null, "key-7", Language.ENGLISH));
        assertNothingSaid();
    }

    @Test
    void aMessageIsFoundByItsMarkAmongPages() {
        slack.reply("conversations.history", history(message("2.1", "U0BOT", "other"), "next"))
                .reply("conversations.history", history(message("1.5", "U0BOT", "key-7"), ""));
        assertEquals(new Found.At(CHANNEL, "1.5"), delivery.find(IN_CHANNEL, null, "key-7", SINCE));
        Map<String, String> fields = slack.lastFields("conversations.history");
        assertEquals("true", fields.get("include_all_metadata"));
        assertEquals("next", fields.get("cursor"));
        assertEquals(SINCE.minus(Duration.ofMinutes(5)).getEpochSecond() + ".000000", fields.get("oldest"));
    }

    @Test
    void somebodyElsesMessageWithOurMarkIsNotOurs() {
        slack.reply("conversations.history", history(message("2.1", "U0EVE", "key-7"), ""));
        assertEquals(new Found.Nowhere(), delivery.find(IN_CHANNEL, null, "key-7", SINCE));
    }

    @Test
    void aReplyIsLookedForInItsThread() {
        slack.reply("conversations.replies", history(message("1.6", "U0BOT", "key-7"), ""));
        assertEquals(new Found.At(CHANNEL, "1.6"), delivery.find(IN_CHANNEL, "1.1", "key-7", SINCE));
        assertEquals("1.1", slack.lastFields("conversations.replies").get("ts"));
    }

    @Test
    void aDirectMessageIsLookedForWhereItWasSaid() {
        slack.reply("conversations.history", history(message("1.5", "U0BOT", "key-7"), ""));
        assertEquals(new Found.At(new ChannelId("D1"), "1.5"), delivery.find(TO_ANN, null, "key-7", SINCE));
        assertEquals("D1", slack.lastFields("conversations.history").get("channel"));
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, Nowhere",
        "thread_not_found, Nowhere",
        "missing_scope, NotNow",
        "token_revoked, NotNow",
        "internal_error, NotNow",
        "ratelimited, NotNow"
    })
    void aSearchThatFailsTellsWhetherToAskAgain(String error, String found) {
        slack.reply("conversations.history", "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertEquals(
                found,
                delivery.find(IN_CHANNEL, null, "key-7", SINCE).getClass().getSimpleName());
    }

    private Outcome say(Place place, String threadTs) {
        return delivery.say(WORD, place, threadTs, "key-7", Language.ENGLISH);
    }

    private Outcome change() {
        return delivery.change(WORD, IN_CHANNEL, CHANNEL, "1.5", Language.ENGLISH);
    }

    private void assertNothingSaid() {
        assertEquals(0, slack.asked("chat.postMessage").size());
        assertEquals(0, slack.asked("chat.update").size());
    }

    private static String message(String ts, String user, String key) {
        return "{\"ts\":\"" + ts + "\",\"user\":\"" + user + "\",\"metadata\":" + PostMark.of(key) + "}";
    }

    private static String history(String message, String cursor) {
        return "{\"ok\":true,\"messages\":[{\"ts\":\"3.1\",\"user\":\"U0ANN\",\"text\":\"hi\"}," + message
                + "],\"response_metadata\":{\"next_cursor\":\"" + cursor + "\"}}";
    }
}
