package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchetypeBarsTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final int COLUMNS_OF_A_PHONE = 36;

    @Test
    void whileTheyFitThereIsACellForEachReportAndTheMostComeFirst() {
        assertEquals(
                """
                █████░░░ 5  Always pays late
                ██░░░░░░ 2  Needed it yesterday
                ██░░░░░░ 2  Can’t decide""",
                ArchetypeBars.draw(
                        Map.of(Archetype.CANT_DECIDE, 2, Archetype.NEEDED_IT_YESTERDAY, 2, Archetype.LATE_PAYER, 5),
                        ENGLISH));
    }

    @Test
    void beyondThatBarsAreInProportionAndTheFewestStillLeaveATrace() {
        assertEquals(
                """
                ████████ 120  Always pays late
                ███▌░░░░  55  “Not my fault”
                ▌░░░░░░░   1  Can’t decide""",
                ArchetypeBars.draw(
                        Map.of(Archetype.CANT_DECIDE, 1, Archetype.NOT_MY_FAULT, 55, Archetype.LATE_PAYER, 120),
                        ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLineFitsAPhoneEvenWhereBlocksAreWide(Language language) {
        Map<Archetype, Integer> all =
                Arrays.stream(Archetype.values()).collect(Collectors.toMap(Function.identity(), any -> 999));
        ArchetypeBars.draw(all, Words.in(language))
                .lines()
                .forEach(line -> assertTrue(columns(line, language) <= COLUMNS_OF_A_PHONE, line));
    }

    /** Chinese letters are two columns wide, and in Chinese fonts the blocks of a bar are too. */
    private static int columns(String line, Language language) {
        boolean wideBlocks = language == Language.SIMPLIFIED_CHINESE;
        return line.chars()
                .map(each -> each >= 0x2E80 || (wideBlocks && each >= 0x2580 && each <= 0x259F) ? 2 : 1)
                .sum();
    }
}
