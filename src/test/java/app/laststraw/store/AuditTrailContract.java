package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.usecase.AuditTrail;
import java.util.List;
import java.util.OptionalLong;
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

    @Test
    void aPageIsReadNewestFirst() {
        for (int number = 1; number <= 3; number++) {
            String subject = "report:" + number;
            change(records -> records.audit().note(NOON, ANA, "report.withdrawn", subject, ""));
        }
        changeTheirs(records -> records.audit().note(NOON, null, "gate.refused", "C1", "GUEST"));

        assertEquals(
                List.of("report:2", "report:1"),
                read(records -> records.audit().latest(1, 5).stream()
                        .map(AuditTrail.Note::subject)
                        .toList()));
        assertEquals((Integer) 3, read(records -> records.audit().count()));
    }

    @Test
    void aNoteKnowsTheNumberOfWhatItIsAbout() {
        AuditTrail.Note note = new AuditTrail.Note(NOON, ANA, "step.done", "step:12.3", "");
        assertEquals(OptionalLong.of(12), note.numberOf("step"));
        assertEquals(OptionalLong.empty(), note.numberOf("client"));
    }
}
