package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.view.PreviewModal;
import app.laststraw.slack.view.SampleClient;
import app.laststraw.slack.view.WordingModal;
import app.laststraw.slack.view.WordingsModal;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.script.Wording;
import app.laststraw.usecase.script.WordingScripts;
import app.laststraw.usecase.script.WordingScripts.Outcome;
import app.laststraw.usecase.script.WordingScripts.Preview;
import app.laststraw.words.Words;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The forms in which a manager words the scripts, one on top of another: all scripts, one of them, and how it reads. */
public final class WordingForms {
    private final WordingScripts scripts;
    private final Forms forms;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public WordingForms(WordingScripts scripts, Forms forms, Callers callers, Replies replies, InstantSource clock) {
        this.scripts = scripts;
        this.forms = forms;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    /** <i>Scripts</i> on the Home: those in the language of whoever asks. */
    public Response list(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        Language language = caller.words().language();
        Optional<List<Wording>> all = scripts.list(language, caller.id());
        if (all.isEmpty()) {
            return refuse(request, context, caller);
        }
        forms.open(Forms.Request.of(request, context, caller), WordingsModal.open(caller.words(), language, all.get()));
        return context.ack();
    }

    public Response otherLanguage(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        Language language = WordingsModal.language(Pressed.value(request));
        return redrawList(
                        Forms.Request.of(request, context, caller),
                        request.getPayload().getView().getId(),
                        language)
                ? context.ack()
                : refuse(request, context, caller);
    }

    /** <i>Change</i>, beside a script. */
    public Response word(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        WordingsModal.Script script = WordingsModal.Script.read(Pressed.value(request));
        Optional<Wording> wording = scripts.open(script.id(), script.language(), caller.id());
        if (wording.isEmpty()) {
            return refuse(request, context, caller);
        }
        forms.push(Forms.Request.of(request, context, caller), WordingModal.open(caller.words(), wording.get()));
        return context.ack();
    }

    /** What was typed stays in the form below. */
    public Response preview(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        View form = request.getPayload().getView();
        WordingsModal.Script script = WordingModal.script(form);
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        SampleClient client = new SampleClient(Words.in(script.language()), today);
        Preview preview =
                scripts.preview(script.id(), script.language(), WordingModal.source(form), client::value, caller.id());
        if (preview instanceof Preview.NotAllowed) {
            return refuse(request, context, caller);
        }
        View shown = preview instanceof Preview.Ready ready
                ? PreviewModal.of(caller.words(), client, ready)
                : refused(caller, form, (Preview.Faulty) preview);
        forms.push(Forms.Request.of(request, context, caller), shown);
        return context.ack();
    }

    private static View refused(Caller caller, View form, Preview.Faulty faulty) {
        return PreviewModal.refused(caller.words(), form, faulty.line(), faulty.flaw());
    }

    /** <i>Drop the firm’s own</i>. */
    public Response goBack(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        View form = request.getPayload().getView();
        WordingsModal.Script script = WordingModal.script(form);
        Outcome outcome =
                scripts.goBack(script.id(), script.language(), WordingModal.number(form), caller.id(), clock.instant());
        if (outcome instanceof Outcome.NotAllowed) {
            return refuse(request, context, caller);
        }
        View after = outcome instanceof Outcome.Saved saved
                ? WordingModal.wentBack(caller.words(), saved.now())
                : WordingModal.overtaken(caller.words(), ((Outcome.Overtaken) outcome).now(), form);
        Forms.Request where = Forms.Request.of(request, context, caller);
        forms.change(where, form.getId(), after);
        redrawList(where, form.getPreviousViewId(), script.language());
        return context.ack();
    }

    /**
     * The list below a form, as it stands now.
     *
     * @return false for whoever is no manager
     */
    boolean redrawList(Forms.Request request, String viewId, Language language) throws IOException {
        Optional<List<Wording>> all = scripts.list(language, request.caller().id());
        if (all.isPresent() && viewId != null) {
            forms.change(request, viewId, WordingsModal.open(request.caller().words(), language, all.get()));
        }
        return all.isPresent();
    }

    private Response refuse(BlockActionRequest request, ActionContext context, Caller caller) {
        replies.toPerson(
                caller.id(), Pressed.where(request), Refusals.managersOnly(caller.words()), ClientPresence.NONE);
        return context.ack();
    }
}
