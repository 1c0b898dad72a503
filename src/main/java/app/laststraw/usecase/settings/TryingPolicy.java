package app.laststraw.usecase.settings;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.standing.Basis;
import app.laststraw.usecase.standing.WeighingBook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What other figures would make of the decisions that are suggested now; nothing is saved. */
public final class TryingPolicy {
    /** Names beyond these are only counted. */
    public static final int MOST_NAMED = 10;

    private final Storage storage;

    public TryingPolicy(Storage storage) {
        this.storage = storage;
    }

    /** @param client its name, as typed */
    public record Shift(String client, Decision from, Decision to) {}

    /** What would come of it. */
    public sealed interface Preview {
        /**
         * @param shifts the gravest decision first, {@value #MOST_NAMED} at most
         * @param more how many others there are
         */
        record Ready(List<Shift> shifts, int more) implements Preview {}

        record Faulty(List<FieldFault> faults) implements Preview {}

        record NotAllowed() implements Preview {}
    }

    /** Under the figures that somebody typed; for what they did not touch, under those that stand. */
    public Preview preview(SettingsForm drawn, SettingsForm typed, MemberId person, Instant now) {
        return storage.read(records -> {
            if (!Roles.isManager(records, person)) {
                return new Preview.NotAllowed();
            }
            SettingsCheck check = new SettingsCheck(Choices.of(records), typed, typed.differences(drawn));
            return check.faults().isEmpty()
                    ? compared(records, check.after().policy(), now)
                    : new Preview.Faulty(check.faults());
        });
    }

    private static Preview compared(Records records, PolicySettings policy, Instant now) {
        Basis basis = Basis.of(records, now);
        WeighingBook before = WeighingBook.read(records, basis, now);
        WeighingBook after = WeighingBook.read(records, basis.under(policy), now);
        List<Shift> shifts = records.clients().all().stream()
                .filter(client -> isWeighed(before.latestOf(client)))
                .flatMap(client -> shift(client, before, after))
                .sorted(Comparator.comparing((Shift shift) -> -shift.to().rank())
                        .thenComparing(Shift::client))
                .toList();
        return new Preview.Ready(shifts.stream().limit(MOST_NAMED).toList(), Math.max(0, shifts.size() - MOST_NAMED));
    }

    /** With a client who has gone, there is nothing left to decide. */
    private static boolean isWeighed(Case latest) {
        return latest == null || !latest.isEnded();
    }

    private static Stream<Shift> shift(Client client, WeighingBook before, WeighingBook after) {
        Decision from = before.assess(client).decision();
        Decision to = after.assess(client).decision();
        return from == to ? Stream.empty() : Stream.of(new Shift(client.name().text(), from, to));
    }
}
