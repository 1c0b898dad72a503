package app.laststraw.store;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** What every store's contract needs: a workspace of ours, one of somebody else's, and something to put into them. */
abstract class StoreContract {
    static final Settings SETTINGS = Settings.of(
            Language.ENGLISH, ZoneOffset.UTC, Currency.getInstance("EUR"), null, Set.of(), true, false, false);
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final MemberId ANA = new MemberId("U-ANA");
    static final MemberId BEN = new MemberId("U-BEN");
    static final Ruling PARTING = new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, ANA, NOON, "");

    private Storage ours;
    private Storage theirs;

    abstract Storage storageOf(WorkspaceId workspace, Settings settings, PolicySettings policy);

    @BeforeEach
    final void openBothWorkspaces() {
        ours = storageOf(new WorkspaceId("T-OURS"), SETTINGS, PolicySettings.DEFAULTS);
        theirs = storageOf(new WorkspaceId("T-THEIRS"), SETTINGS, PolicySettings.DEFAULTS);
    }

    Storage ours() {
        return ours;
    }

    /** Writes into our workspace. */
    <T> T write(Function<Records, T> work) {
        return ours.write(work);
    }

    void change(Consumer<Records> work) {
        change(ours, work);
    }

    void changeTheirs(Consumer<Records> work) {
        change(theirs, work);
    }

    private static void change(Storage storage, Consumer<Records> work) {
        storage.write(records -> {
            work.accept(records);
            return null;
        });
    }

    /** Reads from our workspace. */
    <T> T read(Function<Records, T> work) {
        return ours.read(work);
    }

    <T> T readTheirs(Function<Records, T> work) {
        return theirs.read(work);
    }

    Client client(String name) {
        return write(records -> records.clients().add(new ClientName(name)));
    }

    Client theirClient(String name) {
        return theirs.write(records -> records.clients().add(new ClientName(name)));
    }

    static Incident incident(LocalDate day) {
        return new Incident(
                Archetype.LATE_PAYER,
                Severity.COSTLY,
                Set.of(RedFlag.PAYS_LATE),
                day,
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null);
    }
}
