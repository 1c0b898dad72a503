package app.laststraw.playground.webapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.Firm;
import app.laststraw.playground.SettableTime;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.View;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Web API refuses, by Slack's names for it, each beside what it takes. JSON is in single quotes. */
class WebApiTest {
    private static final String MODAL =
            "{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':[]%s}".replace('\'', '"');

    private final SettableTime time = new SettableTime();
    private final Workspace workspace = new Workspace(Firm.plan(), time);
    private final WebApi webApi = new WebApi(workspace, Firm.TOKEN, () -> "http://127.0.0.1:1");

    private Answer answer(String method, String arguments) {
        ObjectNode read = (ObjectNode) Json.read(arguments.replace('\'', '"')).orElseThrow();
        return webApi.call(method, read, Firm.TOKEN);
    }

    private ObjectNode call(String method, String arguments) {
        return answer(method, arguments).body();
    }

    private String error(String method, String arguments) {
        return Json.text(call(method, arguments), "error");
    }

    private String post(String channel, String more) {
        ObjectNode answer = call("chat.postMessage", "{'channel':'" + channel + "','text':'x'" + more + "}");
        assertTrue(answer.path("ok").asBoolean(), answer::toString);
        return Json.text(answer, "ts");
    }

    private String humanMessage() {
        Message message = Message.of(workspace.messages().nextTs(), "CTEAM", "UMEMBER", false, "human");
        return workspace.messages().put(message).ts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "ok",
            value = {
                "api.test|{'foo':'bar'}|ok",
                "api.test|{'error':'my_error'}|my_error",
                "auth.test|{}|ok",
                "auth.test|{'verbose':'1'}|invalid_arguments",
                "auth.tast|{}|unknown_method",
                "users.info|{'user':'UMEMBER','include_locale':'1'}|ok",
                "users.info|{'user':'UMEMBER','include_locale':'maybe'}|invalid_arguments",
                "users.info|{}|invalid_arguments",
                "users.info|{'user':'UNOBODY'}|user_not_found",
                "users.list|{'limit':'2'}|ok",
                "users.list|{'limit':'0'}|invalid_limit",
                "users.list|{'cursor':'abc'}|invalid_cursor",
                "conversations.info|{'channel':'CTEAM','include_num_members':'true'}|ok",
                "conversations.info|{'channel':'GTHEIRS'}|channel_not_found",
                "conversations.info|{'channel':'C0'}|channel_not_found",
                "conversations.members|{'channel':'CELSE'}|ok",
                "conversations.members|{'channel':'GTHEIRS'}|channel_not_found",
                "conversations.members|{'channel':'CTEAM','limit':'1001'}|invalid_limit",
                "conversations.open|{'users':'UMEMBER','return_im':true}|ok",
                "conversations.open|{}|users_list_not_supplied",
                "conversations.open|{'users':'UNOBODY'}|user_not_found",
                "conversations.open|{'users':'UGONE'}|user_disabled",
                "conversations.open|{'users':'USTRANGER'}|user_not_visible",
                "conversations.open|{'users':'UBOT'}|cannot_dm_bot",
                "conversations.open|{'users':'UMEMBER,UOWNER'}|missing_scope",
                "conversations.list|{'types':'public_channel,private_channel,im','exclude_archived':'1'}|ok",
                "conversations.list|{'types':'secret'}|invalid_types",
                "conversations.list|{'types':'mpim'}|missing_scope",
                "conversations.history|{'channel':'CTEAM','oldest':'0','latest':'1700000000.000001'}|ok",
                "conversations.history|{'channel':'CELSE'}|not_in_channel",
                "conversations.history|{'channel':'CTEAM','oldest':'then'}|invalid_ts_oldest",
                "conversations.replies|{'channel':'CTEAM','ts':'1.0'}|thread_not_found",
                "chat.postMessage|{'channel':'CTEAM','text':'x','mrkdwn':'1','unfurl_links':'0','link_names':'0'}|ok",
                "chat.postMessage|{'channel':'UMEMBER','text':'x'}|ok",
                "chat.postMessage|{'channel':'CTEAM','text':'x','colour':'red'}|invalid_arguments",
                "chat.postMessage|{'channel':'CTEAM','text':'x','parse':'none','unfurl_media':'false'}|ok",
                "chat.postMessage|{'channel':'CTEAM','text':'x','parse':'wild'}|invalid_arguments",
                "chat.postMessage|{'channel':'CTEAM','text':'x','link_names':'some'}|invalid_arguments",
                "chat.postMessage|{'channel':'CTEAM','text':'x','mrkdwn':'some'}|invalid_arguments",
                "chat.postMessage|{'channel':'CTEAM','text':'x','unfurl_links':'some'}|invalid_arguments",
                "chat.postMessage|{'channel':'CTEAM','text':'x','reply_broadcast':'some'}|invalid_arguments",
                "chat.postMessage|{'channel':'CTEAM','text':''}|no_text",
                "chat.postMessage|{'channel':'CTEAM','blocks':'[]'}|no_text",
                "chat.postMessage|{'channel':'CTEAM','blocks':'[nothing'}|invalid_blocks_format",
                "chat.postMessage|{'channel':'CTEAM','blocks':{}}|invalid_blocks_format",
                "chat.postMessage|{'channel':'CTEAM','blocks':[{'type':'what'}]}|invalid_blocks",
                "chat.postMessage|{'channel':'CTEAM','text':'x','attachments':'[{}]'}|invalid_arguments",
                "chat.postMessage|{'channel':'CELSE','text':'x'}|not_in_channel",
                "chat.postMessage|{'channel':'GTHEIRS','text':'x'}|channel_not_found",
                "chat.postMessage|{'channel':'COLD','text':'x'}|is_archived",
                "chat.postMessage|{'channel':'UGONE','text':'x'}|user_disabled",
                "chat.postMessage|{'channel':'CTEAM','text':'x','thread_ts':'1.0'}|thread_not_found",
                "chat.postMessage|{'channel':'CTEAM','text':'x','username':'Boss'}|missing_scope",
                "chat.postMessage|{'channel':'CTEAM','text':'x','metadata':{'event_type':'a','event_payload':{}}}|ok",
                "chat.postMessage|{'channel':'CTEAM','text':'x','metadata':{'event_type':'a'}}|invalid_metadata_format",
                "chat.postMessage|{'channel':'CTEAM','text':'x','metadata':'nonsense'}|invalid_metadata_format",
                "chat.update|{'channel':'CTEAM','ts':'1.0','text':'x'}|message_not_found",
                "chat.delete|{'channel':'CTEAM','ts':'1.0'}|message_not_found",
                "chat.postEphemeral|{'channel':'CTEAM','user':'UMEMBER','text':'x'}|ok",
                "chat.postEphemeral|{'channel':'CTEAM','user':'UGUEST','text':'x'}|user_not_in_channel",
                "chat.postEphemeral|{'channel':'CELSE','user':'UMEMBER','text':'x'}|not_in_channel",
                "chat.getPermalink|{'channel':'CTEAM','message_ts':'1.0'}|message_not_found",
                "views.publish|{'user_id':'UMEMBER','view':{'type':'home','blocks':[]}}|ok",
                "views.publish|{'user_id':'UNOBODY','view':{'type':'home','blocks':[]}}|user_not_found",
                "views.publish|{'user_id':'UMEMBER','view':{'type':'modal','blocks':[]}}|invalid_arguments",
                "views.publish|{'user_id':'UMEMBER','view':{'type':'home','blocks':[]},'hash':'0'}|hash_conflict",
                "views.update|{'view_id':'V0','view':{'type':'modal','blocks':[]}}|not_found",
                "views.update|{'view':{'type':'modal','blocks':[]}}|invalid_arguments",
                "files.getUploadURLExternal|{'filename':'a.png','length':'10'}|ok",
                "files.getUploadURLExternal|{'filename':'a.png'}|invalid_arguments",
                "files.completeUploadExternal|{'files':[{'id':'F0'}]}|file_not_found",
                "files.completeUploadExternal|{'files':[]}|invalid_arguments",
                "files.completeUploadExternal|{'files':[{'id':'F0','colour':'red'}]}|invalid_arguments",
                "files.completeUploadExternal|{'files':[],'channel_id':'CELSE'}|not_in_channel",
                "files.info|{'file':'F0'}|file_not_found"
            })
    void aCallIsTakenOrRefusedByName(String method, String arguments, String error) {
        ObjectNode answer = call(method, arguments);
        assertEquals(error, Json.text(answer, "error"), answer::toString);
        assertEquals(error == null, answer.path("ok").asBoolean());
    }

