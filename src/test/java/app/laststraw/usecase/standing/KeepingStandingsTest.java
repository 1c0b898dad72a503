package app.laststraw.usecase.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.decision.Assessment;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.CaseFirm;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Standings.Standing;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingStandingsTest {
    private static final Instant NOW = CaseFirm.NOW;

    @TempDir
    private Path folder;

    private CaseFirm firm;
    private KeepingStandings storage;

    @BeforeEach
    void open() {
        firm = new CaseFirm(folder);
        storage = new KeepingStandings(firm.storage(), () -> NOW);
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private Standing standing(ClientId client) {
        return firm.read(records -> records.standings().find(client)).orElseThrow();
    }

    private List<Client> addClients(int many) {
        List<Client> added = new ArrayList<>();
        firm.write(records -> {
            for (int number = 0; number < many; number++) {
                added.add(records.clients().add(new ClientName("Client " + number)));
            }
        });
        return added;
    }

    private void write(Consumer<Records> work) {
        storage.write(records -> {
            work.accept(records);
            return null;
        });
    }

    private static void pays(Records records, Client client, int fee) {
        MonthlyFee monthly = MonthlyFee.of(BigDecimal.valueOf(fee), Currency.getInstance("EUR"));
        records.clients().save(client.with(null, monthly, Engagement.UNKNOWN, null, ClientPresence.NONE));
    }

    private void reported(Client client, String key, Random dice) {
        LocalDate day = LocalDate.of(2026, 11, 16).minusDays(dice.nextInt(200));
        Incident incident = new Incident(
                Archetype.values()[dice.nextInt(Archetype.values().length)],
                Severity.values()[dice.nextInt(4)],
                dice.nextInt(4) == 0 ? Set.of(RedFlag.PAYS_LATE, RedFlag.values()[dice.nextInt(14)]) : Set.of(),
                day,
                "typed",
                BigDecimal.valueOf(dice.nextInt(40), 1),
                BigDecimal.valueOf(dice.nextInt(300)),
                null);
        MemberId reporter = new MemberId("U" + dice.nextInt(4));
        Instant filedAt = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        firm.write(records -> {
            records.reports().file(key, client.id(), reporter, incident, filedAt);
            if (dice.nextInt(8) == 0) {
                records.reports().withdraw(new ReportId(dice.nextInt(5) + 1L), NOW);
            }
        });
    }

    /** Clients of all sorts: paying or not, ruled on, gone, put away, and merged into one another. */
    private List<Client> aBookOfAllSorts() {
        List<Client> clients = addClients(24);
        Random dice = new Random(7);
        for (int number = 0; number < clients.size(); number++) {
            Client client = clients.get(number);
            int sort = number % 6;
            firm.write(records -> pays(records, client, 100 * dice.nextInt(20)));
            for (int report = 0; report < dice.nextInt(12); report++) {
                reported(client, client.id() + "-" + report, dice);
            }
            firm.write(records -> {
                Client known = records.clients().record(client.id()).orElseThrow();
                Instant then = NOW.minus(Duration.ofDays(20));
                if (sort == 1 || sort == 2) {
                    Ruling ruling = new Ruling(Decision.SALVAGE, Decision.SALVAGE, CaseFirm.OWNER, then, "");
                    Case opened = records.cases().open(client.id(), ruling);
                    records.cases().save(sort == 2 ? opened.ended(then) : opened.feesRaised(LocalDate.of(2026, 10, 1)));
                } else if (sort == 3) {
                    records.gutChecks()
                            .answer(
                                    client.id(),
                                    new GutCheck(null, true, null, null, null, null, null),
                                    CaseFirm.OWNER,
                                    then);
                } else if (sort == 4) {
                    records.clients().save(known.archived(then));
                } else if (sort == 5) {
                    records.clients().save(known.merged(clients.get(0).id()));
                }
            });
        }
        return clients;
    }

    @Test
    void readAtOnceAllAreWeighedAsEachIsByItself() {
        List<Client> clients = aBookOfAllSorts();
        storage.keepDue(NOW);

        Set<Decision> seen = new HashSet<>();
        for (Client client : clients) {
            Client known =
                    firm.read(records -> records.clients().record(client.id()).orElseThrow());
            if (known.isArchived() || known.isMerged()) {
                continue;
            }
            Assessment alone = firm.read(records -> Weighing.assess(records, known, NOW));
            Standing kept = standing(client.id());
            assertEquals(alone.decision(), kept.decision());
            assertEquals(alone.grade(), kept.grade());
            assertEquals(alone.heat(), kept.heat());
            seen.add(kept.decision());
        }
        assertTrue(seen.size() >= 3, seen.toString());
    }

    @Test
    void withOtherFiguresAllAreWeighedAnewAtOnce() {
        addClients(3);
        assertEquals(4, storage.keepDue(NOW));
        assertEquals(0, storage.keepDue(NOW));

        PolicySettings usual = PolicySettings.DEFAULTS;
        PolicySettings other = new PolicySettings(
                usual.points(),
                usual.dealBreakerPoints(),
                usual.halfLifeDays(),
                usual.heatDays(),
                usual.windowDays(),
                new PolicySettings.Thresholds(1, 8, 16),
                usual.hourlyCost(),
                usual.dealBreakers());
        write(records -> records.settings().save(other));
        assertEquals(4, storage.keepDue(NOW));
        assertEquals(0, storage.keepDue(NOW));
    }

    @Test
    void inAnotherZoneAllAreWeighedAnewAtOnce() {
        storage.keepDue(NOW);
        Settings moved = Settings.of(
                Language.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                Currency.getInstance("EUR"),
                null,
                Set.of(CaseFirm.MANAGER),
                true,
                false,
                false);
        write(records -> records.settings().save(moved));
        assertEquals(1, storage.keepDue(NOW));
    }

    /** Whether a client is a quarter of the firm depends on what the others pay. */
    @Test
    void whenTheFeesOfTheFirmChangeAllAreWeighedAnewAtOnce() {
        List<Client> clients = addClients(2);
        storage.keepDue(NOW);
        write(records -> pays(records, clients.get(0), 900));
        assertEquals(3, storage.keepDue(NOW));
    }

    @Test
    void aChangeWhileAllAreWeighedIsNotUndone() {
        Client client = firm.client();
        Storage overtaken = new Storage() {
            @Override
            public <T> T write(Function<Records, T> work) {
                return firm.storage().write(work);
            }

            @Override
            public <T> T read(Function<Records, T> work) {
                T weighed = firm.storage().read(work);
                firm.atTheEnd();
                storage.write(records -> records.outbox().write(CardEntries.card(client.id()), NOW));
                return weighed;
            }
        };
        assertEquals(0, new KeepingStandings(overtaken, () -> NOW).keepDue(NOW));
        assertEquals(firm.suggested(), standing(client.id()).decision());
        assertNotEquals(Decision.KEEP, firm.suggested());
    }

    @Test
    void manyThatChangeTogetherAreLeftToTheNextRound() {
        List<Client> clients = addClients(30);
        firm.atTheEnd();
        storage.keepDue(NOW);
        ClientId acme = firm.client().id();
        Instant since = standing(acme).waitingSince();

        write(records -> {
            clients.forEach(client -> records.outbox().write(CardEntries.card(client.id()), NOW));
            records.outbox().write(CardEntries.card(acme), NOW);
        });
        Instant later = NOW.plus(Duration.ofHours(1));
        assertEquals(31, storage.keepDue(later));
        assertEquals(since, standing(acme).waitingSince());
    }
}
