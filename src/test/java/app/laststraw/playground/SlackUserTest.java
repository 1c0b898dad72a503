package app.laststraw.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.FakeBot.Got;
import app.laststraw.playground.FakeBot.Says;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Denied;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.App;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.View;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People at their clients, against an app that notes what it gets. */
class SlackUserTest {
    private static final String REPORT = quoted("""
            {'type':'modal','callback_id':'client_report','notify_on_close':true,'private_metadata':'kept',
             'title':{'type':'plain_text','text':'Report'},'submit':{'type':'plain_text','text':'File'},'blocks':[
              {'type':'input','block_id':'client','label':{'type':'plain_text','text':'Client'},
               'element':{'type':'external_select','action_id':'client','min_query_length':1}},
              {'type':'input','block_id':'severity','label':{'type':'plain_text','text':'How bad'},
               'element':{'type':'static_select','action_id':'severity','options':[
                {'text':{'type':'plain_text','text':'Annoying'},'value':'ANNOYING'},
                {'text':{'type':'plain_text','text':'Costly'},'value':'COSTLY'}],
                'initial_option':{'text':{'type':'plain_text','text':'Annoying'},'value':'ANNOYING'}}},
              {'type':'input','block_id':'hours','optional':true,'label':{'type':'plain_text','text':'Hours'},
               'element':{'type':'number_input','action_id':'hours','is_decimal_allowed':true,'min_value':'0',
                'max_value':'24'}},
              {'type':'input','block_id':'link','optional':true,'label':{'type':'plain_text','text':'Link'},
               'element':{'type':'url_text_input','action_id':'link'}},
              {'type':'input','block_id':'what','optional':true,'label':{'type':'plain_text','text':'What'},
               'element':{'type':'plain_text_input','action_id':'what','max_length':5}}]}
            """);
    private static final String ACME = quoted("{'options':[{'text':{'type':'plain_text','text':'Acme'},'value':'1'}]}");

    private final SettableTime time = new SettableTime();
    private final HttpClient http = HttpClient.newHttpClient();
    private FakeBot bot;
    private StandIn standIn;
    private SlackUser mia;

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    @BeforeEach
    void start() {
        bot = new FakeBot();
        standIn = StandIn.start(StandInSettings.of(Firm.SECRET, Firm.TOKEN), Firm.plan(), time);
        standIn.deliverTo(bot.address());
        mia = standIn.as("UMEMBER");
    }

    @AfterEach
    void stop() {
        standIn.close();
        bot.close();
    }

