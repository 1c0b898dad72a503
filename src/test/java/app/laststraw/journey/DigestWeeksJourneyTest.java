package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Reading;
import app.laststraw.words.Words;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weeks of a firm from Monday, November 16, nine o’clock, on: what is reported in them, and what its managers read of it. */
class DigestWeeksJourneyTest {
    private static final String ZHOU = "U0ZHOU";
    private static final String DETAILS = "digest_details";

    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Words CHINESE = Words.in(Language.SIMPLIFIED_CHINESE);
    private static final Set<String> TEXTS = Set.of(ENGLISH.say("digest.text"), CHINESE.say("digest.text"));

    @TempDir
    private Path folder;

    private Firm firm;
    private Desk desk;
    private Words words;

    @AfterEach
    void close() {
        firm.close();
    }

    private void open(Language language) {
        firm = Firm.open(folder, LivedInWorkspace.plan(), language, Agency.clients());
        desk = new Desk(firm);
        words = Words.in(language);
        firm.settle();
        days(0);
    }

    private void days(int days) {
        firm.tick(Duration.ofDays(days));
    }

    private void restart() {
        firm.stop();
        firm.start();
        days(0);
    }

    private List<Message> digests() {
        return digestsIn(Agency.RED_FLAGS);
    }

    private List<Message> digestsTo(String person) {
        return digestsIn(firm.as(person).direct());
    }

    private List<Message> digestsIn(String channel) {
        return firm.slack().messages(channel).stream()
                .filter(message -> TEXTS.contains(message.text()))
                .toList();
    }

    private static String read(List<Message> digests, int index) {
        return Reading.of(digests.get(index));
    }

    private static List<JsonNode> pictures(Message digest) {
        return StreamSupport.stream(digest.blocks().spliterator(), false)
                .filter(block -> block.path("type").asText().equals("image"))
                .toList();
    }

