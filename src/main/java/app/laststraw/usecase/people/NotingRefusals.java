package app.laststraw.usecase.people;

import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Storage;
import java.time.InstantSource;

/** Keeps in the audit trail who was turned away, and where an answer could not be given. */
public final class NotingRefusals {
    private final Storage storage;
    private final InstantSource clock;

    public NotingRefusals(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    public void note(MemberId person, Audience.Refusal refusal) {
        note(person, "person.refused", "member:" + person, refusal);
    }

    /** An answer to this person was not given there. */
    public void noteAnswer(MemberId person, ChannelId where, Audience.Refusal refusal) {
        note(person, "gate.refused", "ANSWER@" + where, refusal);
    }

    private void note(MemberId person, String action, String subject, Audience.Refusal refusal) {
        storage.write(records -> {
            records.audit().note(clock.instant(), person, action, subject, refusal.name());
            return null;
        });
    }
}
