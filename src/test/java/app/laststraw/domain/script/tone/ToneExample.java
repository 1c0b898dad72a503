package app.laststraw.domain.script.tone;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.workspace.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One worked example out of {@code tone/examples.*.txt}, which says at its head how it is read.
 *
 * @param words which the findings of the faulty text point at, in order; empty words where there is nothing to point at
 */
record ToneExample(
        ToneRule rule,
        DraftChoices choices,
        ToneContext context,
        List<String> words,
        DraftText faulty,
        DraftText clean) {
    private static final Pattern LABELLED = Pattern.compile("\\[([^\\[\\]]+)]");

    static List<ToneExample> all(Language language) {
        Map<ScriptId, String> letters = new EnumMap<>(ScriptId.class);
        List<ToneExample> examples = new ArrayList<>();
        for (String block : file(language).split("\n{2,}")) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            if (lines.isEmpty()) {
                continue;
            }
            String[] head = lines.get(0).split(" ");
            ScriptId script = ScriptId.valueOf(head[1]);
            if (head[0].equals("letter")) {
                letters.put(script, String.join("\n", lines.subList(1, lines.size())));
            } else {
                examples.add(read(ToneRule.valueOf(head[0]), script, language, letters.get(script), lines));
            }
        }
        return examples;
    }

    private static ToneExample read(
            ToneRule rule, ScriptId script, Language language, String letter, List<String> lines) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(" ", 2);
            facts.put(parts[0], parts[1]);
        }
        boolean isWhole = facts.containsKey("--");
        return new ToneExample(
                rule,
                DraftChoices.of(script, language, true),
                context(facts),
                Arrays.stream(facts.get("words:").split(";"))
                        .map(String::strip)
                        .map(words -> words.equals("none") ? "" : words)
                        .toList(),
                text(isWhole ? facts.get("--") : letter.replace("@", facts.get("-"))),
                text(isWhole ? facts.get("++") : letter.replace("@", facts.get("+"))));
    }

    private static ToneContext context(Map<String, String> facts) {
        return new ToneContext(
                names(facts, "reporters:"),
                facts.containsKey("report:") ? List.of(facts.get("report:")) : List.of(),
                names(facts, "own:"),
                facts.containsKey("deal-breaker:"),
                facts.containsKey("ends:") ? LocalDate.parse(facts.get("ends:")) : null,
                facts.containsKey("last:") ? LocalDate.parse(facts.get("last:")) : null);
    }

    private static Set<String> names(Map<String, String> facts, String key) {
        return facts.containsKey(key)
                ? Arrays.stream(facts.get(key).split(";")).map(String::strip).collect(Collectors.toSet())
                : Set.of();
    }

    static DraftText text(String written) {
        List<String> paragraphs =
                new ArrayList<>(List.of(written.replace('\n', '¶').split("¶")));
        String subject =
                paragraphs.get(0).startsWith("subject: ") ? paragraphs.remove(0).substring("subject: ".length()) : null;
        List<Passage> passages = paragraphs.stream()
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> paragraph.startsWith("> ")
                        ? new Passage(Passage.Kind.CUE, paragraph.substring(2))
                        : new Passage(Passage.Kind.WORDS, paragraph))
                .toList();
        return new DraftText("title", subject, passages, left(written));
    }

    private static List<Blank> left(String written) {
        return LABELLED.matcher(written)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .map(label -> new Blank("blank", typeOf(label), label, "hint"))
                .toList();
    }

    private static BlankType typeOf(String label) {
        return label.contains("date") || label.contains("日期") ? BlankType.DATE : BlankType.TEXT;
    }

    private static String file(Language language) {
        try (InputStream stream = ToneExample.class.getResourceAsStream("/tone/examples." + language.tag() + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
