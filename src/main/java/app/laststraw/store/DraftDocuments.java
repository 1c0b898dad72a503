package app.laststraw.store;

import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.script.Waiver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts of a draft that come in any number, as stored. */
final class DraftDocuments {
    private DraftDocuments() {}

    static String ofFilled(Map<String, String> filled) {
        ObjectNode document = Json.object();
        new TreeMap<>(filled).forEach(document::put);
        return document.toString();
    }

    static Map<String, String> filled(String text) {
        return Json.parse(text).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asText()));
    }

    static String ofPassages(List<Passage> passages) {
        return Json.array(passages, DraftDocuments::ofPassage).toString();
    }

    static List<Passage> passages(String text) {
        return Json.list(
                Json.parse(text), each -> new Passage(Passage.Kind.valueOf(text(each, "kind")), text(each, "text")));
    }

    static String ofBlanks(List<Blank> blanks) {
        return Json.array(blanks, DraftDocuments::ofBlank).toString();
    }

    static List<Blank> blanks(String text) {
        return Json.list(
                Json.parse(text),
                each -> new Blank(
                        text(each, "name"),
                        BlankType.valueOf(text(each, "type")),
                        text(each, "label"),
                        text(each, "hint")));
    }

    static String ofWaivers(List<Waiver> waivers) {
        return Json.array(waivers, DraftDocuments::ofWaiver).toString();
    }

    static List<Waiver> waivers(String text) {
        return Json.list(
                Json.parse(text), each -> new Waiver(ToneRule.valueOf(text(each, "rule")), text(each, "reason")));
    }

    private static ObjectNode ofPassage(Passage passage) {
        return Json.object().put("kind", passage.kind().name()).put("text", passage.text());
    }

    private static ObjectNode ofBlank(Blank blank) {
        return Json.object()
                .put("name", blank.name())
                .put("type", blank.type().name())
                .put("label", blank.label())
                .put("hint", blank.hint());
    }

    private static ObjectNode ofWaiver(Waiver waiver) {
        return Json.object().put("rule", waiver.rule().name()).put("reason", waiver.reason());
    }

    private static String text(JsonNode document, String key) {
        return document.required(key).asText();
    }
}
