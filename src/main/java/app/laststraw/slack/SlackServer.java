package app.laststraw.slack;

import app.laststraw.slack.handler.SlackErrors;
import app.laststraw.slack.webapi.SlackConnection;
import com.slack.api.bolt.App;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The front door: {@code POST /slack/events} for everything that Slack sends, {@code GET /healthz} and
 * {@code GET /readyz} for whoever runs the app.
 */
public final class SlackServer implements AutoCloseable {
    /** Handlers answer within three seconds and mostly wait for the one writer: more threads would only wait along. */
    private static final int MOST_THREADS = 32;

    private static final int FEWEST_THREADS = 4;
    private static final Duration IDLE = Duration.ofSeconds(10);
    /** A connection on which nobody asks anything is not waited for. */
    private static final Duration IDLE_AT_THE_END = Duration.ofMillis(100);

    private static final Duration REQUESTS_IN_HAND = Duration.ofSeconds(10);

    private final Server server;
    private final ServerConnector connector;

    /**
     * @param host the address to listen on, such as {@code 127.0.0.1}
     * @param port 0 for any free one
     * @param bolt started already, with the routes in it
     * @param checks by name, for {@code /readyz}; quick, and one that throws has failed
     */
    public SlackServer(
            String host,
            int port,
            App bolt,
            String signingSecret,
            InstantSource clock,
            SlackErrors errors,
            Map<String, BooleanSupplier> checks) {
        this.server = new Server(threads());
        this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(quietHttp()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(IDLE_AT_THE_END.toMillis());
        server.addConnector(connector);
        server.setStopTimeout(REQUESTS_IN_HAND.toMillis());
        server.setErrorHandler(FrontDoor::answerError);
        Handler events = events(new SignatureFilter(signingSecret, clock), new BoltServlet(bolt, errors));
        server.setHandler(new GracefulHandler(new FrontDoor(events, checks, clock)));
    }

    /** A server for these routes; Bolt is started by then, so that no request has to wait for it. */
    public static SlackServer serving(
            SlackConnection connection,
            SlackRoutes routes,
            String host,
            int port,
            String signingSecret,
            InstantSource clock,
            SlackErrors errors,
            Map<String, BooleanSupplier> checks) {
        App bolt = connection.bolt();
        routes.addTo(bolt);
        bolt.start();
        return new SlackServer(host, port, bolt, signingSecret, clock, errors, checks);
    }

    /**
     * Begins to listen.
     *
     * @throws IOException when the address cannot be listened on
     */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException taken) {
            close();
            throw taken;
        } catch (Exception fault) {
            close();
            throw new IllegalStateException("the server does not start", fault);
        }
    }

    /** The port it listens on; negative before the start and after the end. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no new requests, lets those in hand finish for up to ten seconds, and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception unfinished) {
            throw new IllegalStateException("some requests did not finish in time", unfinished);
        }
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("front-door");
        return threads;
    }

    private static HttpConfiguration quietHttp() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        return http;
    }

    private static Handler events(SignatureFilter filter, BoltServlet servlet) {
        ServletContextHandler context = new ServletContextHandler("/", false, false);
        context.setErrorHandler(FrontDoor::answerError);
        context.addFilter(new FilterHolder(filter), FrontDoor.EVENTS, EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(servlet), FrontDoor.EVENTS);
        return context;
    }
}
