package app.laststraw.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.user.Denied;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Message;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The upload in three steps, and who gets what was shared. */
class FilesTest {
    private static final byte[] LETTER = "Dear 晨光,\nit ends.".getBytes(StandardCharsets.UTF_8);

    private StandIn standIn;
    private AppSide app;
    private SlackUser mia;

    @BeforeEach
    void start() {
        standIn = StandIn.start(StandInSettings.of(Firm.SECRET, Firm.TOKEN), Firm.plan(), new SettableTime());
        app = new AppSide(standIn);
        mia = standIn.as("UMEMBER");
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    private HttpResponse<byte[]> get(String path) {
        return app.send(HttpRequest.newBuilder(URI.create(standIn.baseUrl() + path)));
    }

    private String arrived() {
        JsonNode announced = app.announce("letter.txt", LETTER.length);
        assertEquals(200, app.put(announced, LETTER));
        return announced.path("file_id").asText();
    }

    private String shared(String where) {
        return app.share("letter.txt", new String(LETTER, StandardCharsets.UTF_8), where);
    }

    @Test
    void aFileIsThereForThoseInTheChannelAndForNobodyElse() {
        String id = shared(",'channel_id':'GOURS'");
        assertArrayEquals(LETTER, mia.file(id).bytes());
        SlackUser elsewhere = standIn.as("UOWNER");
        assertThrows(Denied.class, () -> elsewhere.file(id));

        HttpResponse<byte[]> opened = get("/page/files/" + id + "?as=UMEMBER");
        assertArrayEquals(LETTER, opened.body());
        assertEquals(
                "text/plain;charset=utf-8",
                opened.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
        assertEquals(404, get("/page/files/" + id + "?as=UOWNER").statusCode());
        assertEquals(404, get("/page/files/" + id).statusCode());
        mia.leave("GOURS");
        assertThrows(Denied.class, () -> mia.file(id));
    }

    @Test
    void aFileGoesWithItsMessage() {
        String id = shared(",'channel_id':'CTEAM'");
        standIn.as("UMANAGER").delete("CTEAM", mia.messages("CTEAM").get(0).ts());
        assertThrows(Denied.class, () -> mia.file(id));
    }

    @Test
    void theAppFetchesAFileWithItsTokenOnly() {
        String id = shared("");
        assertThrows(Denied.class, () -> mia.file(id), "shared nowhere");
        assertEquals(404, get("/files/" + id).statusCode());
        assertArrayEquals(
                LETTER, app.send(app.to(standIn.baseUrl() + "/files/" + id)).body());
    }

    @Test
    void aMessageTellsOfItsFileAsSlackDoes() {
        String id = shared(",'channel_id':'CTEAM','initial_comment':'Here it is'");
        JsonNode message =
                app.call("conversations.history", "{'channel':'CTEAM'}").at("/messages/0");
        assertEquals("Here it is", message.path("text").asText());
        JsonNode file = message.at("/files/0");
        assertEquals(id, file.path("id").asText());
        assertEquals("letter.txt", file.path("name").asText());
        assertEquals("A letter", file.path("title").asText());
        assertEquals("text/plain", file.path("mimetype").asText());
        assertEquals("text", file.path("filetype").asText());
        assertEquals(LETTER.length, file.path("size").asInt());
        assertEquals(Firm.BOT, file.path("user").asText());
    }

    @Test
    void aFileIsSharedInAThreadAndDirectly() {
        String parent = mia.say("CTEAM", "parent");
        String threaded = shared(",'channel_id':'CTEAM','thread_ts':'" + parent + "'");
        assertEquals(1, mia.messages("CTEAM").size());
        assertEquals(List.of(threaded), mia.thread("CTEAM", parent).get(1).files());
        assertEquals(
                threaded,
                app.call("conversations.replies", "{'channel':'CTEAM','ts':'" + parent + "'}")
                        .at("/messages/1/files/0/id")
                        .asText());

        String direct = shared(",'channel_id':'" + mia.direct() + "'");
        List<Message> received = mia.messages(mia.direct());
        assertEquals(List.of(direct), received.get(0).files());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",'channel_id':'CELSE'|not_in_channel",
                ",'channel_id':'GTHEIRS'|channel_not_found",
                ",'channel_id':'team'|channel_not_found",
                ",'channel_id':'UMEMBER'|channel_not_found",
                ",'channel_id':'COLD'|is_archived",
                ",'channel_id':'CTEAM','channels':'GOURS'|invalid_arguments",
                ",'channel_id':'CTEAM','thread_ts':'1.000000'|thread_not_found",
                ",'channels':'CTEAM,GOURS','thread_ts':'1.000000'|thread_not_found",
                ",'channel_id':'CTEAM','initial_comment':'x','blocks':[{'type':'divider'}]|invalid_arguments",
                ",'channel_id':'CTEAM','blocks':[{'type':'what'}]|invalid_blocks",
                ",'channel_id':'CTEAM','user':'UMEMBER'|invalid_arguments"
            })
    void aFileIsNotSharedWhereSlackWouldNot(String more, String error) {
        String id = arrived();
        assertEquals(error, app.complete(id, more).path("error").asText());
        assertTrue(app.complete(id, ",'channel_id':'CTEAM'").path("ok").asBoolean(), "nothing was done before");
    }

    @Test
    void bytesComeOnceAndAsManyAsAnnounced() {
        JsonNode announced = app.announce("letter.txt", LETTER.length);
        String id = announced.path("file_id").asText();
        assertEquals(400, app.put(announced, new byte[LETTER.length + 1]));
        assertEquals("file_not_found", app.complete(id, "").path("error").asText());
        assertEquals(200, app.put(announced, LETTER));
        assertEquals(400, app.put(announced, LETTER));
        assertEquals(
                "invalid_arguments", app.announce("letter.txt", 0).path("error").asText());
    }

    @Test
    void aFileIsCompletedOnce() {
        String id = arrived();
        String twice = "{'files':[{'id':'%s'},{'id':'%s'}],'channel_id':'CTEAM'}".formatted(id, id);
        assertEquals(
                "invalid_arguments",
                app.call("files.completeUploadExternal", twice).path("error").asText());
        assertTrue(app.complete(id, ",'channel_id':'CTEAM'").path("ok").asBoolean());
        assertEquals(
                "file_not_found",
                app.complete(id, ",'channel_id':'CTEAM'").path("error").asText());
        assertEquals(1, mia.messages("CTEAM").size());
    }

    @Test
    void bothCallsNeedTheScope() {
        String id = arrived();
        Set<String> fewer = new HashSet<>(Firm.SCOPES);
        fewer.remove("files:write");
        standIn.grant(fewer);
        assertEquals("files:write", app.announce("letter.txt", 1).path("needed").asText());
        assertEquals("files:write", app.complete(id, "").path("needed").asText());
    }

    private String picture(String name) {
        JsonNode announced = app.announce(name, LETTER.length);
        assertEquals(200, app.put(announced, LETTER));
        return announced.path("file_id").asText();
    }

    private String postShowing(String file) {
        return app.call(
                        "chat.postMessage",
                        "{'channel':'CTEAM','text':'x','blocks':[{'type':'image','alt_text':'a','slack_file':%s}]}"
                                .formatted(file))
                .path("error")
                .asText("");
    }

    @Test
    void aPictureThatWasSharedNowhereIsSeenWhereABlockShowsIt() {
        String id = picture("weeks.png");
        assertEquals("invalid_blocks", postShowing("{'id':'" + id + "'}"), "not completed yet");
        assertTrue(app.complete(id, "").path("ok").asBoolean());
        assertThrows(Denied.class, () -> mia.file(id));

        assertEquals("", postShowing("{'id':'" + id + "'}"));
        assertArrayEquals(LETTER, mia.file(id).bytes());
        HttpResponse<byte[]> opened = get("/page/files/" + id + "?as=UMEMBER");
        assertEquals("image/png", opened.headers().firstValue("Content-Type").orElse(""));
        assertEquals(404, get("/page/files/" + id + "?as=UOUTSIDE").statusCode());
        assertEquals("", postShowing("{'url':'" + standIn.baseUrl() + "/files/" + id + "'}"));
    }

    @Test
    void noBlockShowsWhatIsNotThereOrIsNoPicture() {
        assertEquals("invalid_blocks", postShowing("{'id':'F99999999'}"));
        assertEquals("invalid_blocks", postShowing("{'id':'" + shared("") + "'}"));
        assertEquals(0, mia.messages("CTEAM").size());
    }

    @Test
    void noBlockShowsAPictureThatIsNotProcessedYet() {
        standIn.filesAreSlow(true);
        String id = picture("weeks.png");
        app.complete(id, "");
        assertEquals("invalid_blocks", postShowing("{'id':'" + id + "'}"));
        assertEquals(0, mia.messages("CTEAM").size());

        standIn.filesAreSlow(false);
        assertEquals("", postShowing("{'id':'" + id + "'}"));
    }
}
