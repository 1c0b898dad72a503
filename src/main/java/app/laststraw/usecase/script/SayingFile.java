package app.laststraw.usecase.script;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Saying;
import app.laststraw.usecase.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Works out what a draft's file holds, and what is said where Slack took none. */
public final class SayingFile implements Saying {
    /** Slack shows a file some time after it took it: looked for at once, it may not be there yet. */
    private static final Duration UNTIL_SEEN = Duration.ofSeconds(30);

    private final MailWriter mail;

    public SayingFile(MailWriter mail) {
        this.mail = mail;
    }

    @Override
    public Duration untilSeen() {
        return UNTIL_SEEN;
    }

    /** Empty where it waits for a second manager by now. */
    @Override
    public Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
        NewEntry content = entry.content();
        Draft draft = SayingDraft.draft(records, content);
        Client client = Addressing.client(records, content);
        if (Releasing.heldBack(records, client, draft, content.recipient()) != null) {
            return Optional.empty();
        }
        DraftVersion version = draft.version(Integer.parseInt(Entries.part(content, 1)));
        DraftFormat format = DraftFormat.valueOf(Entries.part(content, 2));
        Announcement file =
                new Announcement.DraftFile(client, draft.id(), version, format, letter(version.text(), format));
        return Optional.of(Addressing.once(records, content, file, null));
    }

    private String letter(DraftText text, DraftFormat format) {
        return format == DraftFormat.MAIL ? mail.unsent(text.subject(), text.words()) : null;
    }

    public static Optional<Utterance> notTaken(Records records, NewEntry content) {
        return Optional.of(
                Addressing.once(records, content, new Announcement.FileRefused(Entries.part(content, 0)), null));
    }

    /** What no message holds goes to the one who asked for it, once a version; never shown in part. */
    static void afterDraft(Records records, Draft draft, Instant now) {
        String key = "file:" + draft.id() + ":" + draft.current().number();
        records.outbox().write(DraftEntries.file(draft.askedBy(), draft, DraftFormat.TEXT, key), now);
    }

    /** Who waits for the file learns that it does not come; the managers, who can mend it, once for each cause. */
    @Override
    public void refused(Records records, Entry entry, String slackError, Instant now) {
        MemberId waiting = entry.content().recipient();
        records.outbox().write(DraftEntries.fileRefused(waiting, slackError, "file-refused:" + entry.id()), now);
        Roles.managers(records).stream()
                .filter(manager -> !manager.equals(waiting))
                .forEach(manager -> records.outbox()
                        .write(
                                DraftEntries.fileRefused(
                                        manager, slackError, "files-refused:" + slackError + ":" + manager),
                                now));
    }
}
