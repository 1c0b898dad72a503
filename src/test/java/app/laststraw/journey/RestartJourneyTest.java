package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.StandIn;
import app.laststraw.playground.StandInSettings;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.webapi.Fault;
import app.laststraw.support.Agency;
import app.laststraw.support.ChildFirm;
import app.laststraw.support.Eventually;
import app.laststraw.support.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed, not stopped: what it acknowledged is there, and each thing is said exactly once. */
@Timeout(120)
class RestartJourneyTest {
    private static final Duration UNTIL_IT_IS_KILLED = Duration.ofSeconds(9);

    @TempDir
    private Path folder;

    private StandIn slack;
    private ChildFirm firm;

    @BeforeEach
    void open() throws Exception {
        slack = StandIn.start(
                StandInSettings.of(ChildFirm.SECRET, ChildFirm.TOKEN).silent(UNTIL_IT_IS_KILLED),
                LivedInWorkspace.plan(),
                InstantSource.system());
        start();
    }

    @AfterEach
    void close() throws Exception {
        firm.kill();
        slack.close();
    }

    private void start() throws Exception {
        firm = ChildFirm.start(slack.apiUrl(), database());
        slack.deliverTo(firm.address().resolve("/slack/events"));
    }

    private Path database() {
        return folder.resolve("laststraw.db");
    }

    @Test
    void killedAtAnyMomentItLosesNoReportAndSaysNothingTwice() throws Exception {
        report(Agency.MEMBER, "HARMFUL");
        firm.kill();
        start();
        waitUntilAllIsSaid();

        killWhileSlackIsAsked("chat.postMessage", Fault.DROPPED_ANSWER, Agency.COLLEAGUE);
        killWhileSlackIsAsked("chat.postMessage", Fault.TIME_OUT, Agency.THIRD);
        killWhileSlackIsAsked("chat.update", Fault.DROPPED_ANSWER, Agency.MEMBER);

        assertEquals(
                List.of(Agency.MEMBER, Agency.COLLEAGUE, Agency.THIRD, Agency.MEMBER),
                new Ledger(database()).rows("select reporter from reports order by id"));
        assertEquals(
                List.of("Red flags: there is a suggestion for Acme."), Agency.texts(slack.messages(Agency.RED_FLAGS)));
        assertReceipts(Agency.MEMBER, 2);
        assertReceipts(Agency.COLLEAGUE, 1);
        assertReceipts(Agency.THIRD, 1);
        assertRisesAreSaidOnce();
        assertEquals(List.of(), slack.messages(slack.as(Agency.MANAGER).direct()));
        assertEquals(List.of(), slack.messages(slack.as(Agency.OWNER).direct()));
    }

    private void killWhileSlackIsAsked(String method, String fault, String reporter) throws Exception {
        slack.fault(Fault.once(method, fault));
        report(reporter, "HARMFUL");
        Eventually.until(
                "Slack is asked", () -> slack.calls().of(method).stream().anyMatch(call -> fault.equals(call.fault())));
        firm.kill();
        slack.clearFaults();
        slack.calls().clear();
        start();
        waitUntilAllIsSaid();
    }

    private void report(String reporter, String severity) {
        SlackUser person = slack.as(reporter);
        person.command(Agency.GENERAL, "/client-report", Agency.CLIENT);
        person.fill("archetype", "LATE_PAYER").fill("severity", severity);
        assertTrue(person.submit().accepted(), "acknowledged");
    }

    private void waitUntilAllIsSaid() {
        Ledger ledger = new Ledger(database());
        Eventually.until(
                "all is said", () -> ledger.count("outbox where finished_at is null and kind <> 'REPORT_SEEN'") == 0);
    }

    private void assertReceipts(String reporter, int times) {
        assertEquals(
                Collections.nCopies(times, "Your report about Acme is saved."),
                Agency.texts(slack.messages(slack.as(reporter).direct())));
    }

    private void assertRisesAreSaidOnce() {
        String card = slack.messages(Agency.RED_FLAGS).get(0).ts();
        int rises = new Ledger(database()).count("outbox where kind = 'RISE' and state = 'SAID'");
        assertTrue(rises > 0);
        assertEquals(
                Collections.nCopies(rises, "Red flags: the suggestion for Acme has changed."),
                Agency.texts(slack.replies(Agency.RED_FLAGS, card)));
    }
}
