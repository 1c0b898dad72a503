package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.HomeLink;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.stream.Stream;

/** After each press on a Home, what is behind it by then is drawn anew: a button that is gone is not there to be pressed again. */
public final class PressedOnHome implements Middleware {
    private final Homes homes;

    public PressedOnHome(Homes homes) {
        this.homes = homes;
    }

    @Override
    @SuppressWarnings("rawtypes") // Bolt's own signature
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        Response answer = chain.next(request);
        if (request instanceof BlockActionRequest press) {
            follow(press.getPayload());
        }
        return answer;
    }

    private void follow(BlockActionPayload press) {
        View view = press.getView();
        if (view != null && HomeLink.isHome(view) && !leadsAway(press)) {
            homes.pressed(new MemberId(press.getUser().getId()), HomeLink.read(view.getPrivateMetadata()));
        }
    }

    private static boolean leadsAway(BlockActionPayload press) {
        return Stream.ofNullable(press.getActions())
                .flatMap(List::stream)
                .map(Action::getActionId)
                .anyMatch(HomeLink.actions()::contains);
    }
}
