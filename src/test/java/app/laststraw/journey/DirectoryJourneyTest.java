package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.View;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What managers do with the directory: from the Home tab to the record, and what follows. One client or two a test. */
@TestInstance(Lifecycle.PER_CLASS)
class DirectoryJourneyTest {
    private static final String MAYA = Agency.MANAGER;
    private static final String BOSS = "U0BOSS";
    private static final String PRIYA = Agency.MEMBER;
    private static final String JONAS = Agency.COLLEAGUE;

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeAll
    void open(@TempDir Path folder) {
        List<String> names = List.of(
                "Edited",
                "Renamed",
                "Raced",
                "Twice",
                "Refused",
                "Lost Role",
                "Kept",
                "Moved",
                "Parted",
                "Stays",
                "Goes",
                "Away",
                "Back",
                "Button",
                "Under Way",
                "Faulty");
        firm = Agency.open(folder, LivedInWorkspace.plan().with(Agency.teammate(BOSS, Kind.MANAGER)), names);
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterAll
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Edited", "Renamed", "Raced", "Moved", "Brand New", "example.org"));
    }

    @AfterEach
    void closeForms() {
        for (String manager : List.of(MAYA, BOSS)) {
            firm.as(manager).modal().ifPresent(view -> firm.as(manager).close(view.id(), true));
        }
    }

    private static View homeThat(SlackUser person, Predicate<String> reads) {
        Eventually.of(() -> read(person).filter(reads).orElse(""));
        String read = read(person).orElse("no Home");
        assertTrue(reads.test(read), read);
        return person.home().orElseThrow();
    }

    private static Optional<String> read(SlackUser person) {
        return person.home().map(home -> Reading.of(home.blocks()));
    }

    private SlackUser openRecord(String person, String client) {
        SlackUser manager = firm.as(person);
        assertTrue(pressBeside(manager, clients(manager, client), client + "\n").ok());
        return manager;
    }

    /** The list of all clients, with this one in it. */
    private View clients(SlackUser manager, String client) {
        manager.openHome();
        View overview = homeThat(manager, read -> read.contains("Your firm"));
        manager.actInView(overview.id(), Json.object().put("action_id", "home_clients"), Json.object());
        return homeThat(manager, read -> !read.contains("Your firm") && ("\n" + read).contains("\n" + client + "\n"));
    }

    /** The button beside a text that begins like this. */
    private static Ack pressBeside(SlackUser person, View view, String beginning) {
        JsonNode block = Stream.of(view.blocks())
                .flatMap(blocks -> {
                    List<JsonNode> all = new ArrayList<>();
                    blocks.forEach(all::add);
                    return all.stream();
                })
                .filter(each -> each.path("text").path("text").asText().startsWith(beginning))
                .findFirst()
                .orElseThrow();
        return person.actInView(
                view.id(),
                Json.object()
                        .put("block_id", block.path("block_id").asText())
                        .put(
                                "action_id",
                                block.path("accessory").path("action_id").asText()),
                Json.object());
    }

    private static View record(SlackUser manager) {
        return manager.modal().orElseThrow();
    }

    private static JsonNode value(SlackUser manager, String field) {
        JsonNode values = record(manager).values();
        return Stream.of(field, field + ".1", field + ".2")
                .filter(values::has)
                .map(block -> values.path(block).path(block))
                .findFirst()
                .orElseThrow();
    }

    private void save(SlackUser manager) {
        Submission submission = manager.submit();
        assertTrue(submission.accepted() && submission.errors().isEmpty(), submission::toString);
        assertTrue(manager.modal().isEmpty(), submission::toString);
        firm.settle();
    }

    private List<String> audited(String action) {
        return firm.ledger().rows("select actor, detail from audit_trail where action = '" + action + "' order by id");
    }

    private static List<String> clientsThatFit(SlackUser person, String typed) {
        return person.query("client", typed).stream()
                .map(option -> option.path("text").path("text").asText())
                .toList();
    }

