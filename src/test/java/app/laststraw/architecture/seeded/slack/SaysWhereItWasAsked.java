package app.laststraw.architecture.seeded.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;

final class SaysWhereItWasAsked {
    void say(SlashCommandContext context) throws IOException, SlackApiException {
        context.say("x");
    }
}
