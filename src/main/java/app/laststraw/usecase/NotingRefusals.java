package app.laststraw.usecase;

import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.MemberId;
import java.time.InstantSource;

/** Keeps in the audit trail who was turned away. */
public final class NotingRefusals {
    private final Storage storage;
    private final InstantSource clock;

    public NotingRefusals(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    public void note(MemberId person, Audience.Refusal refusal) {
        storage.write(records -> {
            records.audit().note(clock.instant(), person, "person.refused", "member:" + person, refusal.name());
            return null;
        });
    }
}
