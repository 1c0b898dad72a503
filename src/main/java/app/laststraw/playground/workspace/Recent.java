package app.laststraw.playground.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The latest of something, oldest first; safe for use by several threads. What is older than so many is forgotten, so
 * that a playground that runs for days does not fill its memory with what nobody asks for.
 */
public final class Recent<T> {
    private final int most;
    private final Deque<T> items = new ArrayDeque<>();

    /** @param most how many are kept, at least 1 */
    public Recent(int most) {
        this.most = most;
    }

    public synchronized void add(T item) {
        if (items.size() == most) {
            items.removeFirst();
        }
        items.addLast(item);
    }

    public synchronized List<T> all() {
        return List.copyOf(items);
    }

    public synchronized void clear() {
        items.clear();
    }
}
