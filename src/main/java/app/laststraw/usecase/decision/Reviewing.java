package app.laststraw.usecase.decision;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.ReviewMorning;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The review day of a probation: the account owner, else each manager, looks at what came of the talk, and says how it went. */
public final class Reviewing {
    private static final CaseChange CLEARING =
            new CaseChange("case.cleared", Role.ACCOUNT_OWNER, probation -> probation.state() == CaseState.PROBATION);

    private final Storage storage;

    public Reviewing(Storage storage) {
        this.storage = storage;
    }

    /**
     * Asks for each review whose morning has come where the one who is asked is; to be called every few minutes. Nobody is
     * asked twice for one day.
     *
     * @return in how many cases
     * @throws StorageUnavailable when it could not be put down; what was, is
     */
    public int askDue(Instant now) {
        List<CaseId> due = storage.read(records -> records.cases().underWay().stream()
                .filter(each -> isDue(records, each, now))
                .map(Case::id)
                .toList());
        return (int) due.stream()
                .filter(each -> storage.write(records -> ask(records, each, now)))
                .count();
    }

    /** They keep to what was agreed, and stay. */
    public CaseOutcome clear(ClientId client, MemberId person, String pressKey, Instant now) {
        return storage.write(records -> CLEARING.press(records, client, person, pressKey, Case::kept, now));
    }

    /** The card follows, since looking again is what to do next from now on. */
    private static boolean ask(Records records, CaseId id, Instant now) {
        Case probation = records.cases().find(id).orElseThrow();
        if (!isDue(records, probation, now)) {
            return false;
        }
        Client client = records.clients().find(probation.client()).orElseThrow();
        List<MemberId> reviewers = reviewers(records, client);
        // On the very first start nobody is known yet: then it stays to be asked until somebody is.
        if (reviewers.isEmpty()) {
            return false;
        }
        LocalDate reviewOn = probation.talk().reviewOn();
        records.cases().reviewAsked(id, reviewOn);
        records.audit().note(now, null, "review.asked", "case:" + id, "");
        reviewers.forEach(person -> records.outbox().write(ReviewEntries.review(person, probation, reviewOn), now));
        records.outbox().write(CardEntries.card(client.id()), now);
        return true;
    }

    /** Not of a record that was put away, nor of one that was merged into a client with a later case. */
    private static boolean isDue(Records records, Case each, Instant now) {
        return records.clients()
                .find(each.client())
                .filter(client -> !client.isArchived())
                .filter(client -> ReviewMorning.hasCome(each, zone(records, client), now))
                .flatMap(client -> records.cases().latest(client.id()))
                .filter(each::equals)
                .isPresent();
    }

    /** The owner's, where they are the one to be asked. */
    private static ZoneId zone(Records records, Client client) {
        ZoneId firms = records.settings().firm().zone();
        return ownerCarries(records, client)
                ? records.people().find(client.accountOwner()).map(Member::zone).orElse(firms)
                : firms;
    }

    /** Who is to look at a client's probation: the account owner, else each manager. */
    static List<MemberId> reviewers(Records records, Client client) {
        return ownerCarries(records, client) ? List.of(client.accountOwner()) : Roles.managers(records);
    }

    private static boolean ownerCarries(Records records, Client client) {
        MemberId owner = client.accountOwner();
        return owner != null && Roles.of(records, owner, client).carriesTheAccount();
    }

    /** The case has changed, or a report came in: whoever was asked to look at it sees that. */
    public static void follow(Records records, Case changed, Instant now) {
        LocalDate asked = changed.reviewAsked();
        if (asked == null) {
            return;
        }
        String subject = ReviewEntries.subject(changed.id(), asked);
        records.posts()
                .places(subject)
                .forEach(place ->
                        records.outbox().write(ReviewEntries.following(new MemberId(place), changed, asked), now));
    }
}
