package app.laststraw.store;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** Where a client is to be met, as stored. */
final class PresenceDocument {
    private PresenceDocument() {}

    static String of(ClientPresence presence) {
        ObjectNode document = Json.object();
        document.set("teams", Json.array(presence.teams()));
        document.set("channels", Json.array(presence.channels()));
        document.set("emailDomains", Json.array(presence.emailDomains()));
        return document.toString();
    }

    static ClientPresence read(String text) {
        JsonNode document = Json.parse(text);
        return new ClientPresence(
                Json.set(document.required("teams"), Function.identity()),
                Json.set(document.required("channels"), ChannelId::new),
                Json.set(document.required("emailDomains"), Function.identity()));
    }
}
