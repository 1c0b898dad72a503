package app.laststraw.usecase.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Grade;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.Audience.Verdict;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.CaseFirm;
import app.laststraw.usecase.Standings.Standing;
import app.laststraw.usecase.home.Home.Section;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.standing.KeepingStandings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHomeTest {
    private static final Instant NOW = CaseFirm.NOW;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final MemberId ANN = new MemberId("U0ANN");

    @TempDir
    private Path folder;

    private CaseFirm firm;
    private Instant now = NOW;
    private KeepingStandings storage;
    private final CheckingAudience audience = mock(CheckingAudience.class);
    private OpeningHome homes;

    @BeforeEach
    void open() {
        firm = new CaseFirm(folder);
        storage = new KeepingStandings(firm.storage(), () -> now);
        homes = new OpeningHome(storage, audience);
        when(audience.mayHear(any(), any())).thenReturn(Verdict.PASSED);
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private Home home(MemberId person, HomePlace place) {
        return homes.open(person, place, now).orElseThrow();
    }

    private <S extends Section> S section(MemberId person, HomePlace place, Class<S> type) {
        return home(person, place).sections().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private Home.Decisions decisions() {
        return section(CaseFirm.MANAGER, HomePlace.FIRST, Home.Decisions.class);
    }

    private void cardIsPutDown(Client client) {
        storage.write(records -> records.outbox().write(CardEntries.card(client.id()), now));
    }

    private void addClients(int many, String name) {
        storage.write(records -> {
            for (int number = 0; number < many; number++) {
                Client added = records.clients().add(new ClientName(name + " %05d".formatted(number)));
                records.clients().save(added.with(CaseFirm.OWNER, null, Engagement.UNKNOWN, null, ClientPresence.NONE));
            }
            return null;
        });
    }

    @Test
    void whoeverHasNothingYetIsWelcomed() {
        Home home = home(CaseFirm.MEMBER, HomePlace.FIRST);
        assertEquals(List.of(new Home.Welcome()), home.sections());
        assertTrue(home.tabs().isEmpty());
    }

    @Test
    void whoeverMayNotUseTheAppIsShownNothing() {
        when(audience.mayHear(any(), any())).thenReturn(Verdict.refused(Refusal.GUEST));
        assertTrue(home(CaseFirm.MANAGER, HomePlace.FIRST).isShut());
        when(audience.mayHear(any(), any())).thenReturn(Verdict.refused(Refusal.UNKNOWN_PERSON));
        assertEquals(Optional.empty(), homes.open(CaseFirm.MANAGER, HomePlace.FIRST, now));
    }

    @Test
    void ownReportsComeNewestFirstWithdrawnOnesAmongThem() {
        firm.atTheEnd();
        firm.write(records -> records.reports().withdraw(new ReportId(1), NOW));

        Home.Reports reports = section(ANN, HomePlace.of(Tab.REPORTS), Home.Reports.class);
        assertEquals(1, reports.page().total());
        assertTrue(reports.page().items().get(0).report().isWithdrawn());
        assertEquals("Acme", reports.page().items().get(0).client().name().text());
    }

    @Test
    void anAccountOwnerFindsTheirClientsAndNothingOfManagers() {
        Home home = home(CaseFirm.OWNER, HomePlace.of(Tab.TRAIL));
        assertEquals(Tab.OVERVIEW, home.place().tab());
        assertFalse(home.tabs().contains(Tab.TRAIL));
        assertFalse(home.tabs().contains(Tab.DECISIONS));
        Home.Clients own = section(CaseFirm.OWNER, HomePlace.of(Tab.CLIENTS), Home.Clients.class);
        assertEquals(1, own.page().total());
        assertTrue(own.byDecision().isEmpty());
    }

    @Test
    void aDecisionWaitsFromTheFirstCardOnAndUntilItIsRuled() {
        firm.atTheEnd();
        cardIsPutDown(firm.client());
        now = NOW.plus(Duration.ofDays(1));
        cardIsPutDown(firm.client());

        Home.Waiting waiting = decisions().page().items().get(0);
        assertEquals(NOW.atZone(ZoneOffset.UTC).toLocalDate(), waiting.since());
        assertEquals(Decision.SALVAGE, waiting.line().suggestion().decision());

        Ruling ruling = new Ruling(firm.suggested(), firm.suggested(), CaseFirm.OWNER, now, "");
        ClientId client = firm.client().id();
        storage.write(records -> {
            Case opened = records.cases().open(client, ruling);
            return records.outbox().write(CardEntries.card(opened.client()), now);
        });
        assertTrue(decisions().page().items().isEmpty());
    }

    @Test
    void aRulingThatWasOvertakenIsToBeMadeAgain() {
        firm.reported("U0ANN", Severity.HARMFUL);
        Ruling ruling = new Ruling(Decision.KEEP, firm.suggested(), CaseFirm.OWNER, now, "they said sorry");
        ClientId client = firm.client().id();
        storage.write(records -> records.cases().open(client, ruling));
        cardIsPutDown(firm.client());
        assertTrue(decisions().page().items().isEmpty());

        firm.atTheEnd();
        cardIsPutDown(firm.client());
        assertEquals(1, decisions().page().total());
    }

    @Test
    void thoseWhoWereNeverWeighedAreWeighedOnceADay() {
        addClients(45, "Quiet");
        assertEquals(46, storage.keepDue(now));
        assertEquals(0, storage.keepDue(now));
        now = NOW.plus(Duration.ofDays(1));
        assertEquals(46, storage.keepDue(now));
    }

    @Test
    void heatThatFellTakesAClientOffTheDecisionsWithTheDay() {
        firm.reported("U0ANN", Severity.HARMFUL);
        cardIsPutDown(firm.client());
        boolean waited = !decisions().page().items().isEmpty();
        now = NOW.plus(Duration.ofDays(400));
        storage.keepDue(now);
        assertTrue(waited);
        assertTrue(decisions().page().items().isEmpty());
    }

    @Test
    void aClientIsFoundByNameAndSuggestionTogether() {
        addClients(30, "云杉茶业");
        firm.atTheEnd();
        storage.keepDue(now);

        HomePlace tea = new HomePlace(Tab.CLIENTS, 2, "茶业", null, false);
        Home.Clients found = section(CaseFirm.MANAGER, tea, Home.Clients.class);
        assertEquals(30, found.page().total());
        assertEquals(10, found.page().items().size());
        HomePlace both = new HomePlace(Tab.CLIENTS, 1, "茶业", firm.suggested(), false);
        assertEquals(
                0, section(CaseFirm.MANAGER, both, Home.Clients.class).page().total());
        HomePlace one = new HomePlace(Tab.CLIENTS, 1, "acm", firm.suggested(), false);
        assertEquals(
                1, section(CaseFirm.MANAGER, one, Home.Clients.class).page().total());
    }

    @Test
    void aPageThatIsNotThereIsAnsweredWithTheLast() {
        addClients(30, "Quiet");
        HomePlace beyond = HomePlace.of(Tab.CLIENTS).onPage(Integer.MAX_VALUE);
        Home.Clients last = section(CaseFirm.MANAGER, beyond, Home.Clients.class);
        assertEquals(2, last.page().number());
        assertEquals(11, last.page().items().size());
    }

    @Test
    void anOverviewIsShortHoweverMuchThereIs() {
        addClients(1_500, "云".repeat(100));
        for (int report = 0; report < 120; report++) {
            firm.reported(CaseFirm.MANAGER.value(), Severity.HARMFUL);
        }
        Home overview = home(CaseFirm.MANAGER, HomePlace.FIRST);
        Home.Clients clients = section(CaseFirm.MANAGER, HomePlace.FIRST, Home.Clients.class);
        assertEquals(1_501, clients.page().total());
        assertEquals(OpeningHome.SHORT_PAGE, clients.page().items().size());
        Home.Reports reports = section(CaseFirm.MANAGER, HomePlace.FIRST, Home.Reports.class);
        assertEquals(120, reports.page().total());
        assertEquals(OpeningHome.EXCERPT, reports.page().items().size());
        assertEquals(
                new Home.Firm(), overview.sections().get(overview.sections().size() - 1));
    }

    @Test
    void aChangedClientIsShownOnItsPage() {
        addClients(30, "Zeta");
        Client changed = storage.read(records -> records.clients().search("zeta 00029", 1))
                .get(0);
        Home home = homes.openAt(changed.id(), CaseFirm.MANAGER, now).orElseThrow();
        Home.Clients page = (Home.Clients) home.sections().get(0);
        assertTrue(
                page.page().items().stream().anyMatch(line -> line.client().id().equals(changed.id())));
    }

    @Test
    void theTrailNamesWhoDidWhatToWhomNewestFirst() {
        String about = "client:" + firm.client().id();
        firm.write(records -> {
            records.audit().note(NOW, CaseFirm.MANAGER, "client.edited", about, "");
            records.audit().note(NOW.plusSeconds(1), null, "gate.refused", "C1", "GUEST");
        });
        Home.Trail trail = section(CaseFirm.MANAGER, HomePlace.of(Tab.TRAIL), Home.Trail.class);
        assertEquals("gate.refused", trail.page().items().get(0).note().action());
        assertEquals("Acme", trail.page().items().get(1).client().name().text());
    }

    /** So much of everything that each has a second page. */
    private void muchOfEverything() {
        addClients(45, "Busy");
        firm.write(records -> {
            for (Client client : records.clients().all()) {
                Standing waits = new Standing(client.id(), Decision.SALVAGE, Grade.D, 8, "", NOW);
                records.standings().keep(waits);
            }
            for (int note = 0; note < 25; note++) {
                records.audit().note(NOW, CaseFirm.MANAGER, "settings.changed", "ZONE", "");
            }
        });
        for (int report = 0; report < 25; report++) {
            firm.reported(CaseFirm.OWNER.value(), Severity.ANNOYING);
        }
        plan(12, CaseFirm.OWNER);
    }

    /** Of Acme, with steps of one person's. */
    private void plan(int steps, MemberId person) {
        Ruling ruling = new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, CaseFirm.OWNER, NOW, "");
        ClientId client = firm.client().id();
        List<Step> open = IntStream.rangeClosed(1, steps)
                .mapToObj(number -> Step.open(number, StepKind.OWN, "Step " + number, person, TODAY))
                .toList();
        firm.write(records -> records.cases()
                .save(records.cases()
                        .open(client, ruling)
                        .planned(new ExitPlan(TODAY, TODAY, null, null, null, open))));
    }

    private static int page(Section section) {
        if (section instanceof Home.Decisions decisions) {
            return decisions.page().number();
        } else if (section instanceof Home.Steps steps) {
            return steps.page().number();
        } else if (section instanceof Home.Clients clients) {
            return clients.page().number();
        } else if (section instanceof Home.Reports reports) {
            return reports.page().number();
        }
        return ((Home.Trail) section).page().number();
    }

    @ParameterizedTest
    @CsvSource({
        "U0MANAGER, DECISIONS",
        "U0MANAGER, CLIENTS",
        "U0MANAGER, TRAIL",
        "U0OWNER, CLIENTS",
        "U0OWNER, STEPS",
        "U0OWNER, REPORTS"
    })
    void ofWhatHasTwoPagesTheSecondIsShownToWhoeverAsks(String person, Tab tab) {
        muchOfEverything();
        Home home = home(new MemberId(person), HomePlace.of(tab).onPage(2));
        assertEquals(
                List.of(2), home.sections().stream().map(OpeningHomeTest::page).toList());
    }

    @Test
    void aPageOfTheTrailIsALongOne() {
        muchOfEverything();
        Home.Trail trail = section(CaseFirm.MANAGER, HomePlace.of(Tab.TRAIL), Home.Trail.class);
        assertEquals(OpeningHome.PAGE, trail.page().items().size());
    }

    @Test
    void whatIsToBeDoneNextComesFirst() {
        plan(1, CaseFirm.MANAGER);
        firm.reported(CaseFirm.MANAGER.value(), Severity.ANNOYING);
        assertEquals(
                List.of(
                        Home.Decisions.class,
                        Home.Steps.class,
                        Home.Clients.class,
                        Home.Reports.class,
                        Home.Firm.class),
                home(CaseFirm.MANAGER, HomePlace.FIRST).sections().stream()
                        .map(Object::getClass)
                        .toList());
    }

    @Test
    void whoeverIsAmongAClientsOwnPeopleIsShownNothingOfClients() {
        firm.reported(CaseFirm.MEMBER.value(), Severity.COSTLY);
        ClientPresence presence = new ClientPresence(Set.of(), Set.of(), Set.of("acme.example"));
        Client client = firm.client().with(CaseFirm.OWNER, null, Engagement.UNKNOWN, null, presence);
        firm.write(records -> records.clients().save(client));
        when(audience.mayHear(any(), any())).thenReturn(Verdict.refused(Refusal.CLIENT_IN_CHANNEL));
        when(audience.mayHear(any(), eq(ClientPresence.NONE))).thenReturn(Verdict.PASSED);
        assertTrue(home(CaseFirm.MEMBER, HomePlace.FIRST).isShut());
        assertFalse(home(new MemberId("U0NEW"), HomePlace.FIRST).isShut(), "there is no client on it");
    }

    @Test
    void whoeverLostTheAccountHasNoStepsOfItsPlan() {
        plan(1, CaseFirm.OWNER);
        assertTrue(home(CaseFirm.OWNER, HomePlace.FIRST).tabs().contains(Tab.STEPS));
        Client client = firm.client().with(CaseFirm.MEMBER, null, Engagement.UNKNOWN, null, ClientPresence.NONE);
        firm.write(records -> records.clients().save(client));
        assertFalse(home(CaseFirm.OWNER, HomePlace.FIRST).tabs().contains(Tab.STEPS));
    }

    @Test
    void theDecisionThatWaitsLongestComesFirst() {
        addClients(2, "Busy");
        firm.write(records -> {
            List<Client> clients = records.clients().all();
            for (int number = 0; number < clients.size(); number++) {
                Instant since = NOW.minus(Duration.ofDays(number));
                records.standings()
                        .keep(new Standing(clients.get(number).id(), Decision.SALVAGE, Grade.D, 8, "", since));
            }
        });
        assertEquals(
                List.of(TODAY.minusDays(2), TODAY.minusDays(1), TODAY),
                decisions().page().items().stream().map(Home.Waiting::since).toList());
    }

    @Test
    void oneArchivedClientIsEnoughToBeLedTo() {
        addClients(1, "Old");
        assertFalse(allClients(false).others());
        firm.write(records -> {
            Client old = records.clients().search("old 00000", 1).get(0);
            records.clients().save(old.archived(NOW));
        });
        storage.keepDue(now);
        assertTrue(allClients(false).others());
        assertTrue(allClients(true).others());
    }

    private Home.Clients allClients(boolean archived) {
        HomePlace place = new HomePlace(Tab.CLIENTS, 1, "", null, archived);
        return section(CaseFirm.MANAGER, place, Home.Clients.class);
    }

    @Test
    void onlyAClientOfWhomSomethingIsToBeDecidedReadsSo() {
        addClients(1, "Quiet");
        firm.atTheEnd();
        cardIsPutDown(firm.client());
        storage.keepDue(now);
        assertEquals(
                List.of(true, false),
                allClients(false).page().items().stream()
                        .map(Home.Line::toBeDecided)
                        .toList());
    }
}