    @Test
    void aMissingScopeIsNamed() {
        Set<String> fewer = new HashSet<>(Firm.SCOPES);
        fewer.remove("chat:write");
        workspace.install(workspace.app().scoped(fewer));
        ObjectNode answer = call("chat.postMessage", "{'channel':'CTEAM','text':'x'}");
        assertEquals("missing_scope", Json.text(answer, "error"));
        assertEquals("chat:write", Json.text(answer, "needed"));
        assertEquals(String.join(",", new TreeSet<>(fewer)), Json.text(answer, "provided"));
    }

    @ParameterizedTest
    @CsvSource({
        "channels:read,conversations.info,CTEAM",
        "groups:read,conversations.info,GOURS",
        "channels:history,conversations.history,CTEAM",
        "groups:history,conversations.history,GOURS"
    })
    void eachKindOfChannelNeedsItsOwnScope(String scope, String method, String channel) {
        assertNull(error(method, "{'channel':'" + channel + "'}"));
        Set<String> fewer = new HashSet<>(Firm.SCOPES);
        fewer.remove(scope);
        workspace.install(workspace.app().scoped(fewer));
        assertEquals(scope, Json.text(call(method, "{'channel':'" + channel + "'}"), "needed"));
    }

    @Test
    void publicChannelsAreOpenToAnAppThatMayPostEverywhere() {
        Set<String> more = new HashSet<>(Firm.SCOPES);
        more.add("chat:write.public");
        workspace.install(workspace.app().scoped(more));
        assertNull(error("chat.postMessage", "{'channel':'CELSE','text':'x'}"));
        assertEquals("channel_not_found", error("chat.postMessage", "{'channel':'GTHEIRS','text':'x'}"));
    }

