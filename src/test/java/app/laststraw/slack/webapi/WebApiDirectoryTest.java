package app.laststraw.slack.webapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.people.SlackDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebApiDirectoryTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final WorkspaceId OURS = new WorkspaceId("T0OURS");
    private static final MemberId ANN = new MemberId("U0ANN");
    private static final ChannelId CHANNEL = new ChannelId("C1");
    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final String USER = "{\"id\":\"U0ANN\",\"team_id\":\"T0OURS\",\"deleted\":false,\"is_bot\":false,"
            + "\"is_restricted\":false,\"is_ultra_restricted\":false,\"is_admin\":true,\"locale\":\"zh-CN\","
            + "\"tz\":\"Asia/Shanghai\",\"profile\":{\"display_name\":\"Ann\",\"email\":\"ann@Ours.Example\"}}";
    private static final String INFO = "{\"id\":\"C1\",\"is_ext_shared\":false,\"is_pending_ext_shared\":false,"
            + "\"is_archived\":false,\"is_shared\":false,\"is_org_shared\":false}";

    private final FakeSlack slack = new FakeSlack().reply("auth.test", FakeSlack.WHO_WE_ARE);
    private final SlackConnection connection = SlackConnection.open(slack.apiUrl(), FakeSlack.TOKEN, "secret", CLOCK);
    private final SlackDirectory directory = new WebApiDirectory(connection.webApi(), CLOCK);

    @AfterEach
    void stop() {
        connection.close();
        slack.close();
    }

    @Test
    void aPersonIsReadWhole() {
        Member ann = person(USER).orElseThrow();
        Member expected = new Member(
                ANN,
                "T0OURS",
                false,
                false,
                false,
                false,
                true,
                "ours.example",
                "Ann",
                "zh-CN",
                ZoneId.of("Asia/Shanghai"),
                NOW);
        assertEquals(expected, ann);
        assertEquals("true", slack.lastFields("users.info").get("include_locale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"team_id", "deleted", "is_bot", "is_restricted", "is_ultra_restricted"})
    void aFlagThatIsLackingOrNullShutsTheGate(String flag) {
        String lacking = USER.replace("\"" + flag + "\":", "\"no_" + flag + "\":");
        assertFalse(Audience.mayUse(person(lacking).orElseThrow(), OURS, ClientPresence.NONE)
                .passed());
        String isNull = USER.replaceFirst("\"" + flag + "\":[^,]+", "\"" + flag + "\":null");
        assertFalse(Audience.mayUse(person(isNull).orElseThrow(), OURS, ClientPresence.NONE)
                .passed());
    }

    @ParameterizedTest
    @CsvSource({
        "is_restricted, GUEST",
        "is_ultra_restricted, GUEST",
        "is_bot, BOT",
        "deleted, DEACTIVATED",
        "is_stranger, OUTSIDER"
    })
    void aFlagThatIsSetIsTold(String flag, Audience.Refusal refusal) {
        String without = USER.replace("\"" + flag + "\":false,", "");
        String with = without.replace("{\"id\"", "{\"" + flag + "\":true,\"id\"");
        assertEquals(
                Audience.Verdict.refused(refusal),
                Audience.mayUse(person(with).orElseThrow(), OURS, ClientPresence.NONE));
    }

    @Test
    void slacksOwnHelperIsABotThoughItsAccountDoesNotSaySo() {
        slack.reply("users.info", "{\"ok\":true,\"user\":" + USER.replace("U0ANN", "USLACKBOT") + "}");
        assertTrue(
                directory.person(new MemberId("USLACKBOT"), LIMIT).orElseThrow().bot());
    }

    @Test
    void anotherPersonThanTheOneAskedForIsNobody() {
        assertEquals(Optional.empty(), person(USER.replace("U0ANN", "U0BEN")));
    }

    @Test
    void somebodySlackDoesNotShowIsNobody() {
        slack.reply("users.info", "{\"ok\":false,\"error\":\"user_not_visible\"}");
        assertEquals(Optional.empty(), directory.person(ANN, LIMIT));
    }

    @Test
    void whoIsInAChannelIsReadPageByPage() {
        slack.reply("conversations.members", members("\"U1\",\"U2\"", "next"))
                .reply("conversations.members", members("\"U3\"", ""));
        SlackDirectory.Channel channel = channel(INFO, 1_000).orElseThrow();
        assertEquals(List.of(new MemberId("U1"), new MemberId("U2"), new MemberId("U3")), channel.members());
        assertTrue(channel.complete());
        assertEquals(false, channel.externallyShared());
        assertEquals(false, channel.pendingShare());
        assertEquals(false, channel.archived());
        assertEquals("next", slack.lastFields("conversations.members").get("cursor"));
    }

    @Test
    void beyondTheMostMembersTheListIsNotComplete() {
        slack.reply("conversations.members", members("\"U1\",\"U2\"", "next"));
        assertFalse(channel(INFO, 1).orElseThrow().complete());
        assertEquals(1, slack.asked("conversations.members").size());
    }

    @Test
    void aLastPageThatIsOneTooManyIsNotComplete() {
        slack.reply("conversations.members", members("\"U1\",\"U2\"", ""));
        assertFalse(channel(INFO, 1).orElseThrow().complete());
    }

    @Test
    void aPageThatCannotBeReadMakesTheChannelUnknown() {
        slack.reply("conversations.members", members("\"U1\"", "next"))
                .reply("conversations.members", "{\"ok\":false,\"error\":\"internal_error\"}");
        assertEquals(Optional.empty(), channel(INFO, 1_000));
    }

    @Test
    void anAnswerWithoutMembersMakesTheChannelUnknown() {
        slack.reply("conversations.members", "{\"ok\":true}");
        assertEquals(Optional.empty(), channel(INFO, 1_000));
    }

    @Test
    void aChannelThatAnswersUnderAnotherIdIsUnknown() {
        slack.reply("conversations.members", members("\"U1\"", ""));
        assertEquals(Optional.empty(), channel(INFO.replace("C1", "C2"), 1_000));
    }

    @Test
    void flagsThatAreLackingStayUnknown() {
        slack.reply("conversations.members", members("\"U1\"", ""));
        SlackDirectory.Channel channel = channel("{\"id\":\"C1\"}", 1_000).orElseThrow();
        assertNull(channel.externallyShared());
        assertNull(channel.pendingShare());
        assertNull(channel.archived());
    }

    @Test
    void sharedByWhateverFlagIsShared() {
        slack.reply("conversations.members", members("\"U1\"", ""));
        assertEquals(
                true,
                channel(INFO.replace("\"is_shared\":false", "\"is_shared\":true"), 9)
                        .orElseThrow()
                        .externallyShared());
        String withinTheGrid = INFO.replace("\"is_shared\":false", "\"is_shared\":true")
                .replace("\"is_org_shared\":false", "\"is_org_shared\":true");
        assertEquals(false, channel(withinTheGrid, 9).orElseThrow().externallyShared());
        String invited = INFO.replace("{\"id\"", "{\"pending_connected_team_ids\":[\"T9\"],\"id\"");
        assertEquals(true, channel(invited, 9).orElseThrow().pendingShare());
    }

    @Test
    void aDirectMessageIsWithOnePerson() {
        SlackDirectory.Channel direct =
                channel("{\"id\":\"C1\",\"is_im\":true,\"user\":\"U0ANN\"}", 9).orElseThrow();
        assertEquals(ANN, direct.directWith());
        assertEquals(List.of(ANN), direct.members());
        assertEquals(0, slack.asked("conversations.members").size());
    }

    @Test
    void everybodyComesPageByPage() {
        slack.reply(
                        "users.list",
                        "{\"ok\":true,\"members\":[" + USER + "],\"response_metadata\":{\"next_cursor\":\"n\"}}")
                .reply("users.list", "{\"ok\":true,\"members\":[" + USER + ",{}]}");
        List<List<Member>> pages = new ArrayList<>();
        assertTrue(directory.everybody(pages::add));
        assertEquals(List.of(1, 1), pages.stream().map(List::size).toList());
        assertEquals("n", slack.lastFields("users.list").get("cursor"));
    }

    @Test
    void everybodyIsCutShortWhenSlackAsksToWait() {
        slack.reply("users.list", 429, "", Map.of("Retry-After", "5"));
        assertFalse(directory.everybody(page -> {}));
    }

    private Optional<Member> person(String user) {
        slack.forget("users.info").reply("users.info", "{\"ok\":true,\"user\":" + user + "}");
        return directory.person(ANN, LIMIT);
    }

    private Optional<SlackDirectory.Channel> channel(String info, int mostMembers) {
        slack.forget("conversations.info").reply("conversations.info", "{\"ok\":true,\"channel\":" + info + "}");
        return directory.channel(CHANNEL, LIMIT, mostMembers);
    }

    private static String members(String ids, String cursor) {
        return "{\"ok\":true,\"members\":[" + ids + "],\"response_metadata\":{\"next_cursor\":\"" + cursor + "\"}}";
    }
}
