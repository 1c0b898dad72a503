package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.Audience.Verdict;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.people.NotingRefusals;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in only people who may use the app, on every request that a person makes. Whoever is outside is told nothing: the
 * place where they asked is by that very fact not safe to speak in.
 */
public final class Doorkeeper implements Middleware {
    /** Of all events the one by which somebody wants something; the others are Slack’s own news. */
    private static final String WISH = AppMentionEvent.TYPE_NAME;

    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

    private final CheckingAudience audience;
    private final NotingRefusals refusals;
    private final Homes homes;

    public Doorkeeper(CheckingAudience audience, NotingRefusals refusals, Homes homes) {
        this.audience = audience;
        this.refusals = refusals;
        this.homes = homes;
    }

    @Override
    @SuppressWarnings("rawtypes") // Bolt's own signature
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (isFromSlackItself(request)) {
            return chain.next(request);
        }
        String user = request.getContext().getRequestUserId();
        if (user == null) {
            return Response.ok();
        }
        Verdict verdict = audience.mayUse(new MemberId(user));
        return verdict.passed() ? chain.next(request) : refuse(new MemberId(user), verdict.refusal());
    }

    private static boolean isFromSlackItself(Request<?> request) {
        return request.getRequestType() == RequestType.UrlVerification
                || request instanceof EventRequest event
                        && !event.getEventType().equals(WISH);
    }

    /** A refusal stands whether or not it could be noted. */
    private void note(MemberId person, Audience.Refusal refusal) {
        try {
            refusals.note(person, refusal);
        } catch (StorageUnavailable busy) {
            log.warn("the refusal {} of {} could not be noted", refusal, person);
        }
    }

    /** Somebody whom Slack could not confirm is shown Slack's own failure; the rest see nothing happen. */
    private Response refuse(MemberId person, Audience.Refusal refusal) {
        note(person, refusal);
        homes.changed(person);
        return refusal == Audience.Refusal.UNKNOWN_PERSON
                ? Response.builder().statusCode(503).build()
                : Response.ok();
    }
}
