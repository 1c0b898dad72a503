package app.laststraw.usecase.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.store.Database;
import app.laststraw.usecase.DyingAtEachLine;
import app.laststraw.usecase.DyingStorage;
import app.laststraw.usecase.ExitFirm;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.delivery.DeliveringAnnouncements;
import app.laststraw.usecase.people.KnowingPeople;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The process dies between any two lines of marking, putting down and saying a reminder, and the next one takes it up. */
class ReminderCrashTest extends DyingAtEachLine {
    private static final MemberId OWNER = new MemberId("U0OWNER");
    private static final MemberId OTHER = new MemberId("U0OTHER");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private ExitFirm firm;

    @Test
    void diedAnywhereItRemindsOnceWhenDueAndOnceWhenOverdueAndNobodyIsLeftWithButtonsInVain() {
        List<List<String>> expected = tellUndisturbed();
        assertEquals(
                List.of(
                        List.of("reminder REPEATED", "reminder OPEN"),
                        List.of("reminder HANDED_ON", "reminder HANDED_ON"),
                        List.of("reminder OPEN")),
                expected);
        int all = lines(15);

        for (int line = 0; line < all; line++) {
            assertEquals(expected, tellDyingAt(line), "died at line " + line);
            // And the process that took it up did not get far.
            for (int next = line + 2; next < line + 5; next++) {
                assertEquals(expected, tellDyingAt(line, next), "died at lines " + line + " and " + next);
            }
        }
    }

    /** The whole story, cut off at one line and taken up again. */
    @Override
    protected List<List<String>> tell(Database in, String workspace) {
        firm = new ExitFirm(in, workspace, Instant.parse("2026-11-16T08:00:00Z"), Set.of(OWNER, OTHER));
        CaseId id = firm.parting("Acme", OWNER, List.of(MONDAY));
        remindAt("2026-11-16T09:00:00Z");
        remindAt("2026-11-17T09:00:00Z");
        List<String> overdue = reminders(OWNER);
        new HandingOverSteps(firm.storage(), firm.people(firm.storage()))
                .handOver(new HandingOverSteps.Which(id, 1, null), OWNER, OTHER, "view", firm.now());
        remindAt("2026-11-17T11:00:00Z");
        return List.of(overdue, reminders(OWNER), reminders(OTHER));
    }

    private List<String> reminders(MemberId person) {
        return slack().in("D" + person).stream()
                .filter(said -> said.startsWith("reminder"))
                .toList();
    }

    /** Rounds and deliveries, a minute apart, until there is nothing left to do. */
    private void remindAt(String instant) {
        firm.setClock(Instant.parse(instant));
        boolean isDone = false;
        while (!isDone) {
            try {
                isDone = remindAndSay(dying(firm.storage()));
            } catch (DyingStorage.Crash crash) {
                isDone = false;
            }
            firm.setClock(firm.now().plus(Duration.ofMinutes(1)));
        }
    }

    private boolean remindAndSay(Storage storage) {
        KnowingPeople people = firm.people(firm.storage());
        new Reminding(storage, people).remindDue(firm.now());
        DeliveringAnnouncements delivering = saying(firm.storage(), people, firm::now);
        List<Entry> due = delivering.due();
        due.forEach(delivering::deliver);
        return due.isEmpty();
    }
}
