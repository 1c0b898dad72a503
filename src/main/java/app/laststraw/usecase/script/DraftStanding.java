package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.script.Draft;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How it stands with a draft: what somebody is told whose press came too late.
 *
 * @param client the one that stands for the draft's by now
 * @param zone the firm's
 */
public record DraftStanding(Client client, Draft draft, ZoneId zone) {
    /** The firm's calendar day on which it was marked as sent. */
    public LocalDate sentOn() {
        return draft.sending().at().atZone(zone).toLocalDate();
    }
}
