package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager changes what holds for the whole firm, and nobody else can. */
class SettingsJourneyTest {
    private static final String ACME = Agency.CLIENT;
    private static final String MAYA = Agency.MANAGER;
    private static final String ZHOU = "U0ZHOU";
    private static final String PRIYA = Agency.MEMBER;
    private static final String APP = "U0LASTSTRAW";
    private static final String TITLE = "Settings";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder);
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Acme", "Maya", Firm.TOKEN, Firm.SECRET));
    }

    private SlackUser settings(String person) {
        SlackUser user = firm.as(person);
        assertTrue(user.command(Agency.GENERAL, Desk.COMMAND, "settings").ok());
        return user;
    }

    private SlackUser group(String person, String group) {
        SlackUser user = settings(person);
        assertTrue(user.actInView(
                        user.modal().orElseThrow().id(),
                        Json.object().put("block_id", group).put("action_id", "change_settings"),
                        Json.object())
                .ok());
        return user;
    }

    private static String read(SlackUser user) {
        return Reading.of(user.modal().orElseThrow());
    }

    private static void save(SlackUser user) {
        Submission sent = user.submit();
        assertTrue(sent.accepted(), sent::toString);
        assertTrue(
                List.of("Settings", "设置")
                        .contains(read(user).lines().findFirst().orElseThrow()),
                () -> read(user));
    }

    private List<String> audited() {
        return firm.ledger()
                .rows("select actor, subject, detail from audit_trail where action = 'settings.changed' order by id");
    }

    private static List<String> errors(Submission sent) {
        assertFalse(sent.accepted(), sent::toString);
        return List.copyOf(sent.errors().values());
    }

    @Test
    void fromTheHomeAManagerSeesWhatIsSetAndChangesIt() {
        SlackUser maya = firm.as(MAYA);
        maya.openHome();
        Eventually.until("a Home", () -> maya.home().isPresent());
        assertTrue(maya.press("edit_settings").ok());
        assertTrue(read(maya).contains("Firm\nEnglish · Europe/London · GBP · Reports kept for good"), read(maya));
        group(MAYA, "FIRM");
        maya.query("zone", "berlin");
        maya.fill("zone", "Europe/Berlin").fill("retention", "TWO_YEARS");
        save(maya);
        assertTrue(read(maya).contains("Europe/Berlin · GBP · Reports kept for two years"), read(maya));
        assertEquals(
                List.of("U0MAYA ZONE Europe/London -> Europe/Berlin", "U0MAYA RETENTION FOREVER -> TWO_YEARS"),
                audited());
    }

    @ParameterizedTest
    @ValueSource(strings = {Agency.MEMBER, Agency.OWNER})
    void whoeverIsNoManagerIsRefusedKindly(String person) {
        SlackUser user = firm.as(person);
        user.command(Agency.GENERAL, Desk.COMMAND, "settings");
        Eventually.until(
                "an answer", () -> Reading.of(user.ephemerals(Agency.GENERAL)).contains("Only managers"));
        assertTrue(user.modal().isEmpty());
    }

    @Test
    void aGuestIsToldNothing() {
        SlackUser guest = firm.as(Agency.GUEST);
        guest.command("C0STUDIO", Desk.COMMAND, "settings");
        assertTrue(guest.modal().isEmpty());
        assertEquals(List.of(), guest.ephemerals("C0STUDIO"));
    }

    @Test
    void aFormOfAManagerThatSomebodyElseSendsSavesNothing() {
        SlackUser maya = group(MAYA, "SIGHT").fill("two_person_release", "true");
        Sent sent = wire.holdUp(maya::submit);
        Ack ack = wire.tampered(sent, payload -> payload.withObject("/user").put("id", PRIYA));
        assertTrue(ack.toString().contains("Only managers"), ack::toString);
        assertEquals(List.of(), audited());
    }

    @Test
    void aChannelThatFailsTheGateIsRefusedAtItsFieldWithTheReason() {
        SlackUser maya = group(MAYA, "PLACES").fill("red_flag_channel", "C0STUDIO");
        assertTrue(errors(maya.submit()).get(0).contains("guest"), () -> read(maya));
        maya.invite(Agency.GENERAL, APP);
        maya.fill("red_flag_channel", Agency.GENERAL);
        save(maya);
        assertEquals(List.of("U0MAYA RED_FLAG_CHANNEL C0REDFLAGS -> C0GENERAL"), audited());
    }

    @Test
    void aGuestCannotBeNamedAndWhoeverIsNamedIsAManagerAtOnce() {
        SlackUser maya = group(MAYA, "PLACES").fill("managers", Agency.GUEST, PRIYA);
        assertEquals(1, errors(maya.submit()).size());
        maya.fill("managers", PRIYA);
        save(maya);
        assertTrue(read(settings(PRIYA)).startsWith(TITLE));
    }

    @Test
    void otherFiguresArePreviewedThenSavedAndTheCardFollows() {
        desk.report(PRIYA, ACME, Severity.HARMFUL);
        assertTrue(Reading.of(desk.card(ACME)).contains("Set expectations"), () -> Reading.of(desk.card(ACME)));
        SlackUser maya = group(MAYA, "POLICY").fill("salvage_from", "2");
        assertTrue(maya.press("preview_settings").ok());
        Eventually.until("a fault at its field", () -> read(maya).contains("To mend: A harder decision"));
        maya.fill("salvage_from", "4");
        assertTrue(maya.press("preview_settings").ok());
        String shift = "Acme: Set expectations → Have the talk that may save it";
        Eventually.until("a preview", () -> read(maya).contains(shift));
        assertFalse(read(maya).contains("To mend"), read(maya));
        assertTrue(read(maya).contains("This would change the decision for 1 client:"), read(maya));
        assertEquals(List.of(), audited());
        save(maya);
        firm.settle();
        assertTrue(Reading.of(desk.card(ACME)).contains("Have the talk"), () -> Reading.of(desk.card(ACME)));
        assertEquals(List.of("U0MAYA SALVAGE_FROM 8 -> 4"), audited());
    }

    @Test
    void aClientWhoStoodBelowEveryLineGetsACardWhenTheLineFalls() {
        desk.report(PRIYA, ACME, Severity.COSTLY);
        assertEquals(List.of(), desk.cards(ACME));
        save(group(MAYA, "POLICY").fill("set_expectations_from", "1"));
        Eventually.until("a card", () -> !desk.cards(ACME).isEmpty());
        firm.settle();
    }

    @Test
    void theDefaultsAreFilledInAndSavedOnlyWhenSent() {
        save(group(MAYA, "POLICY").fill("part_from", "30").fill("hourly_cost", "120"));
        SlackUser maya = group(MAYA, "POLICY");
        assertTrue(maya.press("default_settings").ok());
        assertTrue(read(maya).contains("These are the defaults"), read(maya));
        assertEquals(2, audited().size());
        save(maya);
        assertEquals("U0MAYA PART_FROM 30 -> 16", audited().get(2));
        assertEquals(3, audited().size());
    }

    @Test
    void deliveredTwiceItIsSavedOnce() {
        SlackUser maya = group(MAYA, "DIGEST").fill("digest_day", "FRIDAY").fill("digest_time", "16:30");
        Sent sent = wire.holdUp(maya::submit);
        wire.redeliverAtOnce(sent, 3);
        assertEquals(List.of("U0MAYA DIGEST_DAY MONDAY -> FRIDAY", "U0MAYA DIGEST_TIME 09:00 -> 16:30"), audited());
    }

    @Test
    void twoWhoChangeDifferentFieldsAtOnceBothSucceed() {
        Sent mayas = wire.holdUp(group(MAYA, "SIGHT").fill("two_person_release", "true")::submit);
        Sent zhous = wire.holdUp(group(ZHOU, "SIGHT").fill("members_see_counts")::submit);
        wire.redeliverAtOnce(List.of(mayas, zhous));
        assertEquals(
                List.of("U0MAYA TWO_PERSON_RELEASE false -> true", "U0ZHOU MEMBERS_SEE_COUNTS true -> false"),
                audited().stream().sorted().toList());
    }

    @Test
    void ofTwoWhoChangeTheSameFieldTheSecondSeesTheFirstAndKeepsWhatTheyTyped() {
        SlackUser maya = group(MAYA, "POLICY").fill("part_from", "20").fill("heat_days", "200");
        save(group(ZHOU, "POLICY").fill("part_from", "25").fill("window_days", "60"));
        Submission sent = maya.submit();
        assertEquals("update", sent.action(), sent::toString);
        assertTrue(
                read(maya).contains("“Part ways” you both changed. What you typed is still there; theirs is: \n25"),
                read(maya));
        assertTrue(
                read(maya).contains("Changed by them, and shown here now: Days that the tally looks back."),
                read(maya));
        save(maya);
        assertEquals(
                List.of(
                        "U0ZHOU PART_FROM 16 -> 25",
                        "U0ZHOU WINDOW_DAYS 90 -> 60",
                        "U0MAYA PART_FROM 25 -> 20",
                        "U0MAYA HEAT_DAYS 180 -> 200"),
                audited());
    }

    @Test
    void whatTheEnvironmentSaysIsTheFirstSettingOnly() {
        save(group(MAYA, "SIGHT").fill("two_person_release", "true"));
        firm.stop();
        firm.start();
        settings(MAYA);
        assertTrue(read(firm.as(MAYA)).contains("Two-person release: yes"), read(firm.as(MAYA)));
    }

    @Test
    void aPublicChannelThatTheAppIsNotInIsRefusedUntilItIsInvited() {
        SlackUser maya = group(MAYA, "PLACES").fill("red_flag_channel", Agency.GENERAL);
        assertTrue(errors(maya.submit()).get(0).contains("The app is not in this channel"), () -> read(maya));
        maya.invite(Agency.GENERAL, APP);
        save(maya);
        assertEquals(List.of("U0MAYA RED_FLAG_CHANNEL C0REDFLAGS -> C0GENERAL"), audited());
    }

    @Test
    void aSubmissionThatComesAgainAfterAnotherTookItBackChangesNothing() {
        SlackUser maya = group(MAYA, "DIGEST").fill("digest_day", "FRIDAY");
        Sent late = wire.holdUp(maya::submit);
        assertTrue(wire.redeliver(late).ok());
        save(group(ZHOU, "DIGEST").fill("digest_day", "MONDAY"));
        assertTrue(wire.redeliver(late).ok());
        assertEquals(List.of("U0MAYA DIGEST_DAY MONDAY -> FRIDAY", "U0ZHOU DIGEST_DAY FRIDAY -> MONDAY"), audited());
    }

    @Test
    void whatComesOfAnotherDayIsSaidWhileItIsChosenAndIsTrue() {
        firm.tick(Duration.ofMinutes(1));
        firm.tick(Duration.ofDays(7).plusHours(1));
        assertEquals(1, firm.ledger().count("digests"));
        SlackUser maya = group(MAYA, "DIGEST");
        assertTrue(read(maya).contains("the next one goes out on Monday, Nov 30, 2026, 9:00 AM"), read(maya));
        maya.fill("digest_day", "TUESDAY");
        String tomorrow = "Tuesday, Nov 24, 2026, 9:00 AM (Europe/London). It tells of one day, Nov 23, 2026.";
        assertTrue(read(maya).contains(tomorrow), read(maya));
        firm.tick(Duration.ofHours(24));
        maya.fill("digest_time", "08:00");
        assertTrue(read(maya).contains("within a minute of saving: it was due on Tuesday, 8:00 AM"), read(maya));
        maya.fill("digest_to");
        assertTrue(read(maya).contains("With this, none goes out."), read(maya));
        maya.fill("digest_to", "IN_CHANNEL");
        assertEquals(List.of(), audited());
        save(maya);
        assertTrue(read(maya).contains("Next: within a minute."), read(maya));
        firm.tick(Duration.ofMinutes(2));
        assertEquals(2, firm.ledger().count("digests"));
        maya.close();
        SlackUser again = group(MAYA, "DIGEST").fill("digest_day", "MONDAY");
        assertTrue(
                read(again).contains("Monday, Dec 7, 2026, 8:00 AM (Europe/London). It tells of 13 days"), read(again));
    }

    @Test
    void reportsAreKeptAsLongAsThePolicyLooksBack() {
        SlackUser maya = group(MAYA, "FIRM").fill("retention", "ONE_YEAR");
        save(group(ZHOU, "POLICY").fill("heat_days", "400"));
        assertTrue(errors(maya.submit()).get(0).contains("looks back 400 days"), () -> read(maya));
        maya.fill("retention", "TWO_YEARS");
        save(maya);
        SlackUser zhou = group(ZHOU, "POLICY").fill("window_days", "731");
        assertTrue(errors(zhou.submit()).get(0).contains("730 天"), () -> read(zhou));
    }

    @Test
    void theTrailTellsEachChangeInWords() {
        firm.as(MAYA).invite(Agency.GENERAL, APP);
        save(group(MAYA, "PLACES").fill("red_flag_channel", Agency.GENERAL).fill("managers", ZHOU, PRIYA));
        save(group(MAYA, "FIRM").fill("language", "SIMPLIFIED_CHINESE").fill("retention", "SEVEN_YEARS"));
        save(group(MAYA, "DIGEST").fill("digest_to").fill("digest_day", "FRIDAY"));
        save(group(MAYA, "SIGHT").fill("two_person_release", "true"));
        save(group(MAYA, "POLICY")
                .fill("part_from", "20")
                .fill("deal_breakers", "PAYS_LATE")
                .fill("hourly_cost", "120"));
        String trail = trail(MAYA);
        assertTrue(trail.contains("Day of the digest: Monday → Friday"), trail);
        assertTrue(trail.contains("The digest goes to: the red-flag channel → none"), trail);
        assertTrue(trail.contains("A second manager agrees first: no → yes"), trail);
        assertTrue(trail.contains("Language: English → "), trail);
        assertTrue(trail.contains("Keep reports: for good → for seven years"), trail);
        assertTrue(trail.contains("Heat from which to part ways: 16 → 20"), trail);
        assertTrue(trail.contains("→ Pays late"), trail);
        assertTrue(trail.contains("What an hour costs"), trail);
        assertFalse(trail.contains("120"), trail);
        String chinese = trail(ZHOU);
        assertTrue(chinese.contains("客户周报的星期：星期一 → 星期五"), chinese);
        // People and channels by what Slack calls them, not by their ids.
        String blocks = firm.as(MAYA).home().orElseThrow().blocks().toString();
        assertTrue(blocks.contains("{\"type\":\"channel\",\"channel_id\":\"C0GENERAL\"}"), blocks);
        assertTrue(blocks.contains("{\"type\":\"user\",\"user_id\":\"U0PRIYA\"}"), blocks);
        assertFalse(trail.contains("RED_FLAG_CHANNEL"), trail);
    }

    private String trail(String person) {
        SlackUser manager = firm.as(person);
        manager.openHome();
        Eventually.until("a Home", () -> manager.home().isPresent());
        while (manager.modal().isPresent()) {
            manager.close();
        }
        assertTrue(manager.press("home_trail").ok());
        return Eventually.of(() -> {
            String home = Reading.of(manager.home().orElseThrow().blocks());
            return home.contains("→") ? home : "";
        });
    }

    @Test
    void whoeverIsNoManagerAnyMoreSavesNoneOfTheForms() {
        Map<String, List<String>> forms = Map.of(
                "FIRM", List.of("retention", "TWO_YEARS"),
                "PLACES", List.of("red_flag_channel", Agency.GENERAL),
                "DIGEST", List.of("digest_time", "16:30"),
                "SIGHT", List.of("two_person_release", "true"),
                "POLICY", List.of("part_from", "20"));
        Map<String, Sent> held = new TreeMap<>();
        forms.forEach((group, filled) -> {
            SlackUser zhou = group(ZHOU, group).fill(filled.get(0), filled.get(1));
            held.put(group, wire.holdUp(zhou::submit));
            zhou.close();
            zhou.close();
        });
        firm.slack().change(firm.slack().workspace().person(ZHOU).orElseThrow().as(Kind.MEMBER));
        firm.settle();
        save(group(MAYA, "PLACES").fill("managers", MAYA));
        int before = audited().size();
        for (Sent sent : held.values()) {
            assertTrue(wire.redeliver(sent).toString().contains("只有管理者"), () -> sent.toString());
            for (String person : List.of(PRIYA, Agency.OWNER, Agency.GUEST, Agency.OUTSIDER)) {
                wire.tampered(sent, payload -> payload.withObject("/user").put("id", person));
            }
        }
        assertEquals(before, audited().size());
    }
}
