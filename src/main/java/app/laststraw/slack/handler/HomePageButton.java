package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.HomeLink;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;

/** What leads from one page of the Home to another, such as <i>Next</i> or <i>My reports</i>. */
public final class HomePageButton implements BlockActionHandler {
    private final Homes homes;

    public HomePageButton(Homes homes) {
        this.homes = homes;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        homes.draw(new MemberId(context.getRequestUserId()), HomeLink.read(Pressed.value(request)));
        return context.ack();
    }
}
