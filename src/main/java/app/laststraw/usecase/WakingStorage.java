package app.laststraw.usecase;

import java.util.function.Function;

/** Sets the delivery in motion after each commit, so that no use case has to remember to. */
public record WakingStorage(Storage storage, Runnable wake) implements Storage {
    @Override
    public <T> T write(Function<Records, T> work) {
        T result = storage.write(work);
        wake.run();
        return result;
    }

    @Override
    public <T> T read(Function<Records, T> work) {
        return storage.read(work);
    }
}
