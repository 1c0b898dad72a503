package app.laststraw.mail;

import app.laststraw.usecase.script.MailWriter;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** E-mails that open as drafts; whom they go to, from whom, and when is left to whoever sends them. */
public final class UnsentMail implements MailWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    /** Line ends, by whatever name, and what else would end a header or hide in it. */
    private static final Pattern NOT_IN_ONE_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    @Override
    public String unsent(String subject, String text) {
        try {
            Draft draft = new Draft();
            // By this, mail programs take it for a draft of the reader's rather than for a message to them.
            draft.setHeader("X-Unsent", "1");
            draft.setSubject(NOT_IN_ONE_LINE.matcher(subject).replaceAll(" ").strip(), UTF_8);
            draft.setText(text.replaceAll("\\R", "\r\n"), UTF_8);
            draft.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            draft.writeTo(bytes);
            return bytes.toString(StandardCharsets.US_ASCII);
        } catch (MessagingException unwritable) {
            throw new IllegalStateException("an e-mail could not be put together", unwritable);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /** Without the headers that only somebody who sends can give: the day, and the message's own id. */
    private static final class Draft extends MimeMessage {
        Draft() {
            super((Session) null);
        }

        @Override
        protected void updateHeaders() throws MessagingException {
            super.updateHeaders();
            removeHeader("Date");
            removeHeader("Message-ID");
        }
    }
}
