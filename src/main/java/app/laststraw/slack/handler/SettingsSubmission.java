package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.view.SettingsGroupModal;
import app.laststraw.usecase.settings.ChangingSettings;
import app.laststraw.usecase.settings.ChangingSettings.Outcome;
import app.laststraw.usecase.standing.RefreshingCards;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** A few settings are sent. The form closes only when they are safe; otherwise it keeps all that was typed. */
public final class SettingsSubmission implements ViewSubmissionHandler {
    private final ChangingSettings settings;
    private final SettingsForms forms;
    private final RefreshingCards cards;
    private final Homes homes;
    private final Callers callers;
    private final Executor afterwards;
    private final InstantSource clock;

    public SettingsSubmission(
            ChangingSettings settings,
            SettingsForms forms,
            RefreshingCards cards,
            Homes homes,
            Callers callers,
            Executor afterwards,
            InstantSource clock) {
        this.settings = settings;
        this.forms = forms;
        this.cards = cards;
        this.homes = homes;
        this.callers = callers;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) throws IOException {
        Caller caller = callers.of(context);
        View form = request.getPayload().getView();
        Outcome outcome = settings.save(
                form.getId(),
                SettingsGroupModal.drawn(form),
                SettingsGroupModal.typed(form),
                caller.id(),
                clock.instant());
        if (outcome instanceof Outcome.Faulty faulty) {
            return context.ackWithErrors(SettingsGroupModal.errors(caller.words(), form, faulty.faults()));
        }
        if (outcome instanceof Outcome.Overtaken overtaken) {
            return context.ackWithUpdate(SettingsGroupModal.overtaken(caller.words(), overtaken.now(), form));
        }
        if (outcome instanceof Outcome.NotAllowed) {
            return FieldErrors.atFirstInput(form, caller.words().say("refusal.managers_only"))
                    .map(context::ackWithErrors)
                    .orElseThrow();
        }
        follow((Outcome.Saved) outcome);
        forms.redrawList(new Forms.Request(caller, context, null, null), form.getPreviousViewId());
        return context.ack();
    }

    /** Cards that stand follow by themselves; which ones are missing now takes longer to find out, and so does who is a manager no more. */
    private void follow(Outcome.Saved saved) {
        homes.rolesChanged();
        if (saved.touchesCards()) {
            afterwards.execute(() -> cards.refresh(clock.instant()));
        }
    }
}
