package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link app.laststraw.domain.report.ReportLog} keeps, whatever the database. */
abstract class ReportLogContract extends StoreContract {
    private static final Incident FULL = new Incident(
            Archetype.NOT_MY_FAULT,
            Severity.HARMFUL,
            EnumSet.allOf(RedFlag.class),
            LocalDate.parse("2026-11-20"),
            "Shouted at \"us\" — 他们说：'; drop table reports; --\n<@U1> {{name}} :workspace \u0000 👩‍👩‍👧",
            new BigDecimal("3.25"),
            new BigDecimal("1200.5"),
            URI.create("https://example.com/p?a=1&b=%E7%8E%8B"));

    /** What the report said before it was amended, oldest first: the texts alone. */
    abstract List<String> tracesOf(ReportId report);

    @Test
    void everythingThatWasToldComesBack() {
        ClientId client = client("Northwind").id();

        Report filed = file("V1", client, FULL);

        assertEquals(new Report(filed.id(), client, ANA, FULL, NOON, null), filed);
        assertEquals(Optional.of(filed), read(records -> records.reports().find(filed.id())));
        assertEquals(Optional.of(filed), read(records -> records.reports().findBySubmission("V1")));
    }

    @ParameterizedTest
    @EnumSource(Archetype.class)
    void everyArchetypeCanBeKept(Archetype archetype) {
        Incident incident =
                new Incident(archetype, Severity.COSTLY, Set.of(), TODAY, "", BigDecimal.ZERO, BigDecimal.ZERO, null);

        assertEquals(incident, file("V1", client("Northwind").id(), incident).incident());
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void everySeverityCanBeKept(Severity severity) {
        Incident incident =
                new Incident(Archetype.NONE, severity, Set.of(), TODAY, "", BigDecimal.ZERO, BigDecimal.ZERO, null);

        assertEquals(incident, file("V1", client("Northwind").id(), incident).incident());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "0.1", "100", "499.99", "500"})
    void figuresComeBackExactly(String figure) {
        Incident incident = new Incident(
                Archetype.NONE,
                Severity.COSTLY,
                Set.of(),
                TODAY,
                "",
                new BigDecimal(figure),
                new BigDecimal(figure),
                null);

        assertEquals(incident, file("V1", client("Northwind").id(), incident).incident());
    }

    @Test
    void theSameSubmissionIsOneReportAndTheFirstStays() {
        ClientId client = client("Northwind").id();
        Report first = file("V1", client, incident(TODAY));

        Optional<Report> second =
                write(records -> records.reports().file("V1", client, BEN, FULL, NOON.plusSeconds(1)));

        assertEquals(Optional.empty(), second);
        assertEquals(List.of(first), standing(client, TODAY));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals(Optional.empty(), read(records -> records.reports().find(new ReportId(404))));
        assertEquals(Optional.empty(), read(records -> records.reports().findBySubmission("V404")));
    }

    @Test
    void aReportNeedsAClientOfTheDirectory() {
        assertThrows(RuntimeException.class, () -> file("V1", new ClientId(404), FULL));
        assertEquals(Optional.empty(), read(records -> records.reports().findBySubmission("V1")));
    }

    @Test
    void onlyReportsOnThisClientSinceThatDayStand() {
        ClientId client = client("Northwind").id();
        ClientId other = client("Contoso").id();
        file("before", client, incident(TODAY.minusDays(11)));
        Report onTheDay = file("on the day", client, incident(TODAY.minusDays(10)));
        Report today = file("today", client, incident(TODAY));
        file("other", other, incident(TODAY));

        assertEquals(Set.of(onTheDay, today), Set.copyOf(standing(client, TODAY.minusDays(10))));
    }

    @Test
    void reportsOnAllClientsAreReadWithoutWhatWasTyped() {
        ClientId client = client("Northwind").id();
        ClientId other = client("Acme").id();
        Report full = file("V1", client, FULL);
        Report onTheDay = file("V2", other, incident(LocalDate.parse("2026-11-10")));
        file("V3", other, incident(LocalDate.parse("2026-11-09")));
        Report taken = file("V4", client, FULL);
        change(records -> records.reports().withdraw(taken.id(), NOON));
        changeTheirs(records -> records.reports()
                .file("V5", records.clients().add(new ClientName("Theirs")).id(), ANA, FULL, NOON));

        List<Report> all = read(records -> records.reports().standingOfAll(LocalDate.parse("2026-11-10")));

        Incident bare = new Incident(
                FULL.archetype(),
                FULL.severity(),
                FULL.redFlags(),
                FULL.happenedOn(),
                "",
                FULL.hoursLost(),
                FULL.moneyWithheld(),
                null);
        assertEquals(Set.of(new Report(full.id(), client, ANA, bare, NOON, null), onTheDay), Set.copyOf(all));
        assertEquals(2, all.size());
    }

