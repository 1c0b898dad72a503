package app.laststraw.usecase.exit;

import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Reminder;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The outbox entries about steps of an exit plan, what their {@code detail} holds, and the subjects of what they say. */
public final class StepEntries {
    private static final String NOBODY = "nobody";
    private static final String FORMER = "FORMER";
    private static final String BETWEEN_STEPS = ",";

    private StepEntries() {}

    /** The step's owner is reminded; so often and no oftener, whoever writes this. */
    static NewEntry reminder(Case current, Step step, Reminder.Kind kind) {
        String key = String.join(
                ":",
                subject(current.id(), step.number()),
                step.owner().value(),
                kind.name(),
                step.remindOn().toString());
        return reminder(current, step, key, Entries.join(current.id().toString(), "" + step.number()));
    }

    /** The step's new owner is reminded at once, and told who handed it over. */
    public static NewEntry reminder(Case current, Step step, MemberId handedBy) {
        return reminder(
                current, step, null, Entries.join(current.id().toString(), "" + step.number(), handedBy.value()));
    }

    private static NewEntry reminder(Case current, Step step, String key, String detail) {
        String lane = lane(subject(current.id(), step.number()), step.owner());
        return new NewEntry(lane, key, Kind.REMINDER, current.client(), null, step.owner(), detail);
    }

    /** The reminder that a person has is brought up to date. */
    static NewEntry follows(Case current, int step, MemberId person) {
        String subject = subject(current.id(), step);
        String detail = Entries.join(current.id().toString(), "" + step);
        return new NewEntry(lane(subject, person), null, Kind.REMINDER_FOLLOWS, current.client(), null, person, detail);
    }

    /** The reminder before that one is. */
    static NewEntry formerFollows(Case current, int step, MemberId person) {
        String subject = formerSubject(current.id(), step);
        String detail = Entries.join(current.id().toString(), "" + step, FORMER);
        return new NewEntry(lane(subject, person), null, Kind.REMINDER_FOLLOWS, current.client(), null, person, detail);
    }

    static NewEntry handedOver(Case current, List<Step> steps, MemberId to, MemberId by) {
        String numbers = steps.stream().map(step -> "" + step.number()).collect(Collectors.joining(BETWEEN_STEPS));
        return new NewEntry(
                lane("handed-over:" + current.id(), to),
                null,
                Kind.STEPS_HANDED_OVER,
                current.client(),
                null,
                to,
                Entries.join(current.id().toString(), by.value(), numbers));
    }

    /** @param owner who cannot carry their steps any more; null for nobody */
    static NewEntry toHandOver(Case current, MemberId owner, MemberId manager) {
        String lane = lane(handOverSubject(current.id(), owner), manager);
        return toHandOver(current, owner, manager, lane);
    }

    /** What a manager was told of is brought up to date. */
    static NewEntry toHandOverFollows(Case current, MemberId owner, MemberId manager) {
        return toHandOver(current, owner, manager, null);
    }

    private static NewEntry toHandOver(Case current, MemberId owner, MemberId manager, String key) {
        return new NewEntry(
                lane(handOverSubject(current.id(), owner), manager),
                key,
                Kind.STEPS_TO_HAND_OVER,
                current.client(),
                null,
                manager,
                Entries.join(current.id().toString(), nameOf(owner)));
    }

    static CaseId caseOf(NewEntry entry) {
        return new CaseId(Long.parseLong(Entries.part(entry, 0)));
    }

    /** The step of a reminder. */
    static int stepOf(NewEntry entry) {
        return Integer.parseInt(Entries.part(entry, 1));
    }

    /** Who handed over the step of a reminder; null where nobody did. */
    static MemberId handedBy(NewEntry entry) {
        return third(entry).map(MemberId::new).orElse(null);
    }

    static boolean isFormer(NewEntry entry) {
        return third(entry).filter(FORMER::equals).isPresent();
    }

    private static Optional<String> third(NewEntry entry) {
        return Entries.parts(entry).skip(2).findFirst();
    }

    static List<Integer> stepsOf(NewEntry handedOver) {
        return Arrays.stream(Entries.part(handedOver, 2).split(BETWEEN_STEPS))
                .map(Integer::valueOf)
                .toList();
    }

    /** Whose steps are to be handed over; null for nobody's. */
    static MemberId ownerOf(NewEntry toHandOver) {
        String name = Entries.part(toHandOver, 1);
        return name.equals(NOBODY) ? null : new MemberId(name);
    }

    static String subject(CaseId id, int step) {
        return "reminder:" + id + "." + step;
    }

    static String formerSubject(CaseId id, int step) {
        return subject(id, step) + ":former";
    }

    static String handOverSubject(CaseId id, MemberId owner) {
        return "hand-over:" + id + ":" + nameOf(owner);
    }

    private static String nameOf(MemberId owner) {
        return owner == null ? NOBODY : owner.value();
    }

    private static String lane(String subject, MemberId person) {
        return subject + ":" + person;
    }
}
