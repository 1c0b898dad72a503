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
 * Reports without what was typed, a hundred thousand at once: columns are read by their place, and whatever is the same on
 * many reports is made once. For one query.
 */
final class BareReports implements RowMapper<Report> {
    private final Map<Long, ClientId> clients = new HashMap<>();
    private final Map<String, MemberId> reporters = new HashMap<>();
    private final Map<String, Archetype> archetypes = new HashMap<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final Map<String, Set<RedFlag>> flags = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<Long, BigDecimal> hours = new HashMap<>();
    private final Map<Long, BigDecimal> money = new HashMap<>();

    @Override
    public Report map(ResultSet row, StatementContext context) throws SQLException {
        return new Report(
                new ReportId(row.getLong(1)),
                once(clients, row.getLong(2), ClientId::new),
                once(reporters, row.getString(3), MemberId::new),
                new Incident(
                        once(archetypes, row.getString(4), Archetype::valueOf),
                        once(severities, row.getString(5), Severity::valueOf),
                        once(flags, row.getString(6), RedFlagsColumn::read),
                        once(days, row.getString(7), LocalDate::parse),
                        "",
                        once(hours, row.getLong(8), FixedPoint.HOURS::fromColumn),
                        once(money, row.getLong(9), FixedPoint.MONEY::fromColumn),
                        null),
                Instant.ofEpochMilli(row.getLong(10)),
                null);
    }

    private static <K, V> V once(Map<K, V> known, K column, Function<K, V> read) {
        return known.computeIfAbsent(column, read);
    }
}
