package app.laststraw.domain.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import java.util.List;

/**
 * A script rendered for one client.
 *
 * @param title what the script is for, in its language
 * @param subject of the e-mail; null for spoken scripts
 * @param text plain text, exactly as it may be sent or spoken; blanks stand in it as labels in brackets
 * @param blanks those left, in the order in which they first appear, each once
 */
public record Draft(ScriptId script, Language language, String title, String subject, String text, List<Blank> blanks) {
    public Draft {
        blanks = List.copyOf(blanks);
    }
}
