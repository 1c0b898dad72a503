package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.SharedFile;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft as a file, from the button in the thread to the bytes in a direct message. */
class DraftFileJourneyTest {
    private static final String RED_FLAGS = Agency.RED_FLAGS;
    private static final String MAYA = Agency.MANAGER;
    private static final String TOM = Agency.OWNER;
    private static final String ZHOU = "U0ZHOU";
    private static final String CLIENT = "O'Brien & Søn <!channel>";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder, List.of(CLIENT));
        desk = new Desk(firm);
        wire = new Wire(firm);
        desk.report("U0PRIYA", CLIENT, Severity.ABUSIVE);
        desk.report("U0JONAS", CLIENT, Severity.ABUSIVE);
        firm.as(MAYA).press(RED_FLAGS, desk.card(CLIENT).ts(), "draft_script");
        firm.settle();
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("O'Brien", Firm.TOKEN, Firm.SECRET));
    }

    private Message draft() {
        return desk.thread(CLIENT).stream()
                .filter(message -> Reading.of(message).contains(CLIENT + " · "))
                .findFirst()
                .orElseThrow();
    }

    private void press(String person, String button) {
        assertTrue(firm.as(person).press(RED_FLAGS, draft().ts(), button).ok());
        firm.settle();
    }

    /** What came to a person directly and has a file. */
    private List<Message> filesOf(String person) {
        SlackUser reader = firm.as(person);
        return firm.slack().messages(reader.direct()).stream()
                .filter(message -> !message.files().isEmpty())
                .toList();
    }

    private SharedFile fileOf(String person) {
        List<Message> messages = filesOf(person);
        assertEquals(1, messages.size());
        return firm.as(person).file(messages.get(0).files().get(0));
    }

    private static String text(SharedFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private void writeALetter() {
        firm.as(MAYA).press(RED_FLAGS, draft().ts(), "draft_heads_up");
        firm.settle();
    }

    private Message letter() {
        return desk.thread(CLIENT).stream()
                .filter(message -> message.blocks().toString().contains("draft_as_mail"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAccountOwnerGetsTheTalkAsTextWithTheLinesForThemMarked() {
        assertFalse(draft().blocks().toString().contains("draft_as_mail"), "what is spoken is no e-mail");
        press(TOM, "draft_as_text");
        SharedFile file = fileOf(TOM);
        assertTrue(file.name().matches("draft-1-1-\\d+-\\d+\\.txt"), file.name());
        assertEquals("Draft 1, version 1", file.title());
        String text = text(file);
        assertTrue(text.startsWith("\uFEFF"), "a byte order mark");
        assertTrue(text.contains("\r\n[For you] "), text);
        assertTrue(text.contains(CLIENT), text);
        assertFalse(text.replace("\r\n", "").contains("\n"));
        assertEquals(List.of(), filesOf(MAYA));
        assertTrue(Reading.of(filesOf(TOM)).contains("Version 1 of the draft for " + CLIENT + ", as a text file."));
        String told = Eventually.of(() -> Reading.of(firm.as(TOM).ephemerals(RED_FLAGS)));
        assertEquals("The file is on its way to you, as a direct message.", told);
    }

    @Test
    void aManagerGetsALetterAsAnEMailDraft() throws MessagingException, IOException {
        writeALetter();
        firm.as(MAYA).press(RED_FLAGS, letter().ts(), "draft_as_mail");
        firm.settle();
        SharedFile file = fileOf(MAYA);
        assertTrue(file.name().endsWith(".eml"), file.name());
        MimeMessage mail = new MimeMessage((Session) null, new ByteArrayInputStream(file.bytes()));
        assertEquals("1", mail.getHeader("X-Unsent", null));
        assertFalse(mail.getSubject().isBlank());
        assertTrue(Reading.of(letter()).contains("Subject: " + mail.getSubject()));
        assertTrue(mail.getContent().toString().contains("\r\n"));
    }

    @Test
    void whoReadsChineseGetsItInChineseAndTheScriptInItsOwnLanguage() {
        firm.as(ZHOU).choose(RED_FLAGS, draft().ts(), "change_draft", "OTHER_LANGUAGE");
        firm.settle();
        press(ZHOU, "draft_as_text");
        assertEquals("草稿 1，第 2 版", fileOf(ZHOU).title());
        String text = text(fileOf(ZHOU));
        assertTrue(text.contains("【只给你看】"), text);
        assertTrue(Reading.of(filesOf(ZHOU)).contains("第 2 版"));
    }

    @Test
    void membersAreRefusedAndGuestsGetNothing() {
        for (String person : List.of("U0PRIYA", "U0SOFIA")) {
            press(person, "draft_as_text");
            assertEquals(List.of(), filesOf(person), person);
        }
        assertEquals(
                "Only the account owner and managers can do that.",
                Eventually.of(() -> Reading.of(firm.as("U0PRIYA").ephemerals(RED_FLAGS))));
    }

    @Test
    void onePressIsOneFileHoweverOftenItIsDelivered() {
        Sent pressed = wire.holdUp(() -> firm.as(TOM).press(RED_FLAGS, draft().ts(), "draft_as_text"));
        wire.redeliverAtOnce(pressed, 5).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        wire.redeliver(pressed);
        firm.settle();
        fileOf(TOM);
        press(TOM, "draft_as_text");
        assertEquals(2, filesOf(TOM).size(), "another press is another file");
    }

    @Test
    void withoutTheScopeTheOneWhoWaitsIsToldEachTimeAndTheManagersOnce() {
        Set<String> scopes = new HashSet<>(LivedInWorkspace.plan().app().scopes());
        scopes.remove("files:write");
        firm.slack().grant(scopes);
        press(TOM, "draft_as_text");
        press(TOM, "draft_as_text");
        assertEquals(2, refusals(TOM));
        assertEquals(1, refusals(MAYA));
        assertEquals(List.of(), filesOf(TOM));
    }

    private long refusals(String person) {
        return firm.slack().messages(firm.as(person).direct()).stream()
                .filter(message -> Reading.of(message).contains("missing_scope"))
                .count();
    }
}
