package app.laststraw.usecase.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.PeopleInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class KnowingPeopleTest {
    private static final MemberId ANN = new MemberId("U0ANN");
    private static final MemberId BEN = new MemberId("U0BEN");
    private static final MemberId NOBODY = new MemberId("U0NOBODY");

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private boolean guest;
    private Duration oneCall = Duration.ZERO;
    private final List<MemberId> asked = new ArrayList<>();
    private final PeopleInMemory storage = new PeopleInMemory();
    private final KnowingPeople people = new KnowingPeople(storage, new SlackOfThisTest(), () -> now);

    @Test
    void aFreshCopySavesTheQuestion() {
        people.find(ANN);
        now = now.plus(Audience.COPY_LIFETIME).minusMillis(1);
        assertEquals(ANN, people.find(ANN).orElseThrow().id());
        assertEquals(List.of(ANN), asked);
    }

    @Test
    void aCopyOfADayIsNotTrusted() {
        people.find(ANN);
        now = now.plus(Audience.COPY_LIFETIME);
        guest = true;
        assertTrue(people.find(ANN).orElseThrow().guest());
        assertEquals(List.of(ANN, ANN), asked);
    }

    @Test
    void aChangeMakesOlderCopiesWorthless() {
        people.find(ANN);
        now = now.plusSeconds(1);
        people.changed(ANN);
        guest = true;
        now = now.plusSeconds(1);
        assertTrue(people.find(ANN).orElseThrow().guest());
        now = now.plusSeconds(1);
        people.find(ANN);
        assertEquals(List.of(ANN, ANN), asked);
    }

    @Test
    void somebodyWhomSlackDoesNotKnowIsNobody() {
        assertEquals(Optional.empty(), people.find(NOBODY));
    }

    @Test
    void aFullDatabaseDoesNotKeepAnAnswerFromWhoeverAsked() {
        storage.fill();
        assertTrue(people.find(ANN).isPresent());
        people.find(ANN);
        assertEquals(List.of(ANN, ANN), asked);
    }

    @Test
    void whoeverIsNotAskedForInTimeIsAbsent() {
        oneCall = Duration.ofSeconds(3);
        Map<MemberId, Optional<Member>> found = people.find(List.of(NOBODY, ANN, BEN), Duration.ofSeconds(4));
        assertEquals(List.of(NOBODY, ANN), asked);
        assertEquals(Optional.empty(), found.get(NOBODY));
        assertTrue(found.get(ANN).isPresent());
        assertFalse(found.containsKey(BEN));
    }

    @Test
    void warmingUpKeepsWhatItReadEvenWhenItIsCutShort() {
        assertFalse(people.warmUp());
        assertTrue(people.find(ANN).isPresent());
        assertEquals(List.of(), asked);
    }

    private Member member(MemberId id) {
        return new Member(id, "T0OURS", guest, false, false, false, false, null, "Ann", null, null, now);
    }

    private final class SlackOfThisTest implements SlackDirectory {
        @Override
        public Optional<Member> person(MemberId id, Duration limit) {
            asked.add(id);
            now = now.plus(oneCall);
            return id.equals(NOBODY) ? Optional.empty() : Optional.of(member(id));
        }

        @Override
        public Optional<Channel> channel(ChannelId id, Duration limit, int mostMembers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean everybody(Consumer<List<Member>> page) {
            page.accept(List.of(member(ANN)));
            return false;
        }
    }
}