    private void assertSays(String read, String... lines) {
        int from = 0;
        for (String line : lines) {
            int found = read.indexOf(line, from);
            assertTrue(found >= from, () -> line + " in its place in\n" + read);
            from = found;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWeekIsToldOnMondayAtNineWithItsPicture(Language language) {
        open(language);
        boolean english = language == Language.ENGLISH;
        days(1);
        desk.report(Agency.MEMBER, Agency.CLIENT, Severity.HARMFUL);
        days(1);
        desk.report(Agency.COLLEAGUE, Agency.CLIENT, Severity.ABUSIVE);
        desk.report(Agency.THIRD, Agency.KNOWN_CLIENT, Severity.HARMFUL);
        restart();
        days(2);
        desk.decide(Agency.OWNER, Agency.KNOWN_CLIENT, "SET_EXPECTATIONS", "What nobody else is to read");
        assertEquals(0, digests().size());
        days(3);
        restart();

        assertEquals(1, digests().size());
        assertSays(
                read(digests(), 0),
                english ? "Week 47 · Nov\u00a016–22" : "第 47 周 · 11月16–22日",
                words.say("digest.summary", 3, 2),
                words.say("digest.section.crossed"),
                Agency.CLIENT,
                Agency.KNOWN_CLIENT,
                words.say("digest.section.decisions"),
                Agency.CLIENT,
                words.say("digest.section.hotter"),
                words.say("digest.section.grades"));
        assertFalse(read(digests(), 0).contains("nobody else"));
        JsonNode picture = pictures(digests().get(0)).get(0);
        String file = picture.path("slack_file").path("id").asText();
        assertTrue(firm.as(Agency.MANAGER).file(file).bytes().length > 10_000);
        String alt = picture.path("alt_text").asText();
        assertTrue(alt.contains(english ? "3 reports: " : "共 3 份报告") && alt.contains(Agency.CLIENT), alt);

        days(7);
        assertEquals(2, digests().size());
        assertSays(
                read(digests(), 1),
                words.say("digest.summary.none"),
                words.say("digest.section.decisions"),
                Agency.CLIENT,
                words.say("digest.section.cooler"));
    }

    @ParameterizedTest
    @EnumSource
    void aQuietWeekIsOneLineWithoutAPicture(Language language) {
        open(language);
        days(7);
        Message digest = digests().get(0);
        assertEquals(2 + 1, digest.blocks().size(), "a title, a line, and the buttons");
        assertTrue(Reading.of(digest).contains(words.say("digest.quiet")), Reading.of(digest));
        assertEquals(0, firm.slack().calls().of("files.getUploadURLExternal").size());
    }

    @Test
    void whatHappenedOnFridayAndIsFiledOnMondayAtTenIsNewsOfTheNextDigestAndOfNoOther() {
        open(Language.ENGLISH);
        days(7);
        firm.tick(Duration.ofHours(1));
        desk.save(desk.fillFor(Agency.MEMBER, Agency.CLIENT, Severity.ABUSIVE).fill("happened_on", "2026-11-20"));
        restart();
        firm.tick(Duration.ofHours(-1).plusDays(7));
        days(7);

        assertEquals(3, digests().size());
        assertTrue(read(digests(), 0).contains(words.say("digest.quiet")), read(digests(), 0));
        assertSays(read(digests(), 1), "1 new report", "Crossed a line", Agency.CLIENT, "Decisions waiting");
        assertTrue(read(digests(), 2).contains("No new reports."), read(digests(), 2));
        assertFalse(read(digests(), 2).contains("Crossed a line"), read(digests(), 2));
    }

    @Test
    void theButtonsAreForManagersAlone() {
        open(Language.ENGLISH);
        desk.reportAbuse(Agency.CLIENT);
        days(7);
        Message digest = digests().get(0);
        JsonNode again =
                digest.blocks().get(digest.blocks().size() - 1).path("elements").get(1);
        assertEquals("digest_again", again.path("action_id").asText());
        assertTrue(again.has("confirm"), "Slack asks before");

        for (String person : List.of(Agency.OWNER, Agency.MEMBER)) {
            SlackUser other = firm.as(person);
            for (String button : List.of(DETAILS, "digest_again")) {
                String told = desk.told(person, () -> other.press(Agency.RED_FLAGS, digest.ts(), button));
                assertTrue(told.contains("managers"), told);
            }
            assertTrue(other.modal().isEmpty());
        }
        assertEquals(1, digests().size());
    }

    @Test
    void directlyEachManagerHasItToThemselvesInTheirLanguage() {
        open(Language.ENGLISH);
        digestTo("TO_MANAGERS");
        desk.reportAbuse(Agency.CLIENT);
        days(7);

        assertEquals(0, digests().size());
        for (String manager : List.of(Agency.MANAGER, ZHOU)) {
            Message digest = digestsTo(manager).get(0);
            assertEquals(1, digestsTo(manager).size());
            assertEquals(1, pictures(digest).size());
            Words theirs = manager.equals(ZHOU) ? CHINESE : ENGLISH;
            assertSays(Reading.of(digest), theirs.say("digest.summary", 2, 1), theirs.say("digest.section.grades"));
            assertEquals("header", digest.blocks().get(0).path("type").asText(), "no reason why it comes directly");
            SlackUser reader = firm.as(manager);
            assertTrue(reader.press(reader.direct(), digest.ts(), DETAILS).ok());
            assertTrue(Reading.of(reader.modal().orElseThrow()).contains(Agency.CLIENT));
        }
        SlackUser maya = firm.as(Agency.MANAGER);
        maya.press(maya.direct(), digestsTo(Agency.MANAGER).get(0).ts(), "digest_again");
        firm.settle();
        assertEquals(2, digestsTo(Agency.MANAGER).size());
        assertEquals(1, digestsTo(ZHOU).size());
    }

    private void digestTo(String recipients) {
        SlackUser maya = firm.as(Agency.MANAGER);
        assertTrue(maya.command(Agency.GENERAL, Desk.COMMAND, "settings").ok());
        maya.actInView(
                maya.modal().orElseThrow().id(),
                Json.object().put("block_id", "DIGEST").put("action_id", "change_settings"),
                Json.object());
        assertTrue(maya.fill("digest_to", recipients).submit().accepted());
        firm.settle();
        maya.close(maya.modal().orElseThrow().id(), true);
    }

    @Test
    void whereAGuestListensManagersHaveItDirectlyAndReadWhy() {
        open(Language.ENGLISH);
        desk.reportAbuse(Agency.CLIENT);
        firm.as(Agency.MANAGER).invite(Agency.RED_FLAGS, Agency.GUEST);
        days(7);
        restart();

        assertEquals(0, digests().size());
        for (String manager : List.of(Agency.MANAGER, ZHOU)) {
            assertEquals(1, digestsTo(manager).size());
            String read = read(digestsTo(manager), 0);
            assertTrue(read.contains(manager.equals(ZHOU) ? "访客" : "because there is a guest"), read);
            assertEquals(1, pictures(digestsTo(manager).get(0)).size());
        }
    }

    @Test
    void whereSlackTakesNoPictureItIsSaidWithoutAndSaysSo() {
        open(Language.ENGLISH);
        desk.reportAbuse(Agency.CLIENT);
        Set<String> fewer = new HashSet<>(firm.slack().workspace().app().scopes());
        assertTrue(fewer.remove("files:write"));
        firm.slack().grant(fewer);
        days(7);
        assertSaidWithout();
    }

    @Test
    void whereSlackNeverIsDoneWithThePictureItIsSaidWithoutAndSaysSo() {
        open(Language.ENGLISH);
        desk.reportAbuse(Agency.CLIENT);
        firm.slack().filesAreSlow(true);
        firm.clock().tick(Duration.ofDays(7));
        for (int minute = 0; minute < 15; minute++) {
            firm.tick(Duration.ofMinutes(1));
        }
        assertSaidWithout();
    }

    private void assertSaidWithout() {
        assertEquals(1, digests().size());
        assertEquals(0, pictures(digests().get(0)).size());
        assertSays(read(digests(), 0), Agency.CLIENT, words.say("chart.untaken"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasMissedForThreeDaysIsToldByTheNext(Language language) {
        open(language);
        days(7);
        desk.report(Agency.MEMBER, Agency.CLIENT, Severity.HARMFUL);
        firm.stop();
        firm.clock().tick(Duration.ofDays(10));
        firm.start();
        days(0);
        assertEquals(1, digests().size(), "three days late it is not sent any more");

        days(4);
        assertEquals(2, digests().size());
        assertSays(
                read(digests(), 1),
                language == Language.ENGLISH ? "Week 49 · Nov\u00a023 – Dec\u00a06" : "第 49 周 · 11月23日–12月6日",
                words.say("digest.summary", 1, 1));
    }
}
