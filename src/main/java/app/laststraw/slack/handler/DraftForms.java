package app.laststraw.slack.handler;

import app.laststraw.domain.script.DraftId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.CopyModal;
import app.laststraw.slack.view.FillModal;
import app.laststraw.slack.view.ScriptModal;
import app.laststraw.usecase.script.ChoosingScript;
import app.laststraw.usecase.script.FillingBlanks;
import app.laststraw.usecase.script.ReadingDraft;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.InstantSource;

/** Opens the forms about a draft, from a button or from a menu, or says why they stay closed. */
public final class DraftForms {
    private final FillingBlanks blanks;
    private final ChoosingScript scripts;
    private final ReadingDraft drafts;
    private final Forms forms;
    private final Callers callers;
    private final DraftRefusals refusals;
    private final InstantSource clock;

    public DraftForms(
            FillingBlanks blanks,
            ChoosingScript scripts,
            ReadingDraft drafts,
            Forms forms,
            Callers callers,
            DraftRefusals refusals,
            InstantSource clock) {
        this.blanks = blanks;
        this.scripts = scripts;
        this.drafts = drafts;
        this.forms = forms;
        this.callers = callers;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** <i>Fill in the blanks</i>, or <i>Change what is filled in</i>. */
    public Response fill(DraftId draft, BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        FillingBlanks.Opening opening = blanks.open(draft, caller.id(), clock.instant());
        if (opening instanceof FillingBlanks.Opening.Ready ready) {
            return open(request, context, caller, FillModal.open(caller.words(), ready.sheet()));
        }
        return opening instanceof FillingBlanks.Opening.Refused refused
                ? refusals.barred(request, context, caller, refused.why())
                : refusals.sent(request, context, caller, ((FillingBlanks.Opening.Sent) opening).now());
    }

    /** <i>Another script</i>. */
    Response otherScript(DraftId draft, BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        ChoosingScript.Opening opening = scripts.open(draft, caller.id(), clock.instant());
        if (opening instanceof ChoosingScript.Opening.Ready ready) {
            return open(request, context, caller, ScriptModal.open(caller.words(), ready.choice()));
        }
        return opening instanceof ChoosingScript.Opening.Refused refused
                ? refusals.barred(request, context, caller, refused.why())
                : refusals.sent(request, context, caller, ((ChoosingScript.Opening.Sent) opening).now());
    }

    /** <i>Copy as text</i>. */
    public Response copy(DraftId draft, BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        ReadingDraft.Outcome outcome = drafts.read(draft, caller.id());
        if (outcome instanceof ReadingDraft.Outcome.Ready ready) {
            return open(request, context, caller, CopyModal.open(caller.words(), ready.draft(), ready.client()));
        }
        return refusals.barred(request, context, caller, ((ReadingDraft.Outcome.Refused) outcome).why());
    }

    private Response open(BlockActionRequest request, ActionContext context, Caller caller, View form)
            throws IOException {
        forms.open(Forms.Request.of(request, context, caller), form);
        return context.ack();
    }
}