    @Test
    void aFaultInBlocksIsPointedAt() {
        ObjectNode answer = call(
                "chat.postMessage",
                "{'channel':'CTEAM','blocks':[{'type':'header','text':{'type':'plain_text','text':'x','loud':1}}]}");
        String message = answer.at("/response_metadata/messages/0").asText();
        assertTrue(message.contains("[json-pointer:/blocks/0/text/loud]"), message);
        assertTrue(answer.at("/errors/0").asText().contains("/blocks/0/text/loud"));
    }

    @Test
    void textsAreTakenUpToTheirLimits() {
        String ts = post("CTEAM", "");
        assertNull(error("chat.postMessage", "{'channel':'CTEAM','text':'" + "x".repeat(40_000) + "'}"));
        assertEquals(
                "msg_too_long", error("chat.postMessage", "{'channel':'CTEAM','text':'" + "x".repeat(40_001) + "'}"));
        String update = "{'channel':'CTEAM','ts':'" + ts + "','text':'";
        assertNull(error("chat.update", update + "x".repeat(4000) + "'}"));
        assertEquals("msg_too_long", error("chat.update", update + "x".repeat(4001) + "'}"));
        assertNull(error("chat.postMessage", "{'channel':'CTEAM','blocks':" + sections(4) + "}"));
        assertEquals(
                "msg_blocks_too_long", error("chat.postMessage", "{'channel':'CTEAM','blocks':" + sections(5) + "}"));
        String blocks = "{'channel':'CTEAM','ts':'" + ts + "','blocks':";
        assertNull(error("chat.update", blocks + sections(4) + "}"));
        assertEquals("msg_blocks_too_long", error("chat.update", blocks + sections(5) + "}"));
    }

    private static String sections(int count) {
        String section = "{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(3000) + "'}}";
        return "[" + String.join(",", Collections.nCopies(count, section)) + "]";
    }

    @Test
    void onlyOwnMessagesAreChangedAndBlocksGoWithATextAlone() {
        String ts =
                post("CTEAM", ",'blocks':[{'type':'divider'}],'metadata':{'event_type':'a','event_payload':{'b':1}}");
        String human = humanMessage();
        String target = "{'channel':'CTEAM','ts':'%s','text':'new'}";
        assertEquals("cant_update_message", error("chat.update", target.formatted(human)));
        assertEquals("cant_delete_message", error("chat.delete", "{'channel':'CTEAM','ts':'" + human + "'}"));
        ObjectNode updated = call("chat.update", target.formatted(ts));
        assertTrue(updated.at("/message/blocks").isMissingNode());
        assertEquals("a", updated.at("/message/metadata/event_type").asText());
        assertEquals("new", workspace.messages().find("CTEAM", ts).orElseThrow().text());
        assertNull(error("chat.delete", "{'channel':'CTEAM','ts':'" + ts + "'}"));
        assertEquals("message_not_found", error("chat.update", target.formatted(ts)));
    }

