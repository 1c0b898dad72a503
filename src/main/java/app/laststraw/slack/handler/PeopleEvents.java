package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.KnowingPeople;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.User;

/** Somebody changed: became a guest, left, was made an admin. The copy we hold of them is not trusted any more. */
public final class PeopleEvents {
    private final KnowingPeople people;

    public PeopleEvents(KnowingPeople people) {
        this.people = people;
    }

    /** @param person about whom Slack says something */
    public Response changed(User person, EventContext context) {
        people.changed(new MemberId(person.getId()));
        return context.ack();
    }
}
