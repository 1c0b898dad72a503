package app.laststraw.usecase.exit;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.announcement.Announcement.StepReminder.Standing;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Outbox.State;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Works out what people are told about their steps, and what becomes of what they were told before. */
public final class StepUtterances {
    private StepUtterances() {}

    /** A message of its own, so that it is noticed; the one that stood until now is the former one from then on. */
    public static Optional<Utterance> reminder(Records records, Entry entry, Instant now) {
        NewEntry content = entry.content();
        Case current = caseOf(records, content);
        int number = StepEntries.stepOf(content);
        MemberId handedBy = StepEntries.handedBy(content);
        Posts.Post live = live(records, content, StepEntries.subject(current.id(), number));
        boolean isThisVeryOne =
                live != null && entry.state() == State.UNDER_WAY && live.shows().isEmpty();
        Announcement.StepReminder reminder = reminder(records, content, current, handedBy, now);
        if (live != null && !isThisVeryOne && reminder.standing() == Standing.OPEN) {
            makeFormer(records, current, number, content.recipient(), live, now);
        }
        Utterance said = Addressing.keptUpToDate(
                records,
                content,
                StepEntries.subject(current.id(), number),
                reminder,
                reminder.standing().name(),
                reminder.standing() == Standing.OPEN);
        return Optional.of(said.withLive(isThisVeryOne ? live : null));
    }

    private static void makeFormer(
            Records records, Case current, int number, MemberId person, Posts.Post live, Instant now) {
        records.posts().remember(StepEntries.formerSubject(current.id(), number), person.value(), live);
        records.posts().forget(StepEntries.subject(current.id(), number), person.value());
        records.outbox().write(StepEntries.formerFollows(current, number, person), now);
    }

    /** Empty where none stands, and where it would hand buttons to somebody who may not press them any more. */
    public static Optional<Utterance> follows(Records records, NewEntry content, Instant now) {
        Case current = caseOf(records, content);
        int number = StepEntries.stepOf(content);
        boolean isFormer = StepEntries.isFormer(content);
        String subject =
                isFormer ? StepEntries.formerSubject(current.id(), number) : StepEntries.subject(current.id(), number);
        Posts.Post live = live(records, content, subject);
        Announcement.StepReminder found = reminder(records, content, current, null, now);
        Announcement.StepReminder reminder = isFormer ? found.repeated() : found;
        boolean mayPress =
                Roles.of(records, content.recipient(), reminder.client()).carriesTheAccount();
        if (live == null || reminder.standing() == Standing.OPEN && !mayPress) {
            return Optional.empty();
        }
        return Optional.of(Addressing.keptUpToDate(
                records, content, subject, reminder, reminder.standing().name(), false));
    }

    private static Announcement.StepReminder reminder(
            Records records, NewEntry content, Case current, MemberId handedBy, Instant now) {
        MemberId reader = content.recipient();
        LocalDate today = Weighing.todayOf(records, reader, now);
        Step step = current.plan() == null
                ? null
                : current.plan().step(StepEntries.stepOf(content)).orElse(null);
        return new Announcement.StepReminder(
                Addressing.client(records, content),
                current,
                step,
                handedBy,
                today,
                standing(current, step, reader, today));
    }

    private static Standing standing(Case current, Step step, MemberId reader, LocalDate today) {
        if (step != null && !step.isOpen()) {
            return Standing.SETTLED;
        }
        if (step == null || !current.openSteps().contains(step)) {
            return Standing.GONE;
        }
        if (!reader.equals(step.owner())) {
            return Standing.HANDED_ON;
        }
        boolean isPutOff =
                step.reminded() == Step.Reminded.NOT_YET && step.remindOn().isAfter(today);
        return isPutOff ? Standing.PUT_OFF : Standing.OPEN;
    }

    /** Empty where none of the steps is theirs to do any more. */
    public static Optional<Utterance> handedOver(Records records, NewEntry content) {
        List<Integer> numbers = StepEntries.stepsOf(content);
        List<Step> steps = openStepsOf(caseOf(records, content), content.recipient()).stream()
                .filter(step -> numbers.contains(step.number()))
                .toList();
        MemberId by = new MemberId(Entries.part(content, 1));
        Announcement note = new Announcement.StepsHandedOver(Addressing.client(records, content), steps, by);
        return steps.isEmpty() ? Optional.empty() : Optional.of(Addressing.once(records, content, note, null));
    }

    public static Optional<Utterance> toHandOver(Records records, NewEntry content) {
        Case current = caseOf(records, content);
        MemberId owner = StepEntries.ownerOf(content);
        List<Step> steps = openStepsOf(current, owner);
        String subject = StepEntries.handOverSubject(current.id(), owner);
        Client client = Addressing.client(records, content);
        return Optional.of(Addressing.keptUpToDate(
                records,
                content,
                subject,
                new Announcement.StepsToHandOver(client, current, owner, steps),
                "" + steps.size(),
                !steps.isEmpty()));
    }

    private static List<Step> openStepsOf(Case current, MemberId owner) {
        return current.openSteps().stream()
                .filter(step -> Objects.equals(step.owner(), owner))
                .toList();
    }

    private static Case caseOf(Records records, NewEntry content) {
        return records.cases().find(StepEntries.caseOf(content)).orElseThrow();
    }

    private static Posts.Post live(Records records, NewEntry content, String subject) {
        return records.posts().find(subject, Addressing.placeKey(content)).orElse(null);
    }
}
