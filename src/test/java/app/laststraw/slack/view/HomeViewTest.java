package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.OpenStep;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.AuditTrail.Note;
import app.laststraw.usecase.home.Home;
import app.laststraw.usecase.home.Home.Line;
import app.laststraw.usecase.home.Home.Page;
import app.laststraw.usecase.home.Home.Section;
import app.laststraw.usecase.home.HomePlace;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.usecase.home.OpeningHome;
import app.laststraw.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomeViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
    private static final Set<Tab> OWN_TABS = EnumSet.of(Tab.OVERVIEW, Tab.CLIENTS, Tab.STEPS, Tab.REPORTS);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHomesAreAsApproved(Language language) {
        homes("Northwind")
                .forEach((name, home) ->
                        Approved.check(name + "." + language.tag(), HomeView.of(home, Words.in(language))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFullPageKeepsSlacksLimitsWhateverTheNames(Language language) {
        Samples.HOSTILE.forEach(hostile -> {
            full(hostile).forEach(home -> assertKeepsLimits(home, language, hostile));
            homes(hostile).values().forEach(home -> assertKeepsLimits(home, language, hostile));
        });
    }

    private static void assertKeepsLimits(Home home, Language language, String name) {
        assertEquals(
                List.of(),
                SlackLimits.ofView(Approved.json(HomeView.of(home, Words.in(language)))),
                home.place().tab() + " " + name);
    }

    @Test
    void whoeverIsNoManagerFindsNoButtonOfManagers() {
        Map<String, Home> homes = homes("Northwind");
        for (String mine : List.of("home-own", "home-member", "home-welcome", "home-shut")) {
            String drawn = drawn(homes.get(mine));
            for (String theirs : List.of(
                    "edit_client",
                    "add_client",
                    "word_scripts",
                    "edit_settings",
                    "preview_digest",
                    "agree_release",
                    "find_clients",
                    "home_trail")) {
                assertFalse(drawn.contains(theirs), drawn);
            }
        }
    }

    @Test
    void whatIsBeingCarriedOutCountsForMoreThanWhatIsSuggested() {
        assertTrue(drawn(homes("Northwind").get("home-own")).contains("Parting · grade"));
    }

    @Test
    void theHourlyCostStandsNowhereButInItsForm() {
        String trail = drawn(homes("Northwind").get("home-trail"));
        assertTrue(trail.contains("hour"), trail);
        assertFalse(trail.contains("50") || trail.contains("80"), trail);
    }

    @Test
    void buttonsThatReadAlikeSayWhatTheyAreAbout() {
        String drawn = drawn(homes("Northwind").get("home-manager"));
        for (String label : List.of(
                "Record the decision · Northwind",
                "Agree · Northwind",
                "Client record · Northwind",
                "Done · Set the meeting, with a heads-up",
                "Withdraw · Northwind · Nov 16, 2026")) {
            assertTrue(drawn.contains("\"accessibility_label\":\"" + label + "\""), label);
        }
    }

    @Test
    void aHomeSaysWhereItIs() {
        Home home = at(found(Decision.END_NOW), clients(List.of(), 1, 0));
        assertEquals(
                home.place(),
                HomeLink.read(HomeView.of(home, Words.in(Language.ENGLISH)).getPrivateMetadata()));
    }

    @Test
    void aWithdrawnReportCanNeitherBeChangedNorWithdrawn() {
        Home home = home(Tab.REPORTS, false, OWN_TABS, reports(List.of(report(7, Samples.client("A"), NOON)), 1));
        assertFalse(drawn(home).contains("edit_report"));
        assertTrue(drawn(home).contains("withdrawn"));
    }

    @Test
    void anActionWithoutWordsGoesByItsOwnName() {
        Note unknown = new Note(NOON, null, "moon.landed", "moon:1", "");
        Home home = home(Tab.TRAIL, true, EnumSet.allOf(Tab.class), trail(new Home.TrailLine(unknown, null, null)));
        assertTrue(drawn(home).contains("moon.landed"));
    }

    private static String drawn(Home home) {
        return Approved.json(HomeView.of(home, Words.in(Language.ENGLISH))).toString();
    }

    private static Map<String, Home> homes(String name) {
        Client client = Samples.client(name);
        Line open = new Line(client, name, Samples.suggestionToPart(), null, true);
        Line parting = parting(Client.named(new ClientId(13), client.name()));
        Set<Tab> all = EnumSet.allOf(Tab.class);
        Home.Steps steps = new Home.Steps(
                new Page<>(List.of(step(1, client, -1), step(2, client, 0), step(3, client, 3)), 1, 1, 3));
        Home.Reports reports = reports(List.of(report(8, client, null), report(7, client, NOON)), 9);
        Home.Decisions decisions = new Home.Decisions(new Page<>(
                List.of(
                        new Home.Waiting(open, TODAY.minusDays(20), null),
                        new Home.Waiting(parting, TODAY.minusDays(2), release(4))),
                1,
                2,
                9));
        Map<String, Home> homes = new LinkedHashMap<>();
        homes.put(
                "home-manager",
                home(
                        Tab.OVERVIEW,
                        true,
                        all,
                        decisions,
                        steps,
                        clients(List.of(open, parting), 2, 45),
                        reports,
                        new Home.Firm()));
        homes.put(
                "home-quiet",
                home(
                        Tab.OVERVIEW,
                        true,
                        EnumSet.of(Tab.OVERVIEW, Tab.DECISIONS, Tab.CLIENTS, Tab.TRAIL),
                        new Home.Decisions(new Page<>(List.of(), 1, 1, 0)),
                        new Home.Clients(new Page<>(List.of(), 1, 1, 0), Map.of(), false),
                        new Home.Firm()));
        homes.put("home-found", at(found(Decision.PART_WAYS), clients(List.of(open), 2, 45)));
        homes.put("home-archived", at(new HomePlace(Tab.CLIENTS, 1, "", null, true), clients(List.of(open), 1, 1)));
        homes.put(
                "home-own", home(Tab.OVERVIEW, false, OWN_TABS, steps, clients(List.of(open, parting), 1, 2), reports));
        homes.put("home-reports", home(Tab.REPORTS, false, OWN_TABS, reports));
        homes.put("home-trail", home(Tab.TRAIL, true, all, trail(notes(client, name))));
        homes.put("home-welcome", home(Tab.OVERVIEW, false, Set.of(), new Home.Welcome()));
        homes.put("home-member", home(Tab.OVERVIEW, false, EnumSet.of(Tab.OVERVIEW, Tab.REPORTS), reports));
        homes.put("home-shut", home(Tab.OVERVIEW, false, Set.of(), new Home.Shut()));
        return homes;
    }

    /** Each page as full as it gets. */
    private static List<Home> full(String name) {
        Client client = Samples.client(name);
        String person = name.repeat(300 / name.length() + 1);
        Set<Tab> all = EnumSet.allOf(Tab.class);
        Section decisions = new Home.Decisions(page(
                OpeningHome.SHORT_PAGE,
                number -> new Home.Waiting(parting(Client.named(new ClientId(number), client.name())), TODAY, null)));
        Section drafts = new Home.Decisions(
                page(OpeningHome.SHORT_PAGE, number -> new Home.Waiting(parting(client), TODAY, release(number))));
        Section own = new Home.Clients(
                page(
                        OpeningHome.PAGE,
                        number -> new Line(
                                Client.named(new ClientId(number), client.name()),
                                null,
                                Samples.suggestionToPart(),
                                null,
                                true)),
                Map.of(),
                false);
        Section steps = new Home.Steps(page(OpeningHome.SHORT_PAGE, number -> step(number, client, -number)));
        Section clients = new Home.Clients(
                page(
                        OpeningHome.PAGE,
                        number -> new Line(
                                Client.named(new ClientId(number), client.name()),
                                person,
                                Samples.suggestionToPart(),
                                null,
                                true)),
                counts(),
                true);
        Section reports = new Home.Reports(page(OpeningHome.SHORT_PAGE, number -> report(number, client, null)));
        Section trail = new Home.Trail(page(
                OpeningHome.PAGE,
                number -> new Home.TrailLine(
                        new Note(
                                NOON,
                                new MemberId("U1"),
                                "settings.changed",
                                "MANAGERS",
                                managers("U1") + " -> " + managers("U2")),
                        person,
                        client)));
        return List.of(
                home(Tab.OVERVIEW, true, all, decisions, steps, clients, reports, new Home.Firm()),
                home(Tab.DECISIONS, true, all, drafts),
                home(Tab.CLIENTS, false, OWN_TABS, own),
                home(Tab.DECISIONS, true, all, decisions),
                home(Tab.STEPS, true, all, steps),
                at(found(Decision.END_NOW), clients),
                home(Tab.REPORTS, true, all, reports),
                home(Tab.TRAIL, true, all, trail));
    }

    private static HomePlace found(Decision decision) {
        return new HomePlace(Tab.CLIENTS, 2, "n".repeat(HomePlace.MAX_TYPED), decision, false);
    }

    private static Home home(Tab tab, boolean manager, Set<Tab> tabs, Section... sections) {
        return new Home(HomePlace.of(tab), manager, tabs, TODAY, ZoneId.of("Europe/Berlin"), Arrays.asList(sections));
    }

    private static Home at(HomePlace place, Section section) {
        return new Home(place, true, EnumSet.allOf(Tab.class), TODAY, ZoneId.of("Europe/Berlin"), List.of(section));
    }

    private static <T> Page<T> page(int size, IntFunction<T> item) {
        return new Page<>(IntStream.rangeClosed(1, size).mapToObj(item).toList(), 2, 500, 5_000);
    }

    private static Line parting(Client client) {
        Ruling ruling = new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, new MemberId("U0OWNER"), Instant.EPOCH, "");
        return new Line(
                client, null, Samples.suggestionToPart(), Case.openedBy(new CaseId(1), client.id(), ruling), false);
    }

    private static Home.Clients clients(List<Line> lines, int pages, int total) {
        return new Home.Clients(new Page<>(lines, 1, pages, total), counts(), true);
    }

    private static Map<Decision, Integer> counts() {
        Map<Decision, Integer> counts = new EnumMap<>(Decision.class);
        counts.put(Decision.KEEP, 1200);
        counts.put(Decision.PART_WAYS, 3);
        return counts;
    }

    private static Home.StepLine step(int number, Client client, int days) {
        Step step = new Step(
                number,
                StepKind.HEADS_UP,
                null,
                new MemberId("U0OWNER"),
                TODAY.plusDays(days),
                Step.State.OPEN,
                null,
                null,
                null,
                TODAY.plusDays(days),
                Step.Reminded.NOT_YET);
        return new Home.StepLine(new OpenStep(new CaseId(3), client.id(), step), client);
    }

    private static Home.Reports reports(List<Home.ReportLine> lines, int total) {
        return new Home.Reports(new Page<>(lines, 1, total / 5 + 1, total));
    }

    private static Home.ReportLine report(int id, Client client, Instant withdrawnAt) {
        Incident incident = new Incident(
                Archetype.LATE_PAYER, Severity.COSTLY, Set.of(), TODAY, "", BigDecimal.ZERO, BigDecimal.ZERO, null);
        Report report = new Report(new ReportId(id), client.id(), new MemberId("U0OWNER"), incident, NOON, withdrawnAt);
        return new Home.ReportLine(report, client);
    }

    private static Release release(int draft) {
        return new Release(
                new CaseId(1), draft, ScriptId.CONVERSATION, new MemberId("U0OWNER"), NOON, null, null, false, "");
    }

    private static String managers(String first) {
        return first + ","
                + IntStream.range(10, 60).mapToObj(number -> "U0" + number).collect(Collectors.joining(","));
    }

    private static Home.TrailLine setting(String field, String change) {
        return new Home.TrailLine(new Note(NOON, null, "settings.changed", field, change), null, null);
    }

    private static Home.Trail trail(Home.TrailLine... lines) {
        return new Home.Trail(new Page<>(Arrays.asList(lines), 2, 3, 45));
    }

    private static Home.TrailLine[] notes(Client client, String name) {
        MemberId maya = new MemberId("U0MAYA");
        return new Home.TrailLine[] {
            new Home.TrailLine(new Note(NOON, maya, "settings.changed", "DIGEST_DAY", "MONDAY -> FRIDAY"), name, null),
            setting("RED_FLAG_CHANNEL", "none -> C0REDFLAGS"),
            setting("MEMBERS_SEE_COUNTS", "true -> false"),
            setting("HOURLY_COST", "50 -> 80"),
            setting("GONE_SINCE", "1 -> 2"),
            new Home.TrailLine(new Note(NOON, maya, "client.renamed", "client:1", ""), null, client),
            new Home.TrailLine(new Note(NOON, maya, "decision.recorded", "case:1", "END_NOW"), name, client),
            new Home.TrailLine(new Note(NOON, maya, "script.sent", "draft:1", "END_NOW"), name, client),
            new Home.TrailLine(new Note(NOON, maya, "release.agreed", "draft:1", "EXCUSE"), name, client),
            new Home.TrailLine(new Note(NOON, null, "gate.refused", "CARD:1@C1", "GUEST_IN_CHANNEL"), null, null),
            new Home.TrailLine(new Note(NOON, null, "client.added", "client:1", "IMPORT"), null, client)
        };
    }
}
