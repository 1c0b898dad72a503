package app.laststraw.usecase.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.ScriptRenderer;
import app.laststraw.domain.script.tone.ToneCheck;
import app.laststraw.domain.script.tone.ToneContext;
import app.laststraw.domain.workspace.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders a script and reads it through, for nobody in particular: nothing is on record before or after. */
public final class TryingScript {
    private final ScriptRenderer renderer;

    public TryingScript(ScriptRenderer renderer) {
        this.renderer = renderer;
    }

    /** A draft, and what is better not sent in it. */
    public record Tried(DraftChoices choices, DraftText text, List<Finding> findings) {
        public Tried {
            findings = List.copyOf(findings);
        }

        /** Whether something in it must be mended or waived before it goes. */
        public boolean hasErrors() {
            return findings.stream().anyMatch(finding -> finding.rule().isError());
        }
    }

    /** The names of the blanks that the script in force has. */
    public Set<String> blanks(ScriptId script, Language language) {
        return renderer.template(script, language).blanks().stream()
                .map(Blank::name)
                .collect(Collectors.toSet());
    }

    public Tried draft(DraftChoices choices, Map<String, String> filled, ToneContext context) {
        DraftText text = renderer.template(choices.script(), choices.language()).render(choices, filled);
        return new Tried(choices, text, ToneCheck.findings(choices, text, context));
    }
}
