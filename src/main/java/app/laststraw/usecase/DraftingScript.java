package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.ScriptRenderer;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import java.util.HashMap;
import java.util.Map;

/** Renders a script for a client, with what is on record filled in; what is not stays a labelled blank. */
public final class DraftingScript {
    private final ScriptRenderer renderer;
    private final String firmName;

    /** @param firmName as the workspace calls itself */
    public DraftingScript(ScriptRenderer renderer, String firmName) {
        this.renderer = renderer;
        this.firmName = firmName;
    }

    /** In the firm's language. */
    DraftText draft(Records records, Client client, ScriptId script, MemberId sender, boolean withReferral) {
        Language language = records.settings().firm().language();
        return renderer.template(script, language)
                .render(DraftChoices.of(script, language, withReferral), filled(records, client, sender));
    }

    private Map<String, String> filled(Records records, Client client, MemberId sender) {
        Map<String, String> filled = new HashMap<>();
        filled.put("client_name", client.name().text());
        filled.put("firm_name", firmName);
        records.people().find(sender).map(Member::name).ifPresent(name -> filled.put("sender_name", name));
        return filled;
    }
}
