package app.laststraw.usecase.exit;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Reminder;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.people.KnowingPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reminds the owners of steps: on the working morning when one is due, and once when it is overdue, where they are. Steps
 * whose owner can no longer carry them are brought to the managers instead.
 */
public final class Reminding {
    /** Nearly everybody is known by a fresh copy. */
    private static final Duration LOOKING_UP = Duration.ofSeconds(5);

    private final Storage storage;
    private final KnowingPeople people;

    public Reminding(Storage storage, KnowingPeople people) {
        this.storage = storage;
        this.people = people;
    }

    /**
     * Puts down what is due by now; however often it is asked, nothing is put down twice.
     *
     * @return how many cases there was something to say about
     * @throws StorageUnavailable when it could not all be put down; the rest is at the next call
     */
    public int remindDue(Instant now) {
        List<Case> open = storage.read(records -> records.cases().withOpenSteps());
        if (open.isEmpty()) {
            return 0;
        }
        // Roles are read from the copies of people: fresh ones, so that whoever left is gone.
        people.find(owners(open), LOOKING_UP);
        // Looked through beforehand: reports must not wait for it.
        List<CaseId> due = storage.read(records -> records.cases().withOpenSteps().stream()
                .filter(current -> !Due.in(records, current, now).isNothing())
                .map(Case::id)
                .toList());
        due.forEach(id -> storage.write(records -> remind(records, id, now)));
        return due.size();
    }

    private static Set<MemberId> owners(List<Case> cases) {
        Set<MemberId> owners = new LinkedHashSet<>();
        cases.forEach(current -> current.openSteps().stream()
                .map(Step::owner)
                .filter(Objects::nonNull)
                .forEach(owners::add));
        return owners;
    }

    /** The mark and what is to be said, together or not at all. */
    private static Void remind(Records records, CaseId id, Instant now) {
        Case current = records.cases().find(id).orElseThrow();
        Due due = Due.in(records, current, now);
        for (DueStep each : due.steps()) {
            records.cases().reminded(id, each.step().number(), each.kind().asReminded());
            records.outbox().write(StepEntries.reminder(current, each.step(), each.kind()), now);
        }
        due.toManagers().forEach(entry -> records.outbox().write(entry, now));
        return null;
    }

    private record DueStep(Step step, Reminder.Kind kind) {}

    /** What there is to say about one case. */
    private record Due(List<DueStep> steps, List<NewEntry> toManagers) {
        private static final Due NOTHING = new Due(List.of(), List.of());

        boolean isNothing() {
            return steps.isEmpty() && toManagers.isEmpty();
        }

        /** While a record is merged or in the archive, its steps cannot be settled, and rest. */
        static Due in(Records records, Case current, Instant now) {
            Client client = records.clients().find(current.client()).orElseThrow();
            boolean rests = client.isArchived() || !client.id().equals(current.client());
            return rests || current.state() == CaseState.KEPT ? NOTHING : in(records, client, current, now);
        }

        private static Due in(Records records, Client client, Case current, Instant now) {
            List<DueStep> steps = new ArrayList<>();
            Set<MemberId> cannotCarry = new LinkedHashSet<>();
            for (Step step : current.openSteps()) {
                MemberId owner = step.owner();
                Optional<DueStep> due = due(records, step, now);
                if (owner == null ? due.isPresent() : !mayCarry(records, owner, client)) {
                    cannotCarry.add(owner);
                } else if (owner != null) {
                    due.ifPresent(steps::add);
                }
            }
            return new Due(steps, toManagers(records, current, cannotCarry));
        }

        private static Optional<DueStep> due(Records records, Step step, Instant now) {
            return Reminder.next(step, Weighing.zoneOf(records, step.owner()), now)
                    .filter(next -> next.isDue(now))
                    .map(next -> new DueStep(step, next.kind()));
        }

        private static boolean mayCarry(Records records, MemberId owner, Client client) {
            return Roles.of(records, owner, client).carriesTheAccount();
        }

        /** Each manager is told once of a case and a person. */
        private static List<NewEntry> toManagers(Records records, Case current, Set<MemberId> cannotCarry) {
            if (cannotCarry.isEmpty()) {
                return List.of();
            }
            List<MemberId> managers = Roles.managers(records);
            return cannotCarry.stream()
                    .flatMap(owner -> managers.stream().map(manager -> StepEntries.toHandOver(current, owner, manager)))
                    .filter(entry -> !records.outbox().isKnown(entry.dedupeKey()))
                    .toList();
        }
    }
}