    @Test
    void anEphemeralMessageIsNoMessageToTheApi() {
        String ts =
                Json.text(call("chat.postEphemeral", "{'channel':'CTEAM','user':'UMEMBER','text':'x'}"), "message_ts");
        assertEquals("message_not_found", error("chat.update", "{'channel':'CTEAM','ts':'" + ts + "','text':'y'}"));
        assertEquals(
                0,
                call("conversations.history", "{'channel':'CTEAM'}")
                        .path("messages")
                        .size());
    }

    @Test
    void repliesGoToParentsAndArchivedChannelsTakeNoEdit() {
        String parent = post("CTEAM", "");
        String reply = post("CTEAM", ",'thread_ts':'" + parent + "'");
        assertEquals(
                "cannot_reply_to_message",
                error("chat.postMessage", "{'channel':'CTEAM','text':'x','thread_ts':'" + reply + "'}"));
        assertTrue(Json.text(call("chat.getPermalink", "{'channel':'CTEAM','message_ts':'" + reply + "'}"), "permalink")
                .contains("thread_ts=" + parent));
        post("CTEAM", ",'thread_ts':'" + parent + "','reply_broadcast':'true'");
        assertEquals(
                2,
                call("conversations.history", "{'channel':'CTEAM'}")
                        .path("messages")
                        .size());
        workspace.put(workspace.channel("CTEAM").orElseThrow().archived(true));
        assertEquals("is_inactive", error("chat.update", "{'channel':'CTEAM','ts':'" + parent + "','text':'y'}"));
    }

    @Test
    void anEphemeralMessageNeedsSomebodyToReadIt() {
        String target = "{'channel':'CTEAM','user':'UMEMBER','text':'x'}";
        assertNull(error("chat.postEphemeral", target));
        workspace.put(workspace.person("UMEMBER").orElseThrow().as(Kind.DEACTIVATED));
        assertEquals("user_not_in_channel", error("chat.postEphemeral", target));
    }

    @Test
    void anUploadIsCompletedAsAWholeOrNotAtAll() {
        String token = workspace.files().announce("a.txt", 1, "http://127.0.0.1:1/files");
        workspace.files().receive(token, new byte[1]);
        String id = workspace.files().idOf(token);
        String one = "{'id':'" + id + "','title':'A'}";
        assertEquals("file_not_found", error("files.completeUploadExternal", "{'files':[" + one + ",{'id':'F0'}]}"));
        assertNull(error("files.completeUploadExternal", "{'files':[" + one + "]}"));
    }

    @Test
    void nothingIsPushedOntoAModalThatIsGone() {
        String push = "{'trigger_id':'%s','view':" + MODAL.formatted("") + "}";
        assertNull(open(trigger(null), ""));
        View closed = workspace.views().top("UMEMBER").orElseThrow();
        workspace.views().closeAll("UMEMBER");
        assertNull(open(trigger(null), ""));
        assertEquals("not_found", error("views.push", push.formatted(trigger(closed.id()))));
        View open = workspace.views().top("UMEMBER").orElseThrow();
        assertNull(error("views.push", push.formatted(trigger(open.id()))));
    }

    @Test
    void aFaultNamesAMethodThatThereIsAndMayBeAnyServerError() {
        Fault mistyped = Fault.once("chat.postMesage", Fault.HTTP_500);
        assertThrows(IllegalArgumentException.class, () -> webApi.faults().add(mistyped));
        webApi.faults().add(Fault.once("auth.test", "http_503"));
        assertEquals(503, answer("auth.test", "{}").status());
        webApi.faults().add(Fault.once("*", Fault.HTTP_500));
        assertEquals(500, answer("auth.test", "{}").status());
        assertEquals(200, answer("auth.test", "{}").status());
    }

