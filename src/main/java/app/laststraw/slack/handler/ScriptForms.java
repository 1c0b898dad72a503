package app.laststraw.slack.handler;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.message.ChosenSoFar;
import app.laststraw.slack.view.DraftRequestModal;
import app.laststraw.usecase.script.AskingForScript;
import java.io.IOException;
import java.util.List;

/** Opens the form in which somebody chooses which script they want, and for whom. */
public final class ScriptForms {
    private final AskingForScript asking;
    private final Forms forms;

    public ScriptForms(AskingForScript asking, Forms forms) {
        this.asking = asking;
        this.forms = forms;
    }

    /** The only one who is likely is chosen beforehand. */
    void open(Forms.Request request, ChosenSoFar known) throws IOException {
        List<ClientId> likely = known.likely();
        Client chosen = likely.size() == 1
                ? asking.offer("", likely, request.caller().id(), 1).stream()
                        .filter(client -> client.id().equals(likely.get(0)))
                        .findFirst()
                        .orElse(null)
                : null;
        forms.open(request, DraftRequestModal.open(request.caller().words(), known, chosen));
    }
}
