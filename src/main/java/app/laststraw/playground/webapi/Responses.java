package app.laststraw.playground.webapi;

import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.ResponseUrls.Ticket;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the app answers to a command or a button: within the acknowledgement, or at a response_url. */
public final class Responses {
    private static final Set<String> KNOWN = Set.of(
            "text",
            "blocks",
            "attachments",
            "response_type",
            "replace_original",
            "delete_original",
            "thread_ts",
            "metadata",
            "mrkdwn",
            "parse",
            "link_names",
            "unfurl_links",
            "unfurl_media");

    private final Workspace workspace;
    private final CallLog log;

    public Responses(Workspace workspace, CallLog log) {
        this.workspace = workspace;
        this.log = log;
    }

    /** Takes a post to a response_url; its answer says whether Slack took it. */
    public Answer respond(String token, ObjectNode body) {
        synchronized (workspace) {
            Answer answer;
            try {
                say(workspace.responseUrls().use(token), body);
                answer = Answer.sent(Json.object().put("ok", true));
            } catch (Refused refusal) {
                boolean spent =
                        Set.of("invalid_token", "expired_url", "used_url").contains(refusal.error());
                ObjectNode why = Json.object().put("ok", false).put("error", refusal.error());
                answer = new Answer(spent ? 404 : 400, Map.of(), why, Answer.End.SENT);
            }
            log.add(new CallLog.Entry(
                    workspace.clock().instant(), "respond", body, answer.status(), answer.body(), null));
            return answer;
        }
    }

    /**
     * Says it where the ticket says.
     *
     * @throws Refused when Slack would not take it
     */
    public void say(Ticket ticket, ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw Arguments.invalid(name, "unknown field of a response: " + name);
            }
        });
        Arguments arguments = new Arguments(body);
        Message original = ticket.original() == null
                ? null
                : workspace.messages().find(ticket.channel(), ticket.original()).orElse(null);
        if (arguments.flag("delete_original")) {
            delete(original);
        } else if (arguments.flag("replace_original") && original != null) {
            replace(original, arguments);
        } else {
            add(ticket, arguments);
        }
        workspace.changed();
    }

    private void delete(Message original) {
        if (original == null || !original.byApp()) {
            throw new Refused("message_not_found");
        }
        workspace.messages().remove(original);
    }

    private void replace(Message original, Arguments arguments) {
        Contents contents = Contents.posted(arguments);
        ShownFiles.check(workspace, contents.blocks(), "invalid_blocks");
        String now = workspace.messages().nextTs();
        workspace.messages().put(original.edited(now, contents.text(), contents.blocks(), original.metadata()));
    }

    private void requireThread(Channel channel, String ts) {
        boolean known = ts == null
                || workspace
                        .messages()
                        .find(channel.id(), ts)
                        .filter(parent -> !parent.isReply() && !parent.isEphemeral())
                        .isPresent();
        if (!known) {
            throw new Refused("thread_not_found");
        }
    }

    private void add(Ticket ticket, Arguments arguments) {
        String type = arguments.has("response_type") ? arguments.text("response_type") : "ephemeral";
        if (!List.of("ephemeral", "in_channel").contains(type)) {
            throw Arguments.invalid("response_type", "must be one of: ephemeral, in_channel");
        }
        Channel channel = workspace.channel(ticket.channel()).orElseThrow(() -> new Refused("channel_not_found"));
        if (channel.archived()) {
            throw new Refused("is_archived");
        }
        Contents contents = Contents.posted(arguments);
        ShownFiles.check(workspace, contents.blocks(), "invalid_blocks");
        requireThread(channel, arguments.text("thread_ts"));
        Message message = Message.of(
                        workspace.messages().nextTs(),
                        channel.id(),
                        workspace.app().userId(),
                        true,
                        contents.text())
                .withBlocks(contents.blocks())
                .withMetadata(Contents.metadata(arguments))
                .inThread(arguments.text("thread_ts"), false);
        if (type.equals("ephemeral")) {
            workspace.messages().whisper(message.onlyFor(ticket.person()));
        } else {
            workspace.messages().put(message);
        }
    }
}
