package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.view.SettingsGroupModal;
import app.laststraw.slack.view.SettingsModal;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.settings.ChangingSettings;
import app.laststraw.usecase.settings.ChangingSettings.Desk;
import app.laststraw.usecase.settings.SettingsForm;
import app.laststraw.usecase.settings.SettingsGroup;
import app.laststraw.usecase.settings.TryingPolicy;
import app.laststraw.usecase.settings.TryingPolicy.Preview;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The forms in which a manager changes the firm's settings: all at a glance, and on top of that a few at a time. */
public final class SettingsForms {
    private final ChangingSettings settings;
    private final TryingPolicy policy;
    private final Forms forms;
    private final Callers callers;
    private final Replies replies;
    private final Executor afterwards;
    private final InstantSource clock;

    /** @param afterwards for what may take longer than Slack waits for an answer */
    public SettingsForms(
            ChangingSettings settings,
            TryingPolicy policy,
            Forms forms,
            Callers callers,
            Replies replies,
            Executor afterwards,
            InstantSource clock) {
        this.settings = settings;
        this.policy = policy;
        this.forms = forms;
        this.callers = callers;
        this.replies = replies;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** By the button on the Home. */
    public Response edit(BlockActionRequest request, ActionContext context) throws IOException {
        Forms.Request asked = asked(request, context);
        if (!open(asked)) {
            refuse(asked);
        }
        return context.ack();
    }

    /** @return false for whoever is no manager */
    boolean open(Forms.Request request) throws IOException {
        Optional<Desk> desk = settings.open(request.caller().id(), clock.instant());
        if (desk.isPresent()) {
            forms.open(request, SettingsModal.open(request.caller().words(), desk.get()));
        }
        return desk.isPresent();
    }

    /** <i>Change</i>, beside a few of them. */
    public Response change(BlockActionRequest request, ActionContext context) throws IOException {
        Forms.Request asked = asked(request, context);
        SettingsGroup group = SettingsGroup.valueOf(Pressed.value(request));
        Optional<Desk> desk = desk(asked);
        if (desk.isPresent()) {
            forms.push(asked, SettingsGroupModal.open(asked.caller().words(), desk.get(), group));
        }
        return context.ack();
    }

    /** A whole book of clients is weighed twice, which Slack is not kept waiting for. */
    public Response preview(BlockActionRequest request, ActionContext context) {
        Forms.Request asked = asked(request, context);
        View form = request.getPayload().getView();
        afterwards.execute(() -> redraw(asked, form, desk(asked).map(desk -> previewed(asked.caller(), desk, form))));
        return context.ack();
    }

    /** Null for somebody who lost the role at this very moment. */
    private View previewed(Caller caller, Desk desk, View form) {
        SettingsForm drawn = SettingsGroupModal.drawn(form);
        Preview preview = policy.preview(drawn, SettingsGroupModal.typed(form), caller.id(), clock.instant());
        if (preview instanceof Preview.Ready ready) {
            return SettingsGroupModal.previewed(caller.words(), desk, form, ready);
        }
        return preview instanceof Preview.Faulty faulty
                ? SettingsGroupModal.faulty(caller.words(), desk, form, faulty.faults())
                : null;
    }

    /** <i>Back to the defaults</i>: they are filled in, and not saved. */
    public Response defaults(BlockActionRequest request, ActionContext context) {
        Forms.Request asked = asked(request, context);
        View form = request.getPayload().getView();
        redraw(
                asked,
                form,
                desk(asked)
                        .map(desk -> SettingsGroupModal.defaults(asked.caller().words(), desk, form)));
        return context.ack();
    }

    /** When the digest is to go out is being changed: what would come of it. */
    public Response tryDigest(BlockActionRequest request, ActionContext context) {
        Forms.Request asked = asked(request, context);
        View form = request.getPayload().getView();
        Optional<Desk> tried = settings.tried(
                SettingsGroupModal.drawn(form),
                SettingsGroupModal.typed(form),
                asked.caller().id(),
                clock.instant());
        redraw(
                asked,
                form,
                allowed(asked, tried)
                        .map(desk -> SettingsGroupModal.tried(asked.caller().words(), desk, form)));
        return context.ack();
    }

    /** The list below a form that was saved, as it stands now. */
    void redrawList(Forms.Request request, String viewId) throws IOException {
        Optional<Desk> desk = settings.open(request.caller().id(), clock.instant());
        if (desk.isPresent() && viewId != null) {
            forms.change(request, viewId, SettingsModal.open(request.caller().words(), desk.get()));
        }
    }

    private void redraw(Forms.Request request, View form, Optional<View> drawn) {
        try {
            if (drawn.isPresent()) {
                forms.change(request, form.getId(), drawn.get());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Optional<Desk> desk(Forms.Request request) {
        return allowed(request, settings.open(request.caller().id(), clock.instant()));
    }

    private Optional<Desk> allowed(Forms.Request request, Optional<Desk> desk) {
        if (desk.isEmpty()) {
            refuse(request);
        }
        return desk;
    }

    private void refuse(Forms.Request request) {
        Caller caller = request.caller();
        replies.toPerson(caller.id(), request.where(), Refusals.managersOnly(caller.words()), ClientPresence.NONE);
    }

    private Forms.Request asked(BlockActionRequest request, ActionContext context) {
        return Forms.Request.of(request, context, callers.of(context));
    }
}
