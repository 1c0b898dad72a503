package app.laststraw.usecase;

import java.time.InstantSource;
import java.time.LocalDate;

/** The firm's calendar. */
public final class FirmCalendar {
    private final Storage storage;
    private final InstantSource clock;

    public FirmCalendar(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** The calendar day in the firm's zone. */
    public LocalDate today() {
        return storage.read(records -> Weighing.today(records, clock.instant()));
    }
}
