package app.laststraw.playground.http;

import app.laststraw.playground.webapi.Answer;
import app.laststraw.playground.webapi.Fault;
import app.laststraw.playground.webapi.Responses;
import app.laststraw.playground.webapi.WebApi;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.SharedFile;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** The smaller doors: {@code /respond/…}, {@code /upload/…}, {@code /files/…} and {@code /faults}. */
public final class AnsweringServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> FAULT_FIELDS = Set.of("method", "kind", "times", "retry_after");

    private final transient Workspace workspace;
    private final transient Responses responses;
    private final transient WebApi webApi;

    public AnsweringServlet(Workspace workspace, Responses responses, WebApi webApi) {
        this.workspace = workspace;
        this.responses = responses;
        this.webApi = webApi;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (request.getServletPath()) {
                case "/respond" -> respond(request, response);
                case "/upload" -> upload(request, response);
                case "/faults" -> addFault(request, response);
                default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        } catch (Refused refusal) {
            Bodies.write(response, 400, Json.object().put("error", refusal.error()));
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals("/files")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SharedFile file;
        try {
            file = webApi.file(tail(request), Bodies.token(request));
        } catch (Refused refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Bodies.write(response, file);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals("/faults")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        webApi.faults().clear();
        Bodies.write(response, 200, Json.object());
    }

    private void respond(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = responses.respond(tail(request), Bodies.object(request));
        if (answer.status() == 200) {
            response.setContentType("text/plain; charset=utf-8");
            response.getWriter().write("ok");
        } else {
            Bodies.write(response, answer.status(), answer.body());
        }
    }

    private void upload(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = Bodies.bytes(request);
        synchronized (workspace) {
            workspace.files().receive(tail(request), bytes);
        }
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().write("OK - " + bytes.length);
    }

    private void addFault(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode asked = Bodies.object(request);
        asked.fieldNames().forEachRemaining(field -> {
            if (!FAULT_FIELDS.contains(field)) {
                throw new Refused("unknown field " + field);
            }
        });
        try {
            webApi.faults()
                    .add(new Fault(
                            asked.path("method").asText(""),
                            asked.path("kind").asText(""),
                            number(asked, "times"),
                            number(asked, "retry_after")));
        } catch (IllegalArgumentException wrong) {
            throw new Refused(wrong.getMessage());
        }
        Bodies.write(response, 200, Json.object());
    }

    /** One where it is not said. */
    private static int number(ObjectNode asked, String field) {
        if (asked.has(field) && !asked.get(field).isInt()) {
            throw new Refused(field + " must be a whole number");
        }
        return asked.path(field).asInt(1);
    }

    private static String tail(HttpServletRequest request) {
        return String.valueOf(request.getPathInfo()).replaceFirst("^/", "");
    }
}
