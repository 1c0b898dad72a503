package app.laststraw.domain.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Hindsight.Answer;
import app.laststraw.domain.exit.HindsightRate.Share;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HindsightRateTest {
    private static final MemberId BOSS = new MemberId("U0BOSS");
    private static final Instant THEN = Instant.parse("2026-08-20T10:00:00Z");

    private static Hindsight of(Decision decided, Decision suggested, int times, Answer answer) {
        return new Hindsight(
                new CaseId(1),
                1,
                new Ruling(decided, suggested, BOSS, THEN, "Why"),
                times,
                THEN,
                answer,
                answer == null ? null : BOSS,
                answer == null ? null : THEN);
    }

    @Test
    void onlyWhatFollowedTheSuggestionAndTurnedOutOneWayOrTheOtherCounts() {
        HindsightRate rate = HindsightRate.of(List.of(
                of(Decision.PART_WAYS, Decision.PART_WAYS, 1, Answer.RIGHT),
                of(Decision.PART_WAYS, Decision.PART_WAYS, 2, Answer.RIGHT),
                of(Decision.PART_WAYS, Decision.PART_WAYS, 1, Answer.WRONG),
                of(Decision.PART_WAYS, Decision.PART_WAYS, 1, Answer.TOO_EARLY),
                of(Decision.PART_WAYS, Decision.PART_WAYS, 1, null),
                of(Decision.SALVAGE, Decision.PART_WAYS, 1, Answer.WRONG),
                of(Decision.KEEP, Decision.SALVAGE, 1, Answer.RIGHT),
                of(Decision.KEEP, Decision.KEEP, 1, Answer.WRONG)));
        assertEquals(Map.of(Decision.KEEP, new Share(0, 1), Decision.PART_WAYS, new Share(2, 3)), rate.shares());
        assertEquals(
                List.of(Decision.KEEP, Decision.PART_WAYS),
                List.copyOf(rate.shares().keySet()));
    }

    @Test
    void whatIsTooEarlyToSayIsAskedOnceAgain() {
        assertTrue(of(Decision.KEEP, Decision.KEEP, 1, Answer.TOO_EARLY).isToBeAskedAgain());
        assertFalse(of(Decision.KEEP, Decision.KEEP, 2, Answer.TOO_EARLY).isToBeAskedAgain());
        assertFalse(of(Decision.KEEP, Decision.KEEP, 1, Answer.WRONG).isToBeAskedAgain());
        assertThrows(IllegalArgumentException.class, () -> of(Decision.KEEP, Decision.KEEP, 3, Answer.TOO_EARLY));
    }
}
