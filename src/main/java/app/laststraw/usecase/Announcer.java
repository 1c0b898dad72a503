package app.laststraw.usecase;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
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
        MemberId person = ToSay.personConcerned(content).orElse(null);
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
            case CARD -> card(records, content, now);
            case RISE -> rise(records, content, now);
            case RECEIPT -> receipt(records, content, now);
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
                                channelOf(content), Audience.Refusal.valueOf(ToSay.part(content, 1))));
            case DELIVERY_FAILED ->
                notice(records, content, new Announcement.DeliveryFailed(channelOf(content), ToSay.part(content, 1)));
        };
    }

    private Optional<Utterance> card(Records records, NewEntry content, Instant now) {
        Client client = Addressing.record(records, content);
        if (client.isMerged() || client.isArchived()) {
            return Optional.of(moved(records, content, client));
        }
        Suggestion suggestion = Weighing.suggest(records, client, now);
        Case latest = records.cases().latest(client.id()).orElse(null);
        boolean worthPosting = suggestion.decision().isAbove(Decision.KEEP) || latest != null && latest.isUnderWay();
        Announcement card = new Announcement.DecisionCard(
                client,
                suggestion,
                latest,
                Releasing.shown(records, latest),
                records.gutChecks().latest(client.id()).orElse(null),
                Weighing.today(records, now),
                records.settings().firm().zone(),
                ToSay.withheld(content));
        return Optional.of(new Utterance(
                card,
                Addressing.place(records, content),
                Addressing.cardSubject(client.id()),
                Addressing.placeKey(content),
                Addressing.liveCard(records, content),
                null,
                suggestion.decision().name(),
                worthPosting && !ToSay.isFollowing(content),
                records.settings().firm().language()));
    }

    /** Never posted anew, and shows no decision, so that nothing rises from it. */
    private static Utterance moved(Records records, NewEntry content, Client record) {
        Client into = record.isMerged() ? Addressing.client(records, content) : null;
        return new Utterance(
                new Announcement.RecordMoved(record, into),
                Addressing.place(records, content),
                Addressing.cardSubject(record.id()),
                Addressing.placeKey(content),
                Addressing.liveCard(records, content),
                null,
                "",
                false,
                records.settings().firm().language());
    }

    /** Dropped where the card is gone or shows no decision any more, and where the suggestion has fallen again in the meantime. */
    private Optional<Utterance> rise(Records records, NewEntry content, Instant now) {
        Client client = Addressing.client(records, content);
        Decision from = Decision.valueOf(ToSay.part(content, 0));
        Decision to = Decision.valueOf(ToSay.part(content, 1));
        Posts.Post card = Addressing.liveCard(records, content);
        if (card == null
                || card.showed().isEmpty()
                || to.isAbove(Weighing.suggest(records, client, now).decision())) {
            return Optional.empty();
        }
        return Optional.of(Addressing.once(records, content, new Announcement.RankRise(client, from, to), card.ts()));
    }

    private Optional<Utterance> receipt(Records records, NewEntry content, Instant now) {
        Report report = records.reports().find(content.report()).orElseThrow();
        Client client = records.clients().find(report.client()).orElseThrow();
        Role role = Roles.of(records, report.reporter(), client);
        boolean countsShown =
                role.carriesTheAccount() || records.settings().firm().membersSeeCounts();
        String subject = Addressing.receiptSubject(report.id());
        return Optional.of(new Utterance(
                new Announcement.ReportReceipt(
                        report,
                        client,
                        Weighing.suggest(records, client, now).tally(),
                        countsShown,
                        isAftermath(records, report, client)),
                Addressing.place(records, content),
                subject,
                Addressing.placeKey(content),
                records.posts().find(subject, Addressing.placeKey(content)).orElse(null),
                null,
                report.isWithdrawn() ? "WITHDRAWN" : "STANDING",
                true,
                records.settings().firm().language()));
    }

    private static boolean isAftermath(Records records, Report report, Client client) {
        return records.cases()
                .latest(client.id())
                .filter(latest -> latest.isAftermath(report.filedAt()))
                .isPresent();
    }

    private static Optional<Utterance> notice(Records records, NewEntry content, Announcement notice) {
        return Optional.of(Addressing.once(records, content, notice, null));
    }

    private static ChannelId channelOf(NewEntry content) {
        return new ChannelId(ToSay.part(content, 0));
    }
}
