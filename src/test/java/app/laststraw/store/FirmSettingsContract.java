package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Storage;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link app.laststraw.usecase.FirmSettings} keeps, whatever the database. */
abstract class FirmSettingsContract extends StoreContract {
    private static final Settings CHOSEN = new Settings(
            Language.SIMPLIFIED_CHINESE,
            ZoneId.of("Asia/Shanghai"),
            Currency.getInstance("CNY"),
            new ChannelId("C-RED"),
            Set.of(ANA, BEN),
            false,
            true,
            false,
            new DigestPlan(DayOfWeek.FRIDAY, LocalTime.of(16, 30), false, true),
            false,
            Retention.SEVEN_YEARS);
    private static final PolicySettings STRICT = new PolicySettings(
            Map.of(Severity.ANNOYING, 0.1, Severity.COSTLY, 2.5, Severity.HARMFUL, 5.0, Severity.ABUSIVE, 10.0),
            6.25,
            20,
            200,
            60,
            new PolicySettings.Thresholds(1.1, 2.2, 3.3),
            new BigDecimal("99.95"),
            Set.of(RedFlag.PAYS_LATE));

    @Test
    void aFirmThatNeverChoseHasTheDefaults() {
        assertEquals(SETTINGS, read(records -> records.settings().firm()));
        assertEquals(PolicySettings.DEFAULTS, read(records -> records.settings().policy()));
    }

    @Test
    void aFirmThatNeverChoseFollowsTheDefaultsItIsOpenedWith() {
        Storage configuredAnew = storageOf(new WorkspaceId("T-OURS"), CHOSEN, STRICT);

        assertEquals(CHOSEN, configuredAnew.read(records -> records.settings().firm()));
        assertEquals(STRICT, configuredAnew.read(records -> records.settings().policy()));
    }

    @Test
    void whatWasChosenComesBackAndOutlivesOtherDefaults() {
        change(records -> records.settings().save(CHOSEN));
        change(records -> records.settings().save(STRICT));

        Storage again = storageOf(new WorkspaceId("T-OURS"), SETTINGS, PolicySettings.DEFAULTS);
        assertEquals(CHOSEN, again.read(records -> records.settings().firm()));
        assertEquals(STRICT, again.read(records -> records.settings().policy()));
    }

    @Test
    void aChoiceCanBeChanged() {
        change(records -> records.settings().save(CHOSEN));
        change(records -> records.settings().save(STRICT));
        change(records -> records.settings().save(SETTINGS));
        change(records -> records.settings().save(PolicySettings.DEFAULTS));

        assertEquals(SETTINGS, read(records -> records.settings().firm()));
        assertEquals(PolicySettings.DEFAULTS, read(records -> records.settings().policy()));
    }

    @Test
    void choosingOneLeavesTheOtherAtItsDefault() {
        change(records -> records.settings().save(STRICT));
        assertEquals(SETTINGS, read(records -> records.settings().firm()));

        changeTheirs(records -> records.settings().save(CHOSEN));
        assertEquals(
                PolicySettings.DEFAULTS,
                readTheirs(records -> records.settings().policy()));
    }

    @Test
    void anotherWorkspacesChoicesDoNotCount() {
        changeTheirs(records -> records.settings().save(CHOSEN));
        changeTheirs(records -> records.settings().save(STRICT));

        assertEquals(SETTINGS, read(records -> records.settings().firm()));
        assertEquals(PolicySettings.DEFAULTS, read(records -> records.settings().policy()));
    }

    @Test
    void aFormIsTakenOnceInEachWorkspace() {
        assertEquals(false, read(records -> records.settings().isTaken("V1")));
        change(records -> records.settings().take("V1"));

        assertEquals(true, read(records -> records.settings().isTaken("V1")));
        assertEquals(false, read(records -> records.settings().isTaken("V2")));
        assertEquals(false, readTheirs(records -> records.settings().isTaken("V1")));
    }
}
