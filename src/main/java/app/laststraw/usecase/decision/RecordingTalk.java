package app.laststraw.usecase.decision;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.decision.CaseChange.Wanted;
import app.laststraw.usecase.exit.CaseStanding;
import java.time.Instant;

/** The talk that may save it was held: what was agreed, and when we look again. */
public final class RecordingTalk {
    private static final CaseChange TALK =
            new CaseChange("case.talked", Role.ACCOUNT_OWNER, RecordingTalk::isTalkedAbout);

    private final Storage storage;

    public RecordingTalk(Storage storage) {
        this.storage = storage;
    }

    /** May this person record a talk now. */
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return storage.read(records -> TALK.ask(records, client, person, now));
    }

    /**
     * @param seen the version of the case that the form was drawn from
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public CaseOutcome record(ClientId client, int seen, MemberId person, TalkForm form, Instant now) {
        return storage.write(records -> {
            CaseOutcome asked = TALK.ask(records, client, person, now);
            if (!(asked instanceof CaseOutcome.Ready ready)) {
                return asked;
            }
            CaseStanding standing = ready.standing();
            TalkCheck check = TalkCheck.of(form, standing, Weighing.todayOf(records, person, now));
            boolean overtaken = standing.latest().version() != seen;
            return TALK.submit(records, standing, overtaken, person, wanted(standing.latest(), check), now);
        });
    }

    private static Wanted wanted(Case latest, TalkCheck check) {
        if (!check.faults().isEmpty()) {
            return Wanted.faulty(check.faults());
        }
        Talk talk = check.talk();
        boolean isRecorded = latest.state() == CaseState.PROBATION && talk.equals(latest.talk());
        return Wanted.of(latest.talked(talk), isRecorded);
    }

    private static boolean isTalkedAbout(Case latest) {
        Decision decided = latest.ruling().decision();
        boolean isMild = latest.state() == CaseState.OPEN || latest.state() == CaseState.PROBATION;
        return isMild && (decided == Decision.SET_EXPECTATIONS || decided == Decision.SALVAGE);
    }
}
