package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.webapi.CallLog;
import app.laststraw.playground.webapi.Fault;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.WorkspacePlan;
import app.laststraw.support.Agency;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the app speaks: nothing in a place that is not safe, all of it to somebody who may have it. */
class GateJourneyTest {
    /** As the managers read it, one in English and one in Chinese. */
    private static final List<String> UNSAFE_NOTICES =
            List.of("Last Straw has stopped speaking in a channel.", "Last Straw 已停止在一个频道里发言。");

    private static final String NEWCOMER = "U0NEW";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Firm firm;

    @AfterEach
    void close() {
        firm.close();
    }

    private void open() {
        firm = Agency.open(folder);
    }

    /** Ways in which the red-flag channel is not safe from the start. */
    enum Unsafe {
        SHARED_CHANNEL(channel -> channel.sharedWith("T0ELSEWHERE")),
        PENDING_SHARE(channel -> channel.pendingWith("T0ELSEWHERE")),
        ARCHIVED_CHANNEL(channel -> channel.archived(true)),
        GUEST_IN_CHANNEL(channel -> channel.with(Agency.GUEST)),
        OUTSIDER_IN_CHANNEL(channel -> channel.with(Agency.OUTSIDER)),
        TOO_LARGE_TO_CHECK(channel -> {
            Channel large = channel;
            for (int extra = 0; extra < 1_000; extra++) {
                large = large.with("U0CROWD" + extra);
            }
            return large;
        });

        private final UnaryOperator<Channel> made;

        Unsafe(UnaryOperator<Channel> made) {
            this.made = made;
        }

