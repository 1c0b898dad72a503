package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.SampleBook;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestMessageTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Words CHINESE = Words.in(Language.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDigestIsAsApproved(Language language) {
        check("digest", language, DigestSamples.full("Northwind"));
        check("digest-quiet", language, DigestSamples.quiet());
        check("digest-overfull", language, DigestSamples.overfull("Northwind"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoGetsItInsteadOfTheChannelReadsWhy(Language language) {
        RenderedMessage message =
                DigestMessage.render(DigestSamples.withheld(DigestSamples.quiet()), Words.in(language));

        Approved.check("digest-withheld." + language.tag(), message);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLinesOnATerminalAreAsApproved(Language language) {
        Approved.check(
                "digest-text." + language.tag(), DigestText.of(DigestSamples.full("Northwind"), Words.in(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hundredsOfClientsWithAnyNamesKeepSlacksLimits(Language language) {
        for (String hostile : Samples.HOSTILE) {
            RenderedMessage message =
                    DigestMessage.render(DigestSamples.posted(DigestSamples.overfull(hostile)), Words.in(language));

            assertEquals(List.of(), SlackLimits.ofMessage(Approved.json(message)), hostile);
            assertFalse(Approved.json(message).toString().contains("\"type\":\"user\""), hostile);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobodyIsNamedButWhoOwnsAStep(Language language) {
        String all = Approved.json(
                        DigestMessage.render(DigestSamples.posted(DigestSamples.full("Northwind")), Words.in(language)))
                .toString();

        assertTrue(all.contains("Ana Bell"));
        assertFalse(all.contains("U0"));
        assertFalse(all.contains("nobody is to read"));
        assertFalse(all.contains("for a reason") || all.contains("in words") || all.contains("what was agreed"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLockScreenShowsNoClientAndNoFigure(Language language) {
        String text = DigestMessage.render(DigestSamples.posted(DigestSamples.full("Northwind")), Words.in(language))
                .text();

        assertFalse(text.contains("Northwind") || text.matches(".*[0-9].*"), text);
    }

    @Test
    void aWeekIsCalledByItsNumberAndDays() {
        assertWeek("Week 47 · Nov\u00a016–22", "第 47 周 · 11月16–22日", "2026-11-16", "2026-11-22");
        assertWeek("Week 49 · Nov\u00a030 – Dec\u00a06", "第 49 周 · 11月30日–12月6日", "2026-11-30", "2026-12-06");
        assertWeek("Week 53 · Dec\u00a028 – Jan\u00a03", "第 53 周 · 12月28日–1月3日", "2026-12-28", "2027-01-03");
        assertWeek("Week 47 · Nov\u00a022", "第 47 周 · 11月22日", "2026-11-22", "2026-11-22");
    }

    private static void assertWeek(String english, String chinese, String first, String last) {
        DigestDays days = new DigestDays(LocalDate.parse(first), LocalDate.parse(last));
        assertEquals(english, WeekName.of(days, ENGLISH));
        assertEquals(chinese, WeekName.of(days, CHINESE));
    }

    @Test
    void partsWithNothingToTellAreLeftOut() {
        WeeklyDigest digest =
                new SampleBook().costly("Bolt", SampleBook.SUNDAY, "2.25", 0).read();

        assertEquals(
                List.of("Heating up", "What kind of trouble", "What the trouble cost", "All clients by grade"),
                DigestSections.of(digest, ENGLISH).stream()
                        .map(DigestSection::title)
                        .toList());
    }

    private static void check(String name, Language language, WeeklyDigest digest) {
        RenderedMessage message = DigestMessage.render(DigestSamples.posted(digest), Words.in(language));
        Approved.check(name + "." + language.tag(), message);
        assertEquals(List.of(), SlackLimits.ofMessage(Approved.json(message)), name);
    }
}
