package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Person;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Home of each role: what stands on it, what its buttons do, and that it follows what happens. */
class HomeJourneyTest {
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final String BOSS = "U0ZHOU";
    private static final String PRIYA = Agency.MEMBER;

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeEach
    void open(@TempDir Path folder) {
        List<String> many =
                IntStream.range(10, 35).mapToObj(number -> "Quiet " + number).toList();
        firm = Agency.open(
                folder, Stream.concat(Stream.of("Acme", "Birch"), many.stream()).toList());
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Birch", "Quiet", Firm.TOKEN, Firm.SECRET));
    }

    private String read(String person) {
        return firm.as(person).home().map(home -> Reading.of(home.blocks())).orElse("");
    }

    private void sees(String person, Predicate<String> what) {
        Eventually.of(() -> what.test(read(person)) ? "seen" : "");
        assertTrue(what.test(read(person)), read(person));
    }

    private SlackUser opens(String person, String words) {
        SlackUser opener = firm.as(person);
        opener.openHome();
        sees(person, read -> read.contains(words));
        return opener;
    }

    private void press(SlackUser person, String action) {
        assertTrue(person.press(action).ok());
    }

    private SlackUser find(String typed, String decision) {
        SlackUser maya = opens(MAYA, "Clients");
        press(maya, "find_clients");
        maya.fill("typed", typed).fill("decision", decision);
        assertTrue(maya.submit().accepted());
        return maya;
    }

    @Test
    void aReporterWithdrawsOnTheHomeAndSeesItThere() {
        desk.report(PRIYA, "Acme", Severity.COSTLY);
        SlackUser priya = opens(PRIYA, "Your reports\nAcme\n");
        assertFalse(read(PRIYA).contains("Quiet"), read(PRIYA));
        press(priya, "edit_report");
        priya.fill("severity", "ANNOYING");
        assertTrue(priya.submit().accepted());
        press(priya, "withdraw_report");
        sees(PRIYA, read -> read.contains("withdrawn"));
        assertFalse(priya.home().orElseThrow().blocks().toString().contains("edit_report"));
    }

    @Test
    void whoeverLooksSeesWhatOthersDo() {
        opens(MAYA, "Nothing is waiting for a decision.");
        desk.reportAbuse("Acme");
        sees(MAYA, read -> read.contains("Decisions waiting\nAcme\nSuggested: "));
        SlackUser maya = firm.as(MAYA);
        press(maya, "record_decision");
        maya.fill("decision", "PART_WAYS").fill("reason", "So be it");
        desk.save(maya);
        sees(MAYA, read -> read.contains("Nothing is waiting for a decision."));
    }

