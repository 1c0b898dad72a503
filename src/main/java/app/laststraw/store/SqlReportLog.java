package app.laststraw.store;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.ReportLog;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.MemberId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Reports in the table {@code reports}; what they said before, in {@code report_versions}. */
record SqlReportLog(WorkspaceRows rows) implements ReportLog {
    /**
     * The client, and every record that was merged into it or into one of those. A cross join keeps its order: the other
     * one reads all merged records.
     */
    static final String AS_ONE = """
            with recursive as_one(client_id) as (
              select :client
              union
              select c.id from as_one
              cross join clients c on c.workspace_id = :workspace and c.merged_into = as_one.client_id)
            """;

    static final String STANDING = AS_ONE + """
            select * from reports
            where workspace_id = :workspace and client_id in (select client_id from as_one) and happened_on >= :since
              and withdrawn_at is null""";

    /** Its columns are read by their place, by {@link BareReports}. */
    static final String STANDING_OF_ALL = """
            select id, client_id, reporter, archetype || ' ' || severity || ' ' || red_flags, happened_on, hours_lost_e2,
              money_withheld_e4, filed_at
            from reports where workspace_id = :workspace and withdrawn_at is null and happened_on >= :since""";

    /** What a report said then is in the first of its versions that was replaced later, else in the report itself. */
    static final String STOOD_AT = AS_ONE + """
            select r.id, r.reporter, r.filed_at, r.withdrawn_at, r.client_id, r.archetype, r.severity, r.red_flags,
              r.happened_on, r.what_happened, r.hours_lost_e2, r.money_withheld_e4, r.link
            from reports r
            where r.workspace_id = :workspace and r.client_id in (select client_id from as_one)
              and r.happened_on >= :since and r.withdrawn_at is null and r.filed_at <= :then and not exists
                (select 1 from report_versions v
                 where v.workspace_id = :workspace and v.report_id = r.id and v.replaced_at > :then)
            union all
            select r.id, r.reporter, r.filed_at, r.withdrawn_at, v.client_id, v.archetype, v.severity, v.red_flags,
              v.happened_on, v.what_happened, v.hours_lost_e2, v.money_withheld_e4, v.link
            from as_one
            cross join report_versions v on v.workspace_id = :workspace and v.client_id = as_one.client_id
            cross join reports r on r.workspace_id = :workspace and r.id = v.report_id
            where v.happened_on >= :since and v.replaced_at > :then
              and r.withdrawn_at is null and r.filed_at <= :then and not exists
                (select 1 from report_versions earlier
                 where earlier.workspace_id = :workspace and earlier.report_id = v.report_id
                   and earlier.version < v.version and earlier.replaced_at > :then)""";

    static final String BY_REPORTER = """
            select * from reports where workspace_id = :workspace and reporter = :reporter
            order by filed_at desc, id desc limit :limit offset :from""";

    private static final String WITHDRAWN = AS_ONE + """
            select count(*) from reports
            where workspace_id = :workspace and client_id in (select client_id from as_one) and happened_on >= :since
              and withdrawn_at is not null""";

    /** Two halves, since each has an index of its own; the plus keeps the one of the numbers out of it. */
    static final String BEFORE = """
            select * from reports
            where workspace_id = :workspace and happened_on < :day and withdrawn_at is null and +id > :after
            union all
            select * from reports
            where workspace_id = :workspace and happened_on < :day and withdrawn_at is not null and +id > :after
            order by id limit :limit""";

    @Override
    public Optional<Report> file(
            String submissionKey, ClientId client, MemberId reporter, Incident incident, Instant at) {
        Update insert = rows.update("""
                        insert into reports (workspace_id, submission_key, client_id, reporter, archetype, severity,
                          red_flags, happened_on, what_happened, hours_lost_e2, money_withheld_e4, link, filed_at)
                        values (:workspace, :key, :client, :reporter, :archetype, :severity,
                          :redFlags, :happenedOn, :whatHappened, :hoursLost, :moneyWithheld, :link, :at)
                        on conflict (workspace_id, submission_key) do nothing""")
                .bind("key", submissionKey)
                .bind("reporter", reporter.value())
                .bind("at", at.toEpochMilli());
        boolean isNew = bind(insert, client, incident).execute() == 1;
        return isNew ? findBySubmission(submissionKey) : Optional.empty();
    }

    @Override
    public Optional<Report> findBySubmission(String submissionKey) {
        return rows.query("select * from reports where workspace_id = :workspace and submission_key = :key")
                .bind("key", submissionKey)
                .map(SqlReportLog::report)
                .findOne();
    }

    @Override
    public Optional<Report> find(ReportId id) {
        return rows.query("select * from reports where workspace_id = :workspace and id = :id")
                .bind("id", id.value())
                .map(SqlReportLog::report)
                .findOne();
    }

