package app.laststraw.usecase;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import java.time.LocalDate;

/** Where an outbox entry is said, and what stands there. */
final class Addressing {
    /** The red-flag channel, as {@link Posts} knows it. */
    static final String RED_FLAGS = "red-flags";

    private Addressing() {}

    static String cardSubject(ClientId client) {
        return "card:" + client;
    }

    static String planSubject(CaseId id) {
        return "plan:" + id;
    }

    static String draftSubject(DraftId id) {
        return "draft:" + id;
    }

    /** @param number the question's place among those of its case */
    static String releaseSubject(CaseId id, int number) {
        return "release:" + id + ":" + number;
    }

    /** Under which the card, the plan or the draft that the entry is about is kept up to date. */
    static String subject(NewEntry content) {
        return switch (content.kind()) {
            case PLAN -> planSubject(ToSay.caseOf(content));
            case DRAFT -> draftSubject(ToSay.draftOf(content));
            default -> cardSubject(content.client());
        };
    }

    /** Whether it is said below the client's card and, in the channel, nowhere else. */
    static boolean isForTheThread(NewEntry content) {
        return content.kind() == Kind.DRAFT || content.kind() == Kind.PLAN;
    }

    /** One message a review day: a later one is to be noticed. */
    static String reviewSubject(CaseId probation, LocalDate reviewOn) {
        return "review:" + probation + ":" + reviewOn;
    }

    static String receiptSubject(ReportId id) {
        return "receipt:" + id;
    }

    /**
     * One message each time that it is asked: the later one is to be noticed.
     *
     * @param number the ruling's within its case, from 1
     * @param time which of the questions, from 1
     */
    static String hindsightSubject(CaseId id, int number, int time) {
        return "hindsight:" + id + ":" + number + ":" + time;
    }

    static Utterance once(Records records, NewEntry content, Announcement what, String threadTs) {
        return once(records, content, what, threadTs, place(records, content));
    }

    static Utterance once(
            Records records, NewEntry content, Announcement what, String threadTs, Messenger.Place place) {
        return new Utterance(
                what,
                place,
                null,
                placeKey(content),
                null,
                threadTs,
                "",
                true,
                records.settings().firm().language());
    }

    /** The very record that the entry is about, merged or not: each has a card of its own. */
    static Client record(Records records, NewEntry content) {
        return records.clients().record(content.client()).orElseThrow();
    }

    /** The client who stands for that record now. */
    static Client client(Records records, NewEntry content) {
        return records.clients().find(content.client()).orElseThrow();
    }

    /** The card that stands in the entry's place. */
    static Posts.Post liveCard(Records records, NewEntry content) {
        return live(records, content, cardSubject(content.client()));
    }

    /** What stands in the entry's place; a post in a channel that is no longer the red-flag channel does not count. */
    static Posts.Post live(Records records, NewEntry content, String subject) {
        Posts.Post post = records.posts().find(subject, placeKey(content)).orElse(null);
        boolean elsewhere = post != null
                && content.recipient() == null
                && !post.channel().equals(records.settings().firm().redFlagChannel());
        return elsewhere ? null : post;
    }

    /** Null when the entry goes to nobody directly. */
    static Messenger.Place directly(NewEntry content) {
        return content.recipient() == null ? null : new Messenger.Place.Directly(content.recipient());
    }

    static Messenger.Place place(Records records, NewEntry content) {
        if (content.recipient() != null) {
            return directly(content);
        }
        ChannelId redFlags = records.settings().firm().redFlagChannel();
        return redFlags == null ? null : new Messenger.Place.InChannel(redFlags);
    }

    static String placeKey(NewEntry content) {
        return content.recipient() == null ? RED_FLAGS : content.recipient().value();
    }
}
