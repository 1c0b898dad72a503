package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.digest.WeeksChart.HeatLine;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.support.BusyWeek;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.ImageBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestPictureTest {
    private static final byte[] PNG = {1, 2, 3};
    private static final DigestDays DAYS = DigestDays.weekTo(LocalDate.of(2026, 11, 22));
    private static final RenderedMessage MESSAGE =
            new RenderedMessage("Week 47", List.of(Blocks.section("first"), new DividerBlock()));

    private static Announcement.Digest digest(WeeksChart chart, byte[] png) {
        return new Announcement.Digest(BusyWeek.of(DAYS, chart), png, ClientPresence.NONE, null, null);
    }

    private static WeeksChart chart(String client) {
        return new WeeksChart(
                List.of(DAYS.week()),
                Map.of(Archetype.LATE_PAYER, List.of(2)),
                List.of(new HeatLine(client, List.of(4.0))));
    }

    private static RenderedMessage in(Language language, WeeksChart chart, byte[] png) {
        return DigestPicture.in(MESSAGE, digest(chart, png), 1, Words.in(language));
    }

    @ParameterizedTest
    @EnumSource
    void thePictureStandsInItsPlaceWithItsFiguresInWords(Language language) {
        RenderedMessage message = in(language, chart("Acme"), PNG);
        assertEquals(2, message.blocks().size(), "nothing shows before it is uploaded");
        RenderedMessage shown = message.showing("F7");
        assertNull(shown.picture());
        ImageBlock image = (ImageBlock) shown.blocks().get(1);
        assertEquals("F7", image.getSlackFile().getId());
        assertEquals(ChartInWords.of(chart("Acme"), Words.in(language)), image.getAltText());
        assertEquals(List.of(), SlackLimits.ofMessage(Approved.json(shown)));
    }

    @ParameterizedTest
    @EnumSource
    void whereSlackDoesNotTakeItTheMessageSaysSo(Language language) {
        RenderedMessage without = in(language, chart("Acme"), PNG).withoutPicture();
        assertEquals(
                Blocks.note(Words.in(language).say("chart.untaken")),
                without.blocks().get(1));
        assertEquals(3, without.blocks().size());
    }

    @ParameterizedTest
    @EnumSource
    void whereItCannotBeDrawnTheMessageSaysSo(Language language) {
        RenderedMessage without = in(language, chart("Acme"), null);
        assertNull(without.picture());
        assertEquals(
                Blocks.note(Words.in(language).say("chart.undrawn")),
                without.blocks().get(1));
        assertSame(without, without.withoutPicture());
    }

    @Test
    void whereThereIsNothingToSeeNothingIsMissing() {
        assertSame(MESSAGE, in(Language.ENGLISH, new WeeksChart(List.of(), Map.of(), List.of()), null));
    }

    @Test
    void aQuietWeekIsToldInOneLineAndHasNoPicture() {
        WeeklyDigest quiet = new WeeklyDigest(DAYS, chart("Acme"));
        Announcement.Digest digest = new Announcement.Digest(quiet, PNG, ClientPresence.NONE, null, null);
        assertSame(MESSAGE, DigestPicture.in(MESSAGE, digest, 1, Words.in(Language.ENGLISH)));
    }

    @Test
    void nameAndTitleOfTheFileTellNumbersAndNobodysName() {
        RenderedPicture picture =
                in(Language.ENGLISH, chart("Secret Client"), PNG).picture();
        assertEquals("week-2026-W47", picture.stem());
        assertEquals("Week 47 in figures", picture.title());
    }

    @Test
    void namesInTheAlternativeTextAreAsTyped() {
        Samples.HOSTILE.forEach(hostile -> {
            String alt = in(Language.ENGLISH, chart(hostile), PNG).picture().alt();
            assertTrue(alt.contains(hostile.substring(0, Math.min(hostile.length(), 78))), hostile);
        });
    }

    @Test
    void aPictureHasAPlaceWithinItsMessage() {
        RenderedPicture outside = new RenderedPicture(PNG, "s", "t", "alt", 3, "instead");
        assertThrows(IllegalArgumentException.class, () -> MESSAGE.with(outside));
        assertThrows(IllegalArgumentException.class, () -> new RenderedPicture(PNG, "s", "t", " ", 0, "instead"));
    }

    @Test
    void theDigestBringsItsPicture() {
        Announcement.Digest digest = digest(chart("Acme"), PNG);
        assertNotNull(DigestMessage.render(digest, Words.in(Language.ENGLISH)).picture());
        RenderedMessage undrawn = DigestMessage.render(digest(chart("Acme"), null), Words.in(Language.ENGLISH));
        assertFalse(undrawn.blocks().isEmpty());
        assertTrue(
                undrawn.blocks().contains(Blocks.note(Words.in(Language.ENGLISH).say("chart.undrawn"))));
    }
}
