package app.laststraw.decide;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.Contact;
import app.laststraw.domain.decision.CaseHistory;
import app.laststraw.domain.decision.ClientFacts;
import app.laststraw.domain.decision.Evidence;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.input.JsonDocuments;
import app.laststraw.input.JsonFault;
import app.laststraw.input.StrictObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One question to the policy, as {@code laststraw decide} reads it; {@code docs/policy.md} names the fields. */
record DecisionInput(Evidence evidence, PolicySettings settings, LocalDate today) {
    private static final ClientId THE_CLIENT = new ClientId(1);
    /** For fees and costs: far above any, and finite wherever it goes. */
    private static final long MOST_MONEY = 1_000_000_000_000L;

    /**
     * All questions in the text, in their order.
     *
     * @throws JsonFault at the first fault
     */
    static List<DecisionInput> readAll(String text) {
        return JsonDocuments.read(text).stream().map(DecisionInput::read).toList();
    }

    private static DecisionInput read(StrictObject question) {
        question.allowing("now", "settings", "firmMonthlyFees", "client", "gutCheck", "case", "reports");
        LocalDate now = question.requiredDay("now");
        PolicySettings settings = settings(question.object("settings"));
        ClientFacts client =
                client(question.object("client"), question.number("firmMonthlyFees", MOST_MONEY, (BigDecimal) null));
        GutCheck gutCheck = gutCheck(question.object("gutCheck"));
        CaseHistory caseHistory = caseHistory(question.object("case"));
        List<Report> reports = reports(question.requiredObjects("reports"), now);
        return new DecisionInput(new Evidence(reports, client, gutCheck, caseHistory), settings, now);
    }

    private static PolicySettings settings(StrictObject typed) {
        PolicySettings defaults = PolicySettings.DEFAULTS;
        typed.allowing("points", "halfLifeDays", "heatDays", "windowDays", "thresholds", "hourlyCost", "dealBreakers");
        StrictObject points = typed.object("points");
        return new PolicySettings(
                points(points),
                points.number("dealBreaker", 1000, defaults.dealBreakerPoints()),
                typed.wholeNumber("halfLifeDays", 1, 3650, defaults.halfLifeDays()),
                typed.wholeNumber("heatDays", 1, 3650, defaults.heatDays()),
                typed.wholeNumber("windowDays", 1, 3650, defaults.windowDays()),
                thresholds(typed),
                typed.number("hourlyCost", MOST_MONEY, defaults.hourlyCost()),
                typed.choices("dealBreakers", RedFlag.class, defaults.dealBreakers()));
    }

    private static Map<Severity, Double> points(StrictObject typed) {
        Map<Severity, Double> defaults = PolicySettings.DEFAULTS.points();
        typed.allowing("annoying", "costly", "harmful", "abusive", "dealBreaker");
        return Map.of(
                Severity.ANNOYING, typed.number("annoying", 1000, defaults.get(Severity.ANNOYING)),
                Severity.COSTLY, typed.number("costly", 1000, defaults.get(Severity.COSTLY)),
                Severity.HARMFUL, typed.number("harmful", 1000, defaults.get(Severity.HARMFUL)),
                Severity.ABUSIVE, typed.number("abusive", 1000, defaults.get(Severity.ABUSIVE)));
    }

    private static PolicySettings.Thresholds thresholds(StrictObject settings) {
        PolicySettings.Thresholds defaults = PolicySettings.DEFAULTS.thresholds();
        StrictObject typed = settings.object("thresholds").allowing("setExpectations", "salvage", "part");
        double setExpectations = typed.number("setExpectations", 1_000_000, defaults.setExpectations());
        double salvage = typed.number("salvage", 1_000_000, defaults.salvage());
        double part = typed.number("part", 1_000_000, defaults.part());
        if (setExpectations <= 0) {
            throw typed.fault("setExpectations", "a number above 0");
        }
        if (salvage < setExpectations) {
            throw typed.fault("salvage", "a number not below setExpectations (" + setExpectations + ")");
        }
        if (part < salvage || part >= 1_000_000) {
            throw typed.fault("part", "a number not below salvage (" + salvage + "), and below 1000000");
        }
        return new PolicySettings.Thresholds(setExpectations, salvage, part);
    }

    private static ClientFacts client(StrictObject typed, BigDecimal firmMonthlyFees) {
        typed.allowing("name", "monthlyFee", "since", "contact", "outstandingWork")
                .text("name");
        return new ClientFacts(
                typed.number("monthlyFee", MOST_MONEY, (BigDecimal) null),
                typed.day("since"),
                typed.choice("contact", Contact.class),
                Boolean.TRUE.equals(typed.answer("outstandingWork")),
                firmMonthlyFees);
    }

    private static GutCheck gutCheck(StrictObject typed) {
        typed.allowing(
                "lossHurtsBadly",
                "pastNoReturn",
                "obligationsMet",
                "breachesContract",
                "ruinsTheirBusiness",
                "readyForConsequences",
                "expectationsSet");
        return new GutCheck(
                typed.answer("lossHurtsBadly"),
                typed.answer("pastNoReturn"),
                typed.answer("obligationsMet"),
                typed.answer("breachesContract"),
                typed.answer("ruinsTheirBusiness"),
                typed.answer("readyForConsequences"),
                typed.answer("expectationsSet"));
    }

    private static CaseHistory caseHistory(StrictObject typed) {
        typed.allowing("salvageTalkOn", "feesRaisedOn");
        return new CaseHistory(typed.day("salvageTalkOn"), typed.day("feesRaisedOn"));
    }

    private static List<Report> reports(List<StrictObject> typed, LocalDate now) {
        Set<String> ids = new HashSet<>();
        List<Report> reports = new ArrayList<>();
        for (StrictObject each : typed) {
            Report report = report(each, new ReportId(reports.size() + 1L), now);
            if (!ids.add(each.requiredText("id"))) {
                throw each.fault("id", "an id that no other report has");
            }
            reports.add(report);
        }
        return reports;
    }

    private static Report report(StrictObject typed, ReportId id, LocalDate now) {
        typed.allowing(
                "id",
                "reporter",
                "archetype",
                "redFlags",
                "severity",
                "hoursLost",
                "moneyWithheld",
                "happenedOn",
                "withdrawn");
        typed.requiredText("id");
        MemberId reporter = new MemberId(typed.requiredText("reporter"));
        boolean withdrawn = Boolean.TRUE.equals(typed.answer("withdrawn"));
        Incident incident = incident(typed);
        if (!withdrawn && incident.happenedOn().isAfter(now)) {
            throw typed.fault("happenedOn", "a day that is not after now (" + now + ")");
        }
        return new Report(id, THE_CLIENT, reporter, incident, Instant.EPOCH, withdrawn ? Instant.EPOCH : null);
    }

    private static Incident incident(StrictObject typed) {
        return new Incident(
                typed.requiredChoice("archetype", Archetype.class),
                typed.requiredChoice("severity", Severity.class),
                typed.choices("redFlags", RedFlag.class, Set.of()),
                typed.requiredDay("happenedOn"),
                "",
                typed.number("hoursLost", Incident.MAX_HOURS, BigDecimal.ZERO),
                typed.number("moneyWithheld", Incident.MAX_MONEY, BigDecimal.ZERO),
                null);
    }
}
