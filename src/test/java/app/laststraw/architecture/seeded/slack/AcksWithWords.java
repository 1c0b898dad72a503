package app.laststraw.architecture.seeded.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;

final class AcksWithWords {
    void answer(SlashCommandContext context) {
        context.ack("x");
    }
}
