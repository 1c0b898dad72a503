package app.laststraw.usecase.exit;

import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Reminder;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What owners of steps, and managers, hear of a change to an exit plan: nobody is handed a step without being told. */
public final class StepNews {
    private StepNews() {}

    /** @param by who changed the plan, and need not be told of it */
    public static void tell(Records records, Case before, Case saved, MemberId by, Instant now) {
        if (before.plan() == null) {
            return;
        }
        for (Step step : before.plan().steps()) {
            boolean isAsBefore = stepOf(saved, step.number()).equals(Optional.of(step))
                    && saved.openSteps().contains(step) == before.openSteps().contains(step);
            if (!isAsBefore) {
                bringAlong(records, saved, step.number(), now);
                bringAlongManagers(records, saved, step.owner(), now);
            }
        }
        if (saved.plan() != null) {
            tellNewOwners(records, before, saved, by, now);
        }
    }

    /** The reminders of the step that stand somewhere follow. */
    static void bringAlong(Records records, CaseId id, int number, Instant now) {
        records.cases().find(id).ifPresent(current -> bringAlong(records, current, number, now));
    }

    private static void bringAlong(Records records, Case current, int number, Instant now) {
        write(
                records,
                StepEntries.subject(current.id(), number),
                person -> StepEntries.follows(current, number, person),
                now);
        write(
                records,
                StepEntries.formerSubject(current.id(), number),
                person -> StepEntries.formerFollows(current, number, person),
                now);
    }

    /** Managers who were told of this person's steps see what is left of them. */
    private static void bringAlongManagers(Records records, Case current, MemberId owner, Instant now) {
        write(
                records,
                StepEntries.handOverSubject(current.id(), owner),
                manager -> StepEntries.toHandOverFollows(current, owner, manager),
                now);
    }

    private static void write(Records records, String subject, Function<MemberId, NewEntry> follows, Instant now) {
        records.posts()
                .places(subject)
                .forEach(place -> records.outbox().write(follows.apply(new MemberId(place)), now));
    }

    /** What is due comes with buttons, a step each; the rest in one note. */
    private static void tellNewOwners(Records records, Case before, Case saved, MemberId by, Instant now) {
        Map<MemberId, List<Step>> later = new LinkedHashMap<>();
        for (Step step : saved.plan().steps()) {
            if (step.isOpen() && isNewsToItsOwner(before, step, by)) {
                Optional<Reminder> due = Reminder.next(step, Weighing.zoneOf(records, step.owner()), now)
                        .filter(next -> next.isDue(now));
                if (due.isPresent()) {
                    records.cases()
                            .reminded(
                                    saved.id(), step.number(), due.get().kind().asReminded());
                    records.outbox().write(StepEntries.reminder(saved, step, by), now);
                } else {
                    later.computeIfAbsent(step.owner(), owner -> new ArrayList<>())
                            .add(step);
                }
            }
        }
        later.forEach((owner, steps) -> records.outbox().write(StepEntries.handedOver(saved, steps, owner, by), now));
    }

    private static boolean isNewsToItsOwner(Case before, Step step, MemberId by) {
        if (step.owner() == null || step.owner().equals(by)) {
            return false;
        }
        return stepOf(before, step.number())
                .map(was -> !Objects.equals(was.owner(), step.owner()))
                .orElse(step.kind() == StepKind.OWN);
    }

    private static Optional<Step> stepOf(Case one, int number) {
        return one.plan() == null ? Optional.empty() : one.plan().step(number);
    }
}
