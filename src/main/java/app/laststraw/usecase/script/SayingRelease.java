package app.laststraw.usecase.script;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.announcement.Announcement.ReleaseAsked.Standing;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Utterance;
import java.util.Optional;

/** Works out what managers and the one who asked them are told about a draft that waits for a second manager. */
public final class SayingRelease {
    private SayingRelease() {}

    /** Kept up to date. Whoever lost the role since is left with no text and no buttons. */
    public static Optional<Utterance> question(Records records, NewEntry content) {
        Release release = release(records, content);
        MemberId reader = content.recipient();
        Client client = Addressing.client(records, content);
        boolean isAsker = reader.equals(release.askedBy());
        boolean concerned =
                isAsker ? Roles.of(records, reader, client).carriesTheAccount() : Roles.isManager(records, reader);
        Standing found = Releasing.standing(records, release);
        Standing standing = concerned || found != Standing.OPEN ? found : Standing.NO_LONGER;
        String subject = ReleaseEntries.subject(release.caseId(), ReleaseEntries.numberOf(content));
        return Optional.of(Addressing.keptUpToDate(
                records,
                content,
                subject,
                isAsker ? waits(records, client, release, standing) : asked(records, client, release, standing),
                standing.name(),
                standing == Standing.OPEN));
    }

    private static Announcement asked(Records records, Client client, Release release, Standing standing) {
        Draft draft = Releasing.draft(records, release);
        return new Announcement.ReleaseAsked(
                client,
                release,
                records.cases().find(release.caseId()).orElseThrow().ruling(),
                standing == Standing.OPEN ? draft.current().text() : null,
                standing,
                records.settings().firm().zone());
    }

    private static Announcement waits(Records records, Client client, Release release, Standing standing) {
        return new Announcement.ReleaseWaits(
                client,
                release,
                Releasing.others(records, release.askedBy()),
                standing,
                records.settings().firm().zone());
    }

    public static Optional<Utterance> refused(Records records, NewEntry content) {
        Client client = Addressing.client(records, content);
        Announcement refused = new Announcement.ReleaseRefused(client, release(records, content));
        return Optional.of(Addressing.once(records, content, refused, null));
    }

    private static Release release(Records records, NewEntry content) {
        return records.releases().of(Entries.caseOf(content)).get(ReleaseEntries.numberOf(content));
    }
}