    @Test
    void aWithdrawnReportStandsNoMoreButIsFound() {
        ClientId client = client("Northwind").id();
        Report report = file("V1", client, FULL);

        change(records -> records.reports().withdraw(report.id(), NOON.plusSeconds(60)));

        assertEquals(List.of(), standing(client, LocalDate.EPOCH));
        assertEquals(
                NOON.plusSeconds(60),
                read(records -> records.reports().find(report.id()))
                        .orElseThrow()
                        .withdrawnAt());
    }

    @Test
    void onlyTheFirstWithdrawalCounts() {
        Report report = file("V1", client("Northwind").id(), FULL);

        change(records -> records.reports().withdraw(report.id(), NOON));
        change(records -> records.reports().withdraw(report.id(), NOON.plusSeconds(60)));

        assertEquals(
                NOON,
                read(records -> records.reports().find(report.id()))
                        .orElseThrow()
                        .withdrawnAt());
    }

    @Test
    void anAmendedReportSaysTheNewAndKeepsTheOldAsATrace() {
        ClientId wrong = client("Northwind").id();
        ClientId right = client("Contoso").id();
        Report report = file("V1", wrong, FULL);

        change(records -> records.reports().amend(report.id(), "V2", right, telling("second"), NOON.plusSeconds(1)));
        change(records -> records.reports().amend(report.id(), "V3", right, telling("third"), NOON.plusSeconds(2)));

        assertEquals(
                Optional.of(new Report(report.id(), right, ANA, telling("third"), NOON, null)),
                read(records -> records.reports().find(report.id())));
        assertEquals(List.of(), standing(wrong, LocalDate.EPOCH));
        assertEquals(List.of(FULL.whatHappened(), "second"), tracesOf(report.id()));
    }

    @Test
    void anEditThatComesAgainLateDoesNotUndoTheNextOne() {
        ClientId client = client("Northwind").id();
        Report report = file("V1", client, FULL);

        assertTrue(this.<Boolean>write(
                records -> records.reports().amend(report.id(), "V2", client, telling("second"), NOON)));
        assertTrue(this.<Boolean>write(
                records -> records.reports().amend(report.id(), "V3", client, telling("third"), NOON)));
        assertFalse(this.<Boolean>write(
                records -> records.reports().amend(report.id(), "V2", client, telling("second"), NOON)));

        assertEquals(
                telling("third"),
                read(records -> records.reports().find(report.id()))
                        .orElseThrow()
                        .incident());
        assertEquals(List.of(FULL.whatHappened(), "second"), tracesOf(report.id()));
    }

    @Test
    void howManyWereTakenBackIsKnownByTheDayTheyTellOf() {
        ClientId client = client("Northwind").id();
        Report early = file("V1", client, FULL);
        file("V2", client, FULL);
        change(records -> records.reports().withdraw(early.id(), NOON));

        assertEquals(1, this.<Integer>read(records -> records.reports().withdrawn(client, FULL.happenedOn())));
        assertEquals(
                0,
                this.<Integer>read(records ->
                        records.reports().withdrawn(client, FULL.happenedOn().plusDays(1))));
    }

    @Test
    void aWithdrawnReportCannotBeAmended() {
        Report report = file("V1", client("Northwind").id(), FULL);
        change(records -> records.reports().withdraw(report.id(), NOON));

        assertThrows(IllegalStateException.class, () -> amend(report));
        assertEquals(List.of(), tracesOf(report.id()));
    }

    @Test
    void aReportThatIsNotThereCanNeitherBeAmendedNorWithdrawn() {
        ClientId client = client("Northwind").id();
        ReportId nobody = new ReportId(404);

        assertThrows(
                IllegalArgumentException.class,
                () -> change(records -> records.reports().amend(nobody, "V2", client, FULL, NOON)));
        assertThrows(
                IllegalArgumentException.class,
                () -> change(records -> records.reports().withdraw(nobody, NOON)));
    }

