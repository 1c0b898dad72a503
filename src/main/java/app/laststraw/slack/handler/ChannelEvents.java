package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.usecase.WatchingChannel;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.ChannelUnsharedEvent;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** Somebody joined or left a channel, or it was shared or archived: it may have stopped being safe, or be safe again. */
public final class ChannelEvents {
    private final WatchingChannel watching;
    private final Executor afterwards;
    private final InstantSource clock;

    /** @param afterwards looks at the channel once the event is acknowledged: it takes several calls to Slack */
    public ChannelEvents(WatchingChannel watching, Executor afterwards, InstantSource clock) {
        this.watching = watching;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    public Response joined(EventsApiPayload<MemberJoinedChannelEvent> payload, EventContext context) {
        return look(payload.getEvent().getChannel(), context);
    }

    public Response left(EventsApiPayload<MemberLeftChannelEvent> payload, EventContext context) {
        return look(payload.getEvent().getChannel(), context);
    }

    public Response shared(EventsApiPayload<ChannelSharedEvent> payload, EventContext context) {
        return look(payload.getEvent().getChannel(), context);
    }

    public Response unshared(EventsApiPayload<ChannelUnsharedEvent> payload, EventContext context) {
        return look(payload.getEvent().getChannel(), context);
    }

    public Response archived(EventsApiPayload<ChannelArchiveEvent> payload, EventContext context) {
        return look(payload.getEvent().getChannel(), context);
    }

    public Response unarchived(EventsApiPayload<ChannelUnarchiveEvent> payload, EventContext context) {
        return look(payload.getEvent().getChannel(), context);
    }

    /** Of a private channel, which Slack still calls a group here. */
    public Response privateArchived(EventsApiPayload<GroupArchiveEvent> payload, EventContext context) {
        return look(payload.getEvent().getChannel(), context);
    }

    public Response privateUnarchived(EventsApiPayload<GroupUnarchiveEvent> payload, EventContext context) {
        return look(payload.getEvent().getChannel(), context);
    }

    private Response look(String channel, EventContext context) {
        afterwards.execute(() -> watching.changed(new ChannelId(channel), clock.instant()));
        return context.ack();
    }
}