    @Test
    void aManagerWritesDownWhatIsKnownAndFindsItAgain() {
        SlackUser maya = openRecord(MAYA, "Edited");
        assertEquals("Edited", value(maya, "name").path("value").asText());
        assertEquals(
                Agency.OWNER, value(maya, "account_owner").path("selected_user").asText());
        maya.fill("monthly_fee", "2500.50")
                .fill("currency", "EUR")
                .fill("fee_in_firms_currency", "2100")
                .fill("contact", "IN_PERSON")
                .fill("contact_name", "Ms. <!channel> & 王小姐")
                .fill("since", "2024-02-29")
                .fill("notice_length", "3")
                .fill("notice_unit", "MONTHS")
                .fill("notice_end", "QUARTER_END")
                .fill("account_owner", "U0LINA")
                .fill("aliases", "Ed\nEddy & Sons")
                .fill("email_domains", "@Edited.Example.org");
        save(maya);

        SlackUser again = openRecord(MAYA, "Edited");
        assertEquals("2500.5", value(again, "monthly_fee").path("value").asText());
        assertEquals("2100", value(again, "fee_in_firms_currency").path("value").asText());
        assertEquals(
                "U0LINA", value(again, "account_owner").path("selected_user").asText());
        assertEquals(
                "Ms. <!channel> & 王小姐",
                value(again, "contact_name").path("value").asText());
        assertEquals(
                "edited.example.org",
                value(again, "email_domains").path("value").asText());
        assertEquals(
                "QUARTER_END",
                value(again, "notice_end").path("selected_option").path("value").asText());
        assertTrue(audited("client.edited").stream()
                .anyMatch(row -> row.startsWith(MAYA + " ALIASES,ACCOUNT_OWNER,MONTHLY_FEE,CURRENCY,")));
        assertTrue(audited("client.edited").stream().noneMatch(row -> row.contains("2500")));
        assertTrue(desk.status("Eddy & Sons").startsWith("Edited\n"));
    }

    @Test
    void theHomeOfWhoeverSavedIsDrawnAnew() {
        SlackUser boss = firm.as(BOSS);
        boss.openHome();
        homeThat(boss, read -> read.contains("Clients"));
        boss.press("add_client");
        boss.fill("name", "Brand New").fill("contact", "CALLS");
        save(boss);
        homeThat(boss, read -> read.contains("Brand New\nno account owner · Keep · grade A"));
        assertTrue(audited("client.added").contains(BOSS + " "));
    }

    @Test
    void aNewClientSentTwiceIsAddedOnce() {
        SlackUser maya = firm.as(MAYA);
        maya.openHome();
        homeThat(maya, read -> read.contains("Clients"));
        maya.press("add_client");
        maya.fill("name", "Sent Twice").fill("lead_source", "A fair");
        Sent sent = wire.holdUp(maya::submit);
        wire.redeliverAtOnce(sent, 3).forEach(ack -> assertEquals("", ack.body()));
        assertEquals(1, firm.ledger().count("client_names where text = 'Sent Twice'"));
    }

    @Test
    void aRenamedClientIsFoundByItsOldNameAndKeepsItsReports() {
        desk.report(PRIYA, "Renamed", Severity.HARMFUL);
        SlackUser maya = openRecord(MAYA, "Renamed");
        maya.fill("name", "Newly Named");
        save(maya);
        String status = desk.status("Renamed");
        assertTrue(status.startsWith("Newly Named\n"), status);
        assertTrue(status.contains("1 report from 1 person"), status);
        assertEquals(1, desk.cards("Newly Named").size());
        assertEquals(List.of(), desk.cards("Renamed"));
        assertEquals(
                "Renamed",
                value(openRecord(MAYA, "Newly Named"), "aliases").path("value").asText());
    }

