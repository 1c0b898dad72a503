package app.laststraw.domain.exit;

import java.time.LocalDate;
import java.util.Objects;

/** What came of giving an exit plan other days. */
public sealed interface PlanChange {
    /** @param plan as it is to be saved */
    record Changed(ExitPlan plan) implements PlanChange {
        public Changed {
            Objects.requireNonNull(plan);
        }
    }

    /** @param day the first day on which it would be possible */
    record Refused(PlanFault fault, LocalDate day) implements PlanChange {
        public Refused {
            Objects.requireNonNull(fault);
            Objects.requireNonNull(day);
        }
    }
}
