package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an {@link app.laststraw.usecase.AuditTrail} keeps, whatever the database. */
abstract class AuditTrailContract extends StoreContract {
    /** Everything noted in every workspace, in order: workspace, milliseconds, actor, action, subject, detail. */
    abstract List<String> notes();

    @Test
    void everyNoteIsKeptInOrderUnderItsWorkspace() {
        change(records -> records.audit().note(NOON, ANA, "report.withdrawn", "report:7", ""));
        changeTheirs(records -> records.audit().note(NOON, null, "gate.refused", "C1", "GUEST"));
        change(records -> records.audit().note(NOON, ANA, "report.withdrawn", "report:7", ""));

        String millis = Long.toString(NOON.toEpochMilli());
        assertEquals(
                List.of(
                        "T-OURS|" + millis + "|U-ANA|report.withdrawn|report:7|",
                        "T-THEIRS|" + millis + "|null|gate.refused|C1|GUEST",
                        "T-OURS|" + millis + "|U-ANA|report.withdrawn|report:7|"),
                notes());
    }
}
