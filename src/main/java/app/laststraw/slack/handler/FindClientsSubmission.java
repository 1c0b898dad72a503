package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.FindClientsModal;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;

/** Somebody looks for clients: their Home shows those that were found. */
public final class FindClientsSubmission implements ViewSubmissionHandler {
    private final Homes homes;

    public FindClientsSubmission(Homes homes) {
        this.homes = homes;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        homes.draw(
                new MemberId(context.getRequestUserId()),
                FindClientsModal.read(request.getPayload().getView()));
        return context.ack();
    }
}
