package app.laststraw.store;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** What must be said, in the table {@code outbox}; an entry is unfinished until {@code finished_at} is set. */
record SqlOutbox(WorkspaceRows rows) implements Outbox {
    /** By number, not by time: clocks step back. */
    static final String DUE = """
            select * from outbox
            where workspace_id = :workspace and finished_at is null and not_before <= :now
              and id in (select min(id) from outbox
                         where workspace_id = :workspace and finished_at is null group by lane)
            order by id limit :limit""";

    static final String UNDER_WAY = """
            select exists (select 1 from outbox
              where workspace_id = :workspace and report_id = :report and state = 'UNDER_WAY')""";

    @Override
    public boolean write(NewEntry entry, Instant now, Instant notBefore) {
        return rows.update("""
                        insert into outbox (workspace_id, lane, dedupe_key, kind, client_id, report_id, recipient,
                          detail, state, not_before, written_at)
                        values (:workspace, :lane, :dedupeKey, :kind, :client, :report, :recipient,
                          :detail, 'WAITING', :notBefore, :now)
                        on conflict (workspace_id, dedupe_key) where dedupe_key is not null do nothing""")
                        .bind("lane", entry.lane())
                        .bind("dedupeKey", entry.dedupeKey())
                        .bind("kind", entry.kind().name())
                        .bind(
                                "client",
                                entry.client() == null ? null : entry.client().value())
                        .bind(
                                "report",
                                entry.report() == null ? null : entry.report().value())
                        .bind("recipient", idOf(entry.recipient()))
                        .bind("detail", entry.detail())
                        .bind("notBefore", notBefore.toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    static final String LATEST = "select id from outbox where workspace_id = :workspace order by id desc limit 1";

    static final String CARDS_AFTER = """
            select distinct client_id from outbox
            where workspace_id = :workspace and id > :id and +kind = 'CARD' order by client_id""";

    @Override
    public long latest() {
        return rows.query(LATEST).mapTo(Long.class).findOne().orElse(0L);
    }

    @Override
    public List<ClientId> cardsAfter(long id) {
        return rows.query(CARDS_AFTER)
                .bind("id", id)
                .mapTo(Long.class)
                .map(ClientId::new)
                .list();
    }

    @Override
    public boolean isKnown(String dedupeKey) {
        return rows.query("select 1 from outbox where workspace_id = :workspace and dedupe_key = :dedupeKey")
                .bind("dedupeKey", dedupeKey)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public List<Entry> due(Instant now, int limit) {
        return rows.query(DUE)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map(SqlOutbox::entry)
                .list();
    }

    @Override
    public boolean begin(Entry entry) {
        return rows.update("""
                        update outbox set state = 'UNDER_WAY', attempts = attempts + 1
                        where workspace_id = :workspace and id = :id and finished_at is null
                          and state = :state and attempts = :attempts""")
                        .bind("id", entry.id())
                        .bind("state", entry.state().name())
                        .bind("attempts", entry.attempts())
                        .execute()
                == 1;
    }

    @Override
    public void finish(long id, State end, Instant now) {
        require(end != State.WAITING && end != State.UNDER_WAY, end);
        requireOne(
                id,
                rows.update("""
                        update outbox set state = :end, finished_at = :now
                        where workspace_id = :workspace and id = :id and finished_at is null""")
                        .bind("id", id)
                        .bind("end", end.name())
                        .bind("now", now.toEpochMilli())
                        .execute());
    }

    @Override
    public void putOff(long id, State state, Instant notBefore) {
        require(state == State.WAITING || state == State.UNDER_WAY, state);
        requireOne(
                id,
                rows.update("""
                        update outbox set state = :state, not_before = :notBefore
                        where workspace_id = :workspace and id = :id and finished_at is null""")
                        .bind("id", id)
                        .bind("state", state.name())
                        .bind("notBefore", notBefore.toEpochMilli())
                        .execute());
    }

    @Override
    public boolean isUnderWay(ReportId report) {
        return rows.query(UNDER_WAY)
                .bind("report", report.value())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void forget(ReportId report) {
        rows.update("delete from outbox where workspace_id = :workspace and report_id = :report")
                .bind("report", report.value())
                .execute();
    }

    @Override
    public boolean isOvertaken(Entry entry) {
        return rows.query("""
                        select exists (select 1 from outbox
                          where workspace_id = :workspace and lane = :lane and id > :id and finished_at is null
                            and kind = :kind and recipient is :recipient)""")
                .bind("lane", entry.content().lane())
                .bind("id", entry.id())
                .bind("kind", entry.content().kind().name())
                .bind("recipient", idOf(entry.content().recipient()))
                .mapTo(Boolean.class)
                .one();
    }

    private static void require(boolean fits, State state) {
        if (!fits) {
            throw new IllegalArgumentException(state + " does not fit here");
        }
    }

    private static void requireOne(long id, int changed) {
        if (changed != 1) {
            throw new IllegalStateException("there is no unfinished outbox entry " + id);
        }
    }

    private static String idOf(MemberId person) {
        return person == null ? null : person.value();
    }

    private static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Entry(
                columns.number("id"),
                content(columns),
                columns.text("state", State::valueOf),
                (int) columns.number("attempts"),
                columns.instant("not_before"),
                columns.instant("written_at"));
    }

    private static NewEntry content(Columns columns) throws SQLException {
        return new NewEntry(
                columns.text("lane"),
                columns.text("dedupe_key"),
                columns.text("kind", Kind::valueOf),
                columns.number("client_id", ClientId::new),
                columns.number("report_id", ReportId::new),
                columns.text("recipient", MemberId::new),
                columns.text("detail"));
    }
}
