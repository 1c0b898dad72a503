package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.MemberId;
import java.util.HashSet;
import java.util.Set;

/** One piece of work at a time for each person. Nobody waits for a turn: work that comes during one is done at its end. */
final class Turns {
    private final Set<MemberId> underWay = new HashSet<>();
    private final Set<MemberId> comeMeanwhile = new HashSet<>();

    /** @param work the same for each turn: several that came meanwhile are one */
    void take(MemberId person, Runnable work) {
        if (begin(person)) {
            try {
                work.run();
            } finally {
                if (end(person)) {
                    take(person, work);
                }
            }
        }
    }

    private synchronized boolean begin(MemberId person) {
        boolean begun = underWay.add(person);
        if (!begun) {
            comeMeanwhile.add(person);
        }
        return begun;
    }

    /** Whether there is more to do. */
    private synchronized boolean end(MemberId person) {
        underWay.remove(person);
        return comeMeanwhile.remove(person);
    }
}
