package app.laststraw.usecase.delivery;

import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A channel can no longer be spoken in: managers are told, once for each cause until it works again. */
final class ChannelTrouble {
    private ChannelTrouble() {}

    /** The gate stays shut there. */
    static void unsafe(Records records, ChannelId channel, Audience.Refusal refusal, Instant now) {
        tell(records, channel, refusal.name(), now, manager -> channelUnsafe(manager, channel, refusal));
    }

    /** Slack refuses for good to carry anything there. */
    static void refused(Records records, ChannelId channel, String slackError, Instant now) {
        tell(records, channel, slackError, now, manager -> deliveryFailed(manager, channel, slackError));
    }

    private static void tell(
            Records records, ChannelId channel, String why, Instant now, Function<MemberId, NewEntry> notice) {
        List<MemberId> managers = Roles.managers(records);
        // On the very first start nobody is known yet: then it stays news until somebody is.
        if (!managers.isEmpty() && records.channels().stopped(channel, why, now)) {
            managers.forEach(manager -> records.outbox().write(notice.apply(manager), now));
        }
    }

    private static NewEntry channelUnsafe(MemberId manager, ChannelId channel, Audience.Refusal refusal) {
        return new NewEntry(
                "notice:" + manager,
                null,
                Kind.CHANNEL_UNSAFE,
                null,
                null,
                manager,
                Entries.join(channel.value(), refusal.name()));
    }

    private static NewEntry deliveryFailed(MemberId manager, ChannelId channel, String slackError) {
        return new NewEntry(
                "notice:" + manager,
                null,
                Kind.DELIVERY_FAILED,
                null,
                null,
                manager,
                Entries.join(channel.value(), slackError));
    }
}
