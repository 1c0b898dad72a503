package app.laststraw.usecase.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.Audience.Verdict;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Messenger.Place;
import app.laststraw.usecase.PeopleInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CheckingAudienceTest {
    private static final ChannelId RED_FLAGS = new ChannelId("C0REDFLAGS");
    private static final Place CHANNEL = new Place.InChannel(RED_FLAGS);
    private static final Place ANN_ALONE = new Place.Directly(new MemberId("U0ANN"));

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private Duration oneCall = Duration.ZERO;
    private boolean channelKnown = true;
    private boolean complete = true;
    private Boolean archived = false;
    private int channelQuestions;
    private final Set<String> guests = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private final List<MemberId> inChannel = new ArrayList<>(List.of(new MemberId("U0ANN"), new MemberId("U0BEN")));
    private final SlackDirectory slack = new SlackOfThisTest();
    private final KnowingPeople people = new KnowingPeople(new PeopleInMemory(), slack, () -> now);
    private final CheckingAudience audience = new CheckingAudience(
            new WorkspaceId("T0OURS"), new PeopleInMemory(), slack, people, () -> now, Duration.ofSeconds(4));

    @Test
    void aChannelOfFullMembersPasses() {
        assertEquals(Verdict.PASSED, audience.mayHear(CHANNEL, ClientPresence.NONE));
    }

    @Test
    void aChannelIsAskedAboutEachTime() {
        audience.mayHear(CHANNEL, ClientPresence.NONE);
        inChannel.add(new MemberId("U0GUEST"));
        guests.add("U0GUEST");
        assertEquals(Verdict.refused(Refusal.GUEST_IN_CHANNEL), audience.mayHear(CHANNEL, ClientPresence.NONE));
        assertEquals(2, channelQuestions);
    }

    @Test
    void aChannelOfWhichSlackSaysNothingIsNotConfirmed() {
        channelKnown = false;
        assertEquals(Verdict.refused(Refusal.UNCONFIRMED_CHANNEL), audience.mayHear(CHANNEL, ClientPresence.NONE));
    }

    @Test
    void aFlagThatIsLackingShutsTheGate() {
        archived = null;
        assertEquals(Verdict.refused(Refusal.UNCONFIRMED_CHANNEL), audience.mayHear(CHANNEL, ClientPresence.NONE));
    }

    @Test
    void aMemberOfWhomSlackDoesNotSayWhoTheyAreShutsTheGate() {
        unknown.add("U0BEN");
        assertEquals(Verdict.refused(Refusal.UNCONFIRMED_CHANNEL), audience.mayHear(CHANNEL, ClientPresence.NONE));
    }

    @Test
    void aListCutShortIsTooLarge() {
        complete = false;
        assertEquals(Verdict.refused(Refusal.TOO_LARGE_TO_CHECK), audience.mayHear(CHANNEL, ClientPresence.NONE));
    }

    @Test
    void peopleWhoCannotBeLookedUpInTimeMakeItTooLarge() {
        oneCall = Duration.ofSeconds(2);
        assertEquals(Verdict.refused(Refusal.TOO_LARGE_TO_CHECK), audience.mayHear(CHANNEL, ClientPresence.NONE));
    }

    @Test
    void aSecondAttemptGoesOnWhereTheFirstRanOutOfTime() {
        oneCall = Duration.ofSeconds(2);
        audience.mayHear(CHANNEL, ClientPresence.NONE);
        oneCall = Duration.ofSeconds(1);
        assertEquals(Verdict.PASSED, audience.mayHear(CHANNEL, ClientPresence.NONE));
    }

    @Test
    void aDirectMessageIsAboutThePersonAlone() {
        assertEquals(Verdict.PASSED, audience.mayHear(ANN_ALONE, ClientPresence.NONE));
        guests.add("U0BEN");
        assertEquals(
                Verdict.refused(Refusal.GUEST),
                audience.mayHear(new Place.Directly(new MemberId("U0BEN")), ClientPresence.NONE));
        assertEquals(0, channelQuestions);
    }

    @Test
    void somebodyWhoCannotBeLookedUpMayNeitherUseTheAppNorBeTold() {
        unknown.add("U0ANN");
        assertEquals(Verdict.refused(Refusal.UNKNOWN_PERSON), audience.mayUse(new MemberId("U0ANN")));
        assertEquals(Verdict.refused(Refusal.UNKNOWN_PERSON), audience.mayHear(ANN_ALONE, ClientPresence.NONE));
    }

    @Test
    void aFullMemberMayUseTheApp() {
        assertEquals(Verdict.PASSED, audience.mayUse(new MemberId("U0ANN")));
    }

    private final class SlackOfThisTest implements SlackDirectory {
        @Override
        public Optional<Member> person(MemberId id, Duration limit) {
            now = now.plus(oneCall);
            boolean guest = guests.contains(id.value());
            Member member = new Member(id, "T0OURS", guest, false, false, false, false, null, "Ann", null, null, now);
            return unknown.contains(id.value()) ? Optional.empty() : Optional.of(member);
        }

        @Override
        public Optional<Channel> channel(ChannelId id, Duration limit, int mostMembers) {
            now = now.plus(oneCall);
            channelQuestions++;
            return channelKnown
                    ? Optional.of(new Channel(id, false, false, archived, null, inChannel, complete, true))
                    : Optional.empty();
        }

        @Override
        public boolean everybody(Consumer<List<Member>> page) {
            throw new UnsupportedOperationException();
        }
    }
}
