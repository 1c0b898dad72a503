package app.laststraw.usecase.decision;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Saying;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Works out what whoever is to look again at a probation is asked. */
public final class SayingReview implements Saying {
    /** Empty when no talk of the case has this review day any more. */
    @Override
    public Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
        NewEntry content = entry.content();
        Case current = probation(records, content);
        return current.talks().stream()
                .filter(talk -> talk.reviewOn().equals(reviewOn(content)))
                .reduce((earlier, later) -> later)
                .map(talk -> review(records, content, current, talk, now));
    }

    private static Utterance review(Records records, NewEntry content, Case current, Talk talk, Instant now) {
        Client client = Addressing.client(records, content);
        boolean reportersShown = Roles.isManager(records, content.recipient())
                || records.settings().firm().ownersSeeReporters();
        Announcement.ReviewDue review = new Announcement.ReviewDue(
                client,
                current,
                talk,
                Weighing.suggest(records, client, now),
                since(records, client, talk, now),
                reportersShown,
                Weighing.today(records, now));
        String subject = ReviewEntries.subject(current.id(), talk.reviewOn());
        return Addressing.keptUpToDate(
                records,
                content,
                subject,
                review,
                current.state().name(),
                review.isOpen() && !Entries.isFollowing(content));
    }

    /** Of incidents on later days than the talk, as the policy counts them. */
    private static List<Report> since(Records records, Client client, Talk talk, Instant now) {
        LocalDate today = Weighing.today(records, now);
        return records.reports().standing(client.id(), talk.heldOn().plusDays(1)).stream()
                .filter(report -> !report.incident().happenedOn().isAfter(today))
                .sorted(Report.LATEST_FIRST)
                .toList();
    }

    /** Whoever was to be asked no longer carries the account: whoever does now is asked, and nobody twice. */
    @Override
    public void handOn(Records records, NewEntry content, Instant now) {
        Case current = probation(records, content);
        LocalDate reviewOn = reviewOn(content);
        if (Entries.isFollowing(content)) {
            records.posts()
                    .forget(
                            ReviewEntries.subject(current.id(), reviewOn),
                            content.recipient().value());
            return;
        }
        Reviewing.reviewers(records, Addressing.client(records, content))
                .forEach(person -> records.outbox().write(ReviewEntries.review(person, current, reviewOn), now));
    }

    @Override
    public void notSaid(Records records, NewEntry content, Utterance utterance, Audience.Refusal why, Instant now) {
        if (!Entries.isFollowing(content)) {
            Announcement.ReviewDue review = (Announcement.ReviewDue) utterance.what();
            Addressing.instead(records, content, review.client())
                    .forEach(person -> records.outbox()
                            .write(ReviewEntries.review(person, review.current(), reviewOn(content)), now));
        }
    }

    private static Case probation(Records records, NewEntry content) {
        return records.cases()
                .find(new CaseId(Long.parseLong(Entries.part(content, 0))))
                .orElseThrow();
    }

    private static LocalDate reviewOn(NewEntry content) {
        return LocalDate.parse(Entries.part(content, 1));
    }
}
