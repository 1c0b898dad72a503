package app.laststraw.store;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.usecase.ChannelWatch;
import java.time.Instant;

/** The channels that we stopped speaking in, in the table {@code stopped_channels}. */
record SqlChannelWatch(WorkspaceRows rows) implements ChannelWatch {
    @Override
    public boolean stopped(ChannelId channel, String why, Instant at) {
        return rows.update("""
                        insert into stopped_channels (workspace_id, channel, why, stopped_at)
                        values (:workspace, :channel, :why, :at)
                        on conflict (workspace_id, channel) do update
                          set why = excluded.why, stopped_at = excluded.stopped_at
                          where why <> excluded.why""")
                        .bind("channel", channel.value())
                        .bind("why", why)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    @Override
    public boolean isStopped(ChannelId channel) {
        return rows.query("""
                        select exists (select 1 from stopped_channels
                          where workspace_id = :workspace and channel = :channel)""")
                .bind("channel", channel.value())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void working(ChannelId channel) {
        rows.update("delete from stopped_channels where workspace_id = :workspace and channel = :channel")
                .bind("channel", channel.value())
                .execute();
    }
}