    @Test
    void theSecondOfTwoManagersSeesWhatTheFirstSavedAndLosesNothing() {
        SlackUser maya = openRecord(MAYA, "Raced");
        SlackUser boss = openRecord(BOSS, "Raced");
        maya.fill("contact", "EMAIL_ONLY").fill("lead_source", "Maya’s fair");
        save(maya);

        boss.fill("lead_source", "A boss’s fair").fill("monthly_fee", "900");
        assertEquals("update", boss.submit().action());
        String read = Reading.of(record(boss));
        assertTrue(read.contains("Somebody else saved this record"), read);
        assertTrue(read.contains("New in the form: How you usually meet."), read);
        assertTrue(read.contains("Where they came from: you changed it too. Theirs is \nMaya’s fair"), read);
        assertEquals("A boss’s fair", value(boss, "lead_source").path("value").asText());
        assertEquals("900", value(boss, "monthly_fee").path("value").asText());
        assertEquals(
                "EMAIL_ONLY",
                value(boss, "contact").path("selected_option").path("value").asText());

        save(boss);
        SlackUser again = openRecord(MAYA, "Raced");
        assertEquals("A boss’s fair", value(again, "lead_source").path("value").asText());
        assertEquals(
                "EMAIL_ONLY",
                value(again, "contact").path("selected_option").path("value").asText());
    }

