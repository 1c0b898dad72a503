package app.laststraw.architecture.seeded.store;

import com.slack.api.Slack;

final class KnowsSlack {
    private final Slack slack = null;
}
