package app.laststraw.store;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.domain.workspace.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
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
        DigestPlan digest = settings.digest();
        document.putObject("digest")
                .put("day", digest.day().name())
                .put("time", digest.time().toString())
                .put("inChannel", digest.inChannel())
                .put("toManagers", digest.toManagers());
        document.put("reporterCare", settings.reporterCare());
        document.put("retention", settings.retention().name());
        return document.toString();
    }

    static Settings read(String text) {
        JsonNode document = Json.parse(text);
        JsonNode channel = document.required("redFlagChannel");
        // A firm that chose before something was a setting did not choose it.
        return new Settings(
                Language.of(document.required("language").asText()),
                ZoneId.of(document.required("zone").asText()),
                Currency.getInstance(document.required("currency").asText()),
                channel.isNull() ? null : new ChannelId(channel.asText()),
                Json.set(document.required("managers"), MemberId::new),
                document.required("membersSeeCounts").asBoolean(),
                document.required("ownersSeeReporters").asBoolean(),
                document.path("twoPersonRelease").asBoolean(false),
                document.has("digest") ? digest(document.required("digest")) : DigestPlan.DEFAULT,
                document.path("reporterCare").asBoolean(true),
                Retention.valueOf(document.path("retention").asText(Retention.FOREVER.name())));
    }

    private static DigestPlan digest(JsonNode stored) {
        return new DigestPlan(
                DayOfWeek.valueOf(stored.required("day").asText()),
                LocalTime.parse(stored.required("time").asText()),
                stored.required("inChannel").asBoolean(),
                stored.required("toManagers").asBoolean());
    }
}
