package app.laststraw.playground;

import app.laststraw.playground.http.AnsweringServlet;
import app.laststraw.playground.http.LocalOnly;
import app.laststraw.playground.http.StaticFiles;
import app.laststraw.playground.http.WebApiServlet;
import app.laststraw.playground.page.ChangeStream;
import app.laststraw.playground.page.PageServlet;
import app.laststraw.playground.user.Delivery;
import app.laststraw.playground.user.People;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.webapi.CallLog;
import app.laststraw.playground.webapi.Fault;
import app.laststraw.playground.webapi.Responses;
import app.laststraw.playground.webapi.WebApi;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.Workspace;
import app.laststraw.playground.workspace.WorkspacePlan;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * A strict local stand-in for one Slack workspace, on the loopback address. The app calls its Web API; people act
 * through {@link #as}, which signs and sends what Slack would; tests look at what came of it.
 */
public final class StandIn implements AutoCloseable {
    private static final int LARGEST_FORM = 2_000_000;
    private static final String HOST = "127.0.0.1";
    private static final Duration IDLE_AT_THE_END = Duration.ofMillis(10);
    private static final Duration REQUESTS_IN_HAND = Duration.ofSeconds(2);

    private final Workspace workspace;
    private final WebApi webApi;
    private final Delivery delivery;
    private final People people;
    private final ChangeStream stream;
    private final PageServlet page;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    private StandIn(StandInSettings settings, WorkspacePlan plan, InstantSource clock) {
        workspace = new Workspace(plan, clock);
        webApi = new WebApi(workspace, settings.botToken(), this::baseUrl);
        delivery = new Delivery(settings.signingSecret(), clock, settings.patience());
        Responses responses = new Responses(workspace, webApi.log());
        people = new People(workspace, delivery, responses, webApi.log(), this::baseUrl);
        stream = new ChangeStream(workspace);
        page = new PageServlet(workspace, people, stream);
        connector.setHost(HOST);
        connector.setPort(settings.port());
        server.addConnector(connector);
        // What is being answered is not cut off: a connection that is closed in the middle may keep Jetty from
        // stopping.
        connector.setShutdownIdleTimeout(IDLE_AT_THE_END.toMillis());
        server.setStopTimeout(REQUESTS_IN_HAND.toMillis());
        server.setHandler(new GracefulHandler(doors(settings, responses)));
    }

    /**
     * Starts it; it answers when this returns.
     *
     * @param clock the only time it knows
     * @throws IllegalStateException when it cannot listen
     */
    public static StandIn start(StandInSettings settings, WorkspacePlan plan, InstantSource clock) {
        StandIn standIn = new StandIn(settings, plan, clock);
        try {
            standIn.server.start();
        } catch (Exception fault) {
            standIn.close();
            throw new IllegalStateException("the stand-in cannot start", fault);
        }
        return standIn;
    }

    private ServletContextHandler doors(StandInSettings settings, Responses responses) {
        ServletContextHandler doors = new ServletContextHandler("/");
        doors.setMaxFormContentSize(LARGEST_FORM);
        doors.addFilter(new FilterHolder(new LocalOnly()), "/*", EnumSet.of(DispatcherType.REQUEST));
        WebApiServlet api = new WebApiServlet(webApi, workspace::app, settings.silence(), stopped);
        doors.addServlet(new ServletHolder(api), "/api/*");
        ServletHolder answering = new ServletHolder(new AnsweringServlet(workspace, responses, webApi));
        for (String door : new String[] {"/respond/*", "/upload/*", "/files/*", "/faults"}) {
            doors.addServlet(answering, door);
        }
        doors.addServlet(new ServletHolder(page), "/page/*");
        doors.addServlet(new ServletHolder(new StaticFiles(preactVersion())), "/");
        return doors;
    }

    private static String preactVersion() {
        Properties library = new Properties();
        try (InputStream file =
                StandIn.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/preact/pom.properties")) {
            library.load(file);
        } catch (IOException fault) {
            throw new UncheckedIOException("the page's library is missing", fault);
        }
        return library.getProperty("version");
    }

    /** Such as {@code http://127.0.0.1:4004}; the page stands there. */
    public String baseUrl() {
        return "http://" + HOST + ":" + connector.getLocalPort();
    }

    /** What the app takes for Slack: ends in {@code /api/}. */
    public String apiUrl() {
        return baseUrl() + "/api/";
    }

    /** Where the app listens; everything that people do goes there from now on. */
    public void deliverTo(URI app) {
        delivery.to(app);
    }

    /**
     * The page offers to let days pass; until then it does not.
     *
     * @param skip lets so many days pass, 1 to 31, and returns when all that they bring is said
     */
    public void onSkip(IntConsumer skip) {
        page.onSkip(skip);
    }

    /**
     * A person at their client.
     *
     * @throws app.laststraw.playground.user.Denied when nobody of that id sits at one
     */
    public SlackUser as(String personId) {
        return people.as(personId);
    }

    /** What was sent to the app, and ways to send it again or wrongly. */
    public Delivery delivery() {
        return delivery;
    }

    /** Every call of the app, what it was answered and why. */
    public CallLog calls() {
        return webApi.log();
    }

    public void fault(Fault fault) {
        webApi.faults().add(fault);
    }

    public void clearFaults() {
        webApi.faults().clear();
    }

    public void limitRates(boolean on) {
        webApi.limitRates(on);
    }

    public void tokenIs(WebApi.TokenState state) {
        webApi.tokenIs(state);
    }

    /** While they are slow, no block can show what is uploaded: Slack has not processed it yet. */
    public void filesAreSlow(boolean on) {
        synchronized (workspace) {
            workspace.files().areSlow(on);
        }
    }

    /** The app has these scopes from now on. */
    public void grant(Set<String> scopes) {
        synchronized (workspace) {
            workspace.install(workspace.app().scoped(scopes));
        }
    }

    /** A person is new or different; the app is told if it subscribed. */
    public void change(Person person) {
        people.change(person);
    }

    /** Sends events again that the app did not take and that are due by the clock; how many were sent. */
    public int retryDueEvents() {
        return people.events().retryDue();
    }

    /** The lasting messages of a channel, oldest first, replies left out. */
    public List<Message> messages(String channelId) {
        synchronized (workspace) {
            return workspace.messages().channel(channelId);
        }
    }

    /** The lasting replies of a thread, oldest first. */
    public List<Message> replies(String channelId, String parent) {
        synchronized (workspace) {
            return workspace.messages().replies(channelId, parent);
        }
    }

    /** The workspace itself, for what has no method here; synchronise on it. */
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public void close() {
        stopped.countDown();
        stream.stop();
        try {
            server.stop();
        } catch (TimeoutException unread) {
            // It has stopped all the same; whoever reads nothing is not waited for.
        } catch (Exception fault) {
            throw new IllegalStateException("the stand-in cannot stop", fault);
        }
    }
}
