package app.laststraw.usecase.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.OwnTemplate;
import app.laststraw.domain.script.ScriptRenderer;
import app.laststraw.domain.script.Template;
import app.laststraw.domain.script.TemplateRefused;
import app.laststraw.domain.workspace.Language;
import app.laststraw.usecase.Records;
import java.util.Map;
import java.util.Optional;

/** The scripts as they are in force for a firm: what a manager saved goes before the folder, and that before the built-in. */
public final class Scripts {
    private final ScriptRenderer renderer;

    public Scripts(ScriptRenderer renderer) {
        this.renderer = renderer;
    }

    Template inForce(Records records, ScriptId script, Language language) {
        return records.ownTemplates()
                .latest(script, language)
                .flatMap(this::readable)
                .orElseGet(() -> renderer.template(script, language));
    }

    DraftText render(Records records, DraftChoices choices, Map<String, String> filled) {
        return inForce(records, choices.script(), choices.language()).render(choices, filled);
    }

    /** Empty where they went back to the built-in one, and where a later version of the app no longer takes it. */
    Optional<Template> readable(OwnTemplate own) {
        if (own.source() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(renderer.read(own.script(), own.language(), own.source()));
        } catch (TemplateRefused outgrown) {
            return Optional.empty();
        }
    }
}
