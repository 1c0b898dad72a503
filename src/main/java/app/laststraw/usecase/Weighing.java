package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Assessment;
import app.laststraw.domain.decision.BreakEven;
import app.laststraw.domain.decision.CaseHistory;
import app.laststraw.domain.decision.ClientFacts;
import app.laststraw.domain.decision.Evidence;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.Medium;
import app.laststraw.domain.decision.MediumReason;
import app.laststraw.domain.decision.Policy;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Weighs what is on record about one client. */
public final class Weighing {
    private Weighing() {}

    /**
     * What the policy suggests for the client on the firm's calendar day of {@code now}. For a client whose case ended, the
     * tally is frozen: it is what it was on that day, of the reports filed by then and as they read then.
     */
    public static Suggestion suggest(Records records, Client client, Instant now) {
        Case latest = records.cases().latest(client.id()).orElse(null);
        return Policy.suggest(
                evidence(records, client, latest, now), records.settings().policy(), today(records, asOf(latest, now)));
    }

    /** What {@link #suggest} says, but for how to go about it. */
    public static Assessment assess(Records records, Client client, Instant now) {
        Case latest = records.cases().latest(client.id()).orElse(null);
        return Policy.assess(
                evidence(records, client, latest, now), records.settings().policy(), today(records, asOf(latest, now)));
    }

    /** The script for what is being carried out, else for what is suggested; null where there is nothing to write. */
    public static ScriptId script(Records records, Client client, Instant now) {
        Case latest = records.cases().latest(client.id()).orElse(null);
        return latest != null && latest.isUnderWay()
                ? Policy.scriptFor(
                        latest.ruling().decision(),
                        evidence(records, client, latest, now),
                        records.settings().policy(),
                        today(records, now))
                : suggest(records, client, now).script();
    }

    /** How to say what is being carried out. */
    public static Medium medium(Records records, Client client, Case current, Instant now) {
        return Policy.mediumFor(
                current.ruling().decision(),
                evidence(records, client, current, now),
                records.settings().policy(),
                today(records, now));
    }

    /**
     * How to say what is being carried out, else what is suggested, and why that way; null where there is nothing to say.
     */
    public static MediumReason mediumReason(Records records, Client client, Instant now) {
        Case latest = records.cases().latest(client.id()).orElse(null);
        return Policy.mediumReasonFor(
                latest != null && latest.isUnderWay()
                        ? latest.ruling().decision()
                        : suggest(records, client, now).decision(),
                evidence(records, client, latest, now),
                records.settings().policy(),
                today(records, asOf(latest, now)));
    }

    /** How far the fee has to rise, as a range that does not give the firm's hourly cost away. */
    public static BreakEven breakEven(Records records, Client client, Instant now) {
        Case latest = records.cases().latest(client.id()).orElse(null);
        return Policy.breakEven(
                evidence(records, client, latest, now), records.settings().policy(), today(records, asOf(latest, now)));
    }

    private static Instant asOf(Case latest, Instant now) {
        return latest != null && latest.isEnded() ? latest.endedAt() : now;
    }

    private static Evidence evidence(Records records, Client client, Case latest, Instant now) {
        return new Evidence(
                reports(records, client, latest, now),
                ClientFacts.of(client, records.clients().monthlyFees()),
                records.gutChecks()
                        .latest(client.id())
                        .map(GutCheckAnswers::gutCheck)
                        .orElse(GutCheck.UNANSWERED),
                latest == null ? CaseHistory.NONE : latest.history());
    }

    private static List<Report> reports(Records records, Client client, Case latest, Instant now) {
        LocalDate today = today(records, asOf(latest, now));
        LocalDate from = today.minusDays(records.settings().policy().daysLookedAt());
        // A report of "tomorrow" is there only when the firm has just moved its zone westwards: it counts from tomorrow
        // on.
        List<Report> found = latest != null && latest.isEnded()
                ? records.reports().stoodAt(latest.endedAt(), client.id(), from)
                : records.reports().standing(client.id(), from);
        return found.stream()
                .filter(report -> !report.incident().happenedOn().isAfter(today))
                .toList();
    }

    /** The calendar day where the person is; the firm's where that is not known. */
    public static LocalDate todayOf(Records records, MemberId person, Instant now) {
        return now.atZone(zoneOf(records, person)).toLocalDate();
    }

    /** @param person their own zone; the firm's where that is not known, and for nobody: null */
    public static ZoneId zoneOf(Records records, MemberId person) {
        return Optional.ofNullable(person)
                .flatMap(records.people()::find)
                .map(Member::zone)
                .orElseGet(() -> records.settings().firm().zone());
    }

    /** The firm's calendar day. */
    public static LocalDate today(Records records, Instant now) {
        return now.atZone(records.settings().firm().zone()).toLocalDate();
    }
}