    /** The app calls the Web API. */
    private JsonNode call(String method, String arguments) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(standIn.apiUrl() + method))
                .header("Authorization", "Bearer " + Firm.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(quoted(arguments)))
                .build();
        return Json.read(send(request).body()).orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private HttpResponse<String> respond(String address, String body) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.ofString(quoted(body)))
                .build());
    }

    private Says openReport(Got got) {
        return open(got, REPORT);
    }

    private Says open(Got got, String view) {
        JsonNode opened =
                call("views.open", "{'trigger_id':'" + got.form().get("trigger_id") + "','view':" + view + "}");
        assertTrue(opened.path("ok").asBoolean(), opened::toString);
        return Says.NOTHING;
    }

    private void openModal() {
        bot.answers(this::openReport);
        assertTrue(mia.command("CTEAM", "/report", "").ok());
        bot.answers(Says.NOTHING);
    }

    private String fillWell() {
        bot.answers(Says.json(ACME));
        mia.query("client", "ac");
        bot.answers(Says.NOTHING);
        mia.fill("client", "1");
        return mia.modal().orElseThrow().id();
    }

    @Test
    void aCommandArrivesAsASignedFormWithSlacksFields() throws Exception {
        mia.command("CTEAM", "/report", "  王 & <b> @Max ");
        Map<String, String> form = bot.last().form();
        assertEquals(
                Set.of(
                        "token",
                        "team_id",
                        "team_domain",
                        "channel_id",
                        "channel_name",
                        "user_id",
                        "user_name",
                        "command",
                        "text",
                        "api_app_id",
                        "is_enterprise_install",
                        "response_url",
                        "trigger_id"),
                form.keySet());
        assertEquals("王 &amp; &lt;b&gt; @Max", form.get("text"));
        assertEquals("UMEMBER", form.get("user_id"));
        String timestamp = bot.last().headers().get("x-slack-request-timestamp");
        assertEquals(Long.toString(time.instant().getEpochSecond()), timestamp);
        assertEquals(
                hmac("v0:" + timestamp + ":" + bot.last().body()),
                bot.last().headers().get("x-slack-signature"));
    }

    private static String hmac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Firm.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCommandThatAsksForItGetsNamesAsIds() {
        mia.command("CTEAM", "/escape", "@Max in #team");
        assertEquals("<@UMANAGER|max> in <#CTEAM|team>", bot.last().form().get("text"));
    }

    @ParameterizedTest
    @CsvSource({
        "UMEMBER,CTEAM,/report,",
        "UGUEST,CSHARED,/report,",
        "UEXTERNAL,CSHARED,/report,playground.notYours",
        "UMEMBER,GTHEIRS,/report,playground.notInChannel",
        "UMEMBER,COLD,/report,playground.archived",
        "UMEMBER,CTEAM,/other,playground.noSuchCommand"
    })
    void commandsAreRunByMembersOfTheTeamWhereTheyAre(String who, String where, String command, String denied) {
        if (denied == null) {
            assertTrue(standIn.as(who).command(where, command, "").ok());
        } else {
            SlackUser user = standIn.as(who);
            assertEquals(
                    denied,
                    assertThrows(Denied.class, () -> user.command(where, command, ""))
                            .key());
            assertEquals(List.of(), bot.got());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UGONE", "USTRANGER", "UBOT", "UNOBODY"})
    void nobodySitsAtAClientWhoIsNotThere(String who) {
        assertThrows(Denied.class, () -> standIn.as(who));
    }

    @Test
    void anAcknowledgementMaySpeakToThePersonAlone() {
        bot.answers(Says.json("{\"text\":\"Only you\"}"));
        mia.command("CTEAM", "/report", "help");
        assertEquals(List.of("Only you"), texts(mia.ephemerals("CTEAM")));
        assertEquals(List.of(), standIn.as("UMANAGER").messages("CTEAM"));
        bot.answers(new Says(200, "text/plain", "plainly"));
        mia.command("CTEAM", "/report", "help");
        bot.answers(Says.json("{\"text\":\"All\",\"response_type\":\"in_channel\"}"));
        mia.command("CTEAM", "/report", "help");
        assertEquals(List.of("Only you", "plainly"), texts(mia.ephemerals("CTEAM")));
        assertEquals(List.of("All"), texts(standIn.as("UMANAGER").messages("CTEAM")));
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream().map(Message::text).toList();
    }

    @Test
    void anAcknowledgementThatSlackWouldNotTakeIsTroubleAndLogged() {
        bot.answers(Says.json("{\"txt\":\"a slip\"}"));
        assertEquals("playground.invalid", mia.command("CTEAM", "/report", "").trouble());
        assertEquals(1, standIn.calls().refused().size());
        bot.answers(new Says(500, "text/plain", ""));
        assertEquals("playground.failed", mia.command("CTEAM", "/report", "").trouble());
        standIn.deliverTo(URI.create("http://127.0.0.1:1/"));
        assertEquals(
                "playground.unreachable", mia.command("CTEAM", "/report", "").trouble());
    }

    @Test
    void anAcknowledgementThatComesTooLateIsTrouble() {
        StandInSettings hasty = StandInSettings.of(Firm.SECRET, Firm.TOKEN).patient(Duration.ofMillis(100));
        CountDownLatch tooLate = new CountDownLatch(1);
        bot.answers(ignored -> {
            await(tooLate);
            return Says.NOTHING;
        });
        try (StandIn impatient = StandIn.start(hasty, Firm.plan(), time)) {
            impatient.deliverTo(bot.address());
            assertEquals(
                    "playground.late",
                    impatient.as("UMEMBER").command("CTEAM", "/report", "").trouble());
        } finally {
            tooLate.countDown();
        }
    }

    @Test
    void anAcknowledgementThatBeginsInTimeAndNeverEndsIsTrouble() throws IOException {
        StandInSettings hasty = StandInSettings.of(Firm.SECRET, Firm.TOKEN).patient(Duration.ofMillis(300));
        try (ServerSocket dribbling = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                StandIn impatient = StandIn.start(hasty, Firm.plan(), time)) {
            impatient.deliverTo(URI.create("http://127.0.0.1:" + dribbling.getLocalPort() + "/slack/events"));
            Thread app = new Thread(() -> beginAnAnswer(dribbling));
            app.start();
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertEquals(
                            "playground.late",
                            impatient
                                    .as("UMEMBER")
                                    .command("CTEAM", "/report", "")
                                    .trouble()));
        }
    }

    private static void beginAnAnswer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // The stand-in hung up, which is what is wanted of it.
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aModalIsFilledWithWhatTheAppOffersAndSubmittedWhole() {
        openModal();
        bot.answers(Says.json(ACME));
        List<JsonNode> offered = mia.query("client", "ac");
        assertEquals("Acme", offered.get(0).path("text").path("text").asText());
        JsonNode asked = bot.last().payload();
        assertEquals("block_suggestion", asked.path("type").asText());
        assertEquals("ac", asked.path("value").asText());
        bot.answers(Says.NOTHING);
        Submission done = mia.fill("client", "1").fill("hours", "1.5").submit();
        assertTrue(done.accepted());
        JsonNode payload = bot.last().payload();
        assertEquals("view_submission", payload.path("type").asText());
        JsonNode view = payload.path("view");
        assertEquals("kept", view.path("private_metadata").asText());
        assertEquals("T1", view.path("app_installed_team_id").asText());
        JsonNode values = view.path("state").path("values");
        assertEquals("1", values.at("/client/client/selected_option/value").asText());
        assertEquals(
                "ANNOYING",
                values.at("/severity/severity/selected_option/value").asText());
        assertEquals("1.5", values.at("/hours/hours/value").asText());
        assertTrue(values.at("/what/what/value").isNull());
        assertTrue(mia.modal().isEmpty());
    }

    @Test
    void theClientAsksForOptionsOnlyFromTheLeastLengthOn() {
        openModal();
        int before = bot.got().size();
        assertEquals(List.of(), mia.query("client", ""));
        assertEquals(before, bot.got().size());
        assertThrows(Denied.class, () -> mia.fill("client", "99"));
    }

    @ParameterizedTest
    @CsvSource({
        "client,,Please complete this required field.",
        "hours,x,Enter a number.",
        "hours,25,Enter a number of at most 24.",
        "hours,-1,Enter a number of at least 0.",
        "link,nowhere,'Enter a web address, such as https://example.com.'",
        "what,longer,This can have at most 5 characters."
    })
    void theClientKeepsBackWhatTheFieldsDoNotTake(String field, String value, String said) {
        openModal();
        fillWell();
        int before = bot.got().size();
        mia.fill(field, value == null ? new String[0] : new String[] {value});
        Submission kept = mia.submit();
        assertEquals(Map.of(field, said), kept.errors());
        assertFalse(kept.reachedApp());
        assertEquals(before, bot.got().size());
        assertTrue(mia.modal().isPresent());
    }

    @Test
    void errorsOfTheAppKeepTheModalAndWhatWasTyped() {
        openModal();
        fillWell();
        mia.fill("what", "late");
        bot.answers(Says.json("{\"response_action\":\"errors\",\"errors\":{\"what\":\"Too short\"}}"));
        Submission refused = mia.submit();
        assertEquals(Map.of("what", "Too short"), refused.errors());
        View kept = mia.modal().orElseThrow();
        assertEquals("late", kept.values().at("/what/what/value").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'response_action':'errors','errors':{'nowhere':'No such field'}}",
                "{'response_action':'errors','errors':{}}",
                "{'response_action':'explode'}",
                "{'response_action':'update'}",
                "{'response_action':'update','view':{'type':'home','blocks':[]}}",
                "{'response_action':'update','view':{'type':'modal','blocks':[]}}",
                "{'view':{}}",
                "{'ok':true}",
                "not json"
            })
    void anAnswerToASubmissionThatSlackWouldNotTakeIsTroubleAndKeepsTheModal(String answer) {
        openModal();
        fillWell();
        bot.answers(Says.json(quoted(answer)));
        Submission submission = mia.submit();
        assertEquals("playground.invalid", submission.trouble());
        assertTrue(mia.modal().isPresent());
        assertEquals("ack", standIn.calls().refused().get(0).method());
    }

    @Test
    void aViewInAnAnswerIsTakenUpToItsSize() {
        String section = "{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(2600) + "'}}";
        String tooLarge = "{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':["
                + String.join(",", Collections.nCopies(99, section)) + "]}";
        openModal();
        fillWell();
        bot.answers(Says.json(quoted("{'response_action':'update','view':" + tooLarge + "}")));
        assertEquals("playground.invalid", mia.submit().trouble());
        bot.answers(Says.json(quoted(
                "{'response_action':'update','view':" + tooLarge.replace("x".repeat(2600), "x".repeat(2400)) + "}")));
        assertTrue(mia.submit().accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "push"})
    void nothingIsPutInPlaceOfAModalThatThePersonClosedMeanwhile(String action) {
        openModal();
        String view = fillWell();
        bot.answers(got -> {
            if (got.payload().path("type").asText().equals("view_submission")) {
                mia.close(view, true);
                return Says.json(quoted("{'response_action':'" + action + "','view':" + page("Other") + "}"));
            }
            return Says.NOTHING;
        });
        Submission submission = mia.submit();
        assertTrue(submission.accepted());
        assertEquals(action, submission.action());
        assertTrue(mia.modal().isEmpty());
    }

    @Test
    void aFailureKeepsTheModal() {
        openModal();
        fillWell();
        bot.answers(new Says(500, "text/plain", "oops"));
        assertEquals("playground.failed", mia.submit().trouble());
        assertTrue(mia.modal().isPresent());
    }

    @Test
    void theStackIsThreeDeepAndClearedAtOnce() {
        openModal();
        fillWell();
        for (String title : List.of("Second", "Third")) {
            bot.answers(Says.json(quoted("{'response_action':'push','view':" + page(title) + "}")));
            assertEquals("push", mia.submit().action());
            assertEquals(title, mia.modal().orElseThrow().title());
        }
        bot.answers(Says.json(quoted("{'response_action':'push','view':" + page("Fourth") + "}")));
        assertEquals("playground.invalid", mia.submit().trouble());
        bot.answers(Says.json(quoted("{'response_action':'update','view':" + page("Other") + "}")));
        assertEquals("update", mia.submit().action());
        assertEquals("Other", mia.modal().orElseThrow().title());
        mia.close();
        assertEquals("Second", mia.modal().orElseThrow().title());
        bot.answers(Says.json("{\"response_action\":\"clear\"}"));
        assertEquals("clear", mia.submit().action());
        assertTrue(mia.modal().isEmpty());
    }

    private static String page(String title) {
        return "{'type':'modal','title':{'type':'plain_text','text':'" + title + "'},'submit':"
                + "{'type':'plain_text','text':'Next'},'blocks':[]}";
    }

    @Test
    void anUpdateKeepsWhatWasTypedWhereTheIdsStay() {
        openModal();
        fillWell();
        View view = mia.modal().orElseThrow();
        String changed = REPORT.replace("\"block_id\":\"hours\"", "\"block_id\":\"time\"");
        mia.fill("hours", "3").fill("what", "abc");
        JsonNode updated = call("views.update", "{'view_id':'" + view.id() + "','view':" + changed + "}");
        assertTrue(updated.path("ok").asBoolean(), updated::toString);
        JsonNode values = mia.modal().orElseThrow().values();
        assertEquals("abc", values.at("/what/what/value").asText());
        assertEquals("1", values.at("/client/client/selected_option/value").asText());
        assertTrue(values.at("/time/hours/value").isNull());
        assertEquals(
                "hash_conflict",
                call(
                                "views.update",
                                "{'view_id':'" + view.id() + "','hash':'" + view.hash() + "','view':" + REPORT + "}")
                        .path("error")
                        .asText());
    }

    @Test
    void aTickedBoxComesWithAllThatAreTickedAndStandsInTheStateToo() {
        String option = "{'text':{'type':'plain_text','text':'%s'},'value':'%s'}";
        String one = option.formatted("One", "1");
        String boxes = "{'channel':'CTEAM','text':'Steps','blocks':[{'type':'actions','block_id':'b','elements':["
                + "{'type':'checkboxes','action_id':'steps','options':[" + one + "," + option.formatted("Two", "2")
                + "],'initial_options':[" + one + "]}]}]}";
        String ts = call("chat.postMessage", boxes).path("ts").asText();
        bot.answers(Says.NOTHING);
        mia.choose("CTEAM", ts, "steps", "1", "2");
        JsonNode payload = bot.last().payload();
        JsonNode selected = payload.at("/actions/0/selected_options");
        assertEquals(List.of("1", "2"), selected.findValuesAsText("value"));
        assertEquals(selected, payload.at("/state/values/b/steps/selected_options"));
        assertEquals("b", payload.at("/actions/0/block_id").asText());
        assertThrows(Denied.class, () -> mia.choose("CTEAM", ts, "steps", "3"));
    }

    @Test
    void aMenuOfPeopleOffersOnlyPeople() {
        String form =
                "{'type':'modal','title':{'type':'plain_text','text':'Who'},'submit':{'type':'plain_text','text':'Go'},"
                        + "'blocks':[{'type':'input','block_id':'who','label':{'type':'plain_text','text':'Who'},"
                        + "'element':{'type':'users_select','action_id':'who'}}]}";
        bot.answers(got -> open(got, form));
        assertTrue(mia.command("CTEAM", "/report", "").ok());
        assertThrows(Denied.class, () -> mia.fill("who", "UNOBODY"));
        mia.fill("who", "UOWNER");
        assertEquals(
                "UOWNER",
                mia.modal().orElseThrow().values().at("/who/who/selected_user").asText());
    }

    @Test
    void closingIsToldWhereTheViewAsksForIt() {
        openModal();
        mia.close();
        assertEquals("view_closed", bot.last().payload().path("type").asText());
        assertFalse(bot.last().payload().path("is_cleared").asBoolean());
        assertThrows(Denied.class, mia::submit);
    }

    private String card() {
        return call(
                        "chat.postMessage",
                        "{'channel':'CSHARED','text':'A card','blocks':[{'type':'actions','block_id':'b','elements':["
                                + "{'type':'button','action_id':'draft','value':'7','text':{'type':'plain_text','text':'Draft'}},"
                                + "{'type':'overflow','action_id':'more','options':[{'text':{'type':'plain_text','text':'One'},'value':'1'}]}]}]}")
                .path("ts")
                .asText();
    }

    @Test
    void aButtonOfAMessageIsPressedByAnybodyWhoSeesIt() {
        String ts = card();
        Message card = mia.messages("CSHARED").get(0);
        assertTrue(card.shows("A card") && card.shows("Draft"));
        assertFalse(card.shows("draft"));
        assertTrue(standIn.as("UEXTERNAL").press("CSHARED", ts, "draft").ok());
        JsonNode payload = bot.last().payload();
        assertEquals("T2", payload.at("/user/team_id").asText());
        assertEquals("T1", payload.at("/team/id").asText());
        assertEquals("7", payload.at("/actions/0/value").asText());
        assertEquals("b", payload.at("/actions/0/block_id").asText());
        assertEquals("message", payload.at("/container/type").asText());
        assertEquals(ts, payload.at("/message/ts").asText());
        mia.choose("CSHARED", ts, "more", "1");
        assertEquals(
                "1", bot.last().payload().at("/actions/0/selected_option/value").asText());
        SlackUser manager = standIn.as("UMANAGER");
        assertThrows(Denied.class, () -> manager.press("CSHARED", ts, "draft"));
        assertThrows(Denied.class, () -> mia.press("CSHARED", ts, "nothing"));
    }

    @Test
    void anEphemeralMessageIsPressedByItsReaderAndReplacedThroughItsAddress() {
        bot.answers(Says.json(
                quoted("{'text':'Yours','blocks':[{'type':'actions','elements':[{'type':'button','action_id':'ok',"
                        + "'text':{'type':'plain_text','text':'OK'}}]}]}")));
        mia.command("CTEAM", "/report", "");
        bot.answers(Says.NOTHING);
        String ts = mia.ephemerals("CTEAM").get(0).ts();
        SlackUser other = standIn.as("UOWNER");
        assertThrows(Denied.class, () -> other.press("CTEAM", ts, "ok"));
        mia.press("CTEAM", ts, "ok");
        JsonNode payload = bot.last().payload();
        assertTrue(payload.at("/container/is_ephemeral").asBoolean());
        assertTrue(payload.path("message").isMissingNode());
        String address = payload.path("response_url").asText();
        assertEquals(
                200, respond(address, "{'replace_original':true,'text':'Done'}").statusCode());
        assertEquals(List.of("Done"), texts(mia.ephemerals("CTEAM")));
        assertEquals(200, respond(address, "{'delete_original':true}").statusCode());
        assertEquals(List.of(), mia.ephemerals("CTEAM"));
    }

    @Test
    void anAddressTakesFiveAnswersInThirtyMinutes() {
        mia.command("CELSE", "/report", "");
        String address = bot.last().form().get("response_url");
        assertEquals(
                400,
                respond(address, "{'text':'no','blocks':[{'type':'what'}]}").statusCode());
        for (int index = 0; index < 4; index++) {
            assertEquals("ok", respond(address, "{'text':'again'}").body());
        }
        HttpResponse<String> sixth = respond(address, "{'text':'again'}");
        assertEquals(404, sixth.statusCode());
        assertTrue(sixth.body().contains("used_url"));
        assertEquals(4, mia.ephemerals("CELSE").size());
        mia.command("CELSE", "/report", "");
        String late = bot.last().form().get("response_url");
        time.pass(Duration.ofMinutes(30).plusMillis(1));
        assertTrue(respond(late, "{'text':'late'}").body().contains("expired_url"));
    }

    @Test
    void anAddressSpeaksOnlyWhereOneCanSpeak() {
        String parent = mia.say("CTEAM", "parent");
        String reply = mia.say("CTEAM", parent, "reply");
        mia.command("CTEAM", "/report", "");
        String address = bot.last().form().get("response_url");
        String threaded = "{'text':'x','response_type':'in_channel','thread_ts':'%s'}";
        assertTrue(respond(address, threaded.formatted(reply)).body().contains("thread_not_found"));
        assertEquals(200, respond(address, threaded.formatted(parent)).statusCode());
        assertEquals(3, mia.thread("CTEAM", parent).size());
        mia.archive("CTEAM");
        assertTrue(respond(address, "{'text':'x'}").body().contains("is_archived"));
    }

    @Test
    void aTokenBesideAJsonBodyIsTakenFromTheHeaderOnly() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(standIn.apiUrl() + "auth.test"));
        HttpRequest.BodyPublisher json = HttpRequest.BodyPublishers.ofString(quoted("{'token':'" + Firm.TOKEN + "'}"));
        HttpRequest.BodyPublisher form = HttpRequest.BodyPublishers.ofString("token=" + Firm.TOKEN);
        request.setHeader("Content-Type", "application/json").POST(json);
        assertTrue(send(request.build()).body().contains("not_authed"));
        request.setHeader("Content-Type", "application/x-www-form-urlencoded").POST(form);
        assertTrue(send(request.build()).body().contains("\"ok\":true"));
    }

    @Test
    void messagesThatAreGoneOrForOneAloneHaveNoShortcuts() {
        String ts = mia.say("CTEAM", "parent");
        mia.say("CTEAM", ts, "reply");
        assertTrue(mia.messageShortcut("report_message", "CTEAM", ts).ok());
        mia.delete("CTEAM", ts);
        assertThrows(Denied.class, () -> mia.messageShortcut("report_message", "CTEAM", ts));
        call("chat.postEphemeral", "{'channel':'CTEAM','user':'UMEMBER','text':'psst'}");
        String whispered = mia.ephemerals("CTEAM").get(0).ts();
        assertThrows(Denied.class, () -> mia.messageShortcut("report_message", "CTEAM", whispered));
    }

    @Test
    void shortcutsCarryTheirMessageAndATrigger() {
        String ts = mia.say("CTEAM", "They were rude");
        assertTrue(mia.messageShortcut("report_message", "CTEAM", ts).ok());
        JsonNode payload = bot.last().payload();
        assertEquals("message_action", payload.path("type").asText());
        assertTrue(payload.path("api_app_id").isMissingNode());
        assertEquals("They were rude", payload.at("/message/text").asText());
        assertTrue(mia.shortcut("report_client").ok());
        assertEquals("shortcut", bot.last().payload().path("type").asText());
        assertTrue(bot.last().payload().path("response_url").isMissingNode());
        assertThrows(Denied.class, () -> mia.shortcut("report_message"));
        SlackUser outside = standIn.as("UEXTERNAL");
        assertThrows(Denied.class, () -> outside.shortcut("report_client"));
    }

    @Test
    void aShortcutOnAReplySaysInWhichThreadItStands() {
        String parent = mia.say("CTEAM", "parent");
        mia.messageShortcut("report_message", "CTEAM", parent);
        assertTrue(bot.last().payload().at("/message/thread_ts").isMissingNode());
        String reply = mia.say("CTEAM", parent, "reply");
        for (String ts : List.of(parent, reply)) {
            mia.messageShortcut("report_message", "CTEAM", ts);
            assertEquals(ts, bot.last().payload().at("/message/ts").asText());
            assertEquals(parent, bot.last().payload().at("/message/thread_ts").asText());
        }
    }

    @Test
    void aMentionInAThreadSaysInWhich() {
        String parent = mia.say("CTEAM", "They want it yesterday");
        String reply = mia.say("CTEAM", parent, "@Straw what now?");
        assertEquals("app_mention", event("type"));
        assertEquals(parent, event("thread_ts"));
        assertEquals(reply, event("ts"));
        assertEquals("<@UBOT> what now?", event("text"));
        mia.say("CTEAM", "@Straw and here?");
        assertTrue(bot.last().payload().at("/event/thread_ts").isMissingNode());
    }

    @Test
    void aDirectMessageIsNoMentionNorIsOneThatNobodySubscribedTo() {
        mia.say(mia.direct(), "@Straw hello");
        assertEquals("message", event("type"));
        synchronized (standIn.workspace()) {
            App app = standIn.workspace().app();
            standIn.workspace().install(app.hearing(Set.of("message.im")));
        }
        mia.say("CTEAM", "@Straw hello");
        assertEquals(1, bot.got().size());
    }

    @Test
    void aMentionThatWasNotTakenComesAgainAsTheSame() {
        bot.answers(new Says(503, "text/plain", ""));
        mia.say("CTEAM", "@Straw hello");
        String id = bot.last().payload().path("event_id").asText();
        assertEquals(1, standIn.retryDueEvents());
        assertEquals(id, bot.last().payload().path("event_id").asText());
        assertEquals("1", bot.last().headers().get("x-slack-retry-num"));
    }

    @Test
    void aWhisperInAThreadIsSeenThereByOnePersonOnceSomebodyReplied() {
        String parent = mia.say("CTEAM", "parent");
        String whisper = "{'channel':'CTEAM','user':'UMEMBER','text':'psst','thread_ts':'" + parent + "'}";
        assertTrue(call("chat.postEphemeral", whisper).path("ok").asBoolean());
        assertEquals(List.of("parent"), texts(mia.thread("CTEAM", parent)));

        mia.say("CTEAM", parent, "reply");
        assertTrue(call("chat.postEphemeral", whisper).path("ok").asBoolean());
        assertEquals(List.of("parent", "reply", "psst"), texts(mia.thread("CTEAM", parent)));
        assertEquals(List.of("parent"), texts(mia.messages("CTEAM")));
        assertEquals(List.of("parent", "reply"), texts(standIn.as("UMANAGER").thread("CTEAM", parent)));
        String nowhere = whisper.replace(parent, "1.000000");
        assertEquals(
                "thread_not_found",
                call("chat.postEphemeral", nowhere).path("error").asText());
    }

    @Test
    void theAppHearsOfMentionsAndDirectMessagesOnly() {
        mia.say("CTEAM", "nothing for the app");
        assertEquals(List.of(), bot.got());
        mia.say("CTEAM", "@Straw status <b> @here");
        JsonNode mention = bot.last().payload().path("event");
        assertEquals("app_mention", mention.path("type").asText());
        assertEquals("<@UBOT> status &lt;b&gt; <!here>", mention.path("text").asText());
        mia.say("CELSE", "@Straw is not here");
        assertEquals(1, bot.got().size());
        mia.say(mia.direct(), "hello");
        assertEquals("im", bot.last().payload().at("/event/channel_type").asText());
        assertEquals(
                "UBOT", bot.last().payload().at("/authorizations/0/user_id").asText());
    }

    @Test
    void openingTheHomeIsToldWithTheViewOnceThereIsOne() {
        mia.openHome();
        assertEquals("app_home_opened", bot.last().payload().at("/event/type").asText());
        assertTrue(bot.last().payload().at("/event/view").isMissingNode());
        call(
                "views.publish",
                "{'user_id':'UMEMBER','view':{'type':'home','blocks':[{'type':'section','text':{'type':'mrkdwn',"
                        + "'text':'Hi'},'accessory':{'type':'button','action_id':'go','text':{'type':'plain_text','text':'Go'}}}]}}");
        mia.openHome();
        assertEquals("home", bot.last().payload().at("/event/view/type").asText());
        assertTrue(mia.press("go").ok());
        assertEquals("view", bot.last().payload().at("/container/type").asText());
    }

    @Test
    void changesOfAChannelAreToldToAnAppThatIsInIt() {
        mia.share("CTEAM", "T2");
        assertEquals("channel_shared", event("type"));
        assertTrue(bot.last().payload().path("is_ext_shared_channel").asBoolean());
        assertTrue(call("conversations.info", "{'channel':'CTEAM'}")
                .at("/channel/is_ext_shared")
                .asBoolean());
        mia.unshare("CTEAM");
        assertEquals("T2", event("previously_connected_team_id"));
        mia.invite("CTEAM", "UGUEST");
        assertEquals("member_joined_channel", event("type"));
        assertEquals("UMEMBER", event("inviter"));
        mia.remove("CTEAM", "UGUEST");
        assertEquals("member_left_channel", event("type"));
        mia.archive("CTEAM");
        assertEquals("channel_archive", event("type"));
        int before = bot.got().size();
        mia.invite("CELSE", "UOWNER");
        assertEquals(before, bot.got().size());
        SlackUser guest = standIn.as("UGUEST");
        assertThrows(Denied.class, () -> guest.share("CSHARED", "T9"));
        standIn.change(Person.of("UMEMBER", "Mia", Kind.GUEST, "T1"));
        assertEquals("user_change", event("type"));
        assertTrue(bot.last().payload().at("/event/user/is_restricted").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_mentions:read", "im:history", "users:read", "channels:read", "groups:read"})
    void anEventIsToldOnlyToAnAppWithItsScope(String scope) {
        Runnable deed = switch (scope) {
            case "app_mentions:read" -> () -> mia.say("CTEAM", "@Straw hello");
            case "im:history" -> () -> mia.say(mia.direct(), "hello");
            case "users:read" -> () -> standIn.change(Person.of("UMEMBER", "Mia", Kind.MANAGER, "T1"));
            case "channels:read" -> () -> mia.share("CTEAM", "T2");
            default -> () -> mia.share("GOURS", "T2");
        };
        Set<String> fewer = new HashSet<>(Firm.SCOPES);
        fewer.remove(scope);
        standIn.grant(fewer);
        deed.run();
        assertEquals(List.of(), bot.got());
        standIn.grant(Firm.SCOPES);
        deed.run();
        assertEquals(1, bot.got().size());
    }

    @Test
    void somebodyNewJoinsTheTeamAndChangesAfterwards() {
        synchronized (standIn.workspace()) {
            App app = standIn.workspace().app();
            standIn.workspace().install(app.hearing(Set.of("team_join", "user_change")));
        }
        Person newcomer = Person.of("UNEW", "Nia", Kind.MEMBER, "T1");
        standIn.change(newcomer);
        assertEquals("team_join", event("type"));
        standIn.change(newcomer.as(Kind.GUEST));
        assertEquals("user_change", event("type"));
    }

    @Test
    void whatHappensToAPrivateChannelIsToldOnlyToAnAppThatIsInIt() {
        standIn.as("UMANAGER").share("GTHEIRS", "T2");
        assertEquals(List.of(), bot.got());
        mia.share("GOURS", "T2");
        assertEquals("channel_shared", event("type"));
    }

    @Test
    void aMessageFromOutsideNamesTheTeamItCameFrom() {
        mia.say("CSHARED", "@Straw hello");
        assertEquals("T1", event("team"));
        assertTrue(bot.last().payload().at("/event/user_team").isMissingNode());
        standIn.as("UEXTERNAL").say("CSHARED", "@Straw hello");
        assertEquals("T2", event("team"));
        assertEquals("T2", event("user_team"));
    }

    @Test
    void guestsAndPeopleOutsideBringNobodyIn() {
        for (String id : List.of("UGUEST", "UEXTERNAL")) {
            SlackUser visitor = standIn.as(id);
            assertThrows(Denied.class, () -> visitor.join("CTEAM"));
            assertThrows(Denied.class, () -> visitor.invite("CSHARED", "UOWNER"));
            assertThrows(Denied.class, () -> visitor.remove("CSHARED", "UMEMBER"));
            visitor.leave("CSHARED");
        }
        assertThrows(Denied.class, () -> mia.invite("COLD", "UOWNER"));
        standIn.as("UMANAGER").join("CSHARED");
    }

    private String event(String field) {
        return bot.last().payload().path("event").path(field).asText();
    }

    @Test
    void anEventIsTriedAgainAtOnceThenAfterAMinuteThenAfterFive() {
        bot.answers(new Says(500, "text/plain", ""));
        mia.say(mia.direct(), "hello");
        assertEquals(1, standIn.retryDueEvents());
        assertEquals("1", bot.last().headers().get("x-slack-retry-num"));
        assertEquals("http_error", bot.last().headers().get("x-slack-retry-reason"));
        assertEquals(0, standIn.retryDueEvents());
        time.pass(Duration.ofMinutes(1));
        assertEquals(1, standIn.retryDueEvents());
        time.pass(Duration.ofMinutes(5));
        assertEquals(1, standIn.retryDueEvents());
        assertEquals("3", bot.last().headers().get("x-slack-retry-num"));
        time.pass(Duration.ofHours(1));
        assertEquals(0, standIn.retryDueEvents());
        Set<String> bodies = Set.copyOf(bot.got().stream().map(Got::body).toList());
        assertEquals(1, bodies.size());
    }

    @Test
    void aDeliveryIsRepeatedToTheByteOrForgedOrStale() {
        mia.command("CTEAM", "/report", "x");
        Sent sent = standIn.delivery().last();
        Got first = bot.last();
        standIn.delivery().redeliver(sent);
        assertEquals(first.body(), bot.last().body());
        assertEquals(signature(first), signature(bot.last()));
        standIn.delivery().forge(sent);
        assertNotEquals(signature(first), signature(bot.last()));
        Instant old = time.instant().minus(Duration.ofMinutes(6));
        standIn.delivery().redeliver(sent, old);
        assertEquals(Long.toString(old.getEpochSecond()), bot.last().headers().get("x-slack-request-timestamp"));
        byte[] raw = "{broken".getBytes(StandardCharsets.UTF_8);
        Ack ack = standIn.delivery().post(raw, Map.of("Content-Type", "application/json"));
        assertTrue(ack.ok());
        assertArrayEquals(raw, bot.last().body().getBytes(StandardCharsets.UTF_8));
        assertNull(signature(bot.last()));
    }

    private static String signature(Got got) {
        return got.headers().get("x-slack-signature");
    }

    @Test
    void ownMessagesAreDeletedAndAManagerDeletesAnybodys() {
        String mine = mia.say("CTEAM", "mine");
        String parent = mia.say("CTEAM", "parent");
        String reply = mia.say("CTEAM", parent, "reply");
        SlackUser owner = standIn.as("UOWNER");
        assertThrows(Denied.class, () -> owner.delete("CTEAM", mine));
        standIn.as("UMANAGER").delete("CTEAM", mine);
        mia.delete("CTEAM", parent);
        assertEquals(List.of("This message was deleted."), texts(mia.messages("CTEAM")));
        assertEquals(reply, mia.thread("CTEAM", parent).get(1).ts());
        assertEquals(
                "message_not_found",
                call("chat.update", "{'channel':'CTEAM','ts':'" + parent + "','text':'x'}")
                        .path("error")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource({"CTEAM, true", "CELSE, true", "GOURS, true", "GTHEIRS, false", "CSHARED, false", "CNOWHERE, false"})
    void aMenuOfConversationsOffersWhatThePersonSeesAndItsFilterLetsThrough(String channel, boolean offered) {
        bot.answers(got -> open(got, quoted("""
                {'type':'modal','callback_id':'places','title':{'type':'plain_text','text':'Places'},
                 'submit':{'type':'plain_text','text':'Save'},'blocks':[
                  {'type':'input','block_id':'place','label':{'type':'plain_text','text':'Place'},
                   'element':{'type':'conversations_select','action_id':'place','filter':{
                    'include':['public','private'],'exclude_external_shared_channels':true,
                    'exclude_bot_users':true}}}]}
                """)));
        assertTrue(mia.command("CTEAM", "/report", "").ok());
        bot.answers(Says.NOTHING);
        JsonNode sent = Json.object()
                .set(
                        "place",
                        Json.object()
                                .set(
                                        "place",
                                        Json.object()
                                                .put("type", "conversations_select")
                                                .put("selected_conversation", channel)));
        String form = mia.modal().orElseThrow().id();
        if (offered) {
            mia.fill("place", channel);
            assertTrue(mia.submit(form, sent).accepted());
        } else {
            assertThrows(Denied.class, () -> mia.fill("place", channel));
            assertThrows(Denied.class, () -> mia.submit(form, sent));
        }
    }
}
