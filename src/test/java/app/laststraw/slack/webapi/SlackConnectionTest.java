package app.laststraw.slack.webapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import com.slack.api.app_backend.slash_commands.SlashCommandPayloadParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackConnectionTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T09:00:00Z"));

    private final FakeSlack slack = new FakeSlack();

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void slackSaysWhoseTokenItIs() {
        slack.reply("auth.test", FakeSlack.WHO_WE_ARE);
        try (SlackConnection connection = open()) {
            Installation installation = connection.installation();
            assertEquals(new WorkspaceId("T0OURS"), installation.workspace());
            assertEquals(new MemberId("U0BOT"), installation.botUser());
            assertEquals("Ours", installation.teamName());
            assertEquals(URI.create("https://ours.slack-gov.com/"), installation.address());
        }
        assertEquals(
                "Bearer " + FakeSlack.TOKEN, slack.asked("auth.test").get(0).authorization());
    }

    @ParameterizedTest
    @CsvSource({"invalid_auth", "token_revoked", "account_inactive"})
    void aDeadTokenNamesItsSetting(String error) {
        slack.reply("auth.test", "{\"ok\":false,\"error\":\"" + error + "\"}");
        SlackSettingFault fault = assertThrows(SlackSettingFault.class, this::open);
        assertEquals("SLACK_BOT_TOKEN", fault.setting());
        assertEquals("SLACK_BOT_TOKEN: Slack answers " + error, fault.getMessage());
    }

    @Test
    void aPersonsTokenIsNotABots() {
        slack.reply("auth.test", "{\"ok\":true,\"team_id\":\"T0OURS\",\"user_id\":\"U0ANN\"}");
        assertEquals(
                "SLACK_BOT_TOKEN",
                assertThrows(SlackSettingFault.class, this::open).setting());
    }

    @Test
    void anAddressThatIsNotSlacksNamesItsSetting() {
        slack.reply("auth.test", 404, "<html>", Map.of());
        assertEquals(
                "SLACK_API_URL",
                assertThrows(SlackSettingFault.class, this::open).setting());
    }

    @Test
    void slackBeingDownIsNoFaultOfTheSettings() {
        slack.reply("auth.test", 503, "", Map.of());
        assertThrows(SlackUnreachable.class, this::open);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "http://127.0.0.1:9/api/, xoxb-1, NULL, SLACK_SIGNING_SECRET",
                "http://127.0.0.1:9/api/, xoxb-1, ' ', SLACK_SIGNING_SECRET",
                "http://127.0.0.1:9/api/, NULL, secret, SLACK_BOT_TOKEN",
                "http://127.0.0.1:9/api/, 'xoxb 1', secret, SLACK_BOT_TOKEN",
                "ftp://slack.com/api/, xoxb-1, secret, SLACK_API_URL",
                "slack.com, xoxb-1, secret, SLACK_API_URL",
                "https:/api/, xoxb-1, secret, SLACK_API_URL"
            })
    void aSettingThatCannotBeRightIsNamedBeforeAnythingIsAsked(
            URI apiUrl, String token, String secret, String setting) {
        SlackSettingFault fault =
                assertThrows(SlackSettingFault.class, () -> SlackConnection.open(apiUrl, token, secret, CLOCK));
        assertEquals(setting, fault.setting());
    }

    @Test
    void boltAsksWhoWeAreAtItsStartAndNeverInARequest() throws Exception {
        slack.reply("auth.test", FakeSlack.WHO_WE_ARE);
        try (SlackConnection connection = open()) {
            App bolt = connection.bolt();
            bolt.command("/hello", (request, context) -> context.ack("team " + context.getTeamId()));
            bolt.start();
            int before = slack.asked("auth.test").size();
            String body = "command=%2Fhello&team_id=T0OURS&user_id=U0ANN";
            var payload = new SlashCommandPayloadParser().parse(body);
            var request = new SlashCommandRequest(body, payload, new RequestHeaders(Map.of()));
            assertEquals(200, bolt.run(request).getStatusCode());
            assertEquals(before, slack.asked("auth.test").size());
            assertFalse(bolt.config().isRequestVerificationEnabled());
        }
    }

    private SlackConnection open() {
        return SlackConnection.open(slack.apiUrl(), FakeSlack.TOKEN, "secret", CLOCK);
    }
}
