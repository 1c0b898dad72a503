package app.laststraw.usecase;

import app.laststraw.domain.exit.HindsightRate;

/** How often each suggestion was right; to be shown to managers, beside the thresholds that make it. */
public final class ReadingHindsight {
    private final Storage storage;

    public ReadingHindsight(Storage storage) {
        this.storage = storage;
    }

    public HindsightRate read() {
        return storage.read(ReadingHindsight::rate);
    }

    static HindsightRate rate(Records records) {
        return HindsightRate.of(records.hindsights().settled());
    }
}
