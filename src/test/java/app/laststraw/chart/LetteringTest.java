package app.laststraw.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
    private final Graphics2D canvas = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    @AfterEach
    void dispose() {
        canvas.dispose();
    }

    @ParameterizedTest
    @EnumSource
    void theMachineHasLettersForAllThatThePictureSays(Language language) {
        Words words = Words.in(language);
        assertTrue(Lettering.has(words.say("chart.reports") + words.say("chart.heat") + words.say("chart.week", 47)));
        for (Archetype archetype : Archetype.values()) {
            assertTrue(Lettering.has(words.name(archetype)), archetype.name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "晨光文具有限公司上海分公司市场部与品牌设计中心", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
            })
    void aLongNameIsCutWhereTheRoomEndsAndSaysSo(String name) {
        String cut = Lettering.fit(canvas, Lettering.PLAIN, name, 200);
        assertTrue(cut.endsWith("…"), cut);
        assertTrue(name.startsWith(cut.substring(0, cut.length() - 1)), cut);
        assertTrue(Lettering.width(canvas, Lettering.PLAIN, cut) <= 200);
        assertTrue(Lettering.width(canvas, Lettering.PLAIN, cut) > 140, "no more is cut than needed");
        assertTrue(cut.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    }

    @Test
    void aNameThatFitsStaysAsItIs() {
        assertEquals("Acme & Co.", Lettering.fit(canvas, Lettering.PLAIN, "Acme & Co.", 400));
    }

    @ParameterizedTest
    @CsvSource({"Acme, Acme", "'A\nB\tC', A B C", "晨光, 晨光", "\uFFFF, ?"})
    void whatHasNoLetterIsAQuestionMark(String typed, String shown) {
        assertEquals(shown, Lettering.legible(typed));
    }
}
