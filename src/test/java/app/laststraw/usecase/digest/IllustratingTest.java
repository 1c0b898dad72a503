package app.laststraw.usecase.digest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.support.BusyWeek;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.PeopleInMemory;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.people.SlackDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class IllustratingTest {
    private static final byte[] PNG = {1, 2, 3};
    private static final MemberId LINA = new MemberId("U0LINA");
    private static final Messenger.Place CHANNEL = new Messenger.Place.InChannel(new ChannelId("C1"));
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final WeeksChart CHART = new WeeksChart(List.of(), Map.of(), List.of());

    private final List<Language> drawnIn = new ArrayList<>();
    private final SlackDirectory slack = Mockito.mock(SlackDirectory.class);
    private final KnowingPeople people = new KnowingPeople(new PeopleInMemory(), slack, () -> NOW);

    private ChartDrawer drawing(Optional<byte[]> outcome) {
        return (chart, language) -> {
            assertSame(CHART, chart);
            drawnIn.add(language);
            return outcome;
        };
    }

    private static Utterance utterance(Announcement what, Messenger.Place place) {
        return new Utterance(what, place, null, "place", null, null, "", true, Language.ENGLISH);
    }

    private static Announcement.Digest digest() {
        DigestDays days = DigestDays.weekTo(LocalDate.of(2026, 11, 22));
        return new Announcement.Digest(BusyWeek.of(days, CHART), null, ClientPresence.NONE, null, null);
    }

    private byte[] pictureOf(Optional<byte[]> outcome, Messenger.Place place) {
        Announcement shown = new Illustrating(drawing(outcome), people).illustrated(utterance(digest(), place));
        return ((Announcement.Digest) shown).png();
    }

    @Test
    void inAChannelItIsDrawnInTheFirmsLanguage() {
        assertArrayEquals(PNG, pictureOf(Optional.of(PNG), CHANNEL));
        assertEquals(List.of(Language.ENGLISH), drawnIn);
    }

    @Test
    void directlyItIsDrawnInTheReadersLanguage() {
        Member lina = new Member(LINA, "T0OURS", false, false, false, false, false, null, "Lina", "zh-CN", null, NOW);
        Mockito.when(slack.person(Mockito.eq(LINA), Mockito.any())).thenReturn(Optional.of(lina));
        assertArrayEquals(PNG, pictureOf(Optional.of(PNG), new Messenger.Place.Directly(LINA)));
        assertEquals(List.of(Language.SIMPLIFIED_CHINESE), drawnIn);
    }

    @Test
    void aDigestThatCannotBeDrawnGoesWithoutAPicture() {
        assertNull(pictureOf(Optional.empty(), CHANNEL));
        assertEquals(1, drawnIn.size());
    }

    @Test
    void aQuietWeekIsNotDrawn() {
        DigestDays days = DigestDays.weekTo(LocalDate.of(2026, 11, 22));
        Announcement quiet =
                new Announcement.Digest(new WeeklyDigest(days, CHART), null, ClientPresence.NONE, null, null);
        assertSame(quiet, new Illustrating(drawing(Optional.of(PNG)), people).illustrated(utterance(quiet, CHANNEL)));
        assertEquals(List.of(), drawnIn);
    }

    @Test
    void nothingElseIsDrawn() {
        Announcement other = new Announcement.ChannelUnsafe(new ChannelId("C1"), Audience.Refusal.GUEST_IN_CHANNEL);
        assertSame(other, new Illustrating(drawing(Optional.of(PNG)), people).illustrated(utterance(other, CHANNEL)));
        assertEquals(List.of(), drawnIn);
    }
}
