package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Denied;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.webapi.CallLog;
import app.laststraw.playground.webapi.Fault;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.support.Agency;
import app.laststraw.support.Firm;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use the app: whoever may not is told nothing, wherever they knock. */
class DoorJourneyTest {
    private static final String SAM = "U0SAM";
    private static final String LOBBY = "C0LOBBY";
    private static final URI NOBODY_THERE = URI.create("http://127.0.0.1:1/");

    @TempDir
    private Path folder;

    private Firm firm;
    /** Everything that a person can do, done once, and still on its way to the app. */
    private List<Sent> knocks;

    @BeforeEach
    void open() {
        firm = Agency.open(
                folder,
                LivedInWorkspace.plan()
                        .with(Agency.teammate(SAM, Kind.MANAGER))
                        .with(Channel.open(LOBBY, "lobby", SAM)));
        letSamInto(Agency.GENERAL);
        letSamInto(Agency.RED_FLAGS);
        Agency.report(firm, Agency.MEMBER, Agency.CLIENT, "HARMFUL");
        Agency.report(firm, SAM, Agency.CLIENT, "ANNOYING");
        firm.settle();
        knocks = knocks();
        firm.slack().calls().clear();
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private void letSamInto(String channel) {
        synchronized (firm.slack().workspace()) {
            Channel before = firm.slack().workspace().channel(channel).orElseThrow();
            firm.slack().workspace().put(before.with(SAM));
        }
    }

    private List<Sent> knocks() {
        SlackUser sam = firm.as(SAM);
        String evidence = sam.say(LOBBY, "They did it again");
        String receipt = firm.slack().messages(sam.direct()).get(0).ts();
        String card = firm.slack().messages(Agency.RED_FLAGS).get(0).ts();
        sam.command(LOBBY, "/client-report", Agency.CLIENT);
        sam.fill("archetype", "LATE_PAYER").fill("severity", "ABUSIVE");
        int before = firm.slack().delivery().sent().size();

        firm.slack().deliverTo(NOBODY_THERE);
        assertThrows(Denied.class, () -> sam.query("client", "Ac"));
        sam.submit();
        sam.command(LOBBY, "/client-report", "");
        sam.command(LOBBY, "/client-report", "help");
        sam.command(LOBBY, "/client-report", "status " + Agency.CLIENT);
        sam.shortcut("report_client");
        sam.messageShortcut("report_message", LOBBY, evidence);
        sam.press(sam.direct(), receipt, "edit_report");
        sam.press(sam.direct(), receipt, "withdraw_report");
        sam.press(Agency.RED_FLAGS, card, "draft_script");
        firm.slack().deliverTo(firm.address().resolve("/slack/events"));
        List<Sent> all = firm.slack().delivery().sent();
        return all.subList(before, all.size());
    }

    @ParameterizedTest
    @CsvSource({
        "GUEST, T0PAPERKITE, GUEST",
        "ULTRA_GUEST, T0PAPERKITE, GUEST",
        "EXTERNAL, T0NORTHWIND, OUTSIDER",
        "STRANGER, T0NORTHWIND, OUTSIDER",
        "MEMBER, T0SISTERFIRM, OUTSIDER",
        "DEACTIVATED, T0PAPERKITE, DEACTIVATED",
        "BOT, T0PAPERKITE, BOT"
    })
    void whoeverIsNotAFullMemberGetsNothingAndHearsNothing(Kind kind, String team, String refusal) {
        List<String> before = whatIsKept();
        List<Message> seen = allMessages();

        firm.slack().change(Person.of(SAM, "Sam", kind, team));
        List<Ack> answers = knock();
        stopAndLookBack();

        answers.forEach(answer -> assertEquals("200 ", answer.status() + " " + answer.body()));
        assertEquals(before, whatIsKept());
        assertEquals(seen, allMessages());
        assertEquals(
                Collections.nCopies(knocks.size(), SAM + " person.refused " + refusal),
                firm.ledger().rows("select actor, action, detail from audit_trail where action like '%refused'"));
    }

    @Test
    void somebodyWhomSlackDoesNotConfirmIsShownSlacksOwnFailure() {
        List<String> before = whatIsKept();
        firm.slack().change(Agency.teammate(SAM, Kind.MANAGER));
        firm.slack().fault(new Fault("users.info", "internal_error", 100, 0));

        List<Ack> answers = knock();
        stopAndLookBack();

        answers.forEach(answer -> assertEquals("503 ", answer.status() + " " + answer.body()));
        assertEquals(before, whatIsKept());
        assertEquals(
                Collections.nCopies(knocks.size(), "UNKNOWN_PERSON"),
                firm.ledger().audited("person.refused"));
    }

    /** Without which the tests above would show nothing. */
    @Test
    void theSameKnocksOpenForAFullMember() {
        List<Ack> answers = knock();
        firm.settle();

        answers.forEach(answer -> assertEquals(200, answer.status()));
        assertTrue(answers.get(0).body().contains(Agency.CLIENT), "options");
        assertEquals(
                List.of("views.open", "views.open", "views.open", "views.open"),
                firm.slack().calls().of("views.open").stream()
                        .map(CallLog.Entry::method)
                        .toList());
        assertTrue(answers.get(3).body().contains("blocks"), "help");
        assertTrue(answers.get(4).body().contains(Agency.CLIENT), "status");
        assertEquals(3, firm.ledger().count("reports"));
        assertEquals(1, firm.ledger().count("reports where withdrawn_at is not null"));
        assertEquals(1, firm.ledger().count("outbox where kind = 'DRAFT' and state = 'SAID'"));
        assertEquals(List.of(), firm.ledger().audited("person.refused"));
    }

    @Test
    void aMemberWhoBecomesAGuestWhileTheFormIsOpenFilesNothing() {
        firm.slack().change(Agency.teammate(SAM, Kind.GUEST));

        firm.as(SAM).submit();
        firm.settle();

        assertEquals(2, firm.ledger().count("reports"));
        assertEquals(List.of("GUEST"), firm.ledger().audited("person.refused"));
    }

    @Test
    void whatSomebodyMayDoIsReadAfreshWithEachPress() {
        firm.slack().change(Agency.teammate(SAM, Kind.MEMBER));
        Sent draft = knocks.get(knocks.size() - 1);

        assertEquals(200, firm.slack().delivery().redeliver(draft).status());
        firm.settle();

        assertEquals(0, firm.ledger().count("outbox where kind = 'DRAFT'"));
        assertEquals(List.of(), firm.ledger().audited("script.requested"));
    }

    private List<Ack> knock() {
        List<Ack> answers = new ArrayList<>();
        knocks.forEach(knock -> answers.add(firm.slack().delivery().redeliver(knock)));
        return answers;
    }

    /** The app says some things after it has answered; once it has stopped, it has said them. */
    private void stopAndLookBack() {
        firm.stop();
        for (CallLog.Entry call : firm.slack().calls().all()) {
            assertFalse(call.method().startsWith("views."), call::toString);
            assertFalse(call.method().startsWith("chat."), call::toString);
            assertFalse(call.method().equals("conversations.open"), call::toString);
            assertFalse(call.method().equals("respond"), call::toString);
        }
    }

    private List<String> whatIsKept() {
        List<String> kept = new ArrayList<>(firm.ledger().rows("select id, severity, withdrawn_at from reports"));
        kept.addAll(firm.ledger().rows("select id, kind, state from outbox"));
        kept.addAll(firm.ledger().rows("select * from report_versions"));
        return kept;
    }

    private List<Message> allMessages() {
        synchronized (firm.slack().workspace()) {
            return firm.slack().workspace().everything();
        }
    }
}
