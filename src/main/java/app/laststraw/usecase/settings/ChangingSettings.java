package app.laststraw.usecase.settings;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.HindsightRate;
import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.Audience.Verdict;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Cards;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.digest.NextDigest;
import app.laststraw.usecase.people.CheckingAudience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A manager changes what the firm has chosen. Only what they changed is written, field by field: two who change different
 * fields at once both succeed, and of two who change the same one the second is shown what the first made of it.
 */
public final class ChangingSettings {
    /** What a card shows other than the client's own: with these, cards have something else to say. */
    private static final Set<SettingsField> ON_CARDS = onCards();

    private final Storage storage;
    private final CheckingAudience audience;

    public ChangingSettings(Storage storage, CheckingAudience audience) {
        this.storage = storage;
        this.audience = audience;
    }

    /**
     * What the forms need to know.
     *
     * @param nextDigest null where none goes out
     * @param rate how often each suggestion was right
     */
    public record Desk(Choices choices, NextDigest nextDigest, HindsightRate rate, Instant now) {
        static Desk of(Records records, Instant now) {
            return of(records, Choices.of(records), now);
        }

        /** @param choices that stand, or that somebody tries */
        static Desk of(Records records, Choices choices, Instant now) {
            return new Desk(
                    choices,
                    NextDigest.of(records, choices.firm(), now).orElse(null),
                    HindsightRate.of(records.hindsights().settled()),
                    now);
        }

