package app.laststraw.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back as a mail program would. */
class UnsentMailTest {
    private static final Set<String> HEADERS =
            Set.of("X-Unsent", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding");

    private static MimeMessage read(String written) throws MessagingException {
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(written));
        return new MimeMessage((Session) null, new ByteArrayInputStream(written.getBytes(StandardCharsets.US_ASCII)));
    }

    private static MimeMessage draft(String subject, String text) throws MessagingException {
        return read(new UnsentMail().unsent(subject, text));
    }

    private static Set<String> headers(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void itIsADraftAndWhoToAndWhenAreLeftToTheSender() throws MessagingException, IOException {
        MimeMessage message = draft("Our work", "Dear Ann,\n\nit ends.");
        assertArrayEquals(new String[] {"1"}, message.getHeader("X-Unsent"));
        assertNull(message.getAllRecipients());
        assertNull(message.getFrom());
        assertNull(message.getSentDate());
        assertNull(message.getMessageID());
        assertEquals(new TreeSet<>(HEADERS), headers(message));
        assertEquals("Our work", message.getSubject());
        assertEquals("Dear Ann,\r\n\r\nit ends.", message.getContent());
        assertTrue(message.isMimeType("text/plain"));
        assertTrue(message.getContentType().toLowerCase().contains("charset=utf-8"), message.getContentType());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "关于我们与晨光科技的合作：自二〇二七年三月十四日起终止，以及此前尚未完成的全部工作如何交接的安排说明",
                "O’Brien & Søn <Ltd> \uD83D\uDE00",
                "=?UTF-8?B?QmNjOiBhQGIuYw==?=",
                "مرحبا \u202Eabc"
            })
    void whateverTheSubjectAndTheTextHoldComesOutAsItWas(String typed) throws MessagingException, IOException {
        MimeMessage message = draft(typed, typed + "\r\n.\r\nFrom me\n" + typed.repeat(400));
        if (!typed.startsWith("=?")) {
            assertEquals(typed, message.getSubject());
        }
        assertEquals(typed + "\r\n.\r\nFrom me\r\n" + typed.repeat(400), message.getContent());
        assertEquals(new TreeSet<>(HEADERS), headers(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\n\n", "\u0000\r\n", "\u2028", "\u0085", "\u000B"})
    void noLineEndInASubjectBeginsAHeaderOrTheText(String end) throws MessagingException, IOException {
        for (String before : new String[] {"Our work", "关于合作"}) {
            MimeMessage message = draft(before + end + "Bcc: eve@example.org" + end, "It ends.");
            assertEquals(before + " Bcc: eve@example.org", message.getSubject());
            assertEquals(new TreeSet<>(HEADERS), headers(message));
            assertEquals("It ends.", message.getContent());
        }
    }

    @Test
    void noLineIsLongerThanMailAllows() {
        String written = new UnsentMail().unsent("合作".repeat(300), "x".repeat(20_000) + "\n" + "字".repeat(5_000));
        assertFalse(written.lines().anyMatch(line -> line.length() > 998));
        assertTrue(written.contains("\r\n\r\n"));
    }
}
