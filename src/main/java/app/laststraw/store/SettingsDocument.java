package app.laststraw.store;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Currency;

/** The firm's settings as stored. */
final class SettingsDocument {
    private SettingsDocument() {}

    static String of(Settings settings) {
        ObjectNode document = Json.object();
        document.put("language", settings.language().tag());
        document.put("zone", settings.zone().getId());
        document.put("currency", settings.currency().getCurrencyCode());
        document.put(
                "redFlagChannel",
                settings.redFlagChannel() == null
                        ? null
                        : settings.redFlagChannel().value());
        document.set("managers", Json.array(settings.managers()));
        document.put("membersSeeCounts", settings.membersSeeCounts());
        document.put("ownersSeeReporters", settings.ownersSeeReporters());
        document.put("twoPersonRelease", settings.twoPersonRelease());
        return document.toString();
    }

    static Settings read(String text) {
        JsonNode document = Json.parse(text);
        JsonNode channel = document.required("redFlagChannel");
        return new Settings(
                Language.of(document.required("language").asText()),
                ZoneId.of(document.required("zone").asText()),
                Currency.getInstance(document.required("currency").asText()),
                channel.isNull() ? null : new ChannelId(channel.asText()),
                Json.set(document.required("managers"), MemberId::new),
                document.required("membersSeeCounts").asBoolean(),
                document.required("ownersSeeReporters").asBoolean(),
                // A firm that chose before this was a setting did not choose it.
                document.path("twoPersonRelease").asBoolean(false));
    }
}
