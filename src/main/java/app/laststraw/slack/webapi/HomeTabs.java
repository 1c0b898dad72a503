package app.laststraw.slack.webapi;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.webapi.WebApi.Answer;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts up somebody's Home, which nobody else sees. Whether they may see it is asked by the use case that says what is on
 * it. What does not reach them is drawn anew when they open it again.
 */
public final class HomeTabs {
    private static final Duration ONE_CALL = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(HomeTabs.class);

    private final WebApi slack;

    public HomeTabs(WebApi slack) {
        this.slack = slack;
    }

    /**
     * Whether it surely arrived.
     *
     * @param home a view of the type {@code home}
     */
    public boolean publish(MemberId person, View home) {
        String view = GsonFactory.createSnakeCase().toJson(home);
        Answer answer = slack.call("views.publish", Map.of("user_id", person.value(), "view", view), ONE_CALL);
        if (answer.good().isEmpty()) {
            log.warn("the Home of {} could not be published: {}", person, describe(answer));
        }
        return answer.good().isPresent();
    }

    private static String describe(Answer answer) {
        return answer instanceof Answer.Failed failed
                ? failed.error()
                : answer.getClass().getSimpleName();
    }
}
