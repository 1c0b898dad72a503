package app.laststraw.domain.decision;

import app.laststraw.domain.report.Report;
import java.util.List;

/** All that the policy weighs about one client, but for the figures of the firm and the day. */
public record Evidence(List<Report> reports, ClientFacts client, GutCheck gutCheck, CaseHistory caseHistory) {
    public Evidence {
        reports = List.copyOf(reports);
    }
}