    @Test
    void anOwnerTicksAStepOnTheHome() {
        desk.reportAbuse("Acme");
        desk.decide(TOM, "Acme", "PART_WAYS", "So be it");
        SlackUser tom = opens(TOM, "Your steps");
        sees(TOM, read -> read.contains("Your clients\nAcme\nParting"));
        assertFalse(read(TOM).contains("Audit trail"));
        String first = read(TOM)
                .lines()
                .dropWhile(line -> !line.equals("Your steps"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        press(tom, "step_done");
        sees(TOM, read -> !read.contains("Your steps\n" + first + "\n"));
        assertEquals(1, firm.ledger().count("exit_steps where state = 'DONE'"));
    }

    @Test
    void aManagerFindsClientsByNameAndBySuggestion() {
        desk.reportAbuse("Birch");
        find("quiet 1", "ANY");
        sees(MAYA, read -> read.contains("“quiet 1” · 10 clients") && !read.contains("Birch"));
        find("", "PART_WAYS");
        sees(MAYA, read -> read.contains("Part ways · 1 client\n") && read.contains("Birch\nTom"));
        find("no such", "ANY");
        sees(MAYA, read -> read.contains("no clients"));
        press(firm.as(MAYA), "home_unfiltered");
        sees(MAYA, read -> read.contains("Page 1 of 2"));
        press(firm.as(MAYA), "home_next");
        sees(MAYA, read -> read.contains("Page 2 of 2") && read.contains("Quiet 34"));
        desk.report(PRIYA, "Quiet 34", Severity.ABUSIVE);
        sees(MAYA, read -> read.contains("Page 2 of 2") && !read.contains("Quiet 34\nTom · Keep"));
    }

    @Test
    void aManagerReadsWhoDidWhat() {
        desk.report(PRIYA, "Acme", Severity.COSTLY);
        SlackUser priya = opens(PRIYA, "Your reports");
        press(priya, "withdraw_report");
        firm.settle();
        press(opens(MAYA, "Clients"), "home_trail");
        sees(MAYA, read -> read.contains("Withdrew a report · Acme\nPriya"));
    }

    @Test
    void whoeverIsAManagerNoLongerSeesTheirOwnHome() {
        opens(MAYA, "Decisions");
        Sent trail = wire.holdUp(() -> firm.as(MAYA).press("home_trail"));
        firm.slack().change(person(MAYA).as(Kind.MEMBER));
        assertEquals(200, wire.redeliver(trail).status());
        sees(MAYA, read -> read.contains("Last Straw says so early") && !read.contains("Audit trail"));
    }

    @Test
    void whatSomebodyIsNowIsSeenAtOnceByWhoeverLooks() {
        opens(MAYA, "Decisions waiting");
        opens(PRIYA, "Last Straw says so early");
        firm.slack().change(person(MAYA).as(Kind.MEMBER));
        firm.slack().change(person(PRIYA).as(Kind.MANAGER));
        sees(MAYA, read -> read.contains("Last Straw says so early") && !read.contains("Acme"));
        sees(PRIYA, read -> read.contains("Decisions waiting") && read.contains("Your firm"));
    }

    @Test
    void whoeverBecomesAGuestFindsNothingWhereTheirHomeWas() {
        opens(MAYA, "Decisions");
        Sent next = wire.holdUp(() -> firm.as(MAYA).press("home_clients"));
        firm.slack().change(person(MAYA).as(Kind.GUEST));
        sees(MAYA, "There is nothing here for you."::equals);
        assertEquals("", wire.redeliver(next).body());
        desk.report(PRIYA, "Birch", Severity.ABUSIVE);
        firm.as(Agency.GUEST).openHome();
        opens(Agency.COLLEAGUE, "/client-report");
        assertEquals("There is nothing here for you.", read(MAYA));
        assertTrue(firm.as(Agency.GUEST).home().isEmpty());
    }

    @Test
    void aGuestWhoOpensWhatWasTheirHomeFindsNothingThereEvenAfterARestart() {
        opens(MAYA, "Decisions");
        firm.stop();
        firm.slack().change(person(MAYA).as(Kind.GUEST));
        firm.clock().tick(Duration.ofSeconds(1));
        firm.start();
        firm.as(MAYA).openHome();
        sees(MAYA, "There is nothing here for you."::equals);
    }

    @Test
    void whoeverBecomesAGuestHoursAfterTheyLookedFindsNothingThere() {
        opens(MAYA, "Decisions");
        firm.tick(Duration.ofHours(5));
        firm.slack().change(person(MAYA).as(Kind.GUEST));
        sees(MAYA, "There is nothing here for you."::equals);
    }

    @Test
    void whoeverBecameAGuestWhileNobodyListenedFindsNothingThere() {
        opens(MAYA, "Decisions");
        firm.stop();
        firm.slack().change(person(MAYA).as(Kind.GUEST));
        firm.clock().tick(Duration.ofHours(5));
        firm.start();
        sees(MAYA, "There is nothing here for you."::equals);
    }

    @Test
    void whoeverIsAManagerNoMoreKeepsNothingOfAllClientsThoughTheyDoNotLook() {
        opens(MAYA, "Audit trail");
        firm.tick(Duration.ofHours(5));
        firm.slack().change(person(MAYA).as(Kind.MEMBER));
        sees(MAYA, read -> read.contains("/client-report") && !read.contains("Audit trail"));
    }

    @Test
    void aForgedPlaceShowsNobodyMoreThanIsTheirs() {
        desk.report(TOM, "Acme", Severity.COSTLY);
        desk.report(PRIYA, "Birch", Severity.COSTLY);
        SlackUser tom = opens(TOM, "Your reports");
        Sent pressed = wire.holdUp(() -> tom.press("home_reports"));
        for (String forged : List.of(
                "TRAIL|1|||",
                "DECISIONS|1|||",
                "CLIENTS|1||archived|",
                "CLIENTS|0|||",
                "CLIENTS|99999999999|||",
                "CLIENTS|1|KEEP||" + "x".repeat(70),
                "archived:2",
                "")) {
            assertEquals(
                    200,
                    wire.tampered(pressed, payload -> ((ObjectNode) payload.at("/actions/0")).put("value", forged))
                            .status());
        }
        sees(TOM, read -> read.contains("/client-report") && read.contains("My reports"));
        for (String theirs : List.of("Audit trail", "Decisions", "Client record", "Find", "Your reports\nBirch")) {
            assertFalse(read(TOM).contains(theirs), theirs);
        }
    }

    @Test
    void aPressOnAnOldHomeLeadsToTheNewOne() {
        desk.report(PRIYA, "Acme", Severity.COSTLY);
        SlackUser priya = opens(PRIYA, "Your reports");
        Sent pressed = wire.holdUp(() -> priya.press("withdraw_report"));
        firm.stop();
        firm.start();
        assertEquals(200, wire.redeliver(pressed).status());
        sees(PRIYA, read -> read.contains("withdrawn"));
    }

    /** Each with its value, as they stand on the Home of a manager. */
    private Map<String, Sent> pressesOfManagers() {
        desk.reportAbuse("Acme");
        Map<String, Sent> presses = new LinkedHashMap<>();
        SlackUser maya = opens(MAYA, "Record the decision");
        for (String button : List.of(
                "record_decision", "add_client", "edit_client", "word_scripts", "preview_digest", "edit_settings")) {
            presses.put(button, wire.holdUp(() -> maya.press(button)));
        }
        return presses;
    }

    @Test
    void noButtonOfAManagersHomeDoesAnythingForAnybodyElse() {
        Map<String, Sent> presses = pressesOfManagers();
        for (String other : List.of(PRIYA, Agency.GUEST, Agency.OUTSIDER)) {
            presses.forEach((button, press) -> {
                wire.tampered(
                        press, payload -> payload.withObjectProperty("user").put("id", other));
                firm.as(other).modal().ifPresent(form -> assertEquals("", Reading.of(form), other + " " + button));
            });
        }
        Eventually.until(
                "each is refused in words",
                () -> Agency.told(firm, PRIYA).stream()
                                .filter(told -> told.contains("managers can"))
                                .count()
                        == presses.size());
        assertEquals(List.of(), Agency.told(firm, Agency.GUEST));
    }

    @Test
    void whoeverWasAManagerAMomentAgoIsRefusedAndLedToTheirOwnHome() {
        Map<String, Sent> presses = pressesOfManagers();
        firm.slack().change(person(MAYA).as(Kind.MEMBER));
        presses.forEach((button, press) -> {
            assertEquals(200, wire.redeliver(press).status(), button);
            firm.as(MAYA).modal().ifPresent(form -> assertEquals("", Reading.of(form), button));
        });
        sees(MAYA, read -> read.contains("Last Straw says so early") && !read.contains("Acme"));
    }

    @Test
    void aManagerIsShownWhatOthersDoOnThePageWhereTheyAre() {
        press(opens(MAYA, "Your firm"), "home_clients");
        sees(MAYA, read -> read.contains("Birch\nTom Okafor · Keep") && !read.contains("Your firm"));
        desk.reportAbuse("Birch");
        sees(MAYA, read -> read.contains("Birch\nTom Okafor · Part ways") && !read.contains("Your firm"));
        rename(opens(BOSS, "公司"), "Zelkova");
        sees(MAYA, read -> !read.contains("Birch\n") && read.contains("Page 1 of 2"));
        press(firm.as(MAYA), "home_next");
        sees(MAYA, read -> read.contains("Zelkova\nTom Okafor · Part ways") && read.contains("Page 2 of 2"));
        press(opens(PRIYA, "Your reports"), "withdraw_report");
        sees(MAYA, read -> !read.contains("Zelkova\nTom Okafor · Part ways") && read.contains("Page 2 of 2"));
    }

    /** The client about whom a decision waits. */
    private void rename(SlackUser manager, String name) {
        String client = firm.ledger()
                .rows("select client_id from standings where decision <> 'KEEP'")
                .get(0);
        Sent edit = wire.holdUp(() -> manager.press("edit_client"));
        wire.tampered(edit, payload -> ((ObjectNode) payload.at("/actions/0")).put("value", client));
        desk.save(manager.fill("name", name));
    }

    @Test
    void aManagerReadsInTheTrailWhatIsSetAndSentMeanwhile() {
        press(opens(MAYA, "Your firm"), "home_trail");
        SlackUser boss = opens(BOSS, "公司");
        press(boss, "edit_settings");
        boss.actInView(
                boss.modal().orElseThrow().id(),
                Json.object().put("block_id", "DIGEST").put("action_id", "change_settings"),
                Json.object());
        boss.fill("digest_time", "11:00").submit();
        sees(MAYA, read -> read.contains("Changed a setting · \nTime of the digest: 9:00 AM → 11:00 AM\n"));
        firm.tick(Duration.ofHours(3));
        sees(MAYA, read -> read.contains("Sent a weekly digest\nLast Straw"));
    }

    @Test
    void whatIsDueTodayIsOverdueAfterMidnight() {
        desk.reportAbuse("Acme");
        desk.decide(TOM, "Acme", "PART_WAYS", "So be it");
        firm.tick(Duration.ofHours(14));
        opens(TOM, "Your steps");
        sees(TOM, read -> read.contains("due today") && !read.contains("overdue"));
        firm.tick(Duration.ofHours(2));
        sees(TOM, read -> read.contains("overdue"));
    }

    @Test
    void aReportBeginsOnTheHomeAndStandsThere() {
        SlackUser priya = opens(PRIYA, "Last Straw says so early");
        press(priya, "new_report");
        String acme = priya.query("client", "Acme").get(0).path("value").asText();
        desk.save(priya.fill("client", acme).fill("archetype", "LATE_PAYER").fill("severity", "COSTLY"));
        sees(PRIYA, read -> read.contains("Your reports\nAcme\n"));
    }

    private Person person(String id) {
        synchronized (firm.slack().workspace()) {
            return firm.slack().workspace().person(id).orElseThrow();
        }
    }
}
