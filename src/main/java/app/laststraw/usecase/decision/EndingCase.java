package app.laststraw.usecase.decision;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.decision.CaseChange.Wanted;
import app.laststraw.usecase.exit.CaseStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** They are a client no longer, or are one after all. What was still to be done in the exit plan remains to be done. */
public final class EndingCase {
    private static final CaseChange END =
            new CaseChange("case.ended", Role.ACCOUNT_OWNER, exiting -> exiting.state() == CaseState.EXITING);
    private static final CaseChange REOPEN =
            new CaseChange("case.reopened", Role.MANAGER, ended -> ended.state() == CaseState.ENDED);

    private final Storage storage;

    public EndingCase(Storage storage) {
        this.storage = storage;
    }

    /** The one field of the form. */
    public enum Field {
        LAST_DAY;

        /** The name of the field on the wire. */
        public String id() {
            return FieldFault.idOf(this);
        }
    }

    /** May this person record the end now. */
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return storage.read(records -> END.ask(records, client, person, now));
    }

    /**
     * The tally freezes as of the end of that day: reports filed since then are aftermath.
     *
     * @param seen the version of the case that the form was drawn from
     * @param lastDay as a client; null when it is missing
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public CaseOutcome end(ClientId client, int seen, MemberId person, LocalDate lastDay, Instant now) {
        return storage.write(records -> {
            CaseOutcome asked = END.ask(records, client, person, now);
            if (!(asked instanceof CaseOutcome.Ready ready)) {
                return asked;
            }
            CaseStanding standing = ready.standing();
            List<FieldFault> faults = new ArrayList<>();
            LocalDate day =
                    DayCheck.past(lastDay, Field.LAST_DAY, standing, Weighing.todayOf(records, person, now), faults);
            Wanted wanted = day == null
                    ? Wanted.faulty(faults)
                    : Wanted.of(standing.latest().ended(endOf(records, day, now)), false);
            return END.submit(records, standing, standing.latest().version() != seen, person, wanted, now);
        });
    }

    /** A manager takes the end back. */
    public CaseOutcome reopen(ClientId client, MemberId person, String pressKey, Instant now) {
        return storage.write(
                records -> REOPEN.press(records, client, person, pressKey, ended -> ended.reopened(), now));
    }

    /** The last moment of the day in the firm's zone; now, where the day is not over. */
    private static Instant endOf(Records records, LocalDate day, Instant now) {
        Instant over = day.plusDays(1)
                .atStartOfDay(records.settings().firm().zone())
                .toInstant()
                .minusMillis(1);
        return over.isBefore(now) ? over : now;
    }
}
