package app.laststraw.playground.blockkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A place within a payload that is being checked, and the one list into which all its places report. */
final class Place {
    private final String pointer;
    private final Check check;
    private final boolean withinInput;

    /** One run over one payload: what was found, and what must be unique in it. */
    private static final class Check {
        private final Surface surface;
        private final List<BlockFault> faults = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        private Check(Surface surface) {
            this.surface = surface;
        }
    }

    private Place(String pointer, Check check, boolean withinInput) {
        this.pointer = pointer;
        this.check = check;
        this.withinInput = withinInput;
    }

    static Place root(String name, Surface surface) {
        return new Place("/" + name, new Check(surface), false);
    }

    Place at(String field) {
        return new Place(pointer + "/" + field, check, withinInput);
    }

    Place at(int index) {
        return at(Integer.toString(index));
    }

    /** The same place, known to lie within an input block. */
    Place inInput() {
        return new Place(pointer, check, true);
    }

    boolean withinInput() {
        return withinInput;
    }

    Surface surface() {
        return check.surface;
    }

    void fault(String message) {
        check.faults.add(new BlockFault(pointer, message));
    }

    /** Reports the second use of something that may be there once. */
    void once(String what, String message) {
        if (!check.seen.add(what)) {
            fault(message);
        }
    }

    List<BlockFault> faults() {
        return List.copyOf(check.faults);
    }
}
