package app.laststraw.slack.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.webapi.HomeTabs;
import app.laststraw.usecase.AuditTrail.Note;
import app.laststraw.usecase.home.Home;
import app.laststraw.usecase.home.HomePlace;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.usecase.home.OpeningHome;
import app.laststraw.usecase.home.TakingHomesDown;
import app.laststraw.usecase.people.KnowingPeople;
import com.slack.api.model.view.View;
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
import org.mockito.ArgumentCaptor;

/** Who gets their Home drawn anew when something changed, and who does not. */
class HomesTest {
    private static final MemberId MAYA = new MemberId("U0MAYA");
    private static final HomePlace TRAIL = HomePlace.of(Tab.TRAIL);

    private Instant now = Instant.parse("2026-11-16T09:00:00Z");
    private final List<Runnable> soon = new ArrayList<>();
    private final List<Runnable> behind = new ArrayList<>();
    private final OpeningHome opening = mock(OpeningHome.class);
    private final TakingHomesDown takingDown = mock(TakingHomesDown.class);
    private final KnowingPeople people = mock(KnowingPeople.class);
    private final HomeTabs tabs = mock(HomeTabs.class);
    private final Homes homes = new Homes(
            opening, takingDown, people, tabs, new Homes.Workers(Runnable::run, behind::add, soon::add), () -> now);

    @BeforeEach
    void everybodyIsKnown() {
        when(people.languageOf(any(), any())).thenReturn(Language.ENGLISH);
        when(tabs.publish(any(), any())).thenReturn(true);
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
        run(soon);
        run(behind);
    }

