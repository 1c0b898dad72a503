package app.laststraw.usecase.decision;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.decision.CaseChange.Wanted;
import app.laststraw.usecase.exit.CaseStanding;
import java.time.Instant;

/** The fees were raised: from which day, and to what. The case stays open; four weeks on, the policy weighs what came of it. */
public final class RaisingFees {
    private static final CaseChange FEES =
            new CaseChange("case.fees_raised", Role.ACCOUNT_OWNER, RaisingFees::isOfFees);

    private final Storage storage;

    public RaisingFees(Storage storage) {
        this.storage = storage;
    }

    /** May this person record new fees now. */
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return storage.read(records -> FEES.ask(records, client, person, now));
    }

    /**
     * The new fee, where one is given, stands in the client's record at once.
     *
     * @param seenCase the version of the case that the form was drawn from
     * @param seenClient the version of the client's record that it was drawn from
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public CaseOutcome record(ClientId id, int seenCase, int seenClient, MemberId person, FeesForm form, Instant now) {
        return storage.write(records -> {
            CaseOutcome asked = FEES.ask(records, id, person, now);
            if (!(asked instanceof CaseOutcome.Ready ready)) {
                return asked;
            }
            CaseStanding standing = ready.standing();
            Client client = standing.client();
            FeesCheck check = FeesCheck.of(form, standing);
            boolean overtaken = standing.latest().version() != seenCase || client.version() != seenClient;
            CaseOutcome outcome =
                    FEES.submit(records, standing, overtaken, person, wanted(standing.latest(), check), now);
            if (outcome instanceof CaseOutcome.Saved && check.newFee() != null) {
                save(records, client, check.newFee(), person, now);
            }
            return outcome;
        });
    }

    private static Wanted wanted(Case latest, FeesCheck check) {
        if (!check.faults().isEmpty()) {
            return Wanted.faulty(check.faults());
        }
        boolean isSo = check.raisedOn().equals(latest.feesRaisedOn()) && check.newFee() == null;
        return Wanted.of(latest.feesRaised(check.raisedOn()), isSo);
    }

    private static void save(Records records, Client client, MonthlyFee fee, MemberId person, Instant now) {
        records.clients()
                .save(client.with(
                        client.accountOwner(), fee, client.engagement(), client.internalChannel(), client.presence()));
        records.audit().note(now, person, "client.fee_changed", "client:" + client.id(), "");
    }

    private static boolean isOfFees(Case latest) {
        boolean isMild = latest.state() == CaseState.OPEN || latest.state() == CaseState.PROBATION;
        return isMild && latest.ruling().decision() == Decision.RAISE_FEES;
    }
}
