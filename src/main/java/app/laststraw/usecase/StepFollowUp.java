package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import java.time.Instant;

/** What is to be said when an exit plan changed: the card, which shows the next step, and the plan below it. */
final class StepFollowUp {
    private StepFollowUp() {}

    /**
     * The one place that follows every change of steps. A live reminder of a step that is another in {@code saved} than in
     * {@code before} is to be brought up to date here too.
     *
     * @param key Slack's own id of what asked for it, so that its second delivery is known; null for none
     */
    static void after(Records records, Client client, Case before, Case saved, String key, Instant now) {
        records.outbox().write(ToSay.card(client.id()), now);
        records.outbox().write(ToSay.plan(saved, key), now);
    }
}
