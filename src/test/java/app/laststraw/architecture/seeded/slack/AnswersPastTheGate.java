package app.laststraw.architecture.seeded.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import java.io.IOException;

final class AnswersPastTheGate {
    void answer(SlashCommandContext context) throws IOException {
        context.respond("x");
    }
}
