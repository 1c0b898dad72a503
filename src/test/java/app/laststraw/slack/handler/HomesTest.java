package app.laststraw.slack.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.webapi.HomeTabs;
import app.laststraw.usecase.AuditTrail.Note;
import app.laststraw.usecase.Home;
import app.laststraw.usecase.HomePlace;
import app.laststraw.usecase.HomePlace.Tab;
import app.laststraw.usecase.KnowingPeople;
import app.laststraw.usecase.OpeningHome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets their Home drawn anew when something changed, and who does not. */
class HomesTest {
    private static final MemberId MAYA = new MemberId("U0MAYA");
    private static final HomePlace TRAIL = HomePlace.of(Tab.TRAIL);

    private Instant now = Instant.parse("2026-11-16T09:00:00Z");
    private final List<Runnable> soon = new ArrayList<>();
    private final OpeningHome opening = mock(OpeningHome.class);
    private final KnowingPeople people = mock(KnowingPeople.class);
    private final HomeTabs tabs = mock(HomeTabs.class);
    private final Homes homes = new Homes(opening, people, tabs, Runnable::run, soon::add, () -> now);

    @BeforeEach
    void everybodyIsKnown() {
        Member member =
                new Member(MAYA, "T1", false, false, false, false, true, null, "Maya", "en-US", ZoneOffset.UTC, now);
        when(people.find(any(MemberId.class))).thenReturn(Optional.of(member));
        reads(TRAIL, "first");
    }

    private void reads(HomePlace place, String action) {
        Home.TrailLine line = new Home.TrailLine(new Note(Instant.EPOCH, null, action, "", ""), null, null);
        Home home = new Home(
                place,
                true,
                Set.of(Tab.OVERVIEW, Tab.TRAIL),
                LocalDate.EPOCH,
                ZoneOffset.UTC,
                List.of(new Home.Trail(new Home.Page<>(List.of(line), 1, 1, 1))));
        when(opening.open(any(), eq(place), any())).thenReturn(Optional.of(home));
    }

    private void changes() {
        homes.changed();
        List<Runnable> due = List.copyOf(soon);
        soon.clear();
        due.forEach(Runnable::run);
    }

    private void published(int often) {
        verify(tabs, times(often)).publish(eq(MAYA), any());
    }

    @Test
    void nobodyIsDrawnAHomeThatTheyNeverOpened() {
        changes();
        verify(tabs, never()).publish(any(), any());
    }

    @Test
    void whoeverLooksGetsThePageTheyAreOnDrawnAnew() {
        homes.draw(MAYA, TRAIL);
        reads(TRAIL, "second");
        changes();
        published(2);
        verify(opening, times(2)).open(eq(MAYA), eq(TRAIL), any());
    }

    @Test
    void whatReadsAsBeforeIsNotPutUpAgain() {
        homes.draw(MAYA, TRAIL);
        changes();
        changes();
        published(1);
    }

    @Test
    void manyChangesAtOnceAreFollowedOnce() {
        homes.draw(MAYA, TRAIL);
        homes.changed();
        homes.changed();
        assertEquals(1, soon.size());
    }

    @Test
    void whoeverLookedHoursAgoIsLeftAlone() {
        homes.draw(MAYA, TRAIL);
        reads(TRAIL, "second");
        now = now.plus(Duration.ofHours(5));
        changes();
        published(1);
    }

    @Test
    void whoeverIsRefusedIsNotAskedAboutAgain() {
        homes.draw(MAYA, TRAIL);
        when(opening.open(any(), any(), any())).thenReturn(Optional.empty());
        changes();
        changes();
        published(1);
        verify(opening, times(2)).open(any(), any(), any());
    }

    @Test
    void thoseWhoLookedLongestAgoGoFirstWhenThereAreTooMany() {
        homes.draw(MAYA, TRAIL);
        for (int other = 0; other < 100; other++) {
            homes.draw(new MemberId("U" + other), TRAIL);
        }
        reads(TRAIL, "second");
        changes();
        published(1);
    }
}
