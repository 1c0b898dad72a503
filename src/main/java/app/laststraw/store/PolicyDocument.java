package app.laststraw.store;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.decision.PolicySettings.Thresholds;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** The policy's figures as stored. */
final class PolicyDocument {
    private PolicyDocument() {}

    static String of(PolicySettings policy) {
        ObjectNode document = Json.object();
        ObjectNode points = document.putObject("points");
        policy.points().forEach((severity, each) -> points.put(severity.name(), each));
        document.put("dealBreakerPoints", policy.dealBreakerPoints());
        document.put("halfLifeDays", policy.halfLifeDays());
        document.put("heatDays", policy.heatDays());
        document.put("windowDays", policy.windowDays());
        document.putObject("thresholds")
                .put("setExpectations", policy.thresholds().setExpectations())
                .put("salvage", policy.thresholds().salvage())
                .put("part", policy.thresholds().part());
        // Text, so that no reader makes a rounded number of it.
        document.put("hourlyCost", policy.hourlyCost().toPlainString());
        document.set("dealBreakers", Json.array(policy.dealBreakers()));
        return document.toString();
    }

    static PolicySettings read(String text) {
        JsonNode document = Json.parse(text);
        return new PolicySettings(
                points(document.required("points")),
                document.required("dealBreakerPoints").asDouble(),
                document.required("halfLifeDays").asInt(),
                document.required("heatDays").asInt(),
                document.required("windowDays").asInt(),
                thresholds(document.required("thresholds")),
                new BigDecimal(document.required("hourlyCost").asText()),
                Json.set(document.required("dealBreakers"), RedFlag::valueOf));
    }

    private static Map<Severity, Double> points(JsonNode stored) {
        Map<Severity, Double> points = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            points.put(severity, stored.required(severity.name()).asDouble());
        }
        return points;
    }

    private static Thresholds thresholds(JsonNode stored) {
        return new Thresholds(
                stored.required("setExpectations").asDouble(),
                stored.required("salvage").asDouble(),
                stored.required("part").asDouble());
    }
}
