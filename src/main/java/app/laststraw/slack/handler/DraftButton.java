package app.laststraw.slack.handler;

import app.laststraw.domain.script.DraftId;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** A button of a draft that opens a form about it. */
public final class DraftButton implements BlockActionHandler {
    private final Opening opening;

    public DraftButton(Opening opening) {
        this.opening = opening;
    }

    /** One of {@link DraftForms}. */
    public interface Opening {
        Response of(DraftId draft, BlockActionRequest request, ActionContext context) throws IOException;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        return opening.of(new DraftId(Pressed.number(request)), request, context);
    }
}
