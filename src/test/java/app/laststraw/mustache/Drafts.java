package app.laststraw.mustache;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.ReasonsShown;
import app.laststraw.domain.script.Template;
import app.laststraw.domain.workspace.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The built-in scripts, rendered in every way there is. */
final class Drafts {
    private static final MustacheScriptRenderer RENDERER = new MustacheScriptRenderer(Optional.empty());

    private Drafts() {}

    /** Nine scripts, two languages, and all that somebody may choose: 216 of them. */
    static Stream<DraftChoices> all() {
        return Arrays.stream(ScriptId.values()).flatMap(Drafts::all);
    }

    static Stream<DraftChoices> all(ScriptId script) {
        return Arrays.stream(Language.values()).flatMap(language -> all(script, language));
    }

    static Stream<DraftChoices> all(ScriptId script, Language language) {
        return Stream.of(true, false)
                .flatMap(referral -> Arrays.stream(ReasonsShown.values())
                        .flatMap(reasons -> Stream.of(false, true)
                                .map(shorter -> new DraftChoices(script, language, shorter, reasons, referral))));
    }

    static Template template(DraftChoices choices) {
        return RENDERER.template(choices.script(), choices.language());
    }

    static DraftText empty(DraftChoices choices) {
        return render(choices, Map.of());
    }

    static DraftText render(DraftChoices choices, Map<String, String> filled) {
        return template(choices).render(choices, filled);
    }

    static DraftText filledWith(DraftChoices choices, String value) {
        return render(choices, filled(choices, blank -> value));
    }

    /** As somebody would fill them in who takes care. */
    static DraftText filledWell(DraftChoices choices) {
        return render(choices, filled(choices, blank -> well(blank.type())));
    }

    private static String well(BlankType type) {
        return switch (type) {
            case TEXT -> "Northwind";
            case DATE -> "2027-03-14";
            case LINK -> "https://firm.example/fees?a=1&b=2";
            case MONEY -> "2400.00 EUR";
        };
    }

    private static Map<String, String> filled(DraftChoices choices, Function<Blank, String> value) {
        return template(choices).blanks().stream().collect(Collectors.toMap(Blank::name, value));
    }
}