    @Override
    public boolean amend(ReportId id, String submissionKey, ClientId client, Incident incident, Instant at) {
        if (known(id).isWithdrawn()) {
            throw new IllegalStateException("report " + id + " is withdrawn");
        }
        if (!keepTrace(id, submissionKey, at)) {
            return false;
        }
        Update change = rows.update("""
                        update reports set client_id = :client, archetype = :archetype, severity = :severity,
                          red_flags = :redFlags, happened_on = :happenedOn, what_happened = :whatHappened,
                          hours_lost_e2 = :hoursLost, money_withheld_e4 = :moneyWithheld, link = :link
                        where workspace_id = :workspace and id = :id""").bind("id", id.value());
        bind(change, client, incident).execute();
        return true;
    }

    private boolean keepTrace(ReportId id, String submissionKey, Instant at) {
        return rows.update("""
                        insert into report_versions (workspace_id, report_id, version, client_id, archetype, severity,
                          red_flags, happened_on, what_happened, hours_lost_e2, money_withheld_e4, link, replaced_at,
                          replaced_by)
                        select workspace_id, id,
                          1 + (select count(*) from report_versions v
                               where v.workspace_id = :workspace and v.report_id = :id),
                          client_id, archetype, severity,
                          red_flags, happened_on, what_happened, hours_lost_e2, money_withheld_e4, link, :at, :key
                        from reports where workspace_id = :workspace and id = :id
                        on conflict (workspace_id, replaced_by) do nothing""")
                        .bind("id", id.value())
                        .bind("at", at.toEpochMilli())
                        .bind("key", submissionKey)
                        .execute()
                == 1;
    }

    @Override
    public void withdraw(ReportId id, Instant at) {
        if (known(id).isWithdrawn()) {
            return;
        }
        rows.update("update reports set withdrawn_at = :at where workspace_id = :workspace and id = :id")
                .bind("id", id.value())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    @Override
    public List<Report> by(MemberId reporter, int from, int limit) {
        return rows.query(BY_REPORTER)
                .bind("reporter", reporter.value())
                .bind("from", from)
                .bind("limit", limit)
                .map(SqlReportLog::report)
                .list();
    }

    @Override
    public int countBy(MemberId reporter) {
        return rows.query("select count(*) from reports where workspace_id = :workspace and reporter = :reporter")
                .bind("reporter", reporter.value())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public int withdrawn(ClientId client, LocalDate since) {
        return rows.query(WITHDRAWN)
                .bind("client", client.value())
                .bind("since", since.toString())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<Report> standing(ClientId client, LocalDate since) {
        return rows.query(STANDING)
                .bind("client", client.value())
                .bind("since", since.toString())
                .map(SqlReportLog::report)
                .list();
    }

    @Override
    public List<Report> standingOfAll(LocalDate since) {
        return rows.query(STANDING_OF_ALL)
                .bind("since", since.toString())
                .map(new BareReports())
                .list();
    }

    @Override
    public List<Report> stoodAt(Instant then, ClientId client, LocalDate since) {
        return rows.query(STOOD_AT)
                .bind("client", client.value())
                .bind("since", since.toString())
                .bind("then", then.toEpochMilli())
                .map(SqlReportLog::report)
                .list();
    }

    @Override
    public List<Report> before(LocalDate day, ReportId after, int limit) {
        return rows.query(BEFORE)
                .bind("day", day.toString())
                .bind("after", after == null ? 0 : after.value())
                .bind("limit", limit)
                .map(SqlReportLog::report)
                .list();
    }

    @Override
    public void erase(ReportId id) {
        for (String its : List.of("report_versions where report_id", "reports where id")) {
            rows.update("delete from " + its + " = :id and workspace_id = :workspace")
                    .bind("id", id.value())
                    .execute();
        }
    }

    private Report known(ReportId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no report " + id));
    }

    private static Update bind(Update statement, ClientId client, Incident incident) {
        return statement
                .bind("client", client.value())
                .bind("archetype", incident.archetype().name())
                .bind("severity", incident.severity().name())
                .bind("redFlags", RedFlagsColumn.of(incident.redFlags()))
                .bind("happenedOn", incident.happenedOn().toString())
                .bind("whatHappened", incident.whatHappened())
                .bind("hoursLost", FixedPoint.HOURS.toColumn(incident.hoursLost()))
                .bind("moneyWithheld", FixedPoint.MONEY.toColumn(incident.moneyWithheld()))
                .bind("link", incident.link() == null ? null : incident.link().toString());
    }

    private static Report report(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Report(
                columns.number("id", ReportId::new),
                columns.number("client_id", ClientId::new),
                columns.text("reporter", MemberId::new),
                incident(columns),
                columns.instant("filed_at"),
                columns.instant("withdrawn_at"));
    }

    private static Incident incident(Columns columns) throws SQLException {
        return new Incident(
                columns.text("archetype", Archetype::valueOf),
                columns.text("severity", Severity::valueOf),
                columns.text("red_flags", RedFlagsColumn::read),
                columns.day("happened_on"),
                columns.text("what_happened"),
                columns.figure("hours_lost_e2", FixedPoint.HOURS),
                columns.figure("money_withheld_e4", FixedPoint.MONEY),
                columns.text("link", URI::create));
    }
}
