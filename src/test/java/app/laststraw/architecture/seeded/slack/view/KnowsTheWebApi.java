package app.laststraw.architecture.seeded.slack.view;

import com.slack.api.methods.MethodsClient;

final class KnowsTheWebApi {
    private final MethodsClient client = null;
}
