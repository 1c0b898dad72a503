package app.laststraw.store;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.usecase.Posts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The messages that are kept up to date, in the table {@code posts}. */
record SqlPosts(WorkspaceRows rows) implements Posts {
    @Override
    public Optional<Post> find(String subject, String place) {
        return rows.query("""
                        select channel, ts, shows, posted_at from posts
                        where workspace_id = :workspace and subject = :subject and place = :place""")
                .bind("subject", subject)
                .bind("place", place)
                .map(SqlPosts::post)
                .findOne();
    }

    @Override
    public Optional<String> subjectAt(ChannelId channel, String ts) {
        return rows.query(
                        "select subject from posts where workspace_id = :workspace and channel = :channel and ts = :ts")
                .bind("channel", channel.value())
                .bind("ts", ts)
                .mapTo(String.class)
                .findFirst();
    }

    @Override
    public List<String> places(String subject) {
        return rows.query(
                        "select place from posts where workspace_id = :workspace and subject = :subject order by place")
                .bind("subject", subject)
                .mapTo(String.class)
                .list();
    }

    @Override
    public void remember(String subject, String place, Post post) {
        rows.update("""
                        insert into posts (workspace_id, subject, place, channel, ts, shows, posted_at)
                        values (:workspace, :subject, :place, :channel, :ts, :shows, :at)
                        on conflict (workspace_id, subject, place) do update set
                          channel = excluded.channel, ts = excluded.ts,
                          shows = excluded.shows, posted_at = excluded.posted_at""")
                .bind("subject", subject)
                .bind("place", place)
                .bind("channel", post.channel().value())
                .bind("ts", post.ts())
                .bind("shows", post.shows())
                .bind("at", post.at().toEpochMilli())
                .execute();
    }

    @Override
    public void forget(String subject, String place) {
        rows.update("""
                        delete from posts
                        where workspace_id = :workspace and subject = :subject and place = :place""").bind("subject", subject).bind("place", place).execute();
    }

    private static Post post(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Post(
                columns.text("channel", ChannelId::new),
                columns.text("ts"),
                columns.text("shows"),
                columns.instant("posted_at"));
    }
}
