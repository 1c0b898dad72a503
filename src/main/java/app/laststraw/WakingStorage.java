package app.laststraw;

import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import java.util.function.Function;

/** Sets the delivery in motion after each commit, so that no use case has to remember to. */
record WakingStorage(Storage storage, Runnable wake) implements Storage {
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
