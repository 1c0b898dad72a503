package app.laststraw.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.UserChangeEvent;
import com.slack.api.model.view.ViewState;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real Bolt app before the stand-in: it verifies each signature by itself and reads each payload. */
class BoltAppTest {
    private static final String MODAL = """
            {"type":"modal","callback_id":"report","title":{"type":"plain_text","text":"Report"},
             "submit":{"type":"plain_text","text":"File"},"notify_on_close":true,"blocks":[
              {"type":"input","block_id":"client","label":{"type":"plain_text","text":"Client"},
               "element":{"type":"external_select","action_id":"client","min_query_length":0}},
              {"type":"input","block_id":"flags","optional":true,"label":{"type":"plain_text","text":"Flags"},
               "element":{"type":"multi_static_select","action_id":"flags","options":[
                {"text":{"type":"plain_text","text":"Late"},"value":"LATE"}]}},
              {"type":"input","block_id":"day","optional":true,"label":{"type":"plain_text","text":"Day"},
               "element":{"type":"datepicker","action_id":"day"}}]}
            """;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Map<String, Map<String, ViewState.Value>>> submitted = new CopyOnWriteArrayList<>();
    private StandIn standIn;
    private Slack slack;
    private Server server;
    private SlackUser mia;

    @BeforeEach
    void start() throws Exception {
        // Bolt checks timestamps by the system clock.
        standIn = StandIn.start(StandInSettings.of(Firm.SECRET, Firm.TOKEN), Firm.plan(), InstantSource.system());
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(standIn.apiUrl());
        config.setStatsEnabled(false);
        slack = Slack.getInstance(config);
        App app = new App(AppConfig.builder()
                .slack(slack)
                .signingSecret(Firm.SECRET)
                .singleTeamBotToken(Firm.TOKEN)
                .build());
        wire(app);
        server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
        server.setHandler(context);
        server.start();
        app.start();
        standIn.deliverTo(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/slack/events"));
        mia = standIn.as("UMEMBER");
    }

    private void wire(App app) {
        app.command("/report", (request, context) -> {
            heard.add("command " + request.getPayload().getText());
            var opened = context.client()
                    .viewsOpen(view -> view.triggerId(context.getTriggerId()).viewAsString(MODAL));
            return opened.isOk() ? context.ack() : context.ack("views.open: " + opened.getError());
        });
        app.blockSuggestion(
                "client",
                (request, context) -> context.ack(answer -> answer.options(List.of(Option.builder()
                        .text(PlainTextObject.builder().text("Acme & Søn").build())
                        .value(request.getPayload().getValue())
                        .build()))));
        app.viewSubmission("report", (request, context) -> {
            submitted.add(request.getPayload().getView().getState().getValues());
            return submitted.size() == 1
                    ? context.ackWithErrors(Map.of("day", "That day is in the future"))
                    : context.ack();
        });
        app.viewClosed("report", (request, context) -> {
            heard.add("closed " + request.getPayload().isCleared());
            return context.ack();
        });
        app.blockAction("go", (request, context) -> {
            heard.add("pressed " + request.getPayload().getActions().get(0).getValue());
            context.respond(answer -> answer.text("Gone").replaceOriginal(true));
            return context.ack();
        });
        app.globalShortcut("report_client", (request, context) -> {
            heard.add("global");
            return context.ack();
        });
        app.messageShortcut("report_message", (request, context) -> {
            heard.add("message " + request.getPayload().getMessage().getText());
            return context.ack();
        });
        app.event(AppMentionEvent.class, (payload, context) -> hear("mention", context.ack()));
        app.event(
                MessageEvent.class,
                (payload, context) -> hear(payload.getEvent().getText(), context.ack()));
        app.event(AppHomeOpenedEvent.class, (payload, context) -> hear("home", context.ack()));
        app.event(MemberJoinedChannelEvent.class, (payload, context) -> hear("joined", context.ack()));
        app.event(
                ChannelSharedEvent.class,
                (payload, context) -> hear("shared " + payload.getEvent().getConnectedTeamId(), context.ack()));
        app.event(UserChangeEvent.class, (payload, context) -> hear("change", context.ack()));
    }

    private <T> T hear(String what, T answer) {
        heard.add(what);
        return answer;
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        slack.close();
        standIn.close();
    }

    @Test
    void aReportIsFiledThroughBolt() {
        Ack ack = mia.command("CTEAM", "/report", "Søn & Co");
        assertTrue(ack.ok(), ack::toString);
        assertEquals(List.of("command Søn &amp; Co"), heard);
        mia.query("client", "17");
        Submission refused = mia.fill("client", "17")
                .fill("flags", "LATE")
                .fill("day", "2026-11-01")
                .submit();
        assertEquals(Map.of("day", "That day is in the future"), refused.errors());
        assertTrue(mia.submit().accepted());
        Map<String, Map<String, ViewState.Value>> values = submitted.get(1);
        assertEquals(
                "17", values.get("client").get("client").getSelectedOption().getValue());
        assertEquals(
                "LATE",
                values.get("flags").get("flags").getSelectedOptions().get(0).getValue());
        assertEquals("2026-11-01", values.get("day").get("day").getSelectedDate());
        assertEquals(List.of(), standIn.calls().refused());
        mia.command("CTEAM", "/report", "");
        mia.close();
        assertEquals("closed false", heard.get(2));
    }

    @Test
    void buttonsAndShortcutsReachTheirHandlers() throws Exception {
        String ts = slack.methods(Firm.TOKEN)
                .chatPostMessage(post -> post.channel("CSHARED").text("card").blocksAsString("""
                                [{"type":"actions","elements":[{"type":"button","action_id":"go","value":"7",
                                 "text":{"type":"plain_text","text":"Go"}}]}]
                                """))
                .getTs();
        assertTrue(standIn.as("UEXTERNAL").press("CSHARED", ts, "go").ok());
        assertEquals("Gone", standIn.messages("CSHARED").get(0).text());
        assertTrue(mia.shortcut("report_client").ok());
        String said = mia.say("CSHARED", "They were rude");
        assertTrue(mia.messageShortcut("report_message", "CSHARED", said).ok());
        assertEquals(List.of("pressed 7", "global", "message They were rude"), heard);
        assertEquals(List.of(), standIn.calls().refused());
    }

    @Test
    void eventsReachTheirHandlers() {
        mia.say("CTEAM", "@Straw status");
        mia.say(mia.direct(), "hello");
        mia.openHome();
        mia.invite("CTEAM", "UGUEST");
        mia.share("CTEAM", "T2");
        standIn.change(standIn.workspace().person("UMEMBER").orElseThrow().speaking("zh-CN"));
        assertEquals(List.of("mention", "hello", "home", "joined", "shared T2", "change"), heard);
        assertEquals(0, standIn.retryDueEvents());
    }

    @Test
    void whatIsForgedOrStaleIsRefused() {
        assertTrue(mia.shortcut("report_client").ok());
        var sent = standIn.delivery().last();
        assertTrue(standIn.delivery().redeliver(sent).ok());
        assertEquals(401, standIn.delivery().forge(sent).status());
        var old = Instant.ofEpochSecond(1_700_000_000);
        assertFalse(standIn.delivery().redeliver(sent, old).ok());
        assertEquals(2, heard.size());
    }
}
