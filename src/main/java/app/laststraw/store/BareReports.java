package app.laststraw.store;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reports without what was typed, a hundred thousand at once: columns are read by their place, text in as few as can be, since
 * each costs a call out of Java, and whatever is the same on many reports is made once. For one query.
 */
final class BareReports implements RowMapper<Report> {
    private final Map<Long, ClientId> clients = new HashMap<>();
    private final Map<String, MemberId> reporters = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<Long, BigDecimal> hours = new HashMap<>();
    private final Map<Long, BigDecimal> money = new HashMap<>();

    /** What there is but a few hundred of. */
    private record Kind(Archetype archetype, Severity severity, Set<RedFlag> redFlags) {
        /** @param column archetype, severity and all red flags, with blanks between them */
        static Kind read(String column) {
            String[] parts = column.split(" ", 3);
            return new Kind(Archetype.valueOf(parts[0]), Severity.valueOf(parts[1]), RedFlagsColumn.read(parts[2]));
        }
    }

    @Override
    public Report map(ResultSet row, StatementContext context) throws SQLException {
        return new Report(
                new ReportId(row.getLong(1)),
                once(clients, row.getLong(2), ClientId::new),
                once(reporters, row.getString(3), MemberId::new),
                incident(once(kinds, row.getString(4), Kind::read), row),
                Instant.ofEpochMilli(row.getLong(8)),
                null);
    }

    private Incident incident(Kind kind, ResultSet row) throws SQLException {
        return new Incident(
                kind.archetype,
                kind.severity,
                kind.redFlags,
                once(days, row.getString(5), LocalDate::parse),
                "",
                once(hours, row.getLong(6), FixedPoint.HOURS::fromColumn),
                once(money, row.getLong(7), FixedPoint.MONEY::fromColumn),
                null);
    }

    private static <K, V> V once(Map<K, V> known, K column, Function<K, V> read) {
        return known.computeIfAbsent(column, read);
    }
}
