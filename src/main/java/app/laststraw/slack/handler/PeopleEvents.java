package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.KnowingPeople;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.UserChangeEvent;

/** Somebody changed: became a guest, left, was made an admin. The copy we hold of them is not trusted any more. */
public final class PeopleEvents {
    private final KnowingPeople people;

    public PeopleEvents(KnowingPeople people) {
        this.people = people;
    }

    public Response changed(EventsApiPayload<UserChangeEvent> payload, EventContext context) {
        people.changed(new MemberId(payload.getEvent().getUser().getId()));
        return context.ack();
    }

    public Response joined(EventsApiPayload<TeamJoinEvent> payload, EventContext context) {
        people.changed(new MemberId(payload.getEvent().getUser().getId()));
        return context.ack();
    }
}
