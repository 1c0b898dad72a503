package app.laststraw.usecase.script;

/** Writes e-mails that somebody else is to send; a port. */
public interface MailWriter {
    /**
     * A message to nobody yet, which mail programs open as a draft.
     *
     * @param subject anything that was typed; becomes one line
     * @param text plain text
     * @return an RFC 5322 message, in ASCII throughout
     */
    String unsent(String subject, String text);
}
