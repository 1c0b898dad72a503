package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.MemberId;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;

/** Somebody opens the app's Home. */
public final class HomeEvents {
    private final Homes homes;

    public HomeEvents(Homes homes) {
        this.homes = homes;
    }

    /** The tab with the messages needs nothing from us. */
    public Response opened(AppHomeOpenedEvent event, EventContext context) {
        if ("home".equals(event.getTab())) {
            homes.opened(new MemberId(event.getUser()), event.getView() != null);
        }
        return context.ack();
    }
}
