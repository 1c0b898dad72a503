package app.laststraw.playground.http;

import app.laststraw.playground.webapi.Answer;
import app.laststraw.playground.webapi.WebApi;
import app.laststraw.playground.workspace.App;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Refused;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** {@code POST /api/METHOD}. An answer that never comes, or is cut off, is one of the faults on demand. */
public final class WebApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient WebApi webApi;
    private final transient Supplier<App> app;
    private final transient Duration silence;
    private final transient CountDownLatch stopped;

    /**
     * @param silence how long a caller is kept waiting for an answer that never comes
     * @param stopped ends such waits when it is counted down
     */
    public WebApiServlet(WebApi webApi, Supplier<App> app, Duration silence, CountDownLatch stopped) {
        this.webApi = webApi;
        this.app = app;
        this.silence = silence;
        this.stopped = stopped;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doPost(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = String.valueOf(request.getPathInfo()).replaceFirst("^/", "");
        Answer answer;
        try {
            answer = webApi.call(method, Bodies.arguments(request), Bodies.token(request));
        } catch (Refused unreadable) {
            ObjectNode error = Json.object().put("ok", false).put("error", unreadable.error());
            Bodies.write(response, 200, error);
            return;
        }
        switch (answer.end()) {
            case NEVER -> {
                keepWaiting();
                cut(request);
            }
            case CUT -> cut(request);
            case SENT -> send(answer, response);
        }
    }

    private void send(Answer answer, HttpServletResponse response) throws IOException {
        answer.headers().forEach(response::setHeader);
        response.setHeader(
                "X-OAuth-Scopes", String.join(",", new TreeSet<>(app.get().scopes())));
        Bodies.write(response, answer.status(), answer.body());
    }

    private void keepWaiting() {
        try {
            boolean early = stopped.await(silence.toMillis(), TimeUnit.MILLISECONDS);
            if (early) {
                log("stopped while a caller was kept waiting");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes the connection under the answer. */
    private static void cut(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
