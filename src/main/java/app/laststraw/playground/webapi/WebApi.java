package app.laststraw.playground.webapi;

import app.laststraw.playground.blockkit.BlockFault;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.SharedFile;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers the app's calls: token, faults on demand, rate limits, scope, arguments, and then the method itself. */
public final class WebApi {
    /** What the app's token is worth. */
    public enum TokenState {
        VALID(null),
        REVOKED("token_revoked"),
        INACTIVE("account_inactive");

        private final String error;

        TokenState(String error) {
            this.error = error;
        }
    }

    private final Workspace workspace;
    private final Access access;
    private final String botToken;
    private final Map<String, Method> methods = new HashMap<>();
    private final Faults faults = new Faults(methods::containsKey);
    private final CallLog log = new CallLog();
    private final RateLimits rateLimits;
    private boolean limiting;
    private TokenState tokenState = TokenState.VALID;

    /** @param baseUrl where files are uploaded to, asked when needed */
    public WebApi(Workspace workspace, String botToken, Supplier<String> baseUrl) {
        this.workspace = workspace;
        this.access = new Access(workspace);
        this.botToken = botToken;
        this.rateLimits = new RateLimits(workspace.clock());
        Stream.of(
                        new BasicMethods(workspace, access).all(),
                        new ConversationMethods(workspace, access).all(),
                        new ChatMethods(workspace, access).all(),
                        new ViewMethods(workspace).all(),
                        new FileMethods(workspace, access, baseUrl).all())
                .flatMap(List::stream)
                .forEach(method -> methods.put(method.name(), method));
    }

    public Faults faults() {
        return faults;
    }

    public CallLog log() {
        return log;
    }

    public void limitRates(boolean on) {
        synchronized (workspace) {
            limiting = on;
        }
    }

    public void tokenIs(TokenState state) {
        synchronized (workspace) {
            tokenState = state;
        }
    }

    /**
     * Answers one call.
     *
     * @param token null when there was none
     */
    public Answer call(String methodName, ObjectNode arguments, String token) {
        synchronized (workspace) {
            ObjectNode known = arguments.deepCopy();
            String spoken = known.has("token") ? known.remove("token").asText() : token;
            Fault fault = faults.take(methodName).orElse(null);
            Answer answer = fault == null ? answer(methodName, known, spoken) : spoil(fault, methodName, known, spoken);
            String kind = fault == null ? null : fault.kind();
            log.add(new CallLog.Entry(
                    workspace.clock().instant(), methodName, known, answer.status(), answer.body(), kind));
            return answer;
        }
    }

    /**
     * A file, as the app gets it from the address that its file object names.
     *
     * @param token null when there was none
     * @throws Refused when the token may not read files, or there is no such file
     */
    public SharedFile file(String id, String token) {
        synchronized (workspace) {
            checkToken(token);
            access.require("files:read");
            return workspace.files().find(id).orElseThrow(() -> new Refused("file_not_found"));
        }
    }

    private Answer spoil(Fault fault, String methodName, ObjectNode arguments, String token) {
        if (fault.serverError().isPresent()) {
            return new Answer(fault.serverError().getAsInt(), Map.of(), error("internal_error"), Answer.End.SENT);
        }
        return switch (fault.kind()) {
            case Fault.RATE_LIMITED -> limited(fault.retryAfter());
            case Fault.TIME_OUT -> new Answer(0, Map.of(), error("time_out"), Answer.End.NEVER);
            case Fault.DROPPED_ANSWER -> {
                Answer done = answer(methodName, arguments, token);
                yield new Answer(done.status(), done.headers(), done.body(), Answer.End.CUT);
            }
            default -> Answer.sent(error(fault.kind()));
        };
    }

    private Answer answer(String methodName, ObjectNode arguments, String token) {
        try {
            Method method = methods.get(methodName);
            if (method == null) {
                throw new Refused("unknown_method", "the stand-in does not know " + methodName);
            }
            checkToken(token);
            OptionalInt wait = limiting
                    ? rateLimits.count(method, place(arguments.path("channel").asText()))
                    : OptionalInt.empty();
            return wait.isPresent() ? limited(wait.getAsInt()) : Answer.sent(done(method, arguments));
        } catch (Refused refusal) {
            return Answer.sent(describe(refusal));
        }
    }

    /** A person's id and that of the direct conversation with them mean the same place. */
    private String place(String channel) {
        return workspace
                .channel(channel)
                .filter(Channel::isDirect)
                .map(direct -> direct.otherThan(workspace.app().userId()))
                .orElse(channel);
    }

    private ObjectNode done(Method method, ObjectNode arguments) {
        access.require(method.scope());
        refuseUnknown(method, arguments);
        ObjectNode answer = Json.object().put("ok", true);
        return answer.setAll(method.body().answer(new Arguments(arguments)));
    }

    private void checkToken(String token) {
        if (token == null || token.isBlank()) {
            throw new Refused("not_authed");
        }
        if (!token.equals(botToken)) {
            throw new Refused("invalid_auth");
        }
        if (tokenState.error != null) {
            throw new Refused(tokenState.error);
        }
    }

    private static void refuseUnknown(Method method, ObjectNode arguments) {
        arguments.fieldNames().forEachRemaining(name -> {
            if (!method.arguments().contains(name)) {
                throw Arguments.invalid(name, "unknown argument of " + method.name() + ": " + name);
            }
        });
    }

    private static Answer limited(int seconds) {
        Map<String, String> headers = Map.of("Retry-After", Integer.toString(seconds));
        return new Answer(429, headers, error("ratelimited"), Answer.End.SENT);
    }

    private static ObjectNode error(String name) {
        return Json.object().put("ok", false).put("error", name);
    }

    private ObjectNode describe(Refused refusal) {
        ObjectNode answer = error(refusal.error());
        ArrayNode messages = Json.array();
        if (refusal instanceof MissingScope missing) {
            answer.put("needed", missing.needed());
            answer.put(
                    "provided", String.join(",", new TreeSet<>(workspace.app().scopes())));
        } else if (refusal instanceof InvalidLayout layout) {
            layout.faults().stream().map(BlockFault::asMessage).forEach(messages::add);
            ArrayNode errors = answer.putArray("errors");
            layout.faults().forEach(fault -> errors.add(fault.message() + " [json-pointer:" + fault.pointer() + "]"));
        } else if (!refusal.getMessage().equals(refusal.error())) {
            messages.add(refusal.getMessage());
        }
        if (!messages.isEmpty()) {
            answer.set("response_metadata", Json.object().set("messages", messages));
        }
        return answer;
    }
}
