package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.Settings;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How it stands with a client: what a form about its case is drawn from, and what somebody is told whose press came too
 * late.
 *
 * @param latest the latest case, under way or not; null where nothing was decided yet
 * @param today the firm's calendar day
 * @param firm its zone and currency
 */
public record CaseStanding(Client client, Case latest, LocalDate today, Settings firm) {
    /** The firm's calendar day of a moment on record. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(firm.zone()).toLocalDate();
    }

    static CaseStanding of(Records records, Client client, Instant now) {
        return new CaseStanding(
                client,
                records.cases().latest(client.id()).orElse(null),
                Weighing.today(records, now),
                records.settings().firm());
    }
}
