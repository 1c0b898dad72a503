package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Firm;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest comes on Mondays at nine in London; it is a moment after that, and the firm has just begun. */
class DigestJourneyTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String AGAIN = "digest_again";

    @TempDir
    private Path folder;

    private Firm firm;
    private Wire wire;

    @BeforeEach
    void open() {
        firm = Agency.open(folder);
        wire = new Wire(firm);
        pass(Duration.ZERO);
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private List<Message> digests() {
        return firm.slack().messages(Agency.RED_FLAGS).stream()
                .filter(message -> message.text().startsWith("The weekly digest is here"))
                .toList();
    }

    private void pass(Duration time) {
        firm.tick(time);
    }

    @Test
    void itComesAtItsHourAndOnce() {
        assertEquals(List.of(), digests());
        pass(WEEK.minus(MINUTE));
        assertEquals(List.of(), digests());

        pass(MINUTE);
        pass(MINUTE);
        assertEquals(1, digests().size());
        assertEquals(List.of("2026-W47"), firm.ledger().rows("select week from digests"));

        pass(WEEK);
        assertEquals(2, digests().size());
        assertEquals(List.of("2026-W47", "2026-W48"), firm.ledger().rows("select week from digests order by week"));
    }

    @Test
    void whatWasMissedWhileDownIsSaidOnceAtTheStart() {
        firm.stop();
        firm.clock().tick(WEEK.plusHours(40));
        firm.start();
        pass(Duration.ZERO);
        assertEquals(1, digests().size());

        firm.stop();
        firm.start();
        pass(Duration.ZERO);
        assertEquals(1, digests().size());
    }

    @Test
    void whatIsMoreThanTwoDaysLateIsLeftToTheNext() {
        firm.stop();
        firm.clock().tick(WEEK.plusHours(48));
        firm.start();
        pass(Duration.ZERO);
        assertEquals(0, digests().size());

        pass(Duration.ofDays(5));
        assertEquals(1, digests().size());
        assertEquals(
                List.of("2026-11-23 2026-11-29"),
                firm.ledger().rows("select first_day, last_day from digests"),
                "the first digest tells of seven days");
    }

    @Test
    void aManagerHasItSentAgainOnceAPress() {
        pass(WEEK);
        assertTrue(firm.as(Agency.MANAGER)
                .press(Agency.RED_FLAGS, digests().get(0).ts(), AGAIN)
                .ok());
        firm.settle();
        assertEquals(200, wire.redeliver(firm.slack().delivery().last()).status());
        firm.settle();

        assertEquals(2, digests().size());
        assertEquals(List.of("SENT " + digests().get(1).ts()), firm.ledger().rows("select status, ts from digests"));
        assertEquals(1, firm.ledger().count("audit_trail where action = 'week.sent_again'"));
        assertEquals(2, firm.ledger().count("audit_trail where action = 'week.sent'"));
    }

    @Test
    void whoeverIsNoManagerIsToldSoAndNothingIsSent() {
        pass(WEEK);
        firm.as(Agency.OWNER).press(Agency.RED_FLAGS, digests().get(0).ts(), AGAIN);
        firm.settle();

        assertEquals(1, digests().size());
        assertEquals(0, firm.ledger().count("audit_trail where action = 'week.sent_again'"));
    }
}
