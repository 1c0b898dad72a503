package app.laststraw.usecase.exit;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How it stands with a client: what a form about its case is drawn from, and what somebody is told whose press came too
 * late.
 *
 * @param latest the latest case, under way or not; null where nothing was decided yet
 * @param history every ruling on the client, of earlier cases too, the latest first
 * @param gutCheck null while nobody has answered it
 * @param today the firm's calendar day
 * @param firm its zone and currency
 */
public record CaseStanding(
        Client client,
        Case latest,
        List<Ruling> history,
        Suggestion suggestion,
        GutCheckAnswers gutCheck,
        LocalDate today,
        Settings firm) {
    public CaseStanding {
        history = List.copyOf(history);
    }

    /** What is on record of the gut check; every question is open while nobody has answered. */
    public GutCheck answers() {
        return gutCheck == null ? GutCheck.UNANSWERED : gutCheck.gutCheck();
    }

    /** The number of the answers on record; 0 for none. */
    public int answersNumber() {
        return gutCheck == null ? 0 : gutCheck.number();
    }

    /** The firm's calendar day of a moment on record. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(firm.zone()).toLocalDate();
    }

    public static CaseStanding of(Records records, Client client, Instant now) {
        return new CaseStanding(
                client,
                records.cases().latest(client.id()).orElse(null),
                records.cases().rulings(client.id()),
                Weighing.suggest(records, client, now),
                records.gutChecks().latest(client.id()).orElse(null),
                Weighing.today(records, now),
                records.settings().firm());
    }
}
