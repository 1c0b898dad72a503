package app.laststraw.draft;

import app.laststraw.domain.script.DraftText;
import app.laststraw.usecase.script.TryingScript.Tried;
import app.laststraw.words.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** A draft as {@code laststraw draft} prints it; what was found in it is explained in the draft's language. */
public final class DraftOutput {
    private static final JsonMapper JSON = new JsonMapper();

    private DraftOutput() {}

    /** One JSON object on one line, without its end. */
    public static String line(Tried tried) {
        Words words = Words.in(tried.choices().language());
        DraftText draft = tried.text();
        ObjectNode line = JSON.createObjectNode();
        line.put("script", tried.choices().script().name());
        line.put("language", tried.choices().language().tag());
        line.put("title", draft.title());
        line.put("subject", draft.subject());
        line.put("text", draft.text());
        passages(line.putArray("passages"), draft);
        blanks(line.putArray("blanks"), draft);
        findings(line.putArray("findings"), tried, words);
        return written(line);
    }

    private static void passages(ArrayNode passages, DraftText draft) {
        draft.passages()
                .forEach(passage ->
                        passages.addObject().put("kind", passage.kind().name()).put("text", passage.text()));
    }

    private static void blanks(ArrayNode blanks, DraftText draft) {
        draft.left()
                .forEach(blank -> blanks.addObject()
                        .put("name", blank.name())
                        .put("type", blank.type().name())
                        .put("label", blank.label())
                        .put("hint", blank.hint()));
    }

    private static void findings(ArrayNode findings, Tried tried, Words words) {
        tried.findings()
                .forEach(finding -> findings.addObject()
                        .put("rule", finding.rule().name())
                        .put("kind", finding.rule().isError() ? "ERROR" : "ADVICE")
                        .put("passage", finding.passage())
                        .put("start", finding.start())
                        .put("words", finding.words())
                        .put("explanation", words.say("tone.why." + finding.rule()))
                        .put("remedy", words.say("tone.do." + finding.rule(), finding.words())));
    }

    private static String written(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
