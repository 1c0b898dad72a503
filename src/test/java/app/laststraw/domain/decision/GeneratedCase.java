package app.laststraw.domain.decision;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.Contact;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A client made up from a seed: the same seed makes the same client, so that a failure can be run again. */
record GeneratedCase(long seed, Evidence evidence, PolicySettings settings, LocalDate today) {
    static final MemberId SOMEBODY_ELSE = new MemberId("U9");

    static GeneratedCase of(long seed) {
        Random random = new Random(seed);
        LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
        PolicySettings settings = random.nextInt(3) > 0 ? PolicySettings.DEFAULTS : settings(random);
        List<Report> reports = new ArrayList<>();
        int reporters = 1 + random.nextInt(4);
        int oldest = random.nextBoolean() ? 60 : settings.heatDays() + 20;
        for (int count = random.nextInt(14); count > 0; count--) {
            reports.add(report(random, reports.size() + 1, reporters, today.minusDays(random.nextInt(oldest))));
        }
        Evidence evidence = new Evidence(reports, client(random, today), gutCheck(random), history(random, today));
        return new GeneratedCase(seed, evidence, settings, today);
    }

    Suggestion suggest() {
        return Policy.suggest(evidence, settings, today);
    }

    BreakEven breakEven() {
        return Policy.breakEven(evidence, settings, today);
    }

    GeneratedCase reports(UnaryOperator<List<Report>> change) {
        List<Report> changed = change.apply(new ArrayList<>(evidence.reports()));
        return evidence(new Evidence(changed, evidence.client(), evidence.gutCheck(), evidence.caseHistory()));
    }

    GeneratedCase with(Report report) {
        return reports(reports -> {
            reports.add(report);
            return reports;
        });
    }

    GeneratedCase client(ClientFacts client) {
        return evidence(new Evidence(evidence.reports(), client, evidence.gutCheck(), evidence.caseHistory()));
    }

    GeneratedCase gutCheck(GutCheck gutCheck) {
        return evidence(new Evidence(evidence.reports(), evidence.client(), gutCheck, evidence.caseHistory()));
    }

    GeneratedCase caseHistory(CaseHistory history) {
        return evidence(new Evidence(evidence.reports(), evidence.client(), evidence.gutCheck(), history));
    }

    GeneratedCase settings(PolicySettings other) {
        return new GeneratedCase(seed, evidence, other, today);
    }

    GeneratedCase on(LocalDate day) {
        return new GeneratedCase(seed, evidence, settings, day);
    }

    private GeneratedCase evidence(Evidence other) {
        return new GeneratedCase(seed, other, settings, today);
    }

    /** One more report, of any kind, by one of the usual reporters or by somebody else. */
    Report anotherReport() {
        Random random = new Random(seed + 1_000_000);
        Report usual = report(random, 1000, 4, today.minusDays(random.nextInt(100)));
        return random.nextBoolean() ? usual : by(SOMEBODY_ELSE, usual);
    }

    /** The mildest report, of that day. */
    static Report mildReport(long id, MemberId reporter, LocalDate day) {
        Incident incident = new Incident(
                Archetype.NONE, Severity.ANNOYING, Set.of(), day, "", BigDecimal.ZERO, BigDecimal.ZERO, null);
        return new Report(new ReportId(id), new ClientId(1), reporter, incident, Instant.EPOCH, null);
    }

    static Report by(MemberId reporter, Report report) {
        return new Report(
                report.id(), report.client(), reporter, report.incident(), report.filedAt(), report.withdrawnAt());
    }

    static Report withdrawn(Report report) {
        return new Report(
                report.id(), report.client(), report.reporter(), report.incident(), report.filedAt(), Instant.EPOCH);
    }

    static Report flagged(Set<RedFlag> flags, Report report) {
        Incident was = report.incident();
        Incident incident = new Incident(
                was.archetype(),
                was.severity(),
                flags,
                was.happenedOn(),
                was.whatHappened(),
                was.hoursLost(),
                was.moneyWithheld(),
                was.link());
        return new Report(
                report.id(), report.client(), report.reporter(), incident, report.filedAt(), report.withdrawnAt());
    }

    private static Report report(Random random, int id, int reporters, LocalDate day) {
        Set<RedFlag> flags = EnumSet.noneOf(RedFlag.class);
        for (int count = random.nextInt(3); count > 0; count--) {
            flags.add(RedFlag.values()[random.nextInt(RedFlag.values().length - 1)]);
        }
        if (random.nextInt(40) == 0) {
            flags.add(RedFlag.ABUSIVE_CONDUCT);
        }
        Incident incident = new Incident(
                any(random, Archetype.values()),
                any(random, Severity.values()),
                flags,
                day,
                "",
                random.nextInt(3) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(1200), 2),
                random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(100_000), 2) : BigDecimal.ZERO,
                null);
        return new Report(
                new ReportId(id),
                new ClientId(1),
                new MemberId("U" + random.nextInt(reporters)),
                incident,
                Instant.EPOCH,
                random.nextInt(6) == 0 ? Instant.EPOCH : null);
    }

    private static ClientFacts client(Random random, LocalDate today) {
        BigDecimal fee = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(50L * random.nextInt(60));
        BigDecimal firmFees = random.nextBoolean() ? null : BigDecimal.valueOf(1000L * random.nextInt(20));
        return new ClientFacts(
                fee,
                random.nextInt(4) == 0 ? null : today.minusDays(random.nextInt(400)),
                random.nextInt(4) == 0 ? null : any(random, Contact.values()),
                random.nextInt(3) == 0,
                firmFees);
    }

    private static GutCheck gutCheck(Random random) {
        int chance = random.nextInt(4);
        return new GutCheck(
                answer(random, chance),
                answer(random, chance),
                random.nextInt(3) == 0 ? answer(random, chance) : Boolean.TRUE,
                random.nextInt(3) == 0 ? answer(random, chance) : Boolean.FALSE,
                random.nextInt(3) == 0 ? answer(random, chance) : Boolean.FALSE,
                answer(random, chance),
                answer(random, chance));
    }

    private static Boolean answer(Random random, int chance) {
        return random.nextInt(4) < chance ? Boolean.valueOf(random.nextBoolean()) : null;
    }

    private static CaseHistory history(Random random, LocalDate today) {
        return new CaseHistory(
                random.nextInt(3) > 0 ? null : today.minusDays(random.nextInt(80)),
                random.nextInt(3) > 0 ? null : today.minusDays(random.nextInt(80) - 5));
    }

    private static PolicySettings settings(Random random) {
        int heatDays = 1 + random.nextInt(300);
        double lowest = 0.5 + random.nextInt(8);
        double middle = lowest + random.nextInt(10);
        return new PolicySettings(
                Map.of(
                        Severity.ANNOYING, (double) random.nextInt(3),
                        Severity.COSTLY, 0.25 + random.nextInt(4),
                        Severity.HARMFUL, 0.25 + random.nextInt(8),
                        Severity.ABUSIVE, 1.0 + random.nextInt(16)),
                random.nextInt(8),
                1 + random.nextInt(90),
                heatDays,
                1 + random.nextInt(heatDays),
                new PolicySettings.Thresholds(lowest, middle, middle + random.nextInt(20)),
                BigDecimal.valueOf(random.nextInt(200)),
                random.nextBoolean() ? Set.of() : Set.of(RedFlag.PAYS_LATE, RedFlag.REFUSES_TO_PAY));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
