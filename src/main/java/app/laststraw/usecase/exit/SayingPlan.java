package app.laststraw.usecase.exit;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Saying;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out where an exit plan stands, and what it shows. */
public final class SayingPlan implements Saying {
    @Override
    public boolean isForTheThread() {
        return true;
    }

    @Override
    public boolean isRefreshed() {
        return true;
    }

    /** In the card's thread, and nowhere else in the channel; empty where there is neither a plan nor a message of one. */
    @Override
    public Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
        NewEntry content = entry.content();
        Case current = records.cases().find(Entries.caseOf(content)).orElseThrow();
        String subject = PlanEntries.subject(current.id());
        Posts.Post live = Addressing.live(records, content, subject);
        Client client = Addressing.client(records, content);
        if (live == null && !isWorthPosting(client, current)) {
            return Optional.empty();
        }
        Posts.Post card = Addressing.liveCard(records, content);
        boolean homeless = content.recipient() == null && card == null && live == null;
        if (homeless && isCardOnItsWay(records, entry)) {
            records.outbox().write(PlanEntries.plan(current, null), now);
            return Optional.empty();
        }
        LocalDate today = Weighing.today(records, now);
        return Optional.of(new Utterance(
                new Announcement.PlanPost(
                        client, current, names(records, current.plan()), today, entry.id(), Entries.withheld(content)),
                homeless ? null : Addressing.place(records, content),
                subject,
                Addressing.placeKey(content),
                live,
                content.recipient() == null && card != null ? card.ts() : null,
                shows(client, current, today),
                !Entries.isFollowing(content),
                records.settings().firm().language()));
    }

    @Override
    public void handOn(Records records, NewEntry content, Instant now) {
        CaseId id = Entries.caseOf(content);
        if (Entries.isFollowing(content)) {
            records.posts().forget(PlanEntries.subject(id), Addressing.placeKey(content));
        } else {
            records.cases().find(id).ifPresent(current -> records.outbox().write(PlanEntries.plan(current, null), now));
        }
    }

    @Override
    public void said(Records records, NewEntry content, Utterance utterance, Outcome.Said said, Instant now) {
        Case current = shown(utterance);
        Addressing.whoHaveItDirectly(records, content, utterance)
                .forEach(person -> records.outbox().write(PlanEntries.following(person, current), now));
    }

    @Override
    public void notSaid(Records records, NewEntry content, Utterance utterance, Audience.Refusal why, Instant now) {
        if (!Entries.isFollowing(content)) {
            Announcement.PlanPost plan = (Announcement.PlanPost) utterance.what();
            Audience.Refusal withheld = Entries.withheldFirst(content, why);
            Addressing.instead(records, content, plan.client())
                    .forEach(person -> records.outbox().write(PlanEntries.to(person, plan.current(), withheld), now));
        }
    }

    @Override
    public void homeless(Records records, NewEntry content, Utterance utterance, Instant now) {
        Saying.super.homeless(records, content, utterance, now);
        records.outbox().write(PlanEntries.plan(shown(utterance), null), now);
    }

    private static Case shown(Utterance utterance) {
        return ((Announcement.PlanPost) utterance.what()).current();
    }

    /** A card that was written after the plan may yet come to stand where the plan belongs. */
    private static boolean isCardOnItsWay(Records records, Entry plan) {
        NewEntry card = CardEntries.card(plan.content().client());
        return records.outbox()
                .isOvertaken(new Entry(plan.id(), card, plan.state(), 0, plan.notBefore(), plan.writtenAt()));
    }

    public static boolean isWorthPosting(Client client, Case current) {
        return current.isUnderWay() && isInUse(client, current);
    }

    /** Nobody carries out the plan of a record that was put away. */
    public static boolean isInUse(Client client, Case current) {
        boolean isPutAway = client.isArchived() || !client.id().equals(current.client());
        return current.plan() != null && !isPutAway;
    }

    /**
     * Another one asks for the message to be drawn anew: the plan changed, or more is overdue than was, or the client's record
     * changed, on which the clean end depends.
     */
    private static String shows(Client client, Case current, LocalDate today) {
        long overdue = current.openSteps().stream()
                .filter(step -> step.isOverdue(today))
                .count();
        return current.version() + "." + overdue + "." + client.version();
    }

    /** Of those who are to do the steps or did them, as far as they are known. */
    static Map<MemberId, String> names(Records records, ExitPlan plan) {
        Map<MemberId, String> names = new HashMap<>();
        if (plan != null) {
            plan.steps().stream()
                    .flatMap(step -> Stream.of(step.owner(), step.settledBy()))
                    .filter(Objects::nonNull)
                    .forEach(owner -> records.people().find(owner).ifPresent(copy -> names.put(owner, copy.name())));
        }
        return names;
    }

    /** A card that was posted or changed in the channel brings the plan below it in line, and into its thread. */
    public static void afterCard(Records records, NewEntry card, Instant now) {
        Case latest = records.cases().latest(card.client()).orElse(null);
        if (card.recipient() != null || latest == null) {
            return;
        }
        Client client = Addressing.client(records, card);
        Posts.Post live = Addressing.live(records, card, PlanEntries.subject(latest.id()));
        boolean isOutdated = live == null
                ? isWorthPosting(client, latest)
                : !isInLine(live, client, latest, Weighing.today(records, now));
        if (isOutdated) {
            records.outbox().write(PlanEntries.plan(latest, null), now);
        }
    }

    /** @param post null where none stands */
    public static boolean isInLine(Posts.Post post, Client client, Case current, LocalDate today) {
        return post != null && post.shows().equals(shows(client, current, today));
    }
}
