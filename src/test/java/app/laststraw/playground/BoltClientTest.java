package app.laststraw.playground;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.webapi.Fault;
import app.laststraw.playground.webapi.WebApi.TokenState;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.Message;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's own Java client against the stand-in. */
class BoltClientTest {
    private final SettableTime time = new SettableTime();
    private StandIn standIn;
    private Slack slack;
    private MethodsClient methods;

    @BeforeEach
    void start() {
        standIn = StandIn.start(
                StandInSettings.of(Firm.SECRET, Firm.TOKEN).silent(Duration.ofMillis(300)), Firm.plan(), time);
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(standIn.apiUrl());
        config.setStatsEnabled(false);
        slack = Slack.getInstance(config);
        methods = slack.methods(Firm.TOKEN);
    }

    @AfterEach
    void stop() throws Exception {
        slack.close();
        standIn.close();
    }

    @Test
    void theTokenSaysWhoseItIs() throws Exception {
        var answer = methods.authTest(request -> request);
        assertTrue(answer.isOk());
        assertEquals(List.of("T1", "UBOT", "B1"), List.of(answer.getTeamId(), answer.getUserId(), answer.getBotId()));
        assertEquals(
                "invalid_auth",
                slack.methods("xoxb-other").authTest(request -> request).getError());
        assertEquals(
                "not_authed", slack.methods("").authTest(request -> request).getError());
        standIn.tokenIs(TokenState.REVOKED);
        assertEquals("token_revoked", methods.authTest(request -> request).getError());
        standIn.tokenIs(TokenState.INACTIVE);
        assertEquals("account_inactive", methods.authTest(request -> request).getError());
    }

    @Test
    void aPostIsReadBackAsItWasWritten() throws Exception {
        ChatPostMessageResponse posted = methods.chatPostMessage(request -> request.channel("CTEAM")
                .text("A card")
                .blocks(asBlocks(header(block -> block.text(plainText("王小明 & O'Brien")))))
                .metadata(Message.Metadata.builder()
                        .eventType("card")
                        .eventPayload(Map.of("entry", "17"))
                        .build()));
        assertTrue(posted.isOk(), () -> posted.toString());
        ConversationsHistoryResponse history =
                methods.conversationsHistory(request -> request.channel("CTEAM").includeAllMetadata(true));
        Message read = history.getMessages().get(0);
        assertEquals(posted.getTs(), read.getTs());
        assertEquals("A card", read.getText());
        assertEquals("card", read.getMetadata().getEventType());
        assertEquals("17", read.getMetadata().getEventPayload().get("entry"));
        assertEquals("header", read.getBlocks().get(0).getType());
        assertFalse(read.getBlocks().get(0).getBlockId().isEmpty());
        assertNull(methods.conversationsHistory(request -> request.channel("CTEAM"))
                .getMessages()
                .get(0)
                .getMetadata());
    }

    @Test
    void aThreadIsPagedParentFirst() throws Exception {
        String parent = post("CTEAM", "parent", null).getTs();
        for (String text : List.of("one", "two", "three")) {
            post("CTEAM", text, parent);
        }
        var first = methods.conversationsReplies(
                request -> request.channel("CTEAM").ts(parent).limit(3));
        assertEquals(List.of("parent", "one", "two"), texts(first.getMessages()));
        assertTrue(first.isHasMore());
        String cursor = first.getResponseMetadata().getNextCursor();
        var second = methods.conversationsReplies(
                request -> request.channel("CTEAM").ts(parent).limit(3).cursor(cursor));
        assertEquals(List.of("three"), texts(second.getMessages()));
        assertFalse(second.isHasMore());
        assertEquals(3, first.getMessages().get(0).getReplyCount());
        assertEquals(
                List.of("parent"),
                texts(methods.conversationsHistory(request -> request.channel("CTEAM"))
                        .getMessages()));
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream().map(Message::getText).toList();
    }

    private ChatPostMessageResponse post(String channel, String text, String thread)
            throws IOException, SlackApiException {
        return methods.chatPostMessage(
                request -> request.channel(channel).text(text).threadTs(thread));
    }

    @Test
    void peopleOutsideAreMissingFromTheListAndKnownOneByOne() throws Exception {
        UsersListResponse list = methods.usersList(request -> request.limit(3));
        assertEquals(3, list.getMembers().size());
        UsersListResponse all = methods.usersList(request -> request);
        assertTrue(all.getMembers().stream()
                .noneMatch(member -> Set.of("UEXTERNAL", "USTRANGER").contains(member.getId())));
        var external = methods.usersInfo(request -> request.user("UEXTERNAL").includeLocale(true))
                .getUser();
        assertEquals("T2", external.getTeamId());
        assertFalse(external.isStranger());
        assertNull(external.getLocale());
        assertNull(external.getProfile().getEmail());
        assertTrue(methods.usersInfo(request -> request.user("USTRANGER"))
                .getUser()
                .isStranger());
        assertTrue(
                methods.usersInfo(request -> request.user("UULTRA")).getUser().isUltraRestricted());
        assertTrue(methods.usersInfo(request -> request.user("UGONE")).getUser().isDeleted());
        assertTrue(
                methods.usersInfo(request -> request.user("UMANAGER")).getUser().isAdmin());
        assertEquals(
                "zh-CN",
                methods.usersInfo(request -> request.user("UOWNER").includeLocale(true))
                        .getUser()
                        .getLocale());
        assertEquals(
                "user_not_found",
                methods.usersInfo(request -> request.user("UNOBODY")).getError());
    }

