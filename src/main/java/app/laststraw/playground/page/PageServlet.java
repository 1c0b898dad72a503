package app.laststraw.playground.page;

import app.laststraw.playground.http.Bodies;
import app.laststraw.playground.user.Denied;
import app.laststraw.playground.user.Notices;
import app.laststraw.playground.user.People;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.SharedFile;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;

/** {@code /page/…}: reads by GET, deeds by POST, changes as an event stream. */
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FILES = "/files/";

    private final transient Workspace workspace;
    private final transient People people;
    private final transient Picture picture;
    private final transient Deeds deeds;
    private final transient ChangeStream stream;

    public PageServlet(Workspace workspace, People people, ChangeStream stream) {
        this.workspace = workspace;
        this.people = people;
        this.picture = new Picture(workspace);
        this.deeds = new Deeds(workspace, people);
        this.stream = stream;
    }

    /** @param skip lets so many days pass */
    public void onSkip(IntConsumer skip) {
        deeds.onSkip(skip);
        picture.timeCanBeSkipped();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String as = request.getParameter("as");
        String path = String.valueOf(request.getPathInfo());
        if (path.equals("/stream")) {
            stream.serve(response);
            return;
        }
        if (path.startsWith(FILES)) {
            file(as, path.substring(FILES.length()), response);
            return;
        }
        answer(response, as, () -> switch (path) {
            case "/workspace" -> picture.workspace();
            case "/desk" -> desk(people.as(as));
            case "/messages" -> messages(people.as(as), request);
            default -> throw new Denied("playground.badRequest", path);
        });
    }

    /** To those who can see it, and to nobody else. */
    private void file(String as, String id, HttpServletResponse response) throws IOException {
        SharedFile file;
        try {
            file = people.as(as).file(id);
        } catch (Denied denied) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Bodies.write(response, file);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode body;
        try {
            body = Bodies.object(request);
        } catch (Refused unreadable) {
            Bodies.write(response, 400, Json.object().put("error", unreadable.error()));
            return;
        }
        String name = String.valueOf(request.getPathInfo()).replaceFirst("^/", "");
        answer(response, Json.text(body, "as"), () -> deeds.run(name, body));
    }

    private ObjectNode desk(SlackUser user) {
        if (!inside(user)) {
            return picture.desk(user.id());
        }
        user.direct();
        return picture.desk(user.id());
    }

    private boolean inside(SlackUser user) {
        synchronized (workspace) {
            return workspace
                    .person(user.id())
                    .filter(person -> !person.kind().isOutside())
                    .isPresent();
        }
    }

    private ObjectNode messages(SlackUser user, HttpServletRequest request) {
        String channel = request.getParameter("channel");
        String thread = request.getParameter("thread");
        return picture.messages(
                user.id(), channel, thread == null ? user.messages(channel) : user.thread(channel, thread));
    }

    private interface Step {
        ObjectNode take();
    }

    private void answer(HttpServletResponse response, String as, Step step) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        ObjectNode answer;
        try {
            answer = step.take();
        } catch (Denied denied) {
            Bodies.write(response, 400, Json.object().put("error", words(as, denied)));
            return;
        } catch (Refused refused) {
            Bodies.write(response, 400, Json.object().put("error", refused.error()));
            return;
        }
        Bodies.write(response, 200, answer);
    }

    private String words(String as, Denied denied) {
        Person reader;
        synchronized (workspace) {
            reader = workspace
                    .person(String.valueOf(as))
                    .orElse(Person.of("U0", "Nobody", Kind.MEMBER, workspace.teamId()));
        }
        return Notices.say(reader, denied.key(), List.copyOf(denied.figures()));
    }
}