    @Test
    void reportsOnMergedRecordsAreReadAsThoseOfTheOneThatStandsForThem() {
        Client first = client("First");
        Client second = client("Second");
        Client third = client("Third");
        Report onFirst = file("V1", first.id(), FULL);
        Report onSecond = file("V2", second.id(), FULL);
        Report onThird = file("V3", third.id(), FULL);
        Report takenBack = file("V4", first.id(), FULL);
        file("V5", client("Other").id(), FULL);
        change(records -> records.reports().withdraw(takenBack.id(), NOON));
        change(records -> records.clients().save(first.merged(second.id())));
        change(records -> records.clients().save(second.merged(third.id())));

        assertEquals(Set.of(onFirst, onSecond, onThird), Set.copyOf(standing(third.id(), FULL.happenedOn())));
        assertEquals(List.of(), standing(third.id(), FULL.happenedOn().plusDays(1)));
        assertEquals(Set.of(onFirst, onSecond), Set.copyOf(standing(second.id(), FULL.happenedOn())));
        assertEquals(1, this.<Integer>read(records -> records.reports().withdrawn(third.id(), FULL.happenedOn())));
    }

    @Test
    void anUndoneMergeGivesEachClientItsOwnReportsBack() {
        Client merged = client("Merged");
        Client other = client("Other");
        Report report = file("V1", merged.id(), FULL);
        change(records -> records.clients().save(merged.merged(other.id())));
        change(records -> records.clients().save(merged));

        assertEquals(List.of(report), standing(merged.id(), LocalDate.EPOCH));
        assertEquals(List.of(), standing(other.id(), LocalDate.EPOCH));
    }

    @Test
    void anotherWorkspacesReportsDoNotExist() {
        ClientId theirClient = theirClient("Northwind").id();
        changeTheirs(records -> records.reports().file("V1", theirClient, ANA, FULL, NOON));
        Report theirs =
                readTheirs(records -> records.reports().findBySubmission("V1")).orElseThrow();

        assertEquals(Optional.empty(), read(records -> records.reports().find(theirs.id())));
        assertEquals(Optional.empty(), read(records -> records.reports().findBySubmission("V1")));
        assertEquals(List.of(), standing(theirClient, LocalDate.EPOCH));
        assertThrows(IllegalArgumentException.class, () -> amend(theirs));
        assertThrows(
                IllegalArgumentException.class,
                () -> change(records -> records.reports().withdraw(theirs.id(), NOON)));
        assertThrows(RuntimeException.class, () -> file("V2", theirClient, FULL));
        assertEquals(FULL, file("V1", client("Northwind").id(), FULL).incident());
    }

    private List<String> toldBy(Instant then, ClientId client) {
        return read(records -> records.reports().stoodAt(then, client, TODAY)).stream()
                .map(report -> report.incident().whatHappened())
                .sorted()
                .toList();
    }

    @Test
    void whatStoodThenIsToldAsItWasToldThen() {
        ClientId client = client("Northwind").id();
        ClientId other = client("Heron").id();
        Report amended = file("V1", client, telling("first"));
        file("V2", client, telling("unchanged"));
        change(records -> records.reports().amend(amended.id(), "A1", client, telling("second"), NOON.plusSeconds(10)));
        change(records -> records.reports().amend(amended.id(), "A2", client, telling("third"), NOON.plusSeconds(20)));
        change(records -> records.reports().amend(amended.id(), "A3", other, telling("moved"), NOON.plusSeconds(30)));

        assertEquals(List.of(), toldBy(NOON.minusSeconds(1), client));
        assertEquals(List.of("first", "unchanged"), toldBy(NOON.plusSeconds(9), client));
        assertEquals(List.of("second", "unchanged"), toldBy(NOON.plusSeconds(10), client));
        assertEquals(List.of("third", "unchanged"), toldBy(NOON.plusSeconds(29), client));
        assertEquals(List.of(), toldBy(NOON.plusSeconds(29), other));
        assertEquals(List.of("unchanged"), toldBy(NOON.plusSeconds(30), client));
        assertEquals(List.of("moved"), toldBy(NOON.plusSeconds(30), other));
    }

    @Test
    void whatWasTakenBackSinceNeverStood() {
        ClientId client = client("Northwind").id();
        Report report = file("V1", client, telling("first"));
        change(records -> records.reports().amend(report.id(), "A1", client, telling("second"), NOON.plusSeconds(10)));
        change(records -> records.reports().withdraw(report.id(), NOON.plusSeconds(20)));

        assertEquals(List.of(), toldBy(NOON, client));
        assertEquals(List.of(), toldBy(NOON.plusSeconds(15), client));
    }

