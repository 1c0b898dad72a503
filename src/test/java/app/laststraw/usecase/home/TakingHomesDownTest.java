package app.laststraw.usecase.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.CaseFirm;
import app.laststraw.usecase.home.HomePlace.Tab;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakingHomesDownTest {
    private static final MemberId MANAGER = CaseFirm.MANAGER;
    private static final MemberId MEMBER = CaseFirm.MEMBER;
    private static final Home WELCOME = home(false, Set.of());
    private static final Home OWN = home(false, Set.of(Tab.OVERVIEW, Tab.REPORTS));
    private static final Home ALL = home(true, Set.of(Tab.OVERVIEW, Tab.TRAIL));

    @TempDir
    private Path folder;

    private CaseFirm firm;
    private TakingHomesDown homes;

    @BeforeEach
    void open() {
        firm = new CaseFirm(folder);
        homes = new TakingHomesDown(firm.storage());
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private static Home home(boolean manager, Set<Tab> tabs) {
        return new Home(HomePlace.FIRST, manager, tabs, LocalDate.EPOCH, ZoneOffset.UTC, List.of());
    }

    private void putUp(MemberId person, Home home) {
        homes.putsUp(person, home);
        homes.stands(person, home);
    }

    @Test
    void whatHoldsNothingNeedNotBeTakenDown() {
        putUp(MEMBER, WELCOME);
        assertFalse(homes.isUp(MEMBER));
    }

    @Test
    void whatHoldsSomethingIsUpFromBeforeItIsSentUntilNothingStandsInItsPlace() {
        homes.putsUp(MEMBER, OWN);
        assertTrue(homes.isUp(MEMBER));
        homes.putsUp(MEMBER, WELCOME);
        assertTrue(homes.isUp(MEMBER));
        homes.stands(MEMBER, WELCOME);
        assertFalse(homes.isUp(MEMBER));
    }

    @Test
    void aGreaterOneIsUpFromBeforeItIsSent() {
        putUp(MEMBER, OWN);
        homes.putsUp(MEMBER, ALL);
        assertTrue(homes.isOutgrown(MEMBER), "they are no manager");
    }

    @Test
    void aManagersShowsMoreThanAMembersAndBothMoreThanNothing() {
        putUp(MANAGER, ALL);
        assertFalse(homes.showsMoreThan(ALL, MANAGER));
        assertTrue(homes.showsMoreThan(OWN, MANAGER));
        assertTrue(homes.showsMoreThan(WELCOME, MANAGER));

        putUp(MANAGER, OWN);
        assertFalse(homes.showsMoreThan(OWN, MANAGER));
        assertTrue(homes.showsMoreThan(WELCOME, MANAGER));
        assertFalse(homes.showsMoreThan(WELCOME, MEMBER));
    }

    @Test
    void whoeverIsAManagerNoMoreHasOutgrownTheirsUntilTheLesserOneStands() {
        putUp(MANAGER, ALL);
        putUp(MEMBER, OWN);
        assertEquals(List.of(), homes.outgrown());

        firm.write(records -> {
            Settings before = records.settings().firm();
            records.settings()
                    .save(Settings.of(
                            before.language(),
                            before.zone(),
                            before.currency(),
                            null,
                            Set.of(CaseFirm.OWNER),
                            true,
                            false,
                            false));
        });
        assertEquals(List.of(MANAGER), homes.outgrown());
        homes.putsUp(MANAGER, OWN);
        assertTrue(homes.isOutgrown(MANAGER));
        homes.stands(MANAGER, OWN);
        assertEquals(List.of(), homes.outgrown());
    }

    @Test
    void aGuestHasOutgrownTheirsAndWhoeverLeftLooksAtNothing() {
        putUp(MEMBER, OWN);
        is(MEMBER, true, false);
        assertEquals(List.of(MEMBER), homes.outgrown());
        is(MEMBER, true, true);
        assertEquals(List.of(), homes.outgrown());
    }

    private void is(MemberId person, boolean guest, boolean deactivated) {
        Member copy = new Member(
                person, "T1", guest, false, deactivated, false, false, null, "Somebody", null, null, CaseFirm.NOW);
        firm.write(records -> records.people().save(copy));
    }
}
