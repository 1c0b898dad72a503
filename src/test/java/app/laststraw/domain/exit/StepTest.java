package app.laststraw.domain.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @Test
    void onlyTheFirmsOwnStepHasATitle() {
        assertThrows(IllegalArgumentException.class, () -> Step.open(1, StepKind.HANDOVER, "Keys", null, SUNDAY));
        assertThrows(IllegalArgumentException.class, () -> Step.open(1, StepKind.OWN, null, null, SUNDAY));
    }

    @Test
    void aSettledStepSaysWhenAndADroppedOneWhy() {
        Step open = Step.open(1, StepKind.HANDOVER, null, null, SUNDAY);

        assertThrows(IllegalArgumentException.class, () -> open.done(Sample.MAYA, null));
        assertThrows(IllegalArgumentException.class, () -> open.dropped(Sample.MAYA, Sample.NOON, null));
        assertEquals(open, open.dropped(Sample.MAYA, Sample.NOON, "not needed").reopened());
    }

    @Test
    void aStepDueOnASundayIsHeardOfOnFriday() {
        assertEquals(
                LocalDate.of(2026, 11, 27),
                Step.open(1, StepKind.HANDOVER, null, null, SUNDAY).remindOn());
    }
}