    @Test
    void reportsOfEarlierIncidentsAreFoundWhetherTheyStandOrNotByNumber() {
        ClientId client = client("Northwind").id();
        Report later = file("V1", client, incident(TODAY));
        Report first = file("V2", client, incident(TODAY.minusDays(1)));
        Report takenBack = file("V3", client, incident(TODAY.minusDays(900)));
        change(records -> records.reports().withdraw(takenBack.id(), NOON));
        Report last = file("V4", client, incident(TODAY.minusDays(2)));

        assertEquals(List.of(first.id(), takenBack.id(), last.id()), before(TODAY, null, 9));
        assertEquals(List.of(takenBack.id(), last.id()), before(TODAY, first.id(), 9));
        assertEquals(List.of(first.id(), takenBack.id()), before(TODAY, null, 2));
        assertEquals(List.of(later.id(), first.id(), takenBack.id(), last.id()), before(TODAY.plusDays(1), null, 9));
    }

    @Test
    void anErasedReportIsGoneWithAllThatItEverSaid() {
        ClientId client = client("Northwind").id();
        Report erased = file("V1", client, telling("first"));
        Report kept = file("V3", client, telling("another"));
        amend(erased);

        change(records -> records.reports().erase(erased.id()));

        assertEquals(Optional.empty(), read(records -> records.reports().find(erased.id())));
        assertEquals(List.of(), tracesOf(erased.id()));
        assertEquals(List.of("another"), toldBy(NOON, client));
        assertEquals(List.of(kept.id()), before(TODAY.plusDays(1), null, 9));
        assertTrue(file("V4", client, telling("new")).id().value() > kept.id().value());
    }

    @Test
    void anotherWorkspacesReportsAreNeitherFoundNorErased() {
        ClientId theirClient = theirClient("Northwind").id();
        changeTheirs(records -> records.reports().file("V1", theirClient, ANA, incident(TODAY), NOON));
        Report theirs =
                readTheirs(records -> records.reports().findBySubmission("V1")).orElseThrow();

        assertEquals(List.of(), before(TODAY.plusDays(1), null, 9));
        change(records -> records.reports().erase(theirs.id()));
        assertEquals(
                Optional.of(theirs), readTheirs(records -> records.reports().find(theirs.id())));
    }

    private List<ReportId> before(LocalDate day, ReportId after, int limit) {
        return read(records -> records.reports().before(day, after, limit)).stream()
                .map(Report::id)
                .toList();
    }

    private void amend(Report report) {
        change(records -> records.reports().amend(report.id(), "V2", report.client(), FULL, NOON));
    }

    private Report file(String key, ClientId client, Incident incident) {
        return write(records -> records.reports().file(key, client, ANA, incident, NOON))
                .orElseThrow();
    }

    private List<Report> standing(ClientId client, LocalDate since) {
        return read(records -> records.reports().standing(client, since));
    }

    private static Incident telling(String whatHappened) {
        return new Incident(
                Archetype.NONE,
                Severity.ANNOYING,
                Set.of(),
                TODAY,
                whatHappened,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null);
    }

    @Test
    void whatSomebodyFiledIsReadNewestFirstWithdrawnOnesAmongIt() {
        ClientId client = client("Northwind").id();
        change(records -> {
            records.reports().file("W1", client, BEN, incident(TODAY), NOON);
            records.reports().file("W2", client, BEN, incident(TODAY), NOON.plusSeconds(1));
            records.reports().file("W3", client, ANA, incident(TODAY), NOON);
            records.reports()
                    .withdraw(
                            records.reports()
                                    .findBySubmission("W2")
                                    .orElseThrow()
                                    .id(),
                            NOON);
        });
        List<Report> own = read(records -> records.reports().by(BEN, 0, 9));
        assertEquals(List.of(true, false), own.stream().map(Report::isWithdrawn).toList());
        assertEquals(own.subList(1, 2), read(records -> records.reports().by(BEN, 1, 9)));
        assertEquals((Integer) 2, read(records -> records.reports().countBy(BEN)));
        assertEquals((Integer) 0, readTheirs(records -> records.reports().countBy(BEN)));
    }
}