        WorkspacePlan plan() {
            WorkspacePlan plan = LivedInWorkspace.plan();
            if (this == TOO_LARGE_TO_CHECK) {
                plan = plan.with(IntStream.range(0, 1_000)
                        .mapToObj(extra -> Agency.teammate("U0CROWD" + extra, Kind.MEMBER))
                        .toArray(Person[]::new));
            }
            List<Channel> channels = plan.channels().stream()
                    .map(channel -> channel.id().equals(Agency.RED_FLAGS) ? made.apply(channel) : channel)
                    .toList();
            return new WorkspacePlan(
                    plan.teamId(), plan.teamName(), plan.app(), plan.people(), channels, plan.redFlagChannel());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnUnsafeChannelMayNotHearGoesToTheAccountOwnerWithTheReason(Unsafe unsafe) {
        firm = Agency.open(folder, unsafe.plan());

        Agency.report(firm, Agency.MEMBER, Agency.CLIENT, "HARMFUL");
        firm.settle();
        passAFewMoments();
        Agency.report(firm, Agency.MEMBER, Agency.CLIENT, "ANNOYING");
        firm.settle();
        passAFewMoments();

        assertSilentIn(Agency.RED_FLAGS);
        assertEquals(List.of(cardFor(Agency.CLIENT)), Agency.told(firm, Agency.OWNER));
        assertEquals(List.of(unsafeNotice()), Agency.told(firm, Agency.MANAGER));
        assertReasonInOwnersCard();
        assertTrue(firm.ledger().audited("gate.refused").stream().allMatch(unsafe.name()::equals));
        assertFalse(firm.ledger().audited("gate.refused").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {Fault.TIME_OUT, "channel_not_found"})
    void aChannelOfWhichSlackSaysNothingIsAskedAboutAFewTimesAndThenCountsAsUnsafe(String fault) {
        open();
        firm.slack().fault(new Fault("conversations.info", fault, 1_000, 0));

        Agency.report(firm, Agency.MEMBER, Agency.CLIENT, "HARMFUL");
        firm.settle();

        assertEquals(List.of(), Agency.told(firm, Agency.OWNER), "a moment’s trouble is no reason yet");
        passAFewMoments();
        assertSilentIn(Agency.RED_FLAGS);
        assertEquals(List.of(cardFor(Agency.CLIENT)), Agency.told(firm, Agency.OWNER));
        assertEquals(List.of(unsafeNotice()), Agency.told(firm, Agency.MANAGER));
        assertEquals(
                List.of("UNCONFIRMED_CHANNEL", "UNCONFIRMED_CHANNEL", "UNCONFIRMED_CHANNEL"),
                firm.ledger().audited("gate.unanswered"));
        assertEquals(List.of("UNCONFIRMED_CHANNEL"), firm.ledger().audited("gate.refused"));
    }

    @Test
    void aMomentsTroubleDelaysACardAndNoMore() {
        open();
        firm.slack().fault(new Fault("conversations.info", Fault.TIME_OUT, 2, 0));

        Agency.report(firm, Agency.MEMBER, Agency.CLIENT, "HARMFUL");
        firm.settle();
        passAFewMoments();

        assertEquals(List.of(cardFor(Agency.CLIENT)), Agency.texts(firm.slack().messages(Agency.RED_FLAGS)));
        assertEquals(List.of(), Agency.told(firm, Agency.OWNER));
        assertEquals(List.of(), Agency.told(firm, Agency.MANAGER));
    }

    /** Whoever is a client's is a client's, whichever client is spoken of. */
    @Test
    void aMemberWithAClientsEMailDomainShutsTheChannelAndGetsNothing() {
        open();
        join(Agency.teammate(NEWCOMER, Kind.MEMBER).mailedAt("new@mail.northwind.example"));

        for (String severity : List.of("HARMFUL", "ANNOYING")) {
            Agency.report(firm, Agency.MEMBER, Agency.KNOWN_CLIENT, severity);
            Agency.report(firm, Agency.MEMBER, Agency.CLIENT, severity);
            firm.settle();
            firm.tick(LONG_ENOUGH);
        }
        firm.as(NEWCOMER).command(Agency.RED_FLAGS, "/client-report", "");

        assertSilentIn(Agency.RED_FLAGS);
        assertEquals(
                Set.of(cardFor(Agency.CLIENT), cardFor(Agency.KNOWN_CLIENT)),
                Set.copyOf(Agency.told(firm, Agency.OWNER)));
        assertEquals(List.of(unsafeNotice()), Agency.told(firm, Agency.MANAGER), "told once");
        assertTrue(firm.as(NEWCOMER).modal().isEmpty());
    }

    @Test
    void withoutAnAccountOwnerTheManagersGetIt() {
        firm = Agency.open(folder, Unsafe.SHARED_CHANNEL.plan());
        SlackUser reporter = firm.as(Agency.MEMBER);
        reporter.command(Agency.GENERAL, "/client-report", "Nobody’s Client");
        reporter.fill("archetype", "LATE_PAYER").fill("severity", "HARMFUL").submit();
        firm.settle();

        assertSilentIn(Agency.RED_FLAGS);
        assertEquals(2, Agency.told(firm, Agency.MANAGER).size());
        assertTrue(Agency.told(firm, Agency.MANAGER).contains(cardFor("Nobody’s Client")));
    }

    @Test
    void anAccountOwnerWhoBecameAGuestGetsNothingAndTheManagersGetIt() {
        firm = Agency.open(folder, Unsafe.SHARED_CHANNEL.plan());
        firm.slack().change(Agency.teammate(Agency.OWNER, Kind.GUEST));

        Agency.report(firm, Agency.MEMBER, Agency.CLIENT, "HARMFUL");
        firm.settle();

        assertSilentIn(Agency.RED_FLAGS);
        assertEquals(List.of(), Agency.told(firm, Agency.OWNER));
        assertTrue(Agency.told(firm, Agency.MANAGER).contains(cardFor(Agency.CLIENT)));
    }

    /** Ways in which a channel stops being safe between two reports; {@code told} where Slack sends an event. */
    enum Change {
        SHARE(true) {
            @Override
            void happen(SlackUser somebody) {
                somebody.share(Agency.RED_FLAGS, "T0ELSEWHERE");
            }

            @Override
            void end(SlackUser somebody) {
                somebody.unshare(Agency.RED_FLAGS);
            }
        },
        INVITE_A_GUEST(true) {
            @Override
            void happen(SlackUser somebody) {
                somebody.invite(Agency.RED_FLAGS, Agency.GUEST);
            }

            @Override
            void end(SlackUser somebody) {
                somebody.remove(Agency.RED_FLAGS, Agency.GUEST);
            }
        },
        OFFER_TO_SHARE(false) {
            @Override
            void happen(SlackUser somebody) {
                somebody.offerToShare(Agency.RED_FLAGS, "T0ELSEWHERE");
            }

            @Override
            void end(SlackUser somebody) {
                somebody.unshare(Agency.RED_FLAGS);
            }
        };

        private final boolean told;

        Change(boolean told) {
            this.told = told;
        }

        abstract void happen(SlackUser somebody);

        abstract void end(SlackUser somebody);
    }

    @ParameterizedTest
    @EnumSource
    void whenTheChannelStopsBeingSafePostingStopsBeforeTheNextWord(Change change) {
        open();
        Agency.report(firm, Agency.MEMBER, Agency.CLIENT, "HARMFUL");
        firm.settle();
        Message card = firm.slack().messages(Agency.RED_FLAGS).get(0);

        change.happen(firm.as(Agency.MANAGER));
        if (change.told) {
            Eventually.until(
                    "managers are told at once",
                    () -> !Agency.told(firm, Agency.MANAGER).isEmpty());
        }
        firm.tick(LONG_ENOUGH);
        Agency.report(firm, Agency.COLLEAGUE, Agency.CLIENT, "HARMFUL");
        firm.settle();
        firm.as(Agency.OWNER).press(Agency.RED_FLAGS, card.ts(), "draft_script");
        firm.settle();

        assertEquals(List.of(card), firm.slack().messages(Agency.RED_FLAGS), "the card stands as it was");
        assertEquals(List.of(), firm.slack().replies(Agency.RED_FLAGS, card.ts()));
        assertEquals(List.of(cardFor(Agency.CLIENT)), Agency.told(firm, Agency.OWNER));
        assertEquals(
                1,
                firm.slack()
                        .replies(firm.as(Agency.OWNER).direct(), ownersCard().ts())
                        .size(),
                "the draft");
        assertReasonInOwnersCard();
        assertEquals(List.of(unsafeNotice()), Agency.told(firm, Agency.MANAGER), "told once");
    }

    @ParameterizedTest
    @EnumSource
    void whenTheChannelIsSafeAgainItSaysOnceWhatItHasToSay(Change change) {
        open();
        Agency.report(firm, Agency.MEMBER, Agency.CLIENT, "HARMFUL");
        firm.settle();
        change.happen(firm.as(Agency.MANAGER));
        // The rank does not rise: what the card shows is out of date all the same.
        Agency.report(firm, Agency.COLLEAGUE, Agency.CLIENT, "ANNOYING");
        Agency.report(firm, Agency.COLLEAGUE, Agency.KNOWN_CLIENT, "HARMFUL");
        firm.settle();
        Message before = firm.slack().messages(Agency.RED_FLAGS).get(0);

        change.end(firm.as(Agency.MANAGER));
        Eventually.until("both cards are brought up to date", () -> {
            firm.settle();
            List<Message> now = firm.slack().messages(Agency.RED_FLAGS);
            return now.size() == 2 && !now.get(0).equals(before);
        });
        firm.tick(LONG_ENOUGH);

        assertEquals(
                List.of(cardFor(Agency.CLIENT), cardFor(Agency.KNOWN_CLIENT)),
                Agency.texts(firm.slack().messages(Agency.RED_FLAGS)));
        assertEquals(0, firm.ledger().count("stopped_channels"));
        change.happen(firm.as(Agency.MANAGER));
        Agency.report(firm, Agency.THIRD, Agency.CLIENT, "ANNOYING");
        Eventually.until("another time is news again", () -> {
            firm.settle();
            return Agency.told(firm, Agency.MANAGER).size() == 2;
        });
    }

    @Test
    void theCardThatWentToTheOwnerFollowsTheOneInTheChannelOnceThatIsSafeAgain() {
        open();
        firm.as(Agency.MANAGER).share(Agency.RED_FLAGS, "T0NORTHWIND");
        Agency.report(firm, Agency.MEMBER, Agency.KNOWN_CLIENT, "HARMFUL");
        firm.settle();
        assertReasonInOwnersCard();
        firm.as(Agency.MANAGER).unshare(Agency.RED_FLAGS);

        Agency.report(firm, Agency.COLLEAGUE, Agency.KNOWN_CLIENT, "HARMFUL");
        firm.settle();

        String owners = ownersCard().blocks().toString();
        assertTrue(owners.contains("2 reports from 2 people"), owners);
        assertFalse(owners.contains("red-flag channel"), "the reason is over: " + owners);
        assertEquals(1, Agency.told(firm, Agency.OWNER).size(), "changed, not said anew");
    }

    @Test
    void somebodyOfTheClientWhoSeesTheCardPressesItsButtonInVain() {
        open();
        Agency.report(firm, Agency.MEMBER, Agency.CLIENT, "HARMFUL");
        firm.settle();
        Message card = firm.slack().messages(Agency.RED_FLAGS).get(0);
        firm.as(Agency.MANAGER).invite(Agency.RED_FLAGS, Agency.OUTSIDER);
        firm.settle();
        int said = saidBy(firm).size();

        Ack ack = firm.as(Agency.OUTSIDER).press(Agency.RED_FLAGS, card.ts(), "draft_script");
        firm.settle();

        assertEquals("200 ", ack.status() + " " + ack.body());
        assertEquals(List.of("OUTSIDER"), firm.ledger().audited("person.refused"));
        firm.stop();
        assertEquals(
                said,
                saidBy(firm).stream()
                        .filter(call ->
                                !UNSAFE_NOTICES.contains(call.argument("text").asText()))
                        .count());
        assertEquals(List.of(), firm.ledger().audited("script.requested"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0NORTHWIND", "C0STUDIO"})
    void aCommandInAPlaceThatIsNotSafeIsAnsweredDirectly(String place) {
        open();
        SlackUser reporter = firm.as(Agency.MEMBER);

        Ack help = reporter.command(place, "/client-report", "help");
        Ack status = reporter.command(place, "/client-report", "status " + Agency.CLIENT);

        assertEquals("", help.body() + status.body());
        Eventually.until(
                "both answers come directly",
                () -> Agency.told(firm, Agency.MEMBER).size() == 2);
        assertSilentIn(place);
        assertEquals(List.of(), reporter.ephemerals(place));
        assertEquals(2, firm.ledger().audited("gate.refused").size());
    }

    @Test
    void aCommandInASafePlaceIsAnsweredThere() {
        open();
        Ack help = firm.as(Agency.MEMBER).command(Agency.GENERAL, "/client-report", "help");
        assertTrue(help.body().contains("\"response_type\":\"ephemeral\""), help.body());
    }

    @Test
    void theReceiptOfAReporterWhoLeftIsWithheld() {
        open();
        firm.slack().fault(new Fault("conversations.open", Fault.RATE_LIMITED, 1, 30));
        Agency.report(firm, Agency.MEMBER, Agency.CLIENT, "ANNOYING");
        firm.settle();
        firm.slack().change(Agency.teammate(Agency.MEMBER, Kind.DEACTIVATED));

        firm.tick(LONG_ENOUGH);

        assertEquals(List.of(), firm.slack().messages("DU0LASTSTRAW" + Agency.MEMBER));
        assertEquals(List.of("DEACTIVATED"), firm.ledger().audited("gate.refused"));
        assertEquals(
                List.of(),
                firm.ledger().rows("select id from outbox where finished_at is null and kind <> 'REPORT_SEEN'"));
    }

    @Test
    void aDraftForAManagerWhoWasDemotedOnTheWayIsNotSaid() {
        open();
        Message card = cardInRedFlags();
        firm.slack().fault(new Fault("conversations.info", Fault.RATE_LIMITED, 1, 30));
        firm.as(Agency.MANAGER).press(Agency.RED_FLAGS, card.ts(), "draft_script");
        firm.settle();
        firm.clock().tick(Duration.ofSeconds(1));
        firm.slack().change(Agency.teammate(Agency.MANAGER, Kind.MEMBER));

        firm.tick(LONG_ENOUGH);

        assertEquals(List.of(), firm.slack().replies(Agency.RED_FLAGS, card.ts()));
        assertEquals(List.of(), Agency.told(firm, Agency.MANAGER));
        assertEquals(List.of("DROPPED"), firm.ledger().rows("select state from outbox where kind = 'DRAFT'"));
    }

    @Test
    void aGuestMadeWhileTheAppWasDownIsNotTakenForAMemberAfterwards() {
        open();
        cardInRedFlags();
        firm.slack().fault(new Fault("conversations.info", Fault.RATE_LIMITED, 1, 60));
        Agency.report(firm, Agency.MEMBER, Agency.KNOWN_CLIENT, "HARMFUL");
        firm.settle();
        firm.stop();
        // The event comes to nobody, and the list of people cannot be read at the start.
        firm.slack().change(Agency.teammate(Agency.THIRD, Kind.GUEST));
        firm.slack().fault(new Fault("users.list", "internal_error", 1, 0));
        firm.clock().tick(Duration.ofMinutes(10));
        firm.start();
        firm.settle();
        firm.tick(LONG_ENOUGH);

        assertEquals(1, firm.slack().messages(Agency.RED_FLAGS).size());
        assertEquals(Set.of("GUEST_IN_CHANNEL"), Set.copyOf(firm.ledger().audited("gate.refused")));
        assertTrue(Agency.told(firm, Agency.OWNER).contains(cardFor(Agency.KNOWN_CLIENT)));
    }

    private Message cardInRedFlags() {
        Agency.report(firm, Agency.MEMBER, Agency.CLIENT, "HARMFUL");
        firm.settle();
        return firm.slack().messages(Agency.RED_FLAGS).get(0);
    }

    private void join(Person newcomer) {
        firm.slack().change(newcomer);
        firm.as(Agency.MANAGER).invite(Agency.RED_FLAGS, newcomer.id());
    }

    private void passAFewMoments() {
        for (int moment = 0; moment < 6; moment++) {
            firm.tick(Duration.ofSeconds(4));
        }
    }

    private static List<CallLog.Entry> saidBy(Firm firm) {
        return firm.slack().calls().all().stream()
                .filter(call -> call.method().startsWith("chat."))
                .toList();
    }

    /** Nothing posted, and not even tried. */
    private void assertSilentIn(String channel) {
        assertEquals(List.of(), firm.slack().messages(channel));
        saidBy(firm)
                .forEach(call -> assertFalse(call.argument("channel").asText().equals(channel), call::toString));
    }

    private Message ownersCard() {
        return firm.slack().messages(firm.as(Agency.OWNER).direct()).get(0);
    }

    private void assertReasonInOwnersCard() {
        Message card = ownersCard();
        assertTrue(card.blocks().toString().contains("red-flag channel"), card.blocks()::toString);
    }

    private static String cardFor(String client) {
        return "Red flags: there is a suggestion for " + client + ".";
    }

    private static String unsafeNotice() {
        return UNSAFE_NOTICES.get(0);
    }
}
