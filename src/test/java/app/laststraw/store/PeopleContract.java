package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link app.laststraw.domain.workspace.People} keeps, whatever the database. */
abstract class PeopleContract extends StoreContract {
    @Test
    void whoWasNeverSeenIsNotFound() {
        assertEquals(Optional.empty(), find(ANA));
    }

    @Test
    void everythingKnownComesBack() {
        Member ana = new Member(
                ANA,
                "T-OURS",
                false,
                false,
                false,
                false,
                true,
                "example.com",
                "Ana '; --",
                "zh-CN",
                ZoneId.of("Asia/Shanghai"),
                NOON);
        save(ana);

        assertEquals(Optional.of(ana), find(ANA));
    }

    /** One flag at a time, so that no two are mixed up. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void whatIsUnknownStaysUnknownAndEachFlagIsItsOwn(int raised) {
        Member member = new Member(
                BEN, null, raised == 0, raised == 1, raised == 2, raised == 3, raised == 4, null, "", null, null, NOON);
        save(member);

        assertEquals(Optional.of(member), find(BEN));
    }

    @Test
    void anOlderCopyGivesWay() {
        save(named("before", NOON));
        save(named("after", NOON.plusSeconds(1)));

        assertEquals("after", find(ANA).orElseThrow().name());
    }

    @Test
    void aNewerCopyStays() {
        save(named("newer", NOON));
        save(named("older", NOON.minusMillis(1)));

        assertEquals("newer", find(ANA).orElseThrow().name());
    }

    @Test
    void ofTwoCopiesOfOneMomentTheOneSavedLastCounts() {
        save(named("first", NOON));
        save(named("second", NOON));

        assertEquals("second", find(ANA).orElseThrow().name());
    }

    @Test
    void adminsAreActiveAndComeById() {
        save(admin("U3", true, false));
        save(admin("U1", true, false));
        save(admin("U2", true, true));
        save(admin("U4", false, false));

        assertEquals(
                List.of(new MemberId("U1"), new MemberId("U3")),
                read(records -> records.people().workspaceAdmins()).stream()
                        .map(Member::id)
                        .toList());
    }

    @Test
    void anotherWorkspacesCopiesDoNotExist() {
        changeTheirs(records -> records.people().save(admin("U1", true, false)));

        assertEquals(Optional.empty(), find(new MemberId("U1")));
        assertEquals(List.of(), read(records -> records.people().workspaceAdmins()));
        save(named("ours", NOON));
        assertEquals(Optional.empty(), readTheirs(records -> records.people().find(ANA)));
    }

    /** Somebody from outside may be an admin, but of their own workspace. */
    @Test
    void anAdminOfAnotherTeamAGuestAndABotAreNoAdminsOfOurs() {
        save(admin("U1", "T-THEIRS", false, false));
        save(admin("U2", "T-OURS", true, false));
        save(admin("U3", "T-OURS", false, true));
        save(admin("U4", "T-OURS", false, false));

        assertEquals(
                List.of(new MemberId("U4")),
                read(records -> records.people().workspaceAdmins()).stream()
                        .map(Member::id)
                        .toList());
    }

    private void save(Member member) {
        change(records -> records.people().save(member));
    }

    private Optional<Member> find(MemberId id) {
        return read(records -> records.people().find(id));
    }

    private static Member named(String name, Instant seenAt) {
        return new Member(ANA, "T-OURS", false, false, false, false, false, null, name, null, null, seenAt);
    }

    private static Member admin(String id, String team, boolean guest, boolean bot) {
        return new Member(new MemberId(id), team, guest, false, false, bot, true, null, id, null, null, NOON);
    }

    private static Member admin(String id, boolean admin, boolean deactivated) {
        return new Member(
                new MemberId(id), "T-OURS", false, false, deactivated, false, admin, null, id, null, null, NOON);
    }
}
