package app.laststraw.slack.webapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.laststraw.slack.webapi.WebApi.Answer;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebApiTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private final FakeSlack slack = new FakeSlack().reply("auth.test", FakeSlack.WHO_WE_ARE);
    private final SlackConnection connection =
            SlackConnection.open(slack.apiUrl(), FakeSlack.TOKEN, "secret", () -> now);
    private final WebApi webApi = connection.webApi();

    @AfterEach
    void stop() {
        connection.close();
        slack.close();
    }

    @Test
    void aGoodAnswerIsHandedOver() {
        slack.reply("some.method", "{\"ok\":true,\"figure\":7}");
        Answer answer = webApi.call("some.method", Map.of("name", "王小明 & <Søn>"), LIMIT);
        assertEquals(7, answer.good().orElseThrow().path("figure").intValue());
        assertEquals("王小明 & <Søn>", slack.lastFields("some.method").get("name"));
    }

    @Test
    void aLimitedMethodIsLeftAloneUntilItsTime() {
        slack.reply("some.method", 429, "", Map.of("Retry-After", "12")).reply("some.method", "{\"ok\":true}");
        assertEquals(new Answer.Busy(Duration.ofSeconds(12)), call());
        now = now.plusSeconds(5);
        assertEquals(new Answer.Busy(Duration.ofSeconds(7)), call());
        assertEquals(Optional.of(Duration.ofSeconds(7)), webApi.heldBack(List.of("other.method", "some.method")));
        assertEquals(Optional.empty(), webApi.heldBack(List.of("other.method")));
        assertEquals(1, slack.asked("some.method").size());
        now = now.plusSeconds(7);
        assertInstanceOf(Answer.Good.class, call());
    }

    @ParameterizedTest
    @CsvSource({"'', 30", "soon, 30", "-4, 1", "0, 1", "99999999, 3600"})
    void aWaitThatIsNotSaidOrAbsurdIsBounded(String retryAfter, int seconds) {
        slack.reply("some.method", 429, "", Map.of("Retry-After", retryAfter));
        assertEquals(new Answer.Busy(Duration.ofSeconds(seconds)), call());
    }

    @Test
    void aLimitInTheBodyCountsAsWell() {
        slack.reply("some.method", "{\"ok\":false,\"error\":\"ratelimited\"}");
        assertEquals(new Answer.Busy(WebApi.USUAL_WAIT), call());
        call();
        assertEquals(1, slack.asked("some.method").size());
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"ok\":false,\"error\":\"is_archived\"}', is_archived",
        "200, '{\"ok\":false,\"error\":\"<b>no name\"}', unnamed_error",
        "500, '{\"ok\":false,\"error\":\"fatal_error\"}', fatal_error",
        "404, '', http_404"
    })
    void aRefusalHasAName(int status, String body, String name) {
        slack.reply("some.method", status, body, Map.of());
        assertEquals(new Answer.Failed(name), call());
    }

    @ParameterizedTest
    @CsvSource({
        "200, '<html>'",
        "200, '{\"ok\":false}'",
        "200, '[]'",
        "500, ''",
        "504, '<html>'",
        "500, '{\"ok\":true}'"
    })
    void anAnswerThatSaysNothingIsLost(int status, String body) {
        slack.reply("some.method", status, body, Map.of());
        assertInstanceOf(Answer.Lost.class, call());
    }

    @Test
    void aServerThatIsNotThereForNowIsBusy() {
        slack.reply("some.method", 503, "", Map.of());
        assertEquals(new Answer.Busy(WebApi.USUAL_WAIT), call());
        call();
        assertEquals(2, slack.asked("some.method").size());
    }

    @Test
    void aCutLineIsLostAndTheCallIsNotRepeatedBehindOurBack() {
        slack.reply("warm.up", "{\"ok\":true}").cutTheLine("some.method");
        webApi.call("warm.up", Map.of(), LIMIT);
        assertInstanceOf(Answer.Lost.class, call());
        assertEquals(1, slack.asked("some.method").size());
    }

    @Test
    void aCallThatFoundNobodyWasNeverSent() {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix("http://127.0.0.1:1/api/");
        WebApi nobody = new WebApi(Slack.getInstance(config), FakeSlack.TOKEN, () -> now);
        assertInstanceOf(Answer.Unsent.class, nobody.call("some.method", Map.of(), LIMIT));
    }

    @Test
    void theSharedClientGoesToTheSameAddress() {
        assertEquals(slack.apiUrl(), URI.create(connection.slack().getConfig().getMethodsEndpointUrlPrefix()));
    }

    private Answer call() {
        return webApi.call("some.method", Map.of(), LIMIT);
    }
}
