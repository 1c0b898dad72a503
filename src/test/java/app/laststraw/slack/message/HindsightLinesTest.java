package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.HindsightRate;
import app.laststraw.domain.exit.HindsightRate.Share;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HindsightLinesTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final HindsightRate RATE = new HindsightRate(Map.of(
            Decision.PART_WAYS, new Share(7, 9), Decision.KEEP, new Share(0, 1200), Decision.SALVAGE, new Share(1, 1)));

    @Test
    void eachDecisionHasItsLineTheMildestFirst() {
        assertEquals(
                List.of(
                        "Keep: right in 0 of 1,200",
                        "Have the talk that may save it: right in 1 of 1",
                        "Part ways: right in 7 of 9"),
                HindsightLines.of(RATE, ENGLISH));
        assertEquals(
                "结束合作：9 次中有 7 次是对的",
                HindsightLines.of(RATE, Words.in(Language.SIMPLIFIED_CHINESE)).get(2));
    }

    @Test
    void aDecisionThatNobodyAnsweredForHasNone() {
        assertEquals(Optional.empty(), HindsightLines.of(RATE, Decision.END_NOW, ENGLISH));
        assertEquals(Optional.of("Part ways: right in 7 of 9"), HindsightLines.of(RATE, Decision.PART_WAYS, ENGLISH));
    }

    @Test
    void whereNobodyAnsweredThatIsSaid() {
        assertEquals(
                List.of("Nobody has said yet how a suggestion turned out."),
                HindsightLines.of(HindsightRate.of(List.of()), ENGLISH));
    }
}