        /** All of the settings, as forms show them. */
        public SettingsForm shown() {
            return SettingsForm.of(choices);
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /** @param changed empty where all was so already, perhaps because it was delivered before */
        record Saved(Set<SettingsField> changed) implements Outcome {
            public Saved {
                changed = Set.copyOf(changed);
            }

            /** Whether cards may be missing now, or stand in the wrong place. */
            public boolean touchesCards() {
                return changed.contains(SettingsField.RED_FLAG_CHANNEL) || !Collections.disjoint(changed, ON_CARDS);
            }
        }

        /** Nothing was saved; each fault belongs to a field. */
        record Faulty(List<FieldFault> faults) implements Outcome {}

        /** Somebody else changed the same field since the form was drawn; nothing was saved. */
        record Overtaken(Desk now) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    /** The settings as they stand; empty for whoever is no manager. */
    public Optional<Desk> open(MemberId person, Instant now) {
        return storage.read(
                records -> Roles.isManager(records, person) ? Optional.of(Desk.of(records, now)) : Optional.empty());
    }

    /** The settings as they would stand, were this saved; as they do stand, where it cannot be. Empty for no manager. */
    public Optional<Desk> tried(SettingsForm drawn, SettingsForm typed, MemberId person, Instant now) {
        return storage.read(records -> {
            if (!Roles.isManager(records, person)) {
                return Optional.empty();
            }
            Choices choices = Choices.of(records);
            SettingsCheck check = new SettingsCheck(choices, typed, typed.differences(drawn));
            return Optional.of(Desk.of(records, check.faults().isEmpty() ? check.after() : choices, now));
        });
    }

    /**
     * @param submissionKey the sender's own id for this form; once it was saved, the same one again changes nothing
     * @param drawn what the form showed when it was drawn
     * @param typed what stands in it now, of the same fields
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome save(String submissionKey, SettingsForm drawn, SettingsForm typed, MemberId person, Instant now) {
        List<FieldFault> atTheGate = atTheGate(drawn, typed);
        return storage.write(records -> {
            if (!Roles.isManager(records, person)) {
                return new Outcome.NotAllowed();
            }
            if (records.settings().isTaken(submissionKey)) {
                return new Outcome.Saved(Set.of());
            }
            Outcome outcome = save(records, drawn, typed, atTheGate, person, now);
            if (outcome instanceof Outcome.Saved && !typed.equals(drawn)) {
                records.settings().take(submissionKey);
            }
            return outcome;
        });
    }

    private static Outcome save(
            Records records,
            SettingsForm drawn,
            SettingsForm typed,
            List<FieldFault> atTheGate,
            MemberId person,
            Instant now) {
        Choices before = Choices.of(records);
        SettingsForm current = SettingsForm.of(before);
        Set<SettingsField> wanted = typed.differences(drawn);
        wanted.retainAll(typed.differences(current));
        if (wanted.isEmpty()) {
            return new Outcome.Saved(wanted);
        }
        if (!Collections.disjoint(wanted, drawn.differences(current))) {
            return new Outcome.Overtaken(Desk.of(records, now));
        }
        SettingsCheck check = new SettingsCheck(before, typed, wanted);
        List<FieldFault> faults = new ArrayList<>(check.faults());
        atTheGate.stream()
                .filter(fault -> wanted.stream().anyMatch(field -> field.id().equals(fault.field())))
                .forEach(faults::add);
        if (faults.isEmpty()
                && Roles.managers(records, check.after().firm().managers()).isEmpty()) {
            faults.add(FieldFault.at(SettingsField.MANAGERS, "setup.error.managers.nobody_left"));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        write(records, before, check.after(), person, now);
        return new Outcome.Saved(wanted);
    }

    private static void write(Records records, Choices before, Choices after, MemberId person, Instant now) {
        if (!after.firm().equals(before.firm())) {
            records.settings().save(after.firm());
        }
        if (!after.policy().equals(before.policy())) {
            records.settings().save(after.policy());
        }
        SettingsForm from = SettingsForm.of(before);
        SettingsForm to = SettingsForm.of(after);
        Set<SettingsField> changed = to.differences(from);
        for (SettingsField field : changed) {
            SettingsChange change = new SettingsChange(field, from.text(field), to.text(field));
            records.audit().note(now, person, SettingsChange.ACTION, field.name(), change.detail());
        }
        if (!Collections.disjoint(changed, ON_CARDS)) {
            for (Client client : records.clients().allWithArchived()) {
                Cards.followWhereTheyStand(records, client.id(), now);
            }
        }
    }

    /** What only Slack can tell, and never within a transaction. */
    private List<FieldFault> atTheGate(SettingsForm drawn, SettingsForm typed) {
        List<FieldFault> faults = new ArrayList<>();
        Set<SettingsField> touched = typed.differences(drawn);
        String channel = typed.text(SettingsField.RED_FLAG_CHANNEL);
        if (channel != null && touched.contains(SettingsField.RED_FLAG_CHANNEL)) {
            Verdict verdict = audience.mayBeChosen(new ChannelId(channel));
            if (!verdict.passed()) {
                faults.add(refused(verdict.refusal()));
            }
        }
        if (touched.contains(SettingsField.MANAGERS)) {
            managersAtTheGate(drawn, typed, faults);
        }
        return faults;
    }

    private static FieldFault refused(Refusal refusal) {
        return refusal == Refusal.APP_NOT_IN_CHANNEL
                ? FieldFault.at(SettingsField.RED_FLAG_CHANNEL, "setup.error.red_flag_channel.not_in_it")
                : FieldFault.at(SettingsField.RED_FLAG_CHANNEL, "error.internal_channel.refused", refusal);
    }

    /** Whoever is named for the first time; those who left since may stay on record, and are no managers any more. */
    private void managersAtTheGate(SettingsForm drawn, SettingsForm typed, List<FieldFault> faults) {
        List<String> added = new ArrayList<>(typed.all(SettingsField.MANAGERS));
        added.removeAll(drawn.all(SettingsField.MANAGERS));
        added.stream()
                .limit(FirmCheck.MOST_MANAGERS)
                .map(id -> audience.mayUse(new MemberId(id)))
                .filter(verdict -> !verdict.passed())
                .map(Verdict::refusal)
                .distinct()
                .forEach(refusal ->
                        faults.add(FieldFault.at(SettingsField.MANAGERS, "setup.error.managers.refused", refusal)));
    }

    private static Set<SettingsField> onCards() {
        Set<SettingsField> fields = EnumSet.of(SettingsField.LANGUAGE, SettingsField.ZONE, SettingsField.CURRENCY);
        fields.addAll(SettingsGroup.POLICY.fields());
        return Collections.unmodifiableSet(fields);
    }
}