    @Test
    void aRecordSentTwiceIsSavedOnce() {
        SlackUser maya = openRecord(MAYA, "Twice");
        maya.fill("contact", "IN_PERSON");
        Sent sent = wire.holdUp(maya::submit);
        int before = audited("client.edited").size();
        wire.redeliverAtOnce(sent, 4).forEach(ack -> assertEquals("", ack.body()));
        assertEquals(before + 1, audited("client.edited").size());
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndAllElseStays() {
        SlackUser maya = openRecord(MAYA, "Faulty");
        maya.fill("name", "acme")
                .fill("aliases", "Kept")
                .fill("account_owner", Agency.GUEST)
                .fill("monthly_fee", "12.345")
                .fill("since", "2027-01-01")
                .fill("notice_length", "3")
                .fill("internal_channel", "C0STUDIO")
                .fill("teams", Agency.TEAM)
                .fill("email_domains", "gmail.com");
        Submission submission = maya.submit();
        assertEquals(
                List.of(
                        "account_owner",
                        "aliases",
                        "email_domains",
                        "internal_channel",
                        "monthly_fee",
                        "notice_unit",
                        "since",
                        "teams"),
                submission.errors().keySet().stream().sorted().toList());
        assertEquals(
                "“Kept” has this name already. If they are the same client, merge the two records.",
                submission.errors().get("aliases"));
        assertEquals(
                "They cannot run an account: the person is a guest.",
                submission.errors().get("account_owner"));
        assertTrue(submission.errors().get("internal_channel").contains("there is a guest in the channel"));
        assertEquals("acme", value(maya, "name").path("value").asText());
        assertEquals(0, firm.ledger().count("client_names where text = 'acme'"));
    }

    @Test
    void onlyManagersOpenARecord() {
        SlackUser tom = firm.as(Agency.OWNER);
        tom.openHome();
        View home = homeThat(tom, read -> read.contains("Your clients"));
        assertFalse(home.blocks().toString().contains("edit_client"));
        SlackUser maya = firm.as(MAYA);
        View clients = clients(maya, "Refused");
        Sent pressed = wire.holdUp(() -> pressBeside(maya, clients, "Refused\n"));
        assertEquals(
                200,
                wire.tampered(
                                pressed,
                                payload -> payload.withObjectProperty("user").put("id", Agency.OWNER))
                        .status());
        String told = Eventually.of(() -> lastTold(Agency.OWNER));
        assertEquals("Only managers can do that.", told);
    }

    private String lastTold(String person) {
        List<String> told = Agency.told(firm, person);
        return told.isEmpty() ? "" : told.get(told.size() - 1);
    }

    @Test
    void whoeverLosesTheRoleMeanwhileIsRefusedAndKeepsWhatTheyTyped() {
        SlackUser boss = openRecord(BOSS, "Lost Role");
        boss.fill("lead_source", "Somewhere");
        Sent sent = wire.holdUp(boss::submit);
        Ack ack = wire.tampered(
                sent, payload -> payload.withObjectProperty("user").put("id", PRIYA));
        assertTrue(ack.body().contains("\"name\":\"Only managers can do that.\""), ack.body());
        assertEquals(0, firm.ledger().count("clients where lead_source = 'Somewhere'"));
    }

    private SlackUser openMerge(String client) {
        SlackUser maya = openRecord(MAYA, client);
        assertTrue(maya.press("merge_client").ok());
        assertEquals("merge_choose", record(maya).callbackId());
        return maya;
    }

    private static SlackUser choose(SlackUser manager, String other) {
        JsonNode option = manager.query("merge_with", other).get(0);
        return manager.fill("merge_with", option.path("value").asText());
    }

    private void merge(String into, String away) {
        SlackUser maya = choose(openMerge(into), away);
        assertEquals("update", maya.submit().action());
        String read = Reading.of(record(maya));
        assertTrue(read.contains("Merge “" + away + "” into “" + into + "”?"), read);
        assertEquals("update", maya.submit().action());
        maya.close();
        assertEquals("client_record", record(maya).callbackId());
        maya.close();
        firm.settle();
    }

    @Test
    void twoRecordsAreReadAsOneAndPartedAgain() {
        desk.report(PRIYA, "Stays", Severity.HARMFUL);
        desk.report(JONAS, "Goes", Severity.HARMFUL);
        Message cardOfGoes = desk.card("Goes");

        SlackUser maya = choose(openMerge("Stays"), "Goes");
        maya.submit();
        assertTrue(Reading.of(record(maya)).contains("2 reports are read as one client’s, 1 of them from the other"));
        Sent sent = wire.holdUp(maya::submit);
        wire.redeliverAtOnce(sent, 3).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        assertEquals(
                1,
                audited("client.merged").stream()
                        .filter(row -> row.equals(MAYA + " client:" + idOf("Stays")))
                        .count());

        assertTrue(desk.status("Goes").contains("2 reports from 2 people"), desk.status("Goes"));
        assertEquals("The record of Goes is merged into Stays. See the card of Stays.", now(cardOfGoes));
        assertFalse(message(cardOfGoes).blocks().toString().contains("button"));
        assertEquals(List.of(), desk.cards("Goes"));

        SlackUser again = openRecord(MAYA, "Stays");
        assertTrue(pressBeside(again, record(again), "Merged from: Goes").ok());
        assertFalse(Reading.of(record(again)).contains("Merged from"));
        firm.settle();
        assertTrue(desk.status("Goes").contains("1 report from 1 person"));
        assertTrue(desk.status("Stays").contains("1 report from 1 person"));
        assertTrue(now(cardOfGoes).startsWith("Goes\nSet expectations"), now(cardOfGoes));
        assertTrue(audited("client.unmerged").contains(MAYA + " client:" + idOf("Stays")));
    }

    private String idOf(String client) {
        return firm.ledger()
                .rows("select client_id from client_names where place = 0 and text = '" + client + "'")
                .get(0);
    }

    private Message message(Message before) {
        return firm.slack().messages(Agency.RED_FLAGS).stream()
                .filter(message -> message.ts().equals(before.ts()))
                .findFirst()
                .orElseThrow();
    }

    private String now(Message before) {
        return Reading.of(message(before));
    }

    @Test
    void aReportOfAMergedClientStaysWithItWhenItsTextIsMended() {
        desk.report(PRIYA, "Moved", Severity.COSTLY);
        merge("Kept", "Moved");
        SlackUser priya = firm.as(PRIYA);
        priya.press(priya.direct(), desk.receipt(PRIYA, "Moved").ts(), "edit_report");
        assertEquals(
                "Kept",
                record(priya)
                        .values()
                        .at("/client/client/selected_option/text/text")
                        .asText());
        priya.fill("severity", "HARMFUL");
        save(priya);

        SlackUser maya = openRecord(MAYA, "Kept");
        pressBeside(maya, record(maya), "Merged from: Moved");
        firm.settle();
        assertTrue(desk.status("Moved").contains("1 report from 1 person"), desk.status("Moved"));
        assertTrue(desk.status("Kept").contains("No reports"), desk.status("Kept"));
    }

    @Test
    void anArchivedClientIsOfferedToNobodyAndAReportBringsItBack() {
        desk.report(PRIYA, "Away", Severity.HARMFUL);
        Message card = desk.card("Away");
        SlackUser maya = openRecord(MAYA, "Away");
        maya.fill("lead_source", "typed before");
        assertTrue(maya.press("archive_client").ok());
        firm.settle();
        assertTrue(Reading.of(record(maya)).contains("This record is archived"));
        assertEquals("typed before", value(maya, "lead_source").path("value").asText());
        save(maya);
        assertEquals("The record of Away is archived.", now(card));
        firm.as(PRIYA).command(Desk.GENERAL, Desk.COMMAND, "");
        assertEquals(
                List.of(),
                clientsThatFit(firm.as(PRIYA), "Away").stream()
                        .filter("Away"::equals)
                        .toList());
        firm.as(PRIYA).close();
        maya.openHome();
        View home = homeThat(maya, read -> read.contains("Show archived") && !read.contains("\nAway\n"));
        maya.actInView(home.id(), Json.object().put("action_id", "home_archived"), Json.object());
        homeThat(maya, read -> read.contains("Archived clients") && read.contains("\nAway\n"));

        desk.report(JONAS, "Away", Severity.COSTLY);
        assertTrue(now(card).startsWith("Away\n"), now(card));
        assertTrue(desk.status("Away").contains("2 reports from 2 people"));
        assertTrue(audited("client.restored").contains(JONAS + " "));
        assertEquals(1, desk.cards("Away").size());
    }

    @Test
    void anArchivedClientIsRestoredFromItsRecord() {
        SlackUser maya = openRecord(MAYA, "Back");
        maya.press("archive_client");
        maya.press("restore_client");
        assertFalse(Reading.of(record(maya)).contains("This record is archived"));
        maya.fill("contact", "CALLS");
        save(maya);
        assertTrue(audited("client.restored").contains(MAYA + " "));
    }

    @Test
    void anOldButtonOfAnArchivedClientSaysSoAndDoesNothing() {
        desk.report(PRIYA, "Button", Severity.HARMFUL);
        Message card = desk.card("Button");
        Sent pressed = wire.holdUp(() -> firm.as(MAYA).press(Agency.RED_FLAGS, card.ts(), "draft_script"));
        SlackUser maya = openRecord(MAYA, "Button");
        maya.press("archive_client");
        firm.settle();
        wire.redeliver(pressed);
        String told = Eventually.of(() -> Reading.of(firm.as(MAYA).ephemerals(Agency.RED_FLAGS)));
        assertTrue(told.startsWith("Button has been in the archive since "), told);
        assertEquals(List.of(), firm.slack().replies(Agency.RED_FLAGS, card.ts()));
    }

    @Test
    void aClientIsNotMergedWithItself() {
        SlackUser maya = openMerge("Parted");
        Sent[] sent = new Sent[1];
        choose(maya, "Kept");
        sent[0] = wire.holdUp(maya::submit);
        Ack ack = wire.tampered(
                sent[0],
                payload -> ((com.fasterxml.jackson.databind.node.ObjectNode)
                                payload.at("/view/state/values/merge_with/merge_with/selected_option"))
                        .put("value", "known:" + idOf("Parted")));
        assertTrue(ack.body().contains("That is this very record"), ack.body());
        assertTrue(maya.query("merge_with", "Parted").isEmpty());
    }

    @Test
    void aMemberIsToldWhatTheAppIsForAndAGuestNothingAtAll() {
        SlackUser priya = firm.as(PRIYA);
        priya.openHome();
        View home = homeThat(priya, read -> read.contains("/client-report"));
        assertFalse(Reading.of(home.blocks()).contains("Clients"));
        SlackUser guest = firm.as(Agency.GUEST);
        guest.openHome();
        homeThat(firm.as(JONAS), jonasToo(JONAS));
        assertTrue(guest.home().isEmpty());
    }

    /** Somebody else's Home, asked for later, is there: the guest's would be too. */
    private Predicate<String> jonasToo(String person) {
        firm.as(person).openHome();
        return read -> read.contains("/client-report");
    }
}