    @Test
    void aPersonAndTheConversationWithThemShareOneRate() {
        String direct = workspace.direct("UBOT", "UMEMBER").id();
        webApi.limitRates(true);
        for (int index = 0; index < 5; index++) {
            post("UMEMBER", "");
        }
        assertEquals(
                429,
                answer("chat.postMessage", "{'channel':'" + direct + "','text':'x'}")
                        .status());
    }

    @Test
    void allChannelsTogetherTakeSomeHundredPostsAMinute() {
        for (int index = 0; index < 61; index++) {
            workspace.put(Channel.open("C" + index, "c" + index, "UBOT"));
        }
        webApi.limitRates(true);
        for (int index = 0; index < 300; index++) {
            post("C" + index / 5, "");
        }
        assertEquals(
                429, answer("chat.postMessage", "{'channel':'C60','text':'x'}").status());
        time.pass(Duration.ofMinutes(1));
        post("C60", "");
    }

    private String open(String trigger, String more) {
        return error("views.open", "{'trigger_id':'" + trigger + "','view':" + MODAL.formatted(more) + "}");
    }

    private String trigger(String view) {
        return workspace.triggers().issue("UMEMBER", view);
    }

    @Test
    void modalsArePushedFromModalsThreeDeepWithIdsOfTheirOwn() {
        String push = "{'trigger_id':'%s','view':" + MODAL.formatted("") + "}";
        assertNull(open(trigger(null), ",'external_id':'mine'"));
        String view = workspace.views().top("UMEMBER").orElseThrow().id();
        assertEquals("invalid_trigger_id", error("views.push", push.formatted(trigger(null))));
        assertNull(error("views.push", push.formatted(trigger(view))));
        assertNull(error("views.push", push.formatted(trigger(view))));
        assertEquals("push_limit_reached", error("views.push", push.formatted(trigger(view))));
        assertEquals("duplicate_external_id", open(trigger(null), ",'external_id':'mine'"));
        assertNull(error("views.update", "{'external_id':'mine','view':" + MODAL.formatted("") + "}"));
        assertNull(open(trigger(null), ",'external_id':'mine'"));
    }

    @Test
    void aViewThatIsRefusedLeavesTheTriggerUnspent() {
        String trigger = trigger(null);
        assertEquals("invalid_arguments", open(trigger, ",'colour':'red'"));
        assertNull(open(trigger, ""));
    }

    @Test
    void aViewIsTakenUpToItsSize() {
        String block = "{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(2600) + "'}}";
        String large = "{'type':'home','blocks':[" + String.join(",", Collections.nCopies(99, block)) + "]}";
        assertEquals("view_too_large", error("views.publish", "{'user_id':'UMEMBER','view':" + large + "}"));
        String fits = large.replace("x".repeat(2600), "x".repeat(2400));
        assertNull(error("views.publish", "{'user_id':'UMEMBER','view':" + fits + "}"));
    }

    @Test
    void ratesAreLimitedOnceThatIsSwitchedOn() {
        for (int index = 0; index < 6; index++) {
            post("CTEAM", "");
        }
        webApi.limitRates(true);
        for (int index = 0; index < 5; index++) {
            post("CTEAM", "");
        }
        Answer limited = answer("chat.postMessage", "{'channel':'CTEAM','text':'x'}");
        assertEquals(429, limited.status());
        assertEquals("5", limited.headers().get("Retry-After"));
        post("GOURS", "");
        time.pass(Duration.ofSeconds(5));
        post("CTEAM", "");
        for (int index = 0; index < 20; index++) {
            assertEquals(200, answer("users.list", "{}").status());
        }
        assertEquals(429, answer("users.list", "{}").status());
        time.pass(Duration.ofMinutes(1));
        assertEquals(200, answer("users.list", "{}").status());
    }

    @Test
    void everyCallIsLoggedWithoutItsToken() {
        webApi.call("auth.test", Json.object().put("token", Firm.TOKEN), null);
        error("users.info", "{'user':'UNOBODY'}");
        webApi.faults().add(Fault.once("auth.test", "fatal_error"));
        error("auth.test", "{}");
        List<CallLog.Entry> all = webApi.log().all();
        assertEquals(3, all.size());
        assertTrue(all.get(0).ok());
        assertTrue(all.get(0).arguments().isEmpty());
        assertEquals(List.of(all.get(1)), webApi.log().refused());
        assertEquals("fatal_error", all.get(2).fault());
    }
}
