package app.laststraw.usecase.care;

import app.laststraw.domain.exit.HindsightRate;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;

/** How often each suggestion was right; to be shown to managers, beside the thresholds that make it. */
public final class ReadingHindsight {
    private final Storage storage;

    public ReadingHindsight(Storage storage) {
        this.storage = storage;
    }

    public HindsightRate read() {
        return storage.read(ReadingHindsight::rate);
    }

    public static HindsightRate rate(Records records) {
        return HindsightRate.of(records.hindsights().settled());
    }
}
