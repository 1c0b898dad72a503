package app.laststraw.store;

import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Digests;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The digests in the table {@code digests}, and since when there are any in {@code digests_since}. */
record SqlDigests(WorkspaceRows rows) implements Digests {
    /** No Slack id has an underscore. */
    private static final String CHANNEL = "RED_FLAGS";

    @Override
    public List<Digest> of(Week week) {
        return rows.query("""
                        select * from digests where workspace_id = :workspace and week = :week
                        order by recipient <> 'RED_FLAGS', recipient""")
                .bind("week", week.toString())
                .map(SqlDigests::digest)
                .list();
    }

    @Override
    public Optional<Digest> find(MemberId recipient, Week week) {
        return rows.query("""
                        select * from digests
                        where workspace_id = :workspace and recipient = :recipient and week = :week""")
                .bind("recipient", column(recipient))
                .bind("week", week.toString())
                .map(SqlDigests::digest)
                .findOne();
    }

    @Override
    public Optional<Week> latestWeek(Instant now) {
        return rows.query("""
                        select max(week) from digests where workspace_id = :workspace and claimed_at <= :now
                        having count(*) > 0""")
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .findOne()
                .flatMap(Week::read);
    }

    @Override
    public Optional<LocalDate> lastTold(Week before) {
        return rows.query("""
                        select max(last_day) from digests
                        where workspace_id = :workspace and week < :week and status in ('CLAIMED', 'SENT')
                        having count(*) > 0""")
                .bind("week", before.toString())
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse);
    }

    @Override
    public boolean claim(MemberId recipient, DigestDays days, Instant dueAt, Instant now) {
        return rows.update("""
                        insert into digests (workspace_id, recipient, week, first_day, last_day, due_at, status, claimed_at)
                        values (:workspace, :recipient, :week, :first, :last, :due, 'CLAIMED', :now)
                        on conflict (workspace_id, recipient, week) do update set
                          first_day = excluded.first_day, last_day = excluded.last_day, due_at = excluded.due_at,
                          status = 'CLAIMED', claimed_at = excluded.claimed_at
                        where status in ('WITHHELD', 'FAILED')""")
                        .bind("recipient", column(recipient))
                        .bind("week", days.week().toString())
                        .bind("first", days.first().toString())
                        .bind("last", days.last().toString())
                        .bind("due", dueAt.toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    @Override
    public void sent(MemberId recipient, Week week, ChannelId channel, String ts, Instant now) {
        rows.update("""
                        update digests set status = 'SENT', sent_at = :now, channel = :channel, ts = :ts
                        where workspace_id = :workspace and recipient = :recipient and week = :week""")
                .bind("recipient", column(recipient))
                .bind("week", week.toString())
                .bind("channel", channel.value())
                .bind("ts", ts)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    @Override
    public void notSent(MemberId recipient, Week week, Status why) {
        rows.update("""
                        update digests set status = :why
                        where workspace_id = :workspace and recipient = :recipient and week = :week
                          and status = 'CLAIMED'""")
                .bind("recipient", column(recipient))
                .bind("week", week.toString())
                .bind("why", why.name())
                .execute();
    }

    @Override
    public Optional<Instant> since() {
        return rows.query("select since from digests_since where workspace_id = :workspace")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    @Override
    public void begin(Instant since) {
        rows.update("insert or ignore into digests_since (workspace_id, since) values (:workspace, :since)")
                .bind("since", since.toEpochMilli())
                .execute();
    }

    private static String column(MemberId recipient) {
        return recipient == null ? CHANNEL : recipient.value();
    }

    private static MemberId recipient(String column) {
        return column.equals(CHANNEL) ? null : new MemberId(column);
    }

    private static Digest digest(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Digest(
                columns.text("recipient", SqlDigests::recipient),
                columns.text("week", week -> Week.read(week).orElseThrow()),
                new DigestDays(columns.day("first_day"), columns.day("last_day")),
                columns.instant("due_at"),
                columns.text("status", Status::valueOf),
                columns.instant("claimed_at"),
                columns.instant("sent_at"),
                columns.text("channel", ChannelId::new),
                columns.text("ts"));
    }
}
