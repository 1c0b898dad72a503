package app.laststraw.usecase;

import java.util.Set;
import java.util.function.Function;

/** The storage of a process that dies at one of its lines: just before a commit, or just after it. */
public final class DyingStorage implements Storage {
    /** The process is gone; nothing that is written for exceptions catches it. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** How many lines were come to, over all processes; at some of them, one dies. */
    public static final class Lines {
        private final Set<Integer> last;
        private int count;

        public Lines(Integer... last) {
            this.last = Set.of(last);
        }

        public int count() {
            return count;
        }

        private void next() {
            if (last.contains(count++)) {
                throw new Crash();
            }
        }
    }

    private final Storage storage;
    private final Lines lines;

    public DyingStorage(Storage storage, Lines lines) {
        this.storage = storage;
        this.lines = lines;
    }

    /** Whatever Slack was asked in between belongs to the one commit or to the other. */
    @Override
    public <T> T write(Function<Records, T> work) {
        T written = storage.write(records -> {
            T result = work.apply(records);
            lines.next();
            return result;
        });
        lines.next();
        return written;
    }

    @Override
    public <T> T read(Function<Records, T> work) {
        return storage.read(work);
    }
}
