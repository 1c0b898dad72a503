package app.laststraw.slack.webapi;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.slack.webapi.WebApi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;

/** The way to Slack: one HTTP client for everything, and Bolt set up for one workspace. Close it last. */
public final class SlackConnection implements AutoCloseable {
    /** For calls that a person waits for: Slack gives a request three seconds. */
    private static final Duration WHILE_SOMEBODY_WAITS = Duration.ofMillis(2_500);

    private static final Duration AT_BOOT = Duration.ofSeconds(10);

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

    private final Slack slack;
    private final WebApi webApi;
    private final String botToken;
    private final String signingSecret;
    private final Installation installation;

    private SlackConnection(
            Slack slack, WebApi webApi, String botToken, String signingSecret, Installation installation) {
        this.slack = slack;
        this.webApi = webApi;
        this.botToken = botToken;
        this.signingSecret = signingSecret;
        this.installation = installation;
    }

    /**
     * Connects, and asks Slack whose token this is.
     *
     * @param apiUrl such as {@code https://slack.com/api/}
     * @throws SlackSettingFault when Slack refuses the token, or the address is not its API's
     * @throws SlackUnreachable when Slack does not answer now
     */
    public static SlackConnection open(URI apiUrl, String botToken, String signingSecret, InstantSource clock) {
        check(apiUrl, botToken, signingSecret);
        Slack slack = slackAt(apiUrl);
        WebApi webApi = new WebApi(slack, botToken, clock);
        try {
            Answer answer = webApi.call("auth.test", Map.of(), AT_BOOT);
            return new SlackConnection(slack, webApi, botToken, signingSecret, installationIn(answer));
        } catch (RuntimeException refused) {
            close(slack);
            throw refused;
        }
    }

    public Installation installation() {
        return installation;
    }

    /** The SDK's client, for handlers: no call takes longer than two and a half seconds. */
    public Slack slack() {
        return slack;
    }

    /** For the gate and for delivery, which set their own limits. */
    public WebApi webApi() {
        return webApi;
    }

    /** Whether Slack took our token when it was last used. */
    public boolean tokenWorks() {
        return webApi.deadToken().isEmpty();
    }

    /**
     * A new Bolt app without routes. Its {@code start()} asks Slack once who we are, and must be called before the first
     * request comes; after that it never asks again. Signatures are not its business: {@code SignatureFilter} checks.
     */
    public App bolt() {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(botToken)
                .signingSecret(signingSecret)
                .requestVerificationEnabled(false)
                .sslCheckEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .build();
        // Any other lifetime makes Bolt ask again within the first request, since it forgets what start() learned.
        config.setAuthTestCacheExpirationMillis(-1);
        return new App(config);
    }

    @Override
    public void close() {
        close(slack);
    }

    /** Bolt would start without a secret, and the HTTP client would fail on each call rather than once. */
    private static void check(URI apiUrl, String botToken, String signingSecret) {
        if (signingSecret == null || signingSecret.isBlank()) {
            throw new SlackSettingFault("SLACK_SIGNING_SECRET", "is missing");
        }
        if (botToken == null || !PRINTABLE.matcher(botToken).matches()) {
            throw new SlackSettingFault("SLACK_BOT_TOKEN", "is missing, or has characters that no token has");
        }
        boolean web = "https".equalsIgnoreCase(apiUrl.getScheme()) || "http".equalsIgnoreCase(apiUrl.getScheme());
        if (!web || apiUrl.getHost() == null) {
            throw new SlackSettingFault("SLACK_API_URL", "is not a web address");
        }
    }

    private static Slack slackAt(URI apiUrl) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.toString().endsWith("/") ? apiUrl.toString() : apiUrl + "/");
        config.setStatsEnabled(false);
        config.setPrettyResponseLoggingEnabled(false);
        // They log bodies.
        config.getHttpClientResponseHandlers().clear();
        int limit = (int) WHILE_SOMEBODY_WAITS.toMillis();
        config.setHttpClientReadTimeoutMillis(limit);
        config.setHttpClientWriteTimeoutMillis(limit);
        config.setHttpClientCallTimeoutMillis(limit);
        if (isThisMachine(apiUrl)) {
            config.setProxyUrl(null);
        }
        return Slack.getInstance(config, new SlackHttpClient(httpClient(config)));
    }

    /** OkHttp repeats a call whose answer was lost, and a message would then be said twice: never without our knowing. */
    private static OkHttpClient httpClient(SlackConfig config) {
        return SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .connectTimeout(WHILE_SOMEBODY_WAITS)
                .retryOnConnectionFailure(false)
                .build();
    }

    private static boolean isThisMachine(URI url) {
        try {
            return url.getHost() != null && InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }

    private static Installation installationIn(Answer answer) {
        if (answer instanceof Answer.Good good) {
            return installation(good.body());
        }
        if (answer instanceof Answer.Failed failed) {
            boolean notSlack = failed.error().startsWith("http_");
            throw new SlackSettingFault(
                    notSlack ? "SLACK_API_URL" : "SLACK_BOT_TOKEN", "Slack answers " + failed.error());
        }
        throw new SlackUnreachable("Slack does not answer at the address in SLACK_API_URL");
    }

    private static Installation installation(JsonNode body) {
        String team = body.path("team_id").asText("");
        String user = body.path("user_id").asText("");
        if (team.isEmpty() || user.isEmpty()) {
            throw new SlackSettingFault("SLACK_API_URL", "the answer to auth.test names no team and no user");
        }
        if (body.path("bot_id").asText("").isEmpty()) {
            throw new SlackSettingFault("SLACK_BOT_TOKEN", "is not a bot's token");
        }
        return new Installation(
                new WorkspaceId(team),
                new MemberId(user),
                body.path("team").asText(""),
                address(body.path("url").asText("")));
    }

    private static URI address(String url) {
        return url.matches("https?://[a-z0-9.:-]+/") ? URI.create(url) : null;
    }

    private static void close(Slack slack) {
        try {
            slack.close();
        } catch (Exception notClosed) {
            throw new IllegalStateException("the connection to Slack could not be closed", notClosed);
        }
    }
}
