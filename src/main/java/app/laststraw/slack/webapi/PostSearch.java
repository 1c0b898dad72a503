package app.laststraw.slack.webapi;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.webapi.WebApi.Answer;
import app.laststraw.usecase.Messenger.Found;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for a message of ours by its mark, in what was said of late. */
public final class PostSearch {
    /** By which Slack's clock may be behind ours. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private static final Duration ONE_PAGE = Duration.ofSeconds(10);
    private static final Duration AFTER_A_FAULT = Duration.ofHours(1);
    private static final String PAGE = "100";
    private static final int MOST_PAGES = 20;

    private static final Logger log = LoggerFactory.getLogger(PostSearch.class);

    private final WebApi slack;
    private final MemberId ourselves;

    /** @param ourselves the bot's own user: what anybody else marked alike is not ours */
    public PostSearch(WebApi slack, MemberId ourselves) {
        this.slack = slack;
        this.ourselves = ourselves;
    }

    Found find(ChannelId channel, String threadTs, String deliveryKey, Instant since) {
        String method = threadTs == null ? "conversations.history" : "conversations.replies";
        Map<String, String> fields = fields(channel, threadTs, since);
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer answer = slack.call(method, fields, ONE_PAGE);
            Optional<JsonNode> body = answer.good();
            if (body.isEmpty()) {
                return foundNothing(method, answer);
            }
            Optional<String> ts = among(body.get().path("messages"), deliveryKey);
            if (ts.isPresent()) {
                return new Found.At(channel, ts.get());
            }
            String cursor = SlackAnswers.nextCursor(body.get());
            if (cursor.isEmpty()) {
                return new Found.Nowhere();
            }
            fields.put("cursor", cursor);
        }
        return new Found.Nowhere();
    }

    /** A place that is closed to us holds no message that we could look after; for any other reason, ask again later. */
    Found foundNothing(String method, Answer answer) {
        if (answer instanceof Answer.Busy busy) {
            return new Found.NotNow(busy.after());
        }
        if (!(answer instanceof Answer.Failed failed)) {
            return new Found.NotNow(WebApi.USUAL_WAIT);
        }
        SlackRefusal refusal = SlackRefusal.of(failed.error());
        if (refusal == SlackRefusal.PLACE_CLOSED || refusal == SlackRefusal.GONE) {
            return new Found.Nowhere();
        }
        if (refusal == SlackRefusal.TOKEN_DEAD) {
            return new Found.NotNow(WebApi.USUAL_WAIT);
        }
        if (refusal == SlackRefusal.OUR_FAULT) {
            log.error("{}: {}", method, failed.error());
            return new Found.NotNow(AFTER_A_FAULT);
        }
        return new Found.NotNow(WebApi.USUAL_WAIT);
    }

    private Map<String, String> fields(ChannelId channel, String threadTs, Instant since) {
        Map<String, String> fields = new HashMap<>();
        fields.put("channel", channel.value());
        fields.put("limit", PAGE);
        fields.put("include_all_metadata", "true");
        fields.put("oldest", since.minus(CLOCKS_APART).getEpochSecond() + ".000000");
        if (threadTs != null) {
            fields.put("ts", threadTs);
        }
        return fields;
    }

    private Optional<String> among(JsonNode messages, String deliveryKey) {
        for (JsonNode message : messages) {
            boolean ours = ourselves.value().equals(message.path("user").asText(ourselves.value()));
            if (ours && PostMark.isOn(message, deliveryKey)) {
                return Optional.of(message.path("ts").asText());
            }
        }
        return Optional.empty();
    }
}
