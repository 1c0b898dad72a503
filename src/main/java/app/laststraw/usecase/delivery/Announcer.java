package app.laststraw.usecase.delivery;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.care.HindsightNews;
import app.laststraw.usecase.care.ReporterCare;
import app.laststraw.usecase.decision.CaseNotes;
import app.laststraw.usecase.decision.ProbationNews;
import app.laststraw.usecase.digest.DigestNews;
import app.laststraw.usecase.exit.SayingPlan;
import app.laststraw.usecase.exit.StepUtterances;
import app.laststraw.usecase.report.ErasingReports;
import app.laststraw.usecase.report.SayingReceipt;
import app.laststraw.usecase.script.DraftingScript;
import app.laststraw.usecase.script.MailWriter;
import app.laststraw.usecase.script.SayingDraft;
import app.laststraw.usecase.script.SayingFile;
import app.laststraw.usecase.script.SayingRelease;
import app.laststraw.usecase.standing.SayingCard;
import java.time.Instant;
import java.util.Optional;

/** Works out what an outbox entry says, from what is on record when it is said. */
final class Announcer {
    private final SayingDraft drafts;
    private final SayingFile files;

    Announcer(DraftingScript drafting, MailWriter mail) {
        this.files = new SayingFile(mail);
        this.drafts = new SayingDraft(drafting);
    }

    /** Whether the one it goes to directly, or who asked for it, still has the role that it takes. */
    boolean isStillFor(Records records, NewEntry content) {
        MemberId person = Entries.personConcerned(content).orElse(null);
        return switch (content.kind()) {
            case CARD ->
                person == null
                        || Roles.of(records, person, Addressing.record(records, content))
                                .carriesTheAccount();
            case RELEASE_REFUSED,
                    RISE,
                    DRAFT,
                    DRAFT_FILE,
                    PLAN,
                    REMINDER,
                    STEPS_HANDED_OVER,
                    REVIEW,
                    HINDSIGHT,
                    HINDSIGHT_FOLLOWS ->
                person == null
                        || Roles.of(records, person, Addressing.client(records, content))
                                .carriesTheAccount();
            case DIGEST -> DigestNews.isStillFor(records, content);
            case STEPS_TO_HAND_OVER, FORMER_CLIENT, CHANNEL_UNSAFE, DELIVERY_FAILED ->
                Roles.of(records, person, null) == Role.MANAGER;
            case RECEIPT,
                    REPORT_COUNTED,
                    REPORT_SEEN,
                    REPORT_ERASED,
                    REMINDER_FOLLOWS,
                    GUT_CHECK,
                    RULING,
                    RELEASE,
                    FILE_REFUSED -> true;
        };
    }

    /** What the entry says now; empty when it no longer holds. */
    Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
        NewEntry content = entry.content();
        return switch (content.kind()) {
            case CARD -> SayingCard.prepare(records, content, now);
            case RISE -> SayingCard.rise(records, content, now);
            case RECEIPT -> SayingReceipt.prepare(records, content, now);
            case DRAFT -> drafts.prepare(records, entry, now);
            case DRAFT_FILE -> files.prepare(records, content);
            case FILE_REFUSED -> SayingFile.refused(records, content);
            case GUT_CHECK -> CaseNotes.gutCheck(records, content, now);
            case RULING -> CaseNotes.ruling(records, content);
            case PLAN -> SayingPlan.prepare(records, entry, now);
            case REMINDER -> StepUtterances.reminder(records, entry, now);
            case REMINDER_FOLLOWS -> StepUtterances.follows(records, content, now);
            case STEPS_HANDED_OVER -> StepUtterances.handedOver(records, content);
            case STEPS_TO_HAND_OVER -> StepUtterances.toHandOver(records, content);
            case REVIEW -> ProbationNews.review(records, content, now);
            case DIGEST -> DigestNews.prepare(records, content, now);
            case FORMER_CLIENT -> ProbationNews.formerClient(records, content);
            case REPORT_COUNTED -> ReporterCare.sayCounted(records, content);
            case REPORT_SEEN -> ReporterCare.saySeen(records, content, now);
            case REPORT_ERASED -> Optional.of(ErasingReports.sayErased(records, content));
            case HINDSIGHT, HINDSIGHT_FOLLOWS -> Optional.of(HindsightNews.question(records, content, now));
            case RELEASE -> Optional.of(SayingRelease.question(records, content));
            case RELEASE_REFUSED -> SayingRelease.refused(records, content);
            case CHANNEL_UNSAFE ->
                notice(
                        records,
                        content,
                        new Announcement.ChannelUnsafe(
                                channelOf(content), Audience.Refusal.valueOf(Entries.part(content, 1))));
            case DELIVERY_FAILED ->
                notice(records, content, new Announcement.DeliveryFailed(channelOf(content), Entries.part(content, 1)));
        };
    }

    private static Optional<Utterance> notice(Records records, NewEntry content, Announcement notice) {
        return Optional.of(Addressing.once(records, content, notice, null));
    }

    private static ChannelId channelOf(NewEntry content) {
        return new ChannelId(Entries.part(content, 0));
    }
}
