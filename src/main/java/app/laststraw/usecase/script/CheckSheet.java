package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the check before a draft goes is drawn from.
 *
 * @param findings the errors first
 * @param plan the case whose exit plan has the steps; null without one
 * @param steps those of the exit plan that are open and done once the draft is sent or said
 * @param toldOn the day on which the exit plan has the client told, where that is to come and the draft tells them; else null
 */
public record CheckSheet(
        Draft draft, Client client, List<Finding> findings, CaseId plan, List<Step> steps, LocalDate toldOn) {
    public CheckSheet {
        Objects.requireNonNull(draft);
        Objects.requireNonNull(client);
        findings = findings.stream()
                .sorted(Comparator.comparing(finding -> !finding.rule().isError()))
                .toList();
        steps = List.copyOf(steps);
    }

    /** @param found by somebody who may */
    static CheckSheet of(Records records, DraftInHand found, Instant now) {
        Draft draft = found.draft();
        List<Finding> findings = Proofreading.findings(records, found.client(), draft, now);
        Case latest = found.latest();
        if (latest == null || latest.state() != CaseState.EXITING || latest.plan() == null) {
            return new CheckSheet(draft, found.client(), findings, null, List.of(), null);
        }
        List<Step> steps = StepsOfScript.open(draft.current().choices().script(), latest.plan());
        LocalDate toldOn = latest.plan().noticeOn();
        boolean tells = steps.stream().anyMatch(step -> step.kind().tellsTheClient())
                && !toldOn.isBefore(Weighing.today(records, now));
        return new CheckSheet(draft, found.client(), findings, latest.id(), steps, tells ? toldOn : null);
    }

    public int version() {
        return draft.current().number();
    }

    /** The rules that found something, in the order in which they are told. */
    public List<ToneRule> rules() {
        return findings.stream().map(Finding::rule).distinct().toList();
    }

    /** Those whose findings are to be mended, or to be waived with a reason. */
    public List<ToneRule> errors() {
        return rules().stream().filter(ToneRule::isError).toList();
    }

    public List<Finding> of(ToneRule rule) {
        return findings.stream().filter(finding -> finding.rule() == rule).toList();
    }

    /** Tells these errors from others in the same text: a reason given for one does not let another one stand. */
    public int fingerprint() {
        return findings.stream()
                .filter(finding -> finding.rule().isError())
                .map(finding -> finding.rule().name() + " " + finding.passage() + " " + finding.start() + " "
                        + finding.words().length())
                .collect(Collectors.joining("\n"))
                .hashCode();
    }
}
