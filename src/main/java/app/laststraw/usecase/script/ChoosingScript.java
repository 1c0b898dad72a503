package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody wants another script in a draft's place: which there are, and which is suggested. */
public final class ChoosingScript {
    private final Storage storage;
    private final DraftingScript drafting;

    public ChoosingScript(Storage storage, DraftingScript drafting) {
        this.storage = storage;
        this.drafting = drafting;
    }

    /**
     * What the choice is drawn from.
     *
     * @param spoken the scripts that are said and not sent
     * @param suggested null where there is nothing to write
     */
    public record Choice(Draft draft, Client client, Set<ScriptId> spoken, ScriptId suggested) {
        public Choice {
            spoken = Set.copyOf(spoken);
        }
    }

    /** May they choose. */
    public sealed interface Opening {
        record Ready(Choice choice) implements Opening {}

        /** It is marked as sent, and stays as it was sent. */
        record Sent(DraftStanding now) implements Opening {}

        record Refused(Barred why) implements Opening {}
    }

    public Opening open(DraftId id, MemberId person, Instant now) {
        return storage.read(records -> {
            DraftInHand found = DraftInHand.of(records, id, person);
            if (found.barred() != null) {
                return new Opening.Refused(found.barred());
            }
            Draft draft = found.draft();
            return draft.isSent()
                    ? new Opening.Sent(found.standing(records))
                    : new Opening.Ready(new Choice(
                            draft,
                            found.client(),
                            spoken(records, draft),
                            Weighing.script(records, found.client(), now)));
        });
    }

    private Set<ScriptId> spoken(Records records, Draft draft) {
        return Arrays.stream(ScriptId.values())
                .filter(script -> drafting.template(
                                records, draft.current().choices().with(script))
                        .isSpoken())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ScriptId.class)));
    }
}
