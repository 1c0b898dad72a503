package app.laststraw.slack;

import app.laststraw.slack.handler.SlackErrors;
import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Hands verified requests to Bolt. Stands in for Bolt's own servlet, which lets faults of parsing escape, logs the
 * messages of exceptions, and answers plain text in Latin-1.
 */
final class BoltServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient App app;
    private final transient SlackAppServletAdapter adapter;
    private final transient SlackErrors errors;

    BoltServlet(App app, SlackErrors errors) {
        this.app = app;
        this.adapter = new SlackAppServletAdapter(app.config());
        this.errors = errors;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Request<?> parsed = parse(request);
        if (parsed == null) {
            JsonReplies.error(response, HttpServletResponse.SC_BAD_REQUEST, "invalid_request");
            return;
        }
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            adapter.writeResponse(response, app.run(parsed));
        } catch (Exception fault) {
            JsonReplies.failure(response, errors.note("a request from Slack", fault));
        }
    }

    /** Null for what is no request of Slack's: broken JSON, missing parts, parts of a wrong kind, endless nesting. */
    private Request<?> parse(HttpServletRequest request) throws IOException {
        try {
            return adapter.buildSlackRequest(request);
        } catch (RuntimeException | StackOverflowError broken) {
            return null;
        }
    }
}
