package app.laststraw.usecase;

import java.util.function.Function;

/** Where everything is kept; a port. Nested calls are a fault: one transaction at a time on a thread. */
public interface Storage {
    /**
     * One durable transaction: all of {@code work}, or nothing. Writers take turns.
     *
     * @throws StorageUnavailable when the database is busy for too long, full, or broken; nothing was saved
     */
    <T> T write(Function<Records, T> work);

    /**
     * One consistent view, for reading only.
     *
     * @throws StorageUnavailable as for {@link #write}
     */
    <T> T read(Function<Records, T> work);
}
