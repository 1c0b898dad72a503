package app.laststraw.playground.webapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults still to come, in the order in which they were asked for. */
public final class Faults {
    private final List<Fault> pending = new ArrayList<>();
    private final Predicate<String> known;

    /** @param known the methods that there are: a fault on any other would never come */
    Faults(Predicate<String> known) {
        this.known = known;
    }

    /** @throws IllegalArgumentException when there is no such method */
    public synchronized void add(Fault fault) {
        if (!fault.method().equals("*") && !known.test(fault.method())) {
            throw new IllegalArgumentException("the stand-in does not know " + fault.method());
        }
        pending.add(fault);
    }

    public synchronized void clear() {
        pending.clear();
    }

    synchronized Optional<Fault> take(String method) {
        for (int index = 0; index < pending.size(); index++) {
            Fault fault = pending.get(index);
            if (fault.hits(method)) {
                use(index, fault);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void use(int index, Fault fault) {
        if (fault.times() == 1) {
            pending.remove(index);
        } else {
            pending.set(index, fault.less());
        }
    }
}
