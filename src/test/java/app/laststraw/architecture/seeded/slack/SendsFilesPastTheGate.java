package app.laststraw.architecture.seeded.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;

final class SendsFilesPastTheGate {
    void send(MethodsClient client) throws IOException, SlackApiException {
        client.filesCompleteUploadExternal(request -> request.channelId("C1"));
    }
}
