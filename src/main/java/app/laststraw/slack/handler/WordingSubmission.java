package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.view.WordingModal;
import app.laststraw.slack.view.WordingsModal;
import app.laststraw.usecase.script.WordingScripts;
import app.laststraw.usecase.script.WordingScripts.Outcome;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.InstantSource;

/** A script is worded. What cannot be used stays in the form, with the reason at its line. */
public final class WordingSubmission implements ViewSubmissionHandler {
    private final WordingScripts scripts;
    private final WordingForms forms;
    private final Callers callers;
    private final InstantSource clock;

    public WordingSubmission(WordingScripts scripts, WordingForms forms, Callers callers, InstantSource clock) {
        this.scripts = scripts;
        this.forms = forms;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) throws IOException {
        Caller caller = callers.of(context);
        View form = request.getPayload().getView();
        WordingsModal.Script script = WordingModal.script(form);
        Outcome outcome = scripts.save(
                script.id(),
                script.language(),
                WordingModal.number(form),
                WordingModal.source(form),
                caller.id(),
                clock.instant());
        if (outcome instanceof Outcome.Faulty faulty) {
            return context.ackWithErrors(WordingModal.errors(caller.words(), form, faulty.line(), faulty.flaw()));
        }
        if (outcome instanceof Outcome.Overtaken overtaken) {
            return context.ackWithUpdate(WordingModal.overtaken(caller.words(), overtaken.now(), form));
        }
        if (outcome instanceof Outcome.NotAllowed) {
            return FieldErrors.atFirstInput(form, caller.words().say("refusal.managers_only"))
                    .map(context::ackWithErrors)
                    .orElseThrow();
        }
        Forms.Request below = new Forms.Request(caller, context, null, null);
        forms.redrawList(below, form.getPreviousViewId(), script.language());
        return context.ack();
    }
}