    @Test
    void aChannelSaysWithWhomItIsShared() throws Exception {
        var shared =
                methods.conversationsInfo(request -> request.channel("CSHARED")).getChannel();
        assertTrue(shared.isExtShared());
        assertEquals(List.of("T2"), shared.getConnectedTeamIds());
        assertTrue(methods.conversationsInfo(request -> request.channel("CPENDING"))
                .getChannel()
                .isPendingExtShared());
        assertTrue(methods.conversationsInfo(request -> request.channel("COLD"))
                .getChannel()
                .isArchived());
        assertEquals(
                List.of("UBOT", "UMEMBER"),
                methods.conversationsMembers(
                                request -> request.channel("CSHARED").limit(2))
                        .getMembers());
        assertEquals(
                "channel_not_found",
                methods.conversationsInfo(request -> request.channel("GTHEIRS")).getError());
    }

    @Test
    void anUploadTakesThreeStepsAndIsShownInTheChannel() throws Exception {
        var uploaded = methods.filesUploadV2(request -> request.channel("CTEAM")
                .filename("chart.png")
                .title("A chart")
                .initialComment("Look")
                .fileData("not really a picture".getBytes(StandardCharsets.UTF_8)));
        assertTrue(uploaded.isOk(), () -> uploaded.toString());
        assertEquals(1, standIn.messages("CTEAM").get(0).files().size());
    }

    @Test
    void aViewIsPublishedUnlessItChangedMeanwhile() throws Exception {
        View home = view(view ->
                view.type("home").blocks(asBlocks(section(section -> section.text(markdownText("*Hello*"))))));
        var first = methods.viewsPublish(request -> request.userId("UMEMBER").view(home));
        assertTrue(first.isOk(), () -> first.toString());
        String hash = first.getView().getHash();
        assertTrue(methods.viewsPublish(
                        request -> request.userId("UMEMBER").view(home).hash(hash))
                .isOk());
        assertEquals(
                "hash_conflict",
                methods.viewsPublish(
                                request -> request.userId("UMEMBER").view(home).hash(hash))
                        .getError());
    }

    @Test
    void aModalNeedsATriggerThatIsFreshAndUnused() throws Exception {
        View modal = view(view -> view.type("modal")
                .title(viewTitle(title -> title.type("plain_text").text("Report")))
                .submit(viewSubmit(submit -> submit.type("plain_text").text("File")))
                .blocks(asBlocks(input(input -> input.blockId("what")
                        .label(plainText("What"))
                        .element(plainTextInput(element -> element.actionId("what")))))));
        String trigger = standIn.workspace().triggers().issue("UMEMBER", null);
        String late = standIn.workspace().triggers().issue("UMEMBER", null);
        assertTrue(methods.viewsOpen(request -> request.triggerId(trigger).view(modal))
                .isOk());
        assertEquals(
                "exchanged_trigger_id",
                methods.viewsOpen(request -> request.triggerId(trigger).view(modal))
                        .getError());
        time.pass(Duration.ofMillis(3001));
        assertEquals(
                "expired_trigger_id",
                methods.viewsOpen(request -> request.triggerId(late).view(modal))
                        .getError());
        assertEquals(
                "invalid_trigger_id",
                methods.viewsOpen(request -> request.triggerId("1.2.3").view(modal))
                        .getError());
    }

    @Test
    void faultsOnDemandHitSoManyCallsAndNoMore() throws Exception {
        standIn.fault(new Fault("chat.postMessage", Fault.RATE_LIMITED, 1, 7));
        SlackApiException limited = assertThrows(SlackApiException.class, () -> post("CTEAM", "one", null));
        assertEquals(429, limited.getResponse().code());
        assertEquals("7", limited.getResponse().header("Retry-After"));
        standIn.fault(Fault.once("*", Fault.HTTP_500));
        assertEquals(
                500,
                assertThrows(SlackApiException.class, () -> post("CTEAM", "two", null))
                        .getResponse()
                        .code());
        standIn.fault(Fault.once("chat.postMessage", "is_archived"));
        assertEquals("is_archived", post("CTEAM", "three", null).getError());
        assertTrue(post("CTEAM", "four", null).isOk());
        assertEquals(1, standIn.messages("CTEAM").size());
    }

    @Test
    void aDroppedAnswerWasDoneAndATimeOutWasNot() {
        standIn.fault(new Fault("chat.postMessage", Fault.TIME_OUT, 1, 0));
        assertThrows(IOException.class, () -> post("CTEAM", "never said", null));
        assertEquals(0, standIn.messages("CTEAM").size());
        standIn.fault(new Fault("chat.postMessage", Fault.DROPPED_ANSWER, 1, 0));
        assertThrows(IOException.class, () -> post("CTEAM", "said", null));
        assertEquals(1, standIn.messages("CTEAM").size());
        assertEquals(2, standIn.calls().of("chat.postMessage").size());
    }
}
