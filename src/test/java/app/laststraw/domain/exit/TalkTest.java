package app.laststraw.domain.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.report.RedFlag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TalkTest {
    private static Talk talk(Decision about, LocalDate reviewOn) {
        return new Talk(about, Sample.MONDAY, Set.of(), List.of(), reviewOn);
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SET_EXPECTATIONS", "SALVAGE"})
    void otherDecisionsAreNotTalkedAbout(Decision about) {
        assertThrows(IllegalArgumentException.class, () -> talk(about, Sample.MONDAY.plusDays(30)));
    }

    @Test
    void theReviewComesAfterTheTalk() {
        assertThrows(IllegalArgumentException.class, () -> talk(Decision.SALVAGE, Sample.MONDAY));
        assertThrows(IllegalArgumentException.class, () -> talk(Decision.SALVAGE, Sample.MONDAY.minusDays(1)));
        assertEquals(
                Sample.MONDAY.plusDays(1),
                talk(Decision.SALVAGE, Sample.MONDAY.plusDays(1)).reviewOn());
    }

    @Test
    void whatWasAgreedDoesNotChangeAfterwards() {
        Set<RedFlag> mustStop = EnumSet.of(RedFlag.REFUSES_TO_PAY);
        List<String> terms = new ArrayList<>(List.of("Replies in two days"));
        Talk talk = new Talk(Decision.SALVAGE, Sample.MONDAY, mustStop, terms, Sample.MONDAY.plusDays(30));
        mustStop.clear();
        terms.clear();

        assertEquals(Set.of(RedFlag.REFUSES_TO_PAY), talk.mustStop());
        assertEquals(List.of("Replies in two days"), talk.terms());
        assertThrows(UnsupportedOperationException.class, () -> talk.mustStop().clear());
    }
}
