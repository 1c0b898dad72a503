package app.laststraw.architecture.seeded.slack.message;

import com.slack.api.methods.MethodsClient;

final class KnowsTheWebApi {
    private final MethodsClient client = null;
}
