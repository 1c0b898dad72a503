package app.laststraw.decide;

import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.decision.Shown;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.words.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/** A suggestion as {@code laststraw decide} prints it. */
final class DecisionOutput {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Words words;

    DecisionOutput(Words words) {
        this.words = words;
    }

    /** One JSON object on one line, without its end. */
    String line(Suggestion suggestion) {
        ObjectNode line = JSON.createObjectNode();
        line.put("decision", suggestion.decision().name());
        line.put("rank", suggestion.decision().rank());
        line.put("confidence", suggestion.confidence().name());
        line.put("heat", rounded(suggestion.heat()));
        line.put(
                "troubleRatio",
                suggestion.troubleRatio().isPresent()
                        ? rounded(suggestion.troubleRatio().getAsDouble())
                        : null);
        line.put("grade", suggestion.grade().name());
        sayAll(line, "reasons", suggestion.reasons());
        sayAll(line, "nextSteps", suggestion.nextSteps());
        line.putObject("whatWouldChangeIt").put("up", say(suggestion.up())).put("down", say(suggestion.down()));
        line.put("suggestedScript", nameOrNull(suggestion.script()));
        line.put("suggestedMedium", nameOrNull(suggestion.medium()));
        line.put("offerReferral", suggestion.offerReferral());
        return written(line);
    }

    private void sayAll(ObjectNode line, String key, List<Sentence> sentences) {
        ArrayNode said = line.putArray(key);
        sentences.forEach(sentence -> said.add(words.say(sentence)));
    }

    private String say(Sentence sentence) {
        return sentence == null ? null : words.say(sentence);
    }

    /** Half up to two places, without trailing zeros: 16, not 16.00. */
    private static BigDecimal rounded(double figure) {
        return Shown.figure(figure).stripTrailingZeros();
    }

    private static String nameOrNull(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String written(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
