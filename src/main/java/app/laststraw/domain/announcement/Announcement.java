package app.laststraw.domain.announcement;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.tally.Tally;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import java.time.LocalDate;

/** Something the app has to say on its own, with all that is needed to word it; worked out when it is said. */
public sealed interface Announcement {
    /** Where the client it speaks of is itself to be met. */
    ClientPresence presence();

    /**
     * The suggested decision for a client. In channels it carries counts and reasons, never free text or reporters.
     *
     * @param withheld why it comes to a person directly and not to the red-flag channel; null in the channel
     */
    record DecisionCard(Client client, Suggestion suggestion, LocalDate today, Audience.Refusal withheld)
            implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /** Said in a card's thread when the rank rose. */
    record RankRise(Client client, Decision from, Decision to) implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /** The reporter's private receipt, kept up to date with the report. */
    record ReportReceipt(Report report, Client client, Tally tally, boolean countsShown) implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /**
     * A draft that somebody asked for.
     *
     * @param askedBy the account owner or manager who asked
     * @param withheld why it comes directly and not into the thread; null in the thread
     */
    record DraftScript(Client client, Draft draft, MemberId askedBy, Audience.Refusal withheld)
            implements Announcement {
        @Override
        public ClientPresence presence() {
            return client.presence();
        }
    }

    /** A manager is told, once, that a channel stopped being safe to speak in. */
    record ChannelUnsafe(ChannelId channel, Audience.Refusal refusal) implements Announcement {
        @Override
        public ClientPresence presence() {
            return ClientPresence.NONE;
        }
    }

    /**
     * A manager is told, once, that Slack refused for good to carry what had to be said.
     *
     * @param slackError Slack's own name for it, such as {@code is_archived}
     */
    record DeliveryFailed(ChannelId channel, String slackError) implements Announcement {
        @Override
        public ClientPresence presence() {
            return ClientPresence.NONE;
        }
    }
}
