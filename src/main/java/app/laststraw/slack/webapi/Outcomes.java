package app.laststraw.slack.webapi;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.slack.webapi.WebApi.Answer;
import app.laststraw.usecase.Messenger.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack's answer means for something that had to be said; logs what somebody must look at, by name only. */
final class Outcomes {
    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

    private Outcomes() {}

    /** @param channel where it was to be said; null when the call was about no message yet */
    static Outcome of(String method, Answer answer, ChannelId channel) {
        if (answer instanceof Answer.Good good) {
            return said(good.body(), channel);
        }
        if (answer instanceof Answer.Busy busy) {
            return new Outcome.TryLater(busy.after());
        }
        if (answer instanceof Answer.Failed failed) {
            return refusal(method, failed.error());
        }
        return answer instanceof Answer.Unsent ? new Outcome.TryLater(WebApi.USUAL_WAIT) : new Outcome.Unknown();
    }

    private static Outcome said(JsonNode body, ChannelId channel) {
        String ts = body.path("ts").asText("");
        return ts.isEmpty() || channel == null ? new Outcome.Unknown() : new Outcome.Said(channel, ts);
    }

    private static Outcome refusal(String method, String error) {
        switch (SlackRefusal.of(error)) {
            case LATER:
                return new Outcome.TryLater(WebApi.USUAL_WAIT);
            case UNKNOWN:
                return new Outcome.Unknown();
            case GONE:
                return new Outcome.Gone();
            case TOKEN_DEAD:
                log.error("{}: {}; nothing can be said until SLACK_BOT_TOKEN is set anew", method, error);
                return new Outcome.Refused(error, true);
            case OUR_FAULT:
                log.error("{}: {}", method, error);
                return new Outcome.Refused(error, false);
            default:
                log.warn("{}: {}", method, error);
                return new Outcome.Refused(error, false);
        }
    }
}
