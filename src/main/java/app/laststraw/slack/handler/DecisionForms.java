package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.usecase.RecordingDecision;
import app.laststraw.usecase.RecordingDecision.Opening;
import app.laststraw.usecase.RecordingDecision.Sheet;
import app.laststraw.words.Words;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** Opens the form that records a decision, from either of the buttons that lead to it. */
public final class DecisionForms {
    private final RecordingDecision decisions;
    private final CaseForms forms;
    private final Callers callers;
    private final InstantSource clock;

    public DecisionForms(RecordingDecision decisions, CaseForms forms, Callers callers, InstantSource clock) {
        this.decisions = decisions;
        this.forms = forms;
        this.callers = callers;
        this.clock = clock;
    }

    Response open(BlockActionRequest request, ActionContext context, BiFunction<Words, Sheet, View> drawn)
            throws IOException {
        Caller caller = callers.of(context);
        Opening opening = decisions.open(new ClientId(Pressed.number(request)), caller.id(), clock.instant());
        if (opening instanceof Opening.Ready ready) {
            return forms.open(request, context, caller, drawn.apply(caller.words(), ready.sheet()));
        }
        return forms.refuse(request, context, caller, ((Opening.Refused) opening).why());
    }
}
