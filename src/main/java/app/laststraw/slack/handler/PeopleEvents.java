package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.people.KnowingPeople;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.User;

/** Somebody changed: became a guest, left, was made an admin. The copy we hold of them is not trusted any more, and what they look at is drawn anew. */
public final class PeopleEvents {
    private final KnowingPeople people;
    private final Homes homes;

    public PeopleEvents(KnowingPeople people, Homes homes) {
        this.people = people;
        this.homes = homes;
    }

    /** @param person about whom Slack says something */
    public Response changed(User person, EventContext context) {
        MemberId id = new MemberId(person.getId());
        people.changed(id);
        homes.changed(id);
        return context.ack();
    }
}
