package app.laststraw.domain.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulingTest {
    private static Ruling ruling(Decision decision, Decision suggested, String reason) {
        return new Ruling(decision, suggested, Sample.MAYA, Sample.NOON, reason);
    }

    @Test
    void whoTakesTheSuggestionNeedsNoReason() {
        assertFalse(ruling(Decision.SALVAGE, Decision.SALVAGE, "").isOverride());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void anOverrideHasAReason(String none) {
        assertThrows(IllegalArgumentException.class, () -> ruling(Decision.KEEP, Decision.SALVAGE, none));
        assertTrue(ruling(Decision.KEEP, Decision.SALVAGE, "They said sorry").isOverride());
    }

    @Test
    void anotherWayOfTheSameRankIsAnOverrideToo() {
        assertThrows(IllegalArgumentException.class, () -> ruling(Decision.RAISE_FEES, Decision.SALVAGE, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP,      SALVAGE,   SALVAGE,          false",
        "KEEP,      SALVAGE,   RAISE_FEES,       false",
        "KEEP,      SALVAGE,   SET_EXPECTATIONS, false",
        "KEEP,      SALVAGE,   FINISH_THEN_PART, true",
        "PART_WAYS, SALVAGE,   FINISH_THEN_PART, true",
        "END_NOW,   END_NOW,   END_NOW,          false"
    })
    void itStandsUntilMoreIsSuggestedThanAtThatMoment(
            Decision decision, Decision suggested, Decision now, boolean overtaken) {
        assertEquals(overtaken, ruling(decision, suggested, "for a reason").isOvertakenBy(now));
    }
}