    /** As the application’s own workers do: what fails is noted, and the rest goes on. */
    private static void run(List<Runnable> workers) {
        List<Runnable> due = List.copyOf(workers);
        workers.clear();
        for (Runnable work : due) {
            try {
                work.run();
            } catch (IllegalStateException fault) {
                assertEquals("a fault of ours", fault.getMessage());
            }
        }
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
    void whatSomebodyMayNotSeeAnyMoreIsTakenDownOnce() {
        homes.draw(MAYA, TRAIL);
        shuts();
        changes();
        changes();
        published(2);
        verify(opening, times(2)).open(any(), any(), any());
    }

    @Test
    void whoeverHasNoHomeAndMayNotHaveOneIsToldNothing() {
        shuts();
        homes.opened(MAYA, false);
        published(0);
        homes.opened(MAYA, true);
        published(1);
    }

    @Test
    void whileSlackDoesNotSayWhoTheyAreTheyKeepWhatTheySee() {
        homes.draw(MAYA, TRAIL);
        when(opening.open(any(), any(), any())).thenReturn(Optional.empty());
        changes();
        reads(TRAIL, "second");
        changes();
        published(2);
    }

    @Test
    void whatDidNotArriveIsPutUpWithTheNextChange() {
        when(tabs.publish(any(), any())).thenReturn(false);
        homes.draw(MAYA, TRAIL);
        changes();
        published(2);
    }

    @Test
    void aFaultAtOnePersonDoesNotKeepTheOthersFromTheirs() {
        MemberId tom = new MemberId("U0TOM");
        homes.draw(tom, TRAIL);
        homes.draw(MAYA, TRAIL);
        reads(TRAIL, "second");
        when(opening.open(eq(tom), any(), any())).thenThrow(new IllegalStateException("a fault of ours"));
        changes();
        published(2);
    }

    @Test
    void eachOfThoseWhoLookIsFollowedByTheirOwnPieceOfWorkAndOnlyOnce() {
        homes.draw(new MemberId("U0TOM"), TRAIL);
        homes.draw(MAYA, TRAIL);
        for (int change = 0; change < 3; change++) {
            homes.changed();
            run(soon);
        }
        assertEquals(2, behind.size());
    }

    @Test
    void whatComesWhileAHomeIsOnItsWayIsDrawnAfterIt() {
        reads(TRAIL, "second");
        when(tabs.publish(any(), any())).thenAnswer(underWay -> {
            if (behind.isEmpty()) {
                reads(TRAIL, "third");
                homes.changed();
                run(soon);
                behind.forEach(Runnable::run);
            }
            return true;
        });
        homes.draw(MAYA, TRAIL);
        published(2);
        ArgumentCaptor<View> put = ArgumentCaptor.forClass(View.class);
        verify(tabs, times(2)).publish(eq(MAYA), put.capture());
        assertTrue(put.getValue().toString().contains("third"));
    }

    @Test
    void whoeverPressesOnAnOldHomeGetsItDrawnAnewWhereTheyAre() {
        homes.pressed(MAYA, TRAIL);
        run(behind);
        published(1);
        homes.pressed(MAYA, TRAIL);
        run(behind);
        published(1);
    }

    @Test
    void onlyThoseWhoLookAreLookedUpWhenTheyChange() {
        homes.changed(MAYA);
        assertTrue(behind.isEmpty());
        homes.draw(MAYA, TRAIL);
        reads(TRAIL, "second");
        homes.changed(MAYA);
        run(behind);
        published(2);
    }

    @Test
    void whoeverMayNotSeeTheirsAnyMoreFindsNothingThereThoughTheyDoNotLook() {
        when(takingDown.isUp(MAYA)).thenReturn(true);
        shuts();
        homes.changed(MAYA);
        published(1);
        verify(takingDown).stands(eq(MAYA), argThat(Home::isShut));
    }

    @Test
    void whatCouldNotBeTakenDownIsStillUp() {
        when(takingDown.isUp(MAYA)).thenReturn(true);
        when(tabs.publish(any(), any())).thenReturn(false);
        shuts();
        homes.changed(MAYA);
        verify(takingDown, never()).stands(any(), any());
    }

    @Test
    void whatCouldNotBeTakenDownIsTriedAgain() {
        when(takingDown.isUp(MAYA)).thenReturn(true);
        when(tabs.publish(any(), any())).thenReturn(false).thenReturn(true);
        shuts();
        homes.changed(MAYA);
        homes.rolesChanged();
        run(soon);
        verify(takingDown).stands(eq(MAYA), argThat(Home::isShut));
        homes.rolesChanged();
        run(soon);
        published(2);
    }

    @Test
    void aFaultLeavesNobodyWithWhatIsInDoubt() {
        when(takingDown.isUp(MAYA)).thenReturn(true);
        when(opening.open(any(), any(), any())).thenThrow(new IllegalStateException("a fault of ours"));
        assertThrows(IllegalStateException.class, () -> homes.changed(MAYA));
        shuts();
        homes.rolesChanged();
        run(soon);
        published(1);
    }

    @Test
    void whoeverIsAManagerNoMoreGetsTheLesserHomeThoughTheyDoNotLook() {
        when(takingDown.outgrown()).thenReturn(List.of(MAYA));
        when(takingDown.showsMoreThan(any(), eq(MAYA))).thenReturn(true);
        reads(HomePlace.FIRST, "first");
        homes.rolesChanged();
        run(soon);
        published(1);
    }

    @Test
    void whoeverDoesNotLookAndMaySeeWhatIsUpIsLeftAlone() {
        when(takingDown.isUp(MAYA)).thenReturn(true);
        reads(HomePlace.FIRST, "second");
        homes.changed(MAYA);
        published(0);
    }

    @Test
    void whoeverChangedKeepsNothingUpWhileSlackDoesNotSayWhoTheyAre() {
        homes.draw(MAYA, TRAIL);
        when(opening.open(any(), any(), any())).thenReturn(Optional.empty());
        homes.changed(MAYA);
        published(2);
        verify(takingDown).stands(eq(MAYA), argThat(Home::isShut));
    }

    @Test
    void whatCannotBeNotedIsNotPutUp() {
        doThrow(new IllegalStateException("a fault of ours")).when(takingDown).putsUp(any(), any());
        assertThrows(IllegalStateException.class, () -> homes.draw(MAYA, TRAIL));
        published(0);
    }

    @Test
    void aRoleThatIsLostWhileAHomeIsOnItsWayIsNoticedOnce() {
        when(takingDown.isOutgrown(MAYA)).thenReturn(true);
        homes.draw(MAYA, TRAIL);
        verify(opening, times(2)).open(eq(MAYA), any(), any());
    }

    private void shuts() {
        doReturn(Optional.of(shut())).when(opening).open(any(), any(), any());
    }

    private static Home shut() {
        return new Home(HomePlace.FIRST, false, Set.of(), LocalDate.EPOCH, ZoneOffset.UTC, List.of(new Home.Shut()));
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
