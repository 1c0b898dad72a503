package app.laststraw.slack.handler;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The events that were answered of late: Slack sends one again whose answer came too slowly. Private answers are kept
 * nowhere, so that this is all that keeps them from being given twice; what is drafted the outbox knows, for good.
 */
final class LatelyAnswered {
    private static final int MOST = 1_000;

    private final Set<String> events = new LinkedHashSet<>();

    /** Answers it, unless it was answered; one whose answer fails counts as not answered. */
    void once(String event, Runnable answer) {
        if (!begin(event)) {
            return;
        }
        boolean done = false;
        try {
            answer.run();
            done = true;
        } finally {
            if (!done) {
                forget(event);
            }
        }
    }

    private synchronized boolean begin(String event) {
        if (events.size() == MOST) {
            Iterator<String> oldest = events.iterator();
            oldest.next();
            oldest.remove();
        }
        return events.add(event);
    }

    private synchronized void forget(String event) {
        events.remove(event);
    }
}
