package app.laststraw.architecture.seeded.slack;

import com.github.kagkarlsson.scheduler.Scheduler;

final class KnowsTheScheduler {
    private final Scheduler neighbour = null;
}
