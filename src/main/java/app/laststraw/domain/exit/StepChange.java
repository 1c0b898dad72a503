package app.laststraw.domain.exit;

import java.time.LocalDate;
import java.util.Objects;

/** What came of changing a step of an exit plan. */
public sealed interface StepChange {
    /** @param plan as it is to be saved; equal to what it was where all was so already: then there is nothing to say */
    record Changed(ExitPlan plan) implements StepChange {
        public Changed {
            Objects.requireNonNull(plan);
        }
    }

    /**
     * @param step as it stands; null where there is none (NO_SUCH_STEP, or one to be added)
     * @param day the day that stands in the way; null unless it is about days
     */
    record Refused(StepFault fault, Step step, LocalDate day) implements StepChange {
        public Refused {
            Objects.requireNonNull(fault);
        }
    }
}
