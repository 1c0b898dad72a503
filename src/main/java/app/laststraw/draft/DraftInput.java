package app.laststraw.draft;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.ReasonsShown;
import app.laststraw.domain.script.ScriptContents;
import app.laststraw.domain.script.tone.ToneContext;
import app.laststraw.domain.workspace.Language;
import app.laststraw.input.JsonDocuments;
import app.laststraw.input.StrictObject;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code laststraw draft} is given; {@code templates/README.md} names the fields.
 *
 * @param filled what fills the blanks, by name
 */
public record DraftInput(DraftChoices choices, Map<String, String> filled, ToneContext context) {

    /**
     * @param blanks those of the script; others that the app knows are passed over, so that one file serves many scripts
     * @throws app.laststraw.input.JsonFault at the first fault
     */
    public static DraftInput read(String text, ScriptId script, Language language, Set<String> blanks) {
        StrictObject data =
                JsonDocuments.readOnly(text).allowing("blanks", "shorter", "reasons", "referral", "context");
        Set<String> allowed = new TreeSet<>(blanks);
        allowed.addAll(ScriptContents.knownBlanks());
        Map<String, String> filled = data.texts("blanks", allowed);
        return new DraftInput(choices(data, script, language), filled, context(data.object("context"), filled));
    }

    private static DraftChoices choices(StrictObject data, ScriptId script, Language language) {
        ReasonsShown reasons = data.choice("reasons", ReasonsShown.class);
        return DraftChoices.of(script, language, !Boolean.FALSE.equals(data.answer("referral")))
                .shorter(Boolean.TRUE.equals(data.answer("shorter")))
                .giving(reasons == null ? ReasonsShown.FULL : reasons);
    }

    private static ToneContext context(StrictObject typed, Map<String, String> filled) {
        typed.allowing("reporters", "reports", "dealBreakerReported", "endsOn", "lastStepOn");
        return new ToneContext(
                Set.copyOf(typed.textList("reporters")),
                typed.textList("reports"),
                ownNames(filled),
                Boolean.TRUE.equals(typed.answer("dealBreakerReported")),
                typed.day("endsOn"),
                typed.day("lastStepOn"));
    }

    private static Set<String> ownNames(Map<String, String> filled) {
        return Stream.of("client_name", "contact_name", "sender_name", "firm_name")
                .map(filled::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
