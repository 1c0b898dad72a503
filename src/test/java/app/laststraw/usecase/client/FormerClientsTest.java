package app.laststraw.usecase.client;

import static app.laststraw.usecase.decision.ProbationFirm.BOSS;
import static app.laststraw.usecase.decision.ProbationFirm.MEMBER;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static app.laststraw.usecase.decision.ProbationFirm.SECOND_BOSS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.announcement.Announcement.FormerClientBack;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.usecase.decision.ProbationFirm;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerClientsTest {
    @TempDir
    private Path folder;

    private ProbationFirm firm;
    private Client former;

    @BeforeEach
    void open() {
        firm = new ProbationFirm(folder, "2026-11-16T23:30:00Z");
        former = firm.add("Acme Ltd");
        firm.save(firm.decide(former, Decision.PART_WAYS).ended(firm.now()));
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private void compare(Client changed) {
        firm.storage().write(records -> {
            FormerClients.of(records).compare(changed, firm.now());
            return null;
        });
    }

    private List<FormerClientBack> told() {
        firm.settle();
        return firm.told(BOSS, FormerClientBack.class);
    }

    @Test
    void eachManagerIsToldOnceOfAReportOnALikeName() {
        firm.report("ACME GmbH", "2026-11-16");
        firm.report("ACME GmbH", "2026-11-16");
        assertEquals(1, told().size());
        assertEquals(1, firm.told(SECOND_BOSS, FormerClientBack.class).size());
        assertEquals(List.of(), firm.told(OWNER, FormerClientBack.class));
        assertEquals(List.of(), firm.told(MEMBER, FormerClientBack.class));
        FormerClientBack back = told().get(0);
        assertEquals("ACME GmbH", back.client().name().text());
        assertEquals(former.id(), back.former().id());
        assertEquals(LocalDate.of(2026, 11, 16), back.endedOn());
    }

    @Test
    void whoWasToldIsNotToldAgainWhenTheRecordChanges() {
        Client back = firm.add("Acme Trading");
        compare(back);
        assertEquals(1, told().size());
        compare(firm.client(back.id()));
        assertEquals(1, told().size());
    }

    @Test
    void anotherNameIsNoNews() {
        firm.report("Heron", "2026-11-16");
        assertEquals(List.of(), told());
    }

    @Test
    void theirOwnRecordIsNoNews() {
        firm.report("Acme Ltd", "2026-11-16");
        compare(firm.client(former.id()).called(new ClientName("Acme House"), List.of()));
        assertEquals(List.of(), told());
    }

    @Test
    void aClientWhoseCaseIsUnderWayIsNoFormerOne() {
        firm.save(firm.latest(former).reopened());
        firm.report("Acme GmbH", "2026-11-16");
        assertEquals(List.of(), told());
    }

    @Test
    void whatIsNoLongerSoByTheTimeItIsSaidIsLeftOut() {
        firm.report("Acme GmbH", "2026-11-16");
        firm.save(firm.latest(former).reopened());
        assertEquals(List.of(), told());
    }

    @Test
    void norIsItSaidOnceTheTwoAreOneRecord() {
        Client back = firm.add("Acme House");
        compare(back);
        firm.change(back.id(), before -> before.merged(former.id()));
        assertEquals(List.of(), told());
    }
}
