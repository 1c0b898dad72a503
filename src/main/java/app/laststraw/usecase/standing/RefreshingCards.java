package app.laststraw.usecase.standing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.exit.PlanEntries;
import app.laststraw.usecase.exit.SayingPlan;
import app.laststraw.usecase.script.DraftEntries;
import app.laststraw.usecase.script.StandingDrafts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings cards and exit plans in line with the day: heat falls by itself, steps become overdue, and what the channel
 * could not take is posted once it can; and so are drafts that stand there.
 */
public final class RefreshingCards {
    private final Storage storage;

    public RefreshingCards(Storage storage) {
        this.storage = storage;
    }

    /**
     * Puts down each card that shows another decision than today's, and each exit plan or draft that is not as it stands; how
     * many.
     */
    public int refresh(Instant now) {
        // Weighed beforehand: a whole book of clients takes its time, and reports must not wait for it.
        List<ClientId> stale = storage.read(records -> stale(records, now));
        List<Case> stalePlans = storage.read(records -> carriedOut(records)
                .filter(current -> isStalePlan(records, current, now))
                .toList());
        List<Draft> staleDrafts = storage.read(records -> records.clients().allWithArchived().stream()
                .flatMap(client -> StandingDrafts.outdated(records, client))
                .toList());
        if (!stale.isEmpty() || !stalePlans.isEmpty() || !staleDrafts.isEmpty()) {
            storage.write(records -> {
                stale.forEach(client -> records.outbox().write(CardEntries.card(client), now));
                stalePlans.forEach(plan -> records.outbox().write(PlanEntries.plan(plan, null), now));
                staleDrafts.forEach(draft -> records.outbox().write(DraftEntries.changed(draft, null), now));
                return null;
            });
        }
        return stale.size() + stalePlans.size() + staleDrafts.size();
    }

    private static List<ClientId> stale(Records records, Instant now) {
        WeighingBook book = WeighingBook.read(records, Basis.of(records, now), now);
        return records.clients().allWithArchived().stream()
                .flatMap(client -> Stream.concat(Stream.of(client), records.clients().mergedInto(client.id()).stream()))
                .filter(record -> isStale(records, record, book))
                .map(Client::id)
                .toList();
    }

    /** After the end, some steps may still be open. */
    private static Stream<Case> carriedOut(Records records) {
        return Stream.concat(
                records.cases().underWay().stream(),
                records.cases().withOpenSteps().stream().filter(Case::isEnded));
    }

    /** Overnight, more may have become overdue; an import may have brought other terms. */
    private static boolean isStalePlan(Records records, Case current, Instant now) {
        Client client = records.clients().find(current.client()).orElseThrow();
        LocalDate today = Weighing.today(records, now);
        List<Posts.Post> plans = postsThatCount(records, client, PlanEntries.subject(current.id()));
        return plans.isEmpty()
                ? SayingPlan.isWorthPosting(client, current)
                : SayingPlan.isInUse(client, current)
                        && plans.stream().noneMatch(post -> SayingPlan.isInLine(post, client, current, today));
    }

    private static boolean isStale(Records records, Client client, WeighingBook book) {
        if (client.isMerged() || client.isArchived()) {
            return stillShowsADecision(records, client);
        }
        String decision = book.assess(client).decision().name();
        List<Posts.Post> cards = postsThatCount(records, client, Addressing.cardSubject(client.id()));
        return cards.isEmpty()
                ? !decision.equals(Decision.KEEP.name()) || isUnderWay(records, client)
                : cards.stream().noneMatch(card -> card.shows().equals(decision));
    }

    private static boolean isUnderWay(Records records, Client client) {
        return records.cases().latest(client.id()).filter(Case::isUnderWay).isPresent();
    }

    /** It could not be taken back when the record was put away. */
    private static boolean stillShowsADecision(Records records, Client putAway) {
        return postsThatCount(records, putAway, Addressing.cardSubject(putAway.id())).stream()
                .anyMatch(card -> !card.showed().isEmpty());
    }

    /** What stands in the red-flag channel; while that is shut, what went to people instead. */
    private static List<Posts.Post> postsThatCount(Records records, Client client, String subject) {
        ChannelId channel = records.settings().firm().redFlagChannel();
        if (channel == null || records.channels().isStopped(channel)) {
            return Stream.concat(Stream.ofNullable(client.accountOwner()), Roles.managers(records).stream())
                    .flatMap(person -> records.posts().find(subject, person.value()).stream())
                    .toList();
        }
        return records.posts().find(subject, Addressing.RED_FLAGS).stream()
                .filter(card -> card.channel().equals(channel))
                .toList();
    }
}
