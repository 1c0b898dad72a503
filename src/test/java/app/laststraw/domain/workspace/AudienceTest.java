package app.laststraw.domain.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.Audience.Verdict;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AudienceTest {
    private static final WorkspaceId OURS = new WorkspaceId("T0OURS");
    private static final ChannelId CHANNEL = new ChannelId("C0REDFLAGS");
    private static final ClientPresence ACME =
            new ClientPresence(Set.of("T0ACME"), Set.of(new ChannelId("C0ACME")), Set.of("Acme.example"));

    /** A full member of ours, to be bent by each row. */
    private static final class Person {
        private String id = "U0ANN";
        private String team = "T0OURS";
        private boolean guest;
        private boolean stranger;
        private boolean deactivated;
        private boolean bot;
        private boolean admin;
        private String emailDomain = "ours.example";

        private Member member() {
            return new Member(
                    new MemberId(id),
                    team,
                    guest,
                    stranger,
                    deactivated,
                    bot,
                    admin,
                    emailDomain,
                    "Ann",
                    null,
                    null,
                    Instant.EPOCH);
        }
    }

    private static Member person(UnaryOperator<Person> bend) {
        return bend.apply(new Person()).member();
    }

    private static final Member ANN = person(p -> p);
    private static final Member ADMIN = person(p -> {
        p.admin = true;
        return p;
    });
    private static final Member GUEST = person(p -> {
        p.id = "U0GUEST";
        p.guest = true;
        return p;
    });
    private static final Member STRANGER = person(p -> {
        p.stranger = true;
        return p;
    });
    private static final Member OTHER_TEAM = person(p -> {
        p.id = "U0OTHER";
        p.team = "T0OTHER";
        return p;
    });
    private static final Member NO_TEAM = person(p -> {
        p.team = null;
        return p;
    });
    private static final Member DEACTIVATED = person(p -> {
        p.deactivated = true;
        return p;
    });
    private static final Member DEACTIVATED_WITHOUT_FLAGS = person(p -> {
        p.deactivated = true;
        p.guest = true;
        return p;
    });
    private static final Member DEACTIVATED_OUTSIDER = person(p -> {
        p.deactivated = true;
        p.team = "T0OTHER";
        return p;
    });
    private static final Member OUR_BOT = person(p -> {
        p.bot = true;
        p.emailDomain = null;
        return p;
    });
    private static final Member BOT_OF_ANOTHER_TEAM = person(p -> {
        p.bot = true;
        p.team = "T0OTHER";
        p.emailDomain = null;
        return p;
    });
    private static final Member FROM_ACME_BY_MAIL = person(p -> {
        p.emailDomain = "acme.example";
        return p;
    });
    private static final Member FROM_BENEATH_ACME = person(p -> {
        p.emailDomain = "mail.acme.example";
        return p;
    });
    private static final Member SOUNDS_LIKE_ACME = person(p -> {
        p.emailDomain = "notacme.example";
        return p;
    });
    private static final Member WITHOUT_MAIL = person(p -> {
        p.emailDomain = null;
        return p;
    });
    private static final Member FROM_ACME_BY_TEAM = person(p -> {
        p.team = "T0ACME";
        return p;
    });

    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of("a full member", ANN, null),
                Arguments.of("an admin", ADMIN, null),
                Arguments.of("nobody known", null, Refusal.UNKNOWN_PERSON),
                Arguments.of("somebody without a team", NO_TEAM, Refusal.UNKNOWN_PERSON),
                Arguments.of("a guest", GUEST, Refusal.GUEST),
                Arguments.of("a stranger", STRANGER, Refusal.OUTSIDER),
                Arguments.of("somebody of another team", OTHER_TEAM, Refusal.OUTSIDER),
                Arguments.of("a deactivated member", DEACTIVATED, Refusal.DEACTIVATED),
                Arguments.of("our own bot", OUR_BOT, Refusal.BOT),
                Arguments.of("another team's bot", BOT_OF_ANOTHER_TEAM, Refusal.BOT));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("people")
    void onlyAFullActiveHumanMemberMayUseTheApp(String who, Member member, Refusal expected) {
        assertEquals(new Verdict(expected), Audience.mayUse(member, OURS, ClientPresence.NONE));
    }

    static Stream<Arguments> directMessages() {
        return Stream.of(
                Arguments.of("a full member", ANN, ACME, null),
                Arguments.of("a full member without mail, of a client without domains", WITHOUT_MAIL, null, null),
                Arguments.of("a guest", GUEST, ACME, Refusal.GUEST),
                Arguments.of("another team's", OTHER_TEAM, ACME, Refusal.OUTSIDER),
                Arguments.of("the client's by mail", FROM_ACME_BY_MAIL, ACME, Refusal.OUTSIDER),
                Arguments.of("the client's by a mail domain beneath", FROM_BENEATH_ACME, ACME, Refusal.OUTSIDER),
                Arguments.of("one whose domain only sounds alike", SOUNDS_LIKE_ACME, ACME, null),
                Arguments.of("one whose mail is not known", WITHOUT_MAIL, ACME, Refusal.UNKNOWN_PERSON),
                Arguments.of("a deactivated member", DEACTIVATED, ACME, Refusal.DEACTIVATED));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("directMessages")
    void aDirectMessagePassesWhenThePersonPasses(String who, Member member, ClientPresence presence, Refusal expected) {
        ClientPresence known = presence == null ? ClientPresence.NONE : presence;
        ChannelFacts direct =
                new ChannelFacts(new ChannelId("D1"), null, null, null, member.id(), List.of(member), true);
        assertEquals(new Verdict(expected), Audience.mayHear(direct, OURS, known, known));
    }

    @Test
    void aDirectMessageWhosePersonIsNotAmongTheMembersIsRefused() {
        ChannelFacts direct =
                new ChannelFacts(new ChannelId("D1"), null, null, null, new MemberId("U9"), List.of(ANN), true);
        assertEquals(
                Verdict.refused(Refusal.UNKNOWN_PERSON),
                Audience.mayHear(direct, OURS, ClientPresence.NONE, ClientPresence.NONE));
    }

    static Stream<Arguments> channelFlags() {
        return Stream.of(
                Arguments.of(false, false, false, true, null),
                Arguments.of(true, false, false, true, Refusal.SHARED_CHANNEL),
                Arguments.of(false, true, false, true, Refusal.PENDING_SHARE),
                Arguments.of(false, false, true, true, Refusal.ARCHIVED_CHANNEL),
                Arguments.of(null, false, false, true, Refusal.UNCONFIRMED_CHANNEL),
                Arguments.of(false, null, false, true, Refusal.UNCONFIRMED_CHANNEL),
                Arguments.of(false, false, null, true, Refusal.UNCONFIRMED_CHANNEL),
                Arguments.of(false, false, false, false, Refusal.TOO_LARGE_TO_CHECK));
    }

    @ParameterizedTest(name = "shared {0}, pending {1}, archived {2}, complete {3}: {4}")
    @MethodSource("channelFlags")
    void aChannelIsJudgedByItsFlagsAndAMissingOneShutsTheGate(
            Boolean shared, Boolean pending, Boolean archived, boolean complete, Refusal expected) {
        ChannelFacts facts = new ChannelFacts(CHANNEL, shared, pending, archived, null, List.of(ANN), complete);
        assertEquals(new Verdict(expected), Audience.mayHear(facts, OURS, ClientPresence.NONE, ClientPresence.NONE));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("our own bot", OUR_BOT, null),
                Arguments.of("an admin", ADMIN, null),
                Arguments.of("a guest", GUEST, Refusal.GUEST_IN_CHANNEL),
                Arguments.of("a stranger", STRANGER, Refusal.OUTSIDER_IN_CHANNEL),
                Arguments.of("another team's person", OTHER_TEAM, Refusal.OUTSIDER_IN_CHANNEL),
                Arguments.of("another team's bot", BOT_OF_ANOTHER_TEAM, Refusal.OUTSIDER_IN_CHANNEL),
                Arguments.of("somebody without a team", NO_TEAM, Refusal.UNCONFIRMED_CHANNEL),
                Arguments.of("a deactivated colleague", DEACTIVATED, null),
                Arguments.of("a deactivated colleague without flags", DEACTIVATED_WITHOUT_FLAGS, null),
                Arguments.of("a deactivated outsider", DEACTIVATED_OUTSIDER, Refusal.OUTSIDER_IN_CHANNEL),
                Arguments.of("the client's by team", FROM_ACME_BY_TEAM, Refusal.OUTSIDER_IN_CHANNEL),
                Arguments.of("the client's by mail", FROM_ACME_BY_MAIL, Refusal.CLIENT_IN_CHANNEL),
                Arguments.of("the client's by a domain beneath", FROM_BENEATH_ACME, Refusal.CLIENT_IN_CHANNEL),
                Arguments.of("one whose mail is not known", WITHOUT_MAIL, Refusal.UNCONFIRMED_CHANNEL));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("others")
    void oneWrongMemberShutsTheChannel(String who, Member other, Refusal expected) {
        assertEquals(new Verdict(expected), Audience.mayHear(safe(CHANNEL, ANN, other), OURS, ACME, ACME));
        assertEquals(new Verdict(expected), Audience.mayHear(safe(CHANNEL, other, ANN), OURS, ACME, ACME));
    }

    @Test
    void theClientsOwnTeamIsOutsideEvenIfItIsNamedAsOurs() {
        ClientPresence ourselves = new ClientPresence(Set.of("T0OURS"), Set.of(), Set.of());
        assertEquals(
                Verdict.refused(Refusal.CLIENT_IN_CHANNEL),
                Audience.mayHear(safe(CHANNEL, ANN), OURS, ourselves, ourselves));
    }

    @Test
    void aChannelKeptWithTheClientIsAHardStopWhateverElseHolds() {
        ChannelId theirs = new ChannelId("C0ACME");
        assertEquals(
                Verdict.refused(Refusal.CLIENTS_OWN_CHANNEL), Audience.mayHear(safe(theirs, ANN), OURS, ACME, ACME));
        assertTrue(Audience.mayHear(safe(theirs, ANN), OURS, ClientPresence.NONE, ClientPresence.NONE)
                .passed());
    }

    @Test
    void nothingKnownOrNobodyListedShutsTheGate() {
        assertEquals(
                Verdict.refused(Refusal.UNCONFIRMED_CHANNEL),
                Audience.mayHear(null, OURS, ClientPresence.NONE, ClientPresence.NONE));
        assertEquals(Verdict.refused(Refusal.UNCONFIRMED_CHANNEL), Audience.mayHear(safe(CHANNEL), OURS, ACME, ACME));
    }

    @Test
    void everyRefusalOfTheGateItselfIsSeenInThisTable() {
        EnumSet<Refusal> seen = EnumSet.noneOf(Refusal.class);
        Stream.of(people(), directMessages(), channelFlags(), others())
                .flatMap(rows -> rows)
                .map(row -> (Refusal) row.get()[row.get().length - 1])
                .filter(refusal -> refusal != null)
                .forEach(seen::add);
        // The first stands in a test of its own; the others are said by use cases that have no channel to ask about.
        EnumSet<Refusal> elsewhere = EnumSet.of(
                Refusal.CLIENTS_OWN_CHANNEL,
                Refusal.NO_CHANNEL_SET,
                Refusal.APP_NOT_IN_CHANNEL,
                Refusal.NO_CARD_IN_CHANNEL,
                Refusal.THREAD_GONE,
                Refusal.UNDELIVERABLE);
        assertEquals(EnumSet.complementOf(elsewhere), seen);
    }

    private static ChannelFacts safe(ChannelId id, Member... members) {
        return new ChannelFacts(id, false, false, false, null, List.of(members), true);
    }
}
