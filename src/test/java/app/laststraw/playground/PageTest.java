package app.laststraw.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.FakeBot.Says;
import app.laststraw.playground.workspace.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers that the page lives on, as docs/playground.md gives them. */
class PageTest {
    private static final String MODAL = "{'type':'modal','title':{'type':'plain_text','text':'T'},'submit':{'type':"
            + "'plain_text','text':'Go'},'blocks':[{'type':'input','block_id':'who','label':{'type':'plain_text','text':"
            + "'Who'},'element':{'type':'external_select','action_id':'who','min_query_length':0}}]}";

    private final HttpClient http = HttpClient.newHttpClient();
    private FakeBot bot;
    private StandIn standIn;

    @BeforeEach
    void start() {
        bot = new FakeBot();
        standIn = StandIn.start(
                StandInSettings.of(Firm.SECRET, Firm.TOKEN), Firm.plan().pointingOut("CTEAM"), new SettableTime());
        standIn.deliverTo(bot.address());
    }

    @AfterEach
    void stop() {
        standIn.close();
        bot.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(standIn.baseUrl() + path));
    }

    private JsonNode get(String path) {
        return Json.read(send(to(path)).body()).orElseThrow();
    }

    private HttpResponse<String> post(String path, String body) {
        return send(to(path).POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private JsonNode done(String path, String body) {
        HttpResponse<String> response = post(path, body);
        assertEquals(200, response.statusCode(), response::body);
        return Json.read(response.body()).orElseThrow();
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> fields = new TreeSet<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    @Test
    void theWorkspaceNamesThePeopleWhoCanActAndWhatTheAppOffers() {
        JsonNode workspace = get("/page/workspace");
        assertEquals(Set.of("team", "bot", "people", "commands", "shortcuts", "red_flag_channel"), fields(workspace));
        List<String> kinds = new ArrayList<>();
        workspace.path("people").forEach(person -> kinds.add(person.path("kind").asText()));
        assertEquals(List.of("member", "account_owner", "manager", "guest", "guest", "external"), kinds);
        assertEquals("/report", workspace.at("/commands/0/command").asText());
        assertEquals("CTEAM", workspace.path("red_flag_channel").asText());
    }

    @Test
    void aDeskShowsThePersonsChannelsAndWhatIsUnread() {
        standIn.as("UMANAGER").say("CTEAM", "hello");
        JsonNode desk = get("/page/desk?as=UMEMBER");
        assertEquals(Set.of("channels", "modal", "home", "now", "can_skip"), fields(desk));
        JsonNode team = desk.at("/channels/0");
        assertEquals(Set.of("id", "name", "kind", "shared", "archived", "members", "unread", "with"), fields(team));
        assertEquals(1, team.path("unread").asInt());
        assertEquals("UBOT", channel(desk, "DUBOTUMEMBER").path("with").asText());
        assertTrue(channel(desk, "CSHARED").path("shared").asBoolean());
        assertTrue(channel(desk, "GTHEIRS").isMissingNode());
        get("/page/messages?as=UMEMBER&channel=CTEAM");
        assertEquals(0, get("/page/desk?as=UMEMBER").at("/channels/0/unread").asInt());
    }

    private static JsonNode channel(JsonNode desk, String id) {
        for (JsonNode channel : desk.path("channels")) {
            if (channel.path("id").asText().equals(id)) {
                return channel;
            }
        }
        return Json.object().path("none");
    }

    @Test
    void daysAreLetPassOnlyWhereSomebodySeesToWhatTheyBring() {
        assertFalse(get("/page/desk?as=UMEMBER").path("can_skip").asBoolean());
        assertEquals(400, post("/page/skip", "{'as':'UMEMBER','days':1}").statusCode());

        List<Integer> passed = new ArrayList<>();
        standIn.onSkip(passed::add);

        assertTrue(get("/page/desk?as=UMEMBER").path("can_skip").asBoolean());
        done("/page/skip", "{'as':'UMEMBER','days':7}");
        assertEquals(400, post("/page/skip", "{'as':'UMEMBER','days':0}").statusCode());
        assertEquals(400, post("/page/skip", "{'as':'UMEMBER','days':32}").statusCode());
        assertEquals(List.of(7), passed);
    }

    @Test
    void messagesAndThreadsAreShownToThoseInTheChannel() {
        String parent = done("/page/say", "{'as':'UMEMBER','channel':'CTEAM','text':'one'}")
                .path("ts")
                .asText();
        done("/page/say", "{'as':'UOWNER','channel':'CTEAM','thread_ts':'" + parent + "','text':'two'}");
        JsonNode messages = get("/page/messages?as=UMANAGER&channel=CTEAM").path("messages");
        assertEquals(1, messages.size());
        assertEquals(1, messages.at("/0/reply_count").asInt());
        assertEquals(
                Set.of(
                        "ts",
                        "user",
                        "name",
                        "bot",
                        "text",
                        "blocks",
                        "ephemeral",
                        "edited",
                        "thread_ts",
                        "reply_count",
                        "files"),
                fields(messages.get(0)));
        JsonNode thread = get("/page/messages?as=UMANAGER&channel=CTEAM&thread=" + parent);
        assertEquals("Olu", thread.at("/messages/1/name").asText());
        assertEquals(400, send(to("/page/messages?as=UEXTERNAL&channel=CTEAM")).statusCode());
        done("/page/delete", "{'as':'UMEMBER','channel':'CTEAM','ts':'" + parent + "'}");
    }

    @Test
    void aModalIsOpenedAskedFilledAndSubmitted() {
        bot.answers(got -> {
            String trigger = got.form().get("trigger_id");
            send(to("/api/views.open")
                    .header("Authorization", "Bearer " + Firm.TOKEN)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            ("{'trigger_id':'" + trigger + "','view':" + MODAL + "}").replace('\'', '"'))));
            return Says.NOTHING;
        });
        done("/page/command", "{'as':'UMEMBER','channel':'CTEAM','command':'/report','text':''}");
        String view = get("/page/desk?as=UMEMBER").at("/modal/id").asText();
        String submit = "{'as':'UMEMBER','view_id':'" + view + "','state':{}}";
        assertEquals(
                "Please complete this required field.",
                done("/page/submit", submit).at("/errors/who").asText());
        String option = "{'text':{'type':'plain_text','text':'Acme'},'value':'1'}".replace('\'', '"');
        bot.answers(Says.json("{\"options\":[" + option + "]}"));
        String query = "{'as':'UMEMBER','view_id':'" + view + "','block_id':'who','action_id':'who','value':''}";
        assertEquals("1", done("/page/options", query).at("/options/0/value").asText());
        bot.answers(new Says(500, "text/plain", ""));
        String filled = submit.replace(
                "'state':{}", "'state':{'who':{'who':{'type':'external_select','selected_option':" + option + "}}}");
        HttpResponse<String> failed = post("/page/submit", filled);
        assertEquals(400, failed.statusCode());
        assertTrue(failed.body().contains("dispatch_failed"));
        bot.answers(Says.NOTHING);
        assertTrue(done("/page/submit", filled).path("response_action").isNull());
        assertTrue(get("/page/desk?as=UMEMBER").path("modal").isNull());
    }

    @Test
    void whatAClientRefusesIsSaidInThePersonsLanguage() {
        String body = "{'as':'UOWNER','channel':'GTHEIRS','command':'/report','text':''}";
        assertEquals("{\"error\":\"你不在这个频道里。\"}", post("/page/command", body).body());
    }

    @Test
    void aChannelIsSharedGuestsComeAndGo() {
        done("/page/channel", "{'as':'UMEMBER','channel':'CTEAM','change':'share'}");
        assertTrue(
                channel(get("/page/desk?as=UEXTERNAL"), "CTEAM").path("shared").asBoolean());
        done("/page/channel", "{'as':'UMEMBER','channel':'CTEAM','change':'unshare'}");
        assertTrue(channel(get("/page/desk?as=UEXTERNAL"), "CTEAM").isMissingNode());
        done("/page/channel", "{'as':'UMEMBER','channel':'CTEAM','change':'invite_guest'}");
        assertFalse(channel(get("/page/desk?as=UGUEST"), "CTEAM").isMissingNode());
        done("/page/channel", "{'as':'UMEMBER','channel':'CTEAM','change':'remove_guest'}");
        assertTrue(channel(get("/page/desk?as=UGUEST"), "CTEAM").isMissingNode());
        done("/page/channel", "{'as':'UMEMBER','channel':'CTEAM','change':'archive'}");
        done("/page/channel", "{'as':'UMEMBER','channel':'CTEAM','change':'unarchive'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/page/say|{'as':'UMEMBER','channel':'CTEAM'}",
                "/page/say|{'as':'UMEMBER','channel':'CTEAM','text':'x','loud':true}",
                "/page/say|{'as':'UNOBODY','channel':'CTEAM','text':'x'}",
                "/page/say|not json",
                "/page/dance|{'as':'UMEMBER'}",
                "/page/close|{'as':'UMEMBER','view_id':'V0'}",
                "/faults|{'method':'*'}",
                "/faults|{'method':'auth.tast','kind':'http_500'}",
                "/faults|{'method':'*','kind':'http_500','times':'often'}",
                "/faults|{'method':'*','kind':'http_500','retry_after':1.5}",
                "/faults|{'method':'*','kind':'http_500','when':'now'}"
            })
    void whatThePageMayNotAskIsRefused(String path, String body) {
        HttpResponse<String> response = post(path, body);
        assertEquals(400, response.statusCode());
        assertFalse(
                Json.read(response.body()).orElseThrow().path("error").asText().isEmpty());
    }

    @Test
    void aPlaceIsNamedByItsOwnFieldsOnly() {
        String place = "{'as':'UMEMBER','container':{'channel':'CTEAM','ts':'1'%s},'action':{}}";
        assertFalse(post("/page/action", place.formatted("")).body().contains("colour"));
        assertTrue(post("/page/action", place.formatted(",'colour':1")).body().contains("colour"));
    }

    @Test
    void faultsAreAskedForAndTakenBack() {
        done("/faults", "{'method':'auth.test','kind':'http_500','times':3}");
        assertEquals(500, send(to("/api/auth.test")).statusCode());
        assertEquals(200, send(to("/faults").DELETE()).statusCode());
        assertEquals(200, send(to("/api/auth.test")).statusCode());
    }

    @Test
    void theLibraryIsServedWithAndWithoutItsVersionAndNothingAroundIt() {
        HttpResponse<String> script = send(to("/webjars/preact/dist/preact.module.js"));
        assertEquals(200, script.statusCode());
        assertEquals(
                "text/javascript; charset=utf-8", header(script, "Content-Type").toLowerCase(Locale.ROOT));
        assertEquals("no-cache", header(script, "Cache-Control"));
        assertTrue(header(script, "Content-Security-Policy").startsWith("default-src 'self'"));
        assertEquals(
                200, send(to("/webjars/preact/10.28.0/dist/preact.module.js")).statusCode());
        for (String path :
                List.of("/webjars/preact/../../x.js", "/%2e%2e/words/card.en.js", "/nothing.js", "/x.class")) {
            assertTrue(send(to(path)).statusCode() >= 400, path);
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void anotherSitesRequestsAreRefused() throws IOException {
        String port = standIn.baseUrl().substring(standIn.baseUrl().lastIndexOf(':') + 1);
        Map<String, Integer> expected = Map.of(
                "Host: 127.0.0.1:" + port,
                200,
                "Host: localhost:" + port,
                200,
                "Host: evil.example:" + port,
                403,
                "Host: 127.0.0.1:1",
                403,
                "Host: 127.0.0.1:" + port + "\r\nOrigin: http://evil.example",
                403,
                "Host: 127.0.0.1:" + port + "\r\nOrigin: null",
                403,
                "Host: 127.0.0.1:" + port + "\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors",
                403,
                "Host: 127.0.0.1:" + port + "\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate",
                200,
                "Host: 127.0.0.1:" + port + "\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors",
                200,
                "Host: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port,
                200);
        for (Map.Entry<String, Integer> each : expected.entrySet()) {
            assertEquals(each.getValue(), raw(Integer.parseInt(port), each.getKey()), each.getKey());
        }
    }

    private static int raw(int port, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            String request = "GET /page/workspace HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return Integer.parseInt(status.split(" ")[1]);
        }
    }

    @Test
    void aStreamEndsWithItsPage() throws Exception {
        try (Socket page = new Socket("127.0.0.1", URI.create(standIn.baseUrl()).getPort())) {
            String host = standIn.baseUrl().substring("http://".length());
            String request = "GET /page/stream?as=UMEMBER HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
            page.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(page.getInputStream(), StandardCharsets.UTF_8));
            while (!lines.readLine().contains("welcome")) {
                assertEquals(1, standIn.workspace().listening());
            }
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (standIn.workspace().listening() > 0) {
                standIn.as("UMEMBER").say("CTEAM", "is anybody there?");
            }
        });
    }

    @Test
    void theStreamSaysThatSomethingChanged() throws Exception {
        HttpResponse<InputStream> stream =
                http.send(to("/page/stream?as=UMEMBER").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertEquals(": welcome", lines.readLine());
            lines.readLine();
            standIn.as("UMEMBER").say("CTEAM", "news");
            assertEquals("data: changed", lines.readLine());
        }
    }
}
