package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.ScriptRenderer;
import app.laststraw.domain.script.Template;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Makes drafts, and versions of them, with what is on record filled in; what is not stays a labelled blank. */
public final class DraftingScript {
    private final Scripts scripts;
    private final KnownBlanks knownBlanks;

    /** @param firmName as the workspace calls itself */
    public DraftingScript(ScriptRenderer renderer, String firmName) {
        this.scripts = new Scripts(renderer);
        this.knownBlanks = new KnownBlanks(firmName);
    }

    Scripts scripts() {
        return scripts;
    }

    Template template(Records records, DraftChoices choices) {
        return scripts.inForce(records, choices.script(), choices.language());
    }

    /** What is on record by now for the blanks of a draft that is there, by name. */
    Map<String, String> known(Records records, Client client, Draft draft) {
        return knownBlanks.beside(records, client, draft);
    }

    /** A new draft, not said yet. */
    Draft open(Records records, Client client, DraftChoices choices, MemberId askedBy, DraftPlace place, Instant now) {
        Map<String, String> known = knownBlanks.of(records, client, askedBy);
        DraftText text = scripts.render(records, choices, known);
        Draft draft = records.drafts().open(client.id(), askedBy, place, choices, known, text, now);
        records.audit()
                .note(
                        now,
                        askedBy,
                        "script.requested",
                        "draft:" + draft.id(),
                        choices.script().name());
        Releasing.changed(records, draft, askedBy, now);
        return draft;
    }

    /** The draft with other choices, saved, and not said yet; what fills its blanks stays. */
    Draft choose(Records records, Draft draft, DraftEdit edit, DraftChoices choices, MemberId by, Instant now) {
        return save(records, draft, edit, choices, draft.current().filled(), by, now);
    }

    /** The draft with these blanks filled in beside the others, saved, and not said yet; an empty value empties its blank. */
    Draft fill(Records records, Draft draft, Map<String, String> values, MemberId by, Instant now) {
        Map<String, String> filled = new HashMap<>(draft.current().filled());
        filled.putAll(values);
        filled.values().removeIf(String::isBlank);
        return save(records, draft, DraftEdit.BLANKS_FILLED, draft.current().choices(), filled, by, now);
    }

    Draft undo(Records records, Draft draft, MemberId by, Instant now) {
        return save(records, draft.undone(by, now), by, now);
    }

    private Draft save(
            Records records,
            Draft draft,
            DraftEdit edit,
            DraftChoices choices,
            Map<String, String> filled,
            MemberId by,
            Instant now) {
        DraftText text = scripts.render(records, choices, filled);
        return save(records, draft.changed(edit, choices, filled, text, by, now), by, now);
    }

    private static Draft save(Records records, Draft changed, MemberId by, Instant now) {
        records.drafts().save(changed);
        records.audit()
                .note(
                        now,
                        by,
                        "script.changed",
                        "draft:" + changed.id(),
                        changed.current().edit().name());
        Releasing.changed(records, changed, by, now);
        return changed;
    }
}
