package app.laststraw.domain.digest;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A firm's book of clients, to be read on Monday, November 23, 2026: the digest tells of the week before, the 47th. */
public final class SampleBook {
    public static final DigestDays DAYS = DigestDays.weekTo(LocalDate.of(2026, 11, 22));
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final LocalDate SUNDAY = DAYS.last();
    public static final LocalDate SUNDAY_BEFORE = DAYS.first().minusDays(1);
    public static final MemberId ANA = new MemberId("U0ANA");
    public static final MemberId BEN = new MemberId("U0BEN");
    public static final MemberId CEM = new MemberId("U0CEM");

    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final List<Report> reports = new ArrayList<>();
    private final Map<ClientId, List<GutCheckAnswers>> answers = new HashMap<>();
    private final List<Case> cases = new ArrayList<>();
    private final Map<MemberId, String> names = new HashMap<>();
    private BigDecimal monthlyFees = BigDecimal.ZERO;
    private BigDecimal hourlyCost = PolicySettings.DEFAULTS.hourlyCost();
    private DigestDays days = DAYS;

    public SampleBook client(String name) {
        clients.computeIfAbsent(name, any -> Client.named(new ClientId(clients.size() + 1L), new ClientName(name)));
        return this;
    }

    public SampleBook from(String name, String leadSource) {
        client(name);
        Client was = clients.get(name);
        Engagement terms = Engagement.UNKNOWN.from(leadSource);
        clients.put(name, was.with(null, null, terms, null, was.presence()));
        return this;
    }

    public SampleBook report(String name, MemberId reporter, LocalDate day, Severity severity) {
        return report(name, reporter, day, severity, Archetype.NONE, Set.of(), "0", 0);
    }

    public SampleBook report(String name, LocalDate day, Archetype archetype, RedFlag... flags) {
        return report(name, ANA, day, Severity.ANNOYING, archetype, Set.of(flags), "0", 0);
    }

    public SampleBook costly(String name, LocalDate day, String hours, int money) {
        return report(name, ANA, day, Severity.ANNOYING, Archetype.NONE, Set.of(), hours, money);
    }

    public SampleBook report(
            String name,
            MemberId reporter,
            LocalDate day,
            Severity severity,
            Archetype archetype,
            Set<RedFlag> flags,
            String hours,
            int money) {
        client(name);
        Incident incident = new Incident(
                archetype,
                severity,
                flags,
                day,
                "what nobody is to read",
                new BigDecimal(hours),
                BigDecimal.valueOf(money),
                null);
        reports.add(new Report(
                new ReportId(reports.size() + 1L),
                clients.get(name).id(),
                reporter,
                incident,
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                null));
        return this;
    }

    /** The last report was filed days after it happened. */
    public SampleBook filedOn(LocalDate day) {
        Report last = reports.remove(reports.size() - 1);
        reports.add(new Report(last.id(), last.client(), last.reporter(), last.incident(), noon(day), null));
        return this;
    }

    /** Takes the last report back. */
    public SampleBook withdrawn() {
        Report last = reports.remove(reports.size() - 1);
        reports.add(
                new Report(last.id(), last.client(), last.reporter(), last.incident(), last.filedAt(), Instant.EPOCH));
        return this;
    }

    public SampleBook ruled(String name, LocalDate day, Decision decision, Decision suggested) {
        return ruled(name, day, decision, suggested, opened -> opened);
    }

    public SampleBook ruled(
            String name, LocalDate day, Decision decision, Decision suggested, UnaryOperator<Case> then) {
        client(name);
        Ruling ruling = new Ruling(decision, suggested, ANA, noon(day), "for a reason");
        cases.add(then.apply(
                Case.openedBy(new CaseId(cases.size() + 1L), clients.get(name).id(), ruling)));
        return this;
    }

    /** Answers one question of the gut check, and no other. */
    public SampleBook answeredPastNoReturn(String name, LocalDate day, boolean yes) {
        List<GutCheckAnswers> given =
                answers.computeIfAbsent(client(name).clients.get(name).id(), any -> new ArrayList<>());
        GutCheck answer = new GutCheck(null, yes, null, null, null, null, null);
        given.add(new GutCheckAnswers(given.size() + 1, answer, ANA, noon(day)));
        return this;
    }

    public SampleBook named(MemberId person, String name) {
        names.put(person, name);
        return this;
    }

    public SampleBook fees(int monthly) {
        monthlyFees = BigDecimal.valueOf(monthly);
        return this;
    }

    public SampleBook anHourCosts(int money) {
        hourlyCost = BigDecimal.valueOf(money);
        return this;
    }

    public SampleBook days(DigestDays others) {
        days = others;
        return this;
    }

    /** Leaves a client's record out, as one that is archived is. */
    public SampleBook archived(String name) {
        clients.remove(name);
        return this;
    }

    public WeeklyDigest read() {
        return read(reports -> reports);
    }

    public WeeklyDigest read(UnaryOperator<List<Report>> order) {
        FirmWeek firm = new FirmWeek(
                days,
                days.last().plusDays(1),
                ZoneOffset.UTC,
                Currency.getInstance("EUR"),
                monthlyFees,
                policy(hourlyCost));
        List<Report> ordered = order.apply(new ArrayList<>(reports));
        List<ClientWeek> book = clients.values().stream()
                .sorted(Comparator.comparing(client -> client.name().key()))
                .map(client -> new ClientWeek(
                        client,
                        ordered.stream()
                                .filter(report -> report.client().equals(client.id()))
                                .toList(),
                        answers.getOrDefault(client.id(), List.of()),
                        cases.stream()
                                .filter(each -> each.client().equals(client.id()))
                                .reduce((earlier, later) -> later)
                                .orElse(null),
                        firm))
                .toList();
        return WeeklyDigest.of(firm, book, WeeksChart.hottest(book), cases, names);
    }

    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static PolicySettings policy(BigDecimal hourlyCost) {
        PolicySettings usual = PolicySettings.DEFAULTS;
        return new PolicySettings(
                usual.points(),
                usual.dealBreakerPoints(),
                usual.halfLifeDays(),
                usual.heatDays(),
                usual.windowDays(),
                usual.thresholds(),
                hourlyCost,
                usual.dealBreakers());
    }
}
