package app.laststraw.playground.user;

import app.laststraw.playground.webapi.CallLog;
import app.laststraw.playground.webapi.Responses;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.Workspace;
import java.util.function.Supplier;

/** Everybody's Slack client. */
public final class People {
    private final Line line;

    public People(Workspace workspace, Delivery delivery, Responses responses, CallLog log, Supplier<String> baseUrl) {
        this.line = new Line(workspace, delivery, new Events(workspace, delivery), responses, log, baseUrl);
    }

    /** @throws Denied when nobody of that id sits at a client */
    public SlackUser as(String id) {
        synchronized (line.workspace()) {
            Person person = line.workspace()
                    .person(String.valueOf(id))
                    .filter(each -> each.kind().isPresent())
                    .orElseThrow(() -> new Denied("playground.nobody"));
            return new SlackUser(line, person.id());
        }
    }

    public Events events() {
        return line.events();
    }

    /** Somebody is new, or their profile or what they are to the workspace changes; the app is told if it subscribed. */
    public void change(Person person) {
        String type;
        synchronized (line.workspace()) {
            type = line.workspace().person(person.id()).isPresent() ? "user_change" : "team_join";
            line.workspace().put(person);
        }
        line.events().tell(type, Json.object().put("type", type).set("user", person.toUser(true, false)), null);
    }
}
