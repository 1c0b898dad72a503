package app.laststraw.architecture.seeded.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;

final class SpeaksPastTheGate {
    void speak(MethodsClient client) throws IOException, SlackApiException {
        client.chatPostMessage(request -> request.text("x"));
    }
}
