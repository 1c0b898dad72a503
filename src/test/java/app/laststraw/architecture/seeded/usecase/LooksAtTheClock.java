package app.laststraw.architecture.seeded.usecase;

import java.time.Instant;
import java.util.function.Supplier;

final class LooksAtTheClock {
    Supplier<Instant> clock() {
        return Instant::now;
    }
}
