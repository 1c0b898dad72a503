package app.laststraw.usecase.exit;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.Records;
import java.time.Instant;

/** What is to be said when an exit plan changed: the card, which shows the next step, the plan below it, and to owners. */
public final class StepFollowUp {
    private StepFollowUp() {}

    /**
     * The one place that follows every change of steps, and of a case that has some.
     *
     * @param by who changed them
     * @param key Slack's own id of what asked for it, so that its second delivery is known; null for none
     */
    static void after(Records records, Client client, Case before, Case saved, MemberId by, String key, Instant now) {
        records.outbox().write(CardEntries.card(client.id()), now);
        belowCard(records, before, saved, by, key, now);
    }

    /** The same where the card is put down already; nothing where there is no plan. */
    public static void belowCard(Records records, Case before, Case saved, MemberId by, String key, Instant now) {
        if (saved.plan() != null) {
            records.outbox().write(PlanEntries.plan(saved, key), now);
            StepNews.tell(records, before, saved, by, now);
        }
    }
}
