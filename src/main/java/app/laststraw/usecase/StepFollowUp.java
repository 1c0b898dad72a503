package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;

/** What is to be said when an exit plan changed: the card, which shows the next step, the plan below it, and to owners. */
final class StepFollowUp {
    private StepFollowUp() {}

    /**
     * The one place that follows every change of steps, and of a case that has some.
     *
     * @param by who changed them
     * @param key Slack's own id of what asked for it, so that its second delivery is known; null for none
     */
    static void after(Records records, Client client, Case before, Case saved, MemberId by, String key, Instant now) {
        records.outbox().write(ToSay.card(client.id()), now);
        belowCard(records, before, saved, by, key, now);
    }

    /** The same where the card is put down already; nothing where there is no plan. */
    static void belowCard(Records records, Case before, Case saved, MemberId by, String key, Instant now) {
        if (saved.plan() != null) {
            records.outbox().write(ToSay.plan(saved, key), now);
            StepNews.tell(records, before, saved, by, now);
        }
    }
}
