package app.laststraw.store;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Grade;
import app.laststraw.usecase.Standings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** How clients stand, in the table {@code standings}; which of them count is asked of {@code clients}. */
record SqlStandings(WorkspaceRows rows) implements Standings {
    private static final String IN_USE = "c.merged_into is null and c.archived_at is null";

    /** A client that was not weighed yet is one to keep. */
    private static final String DECISION = "coalesce(s.decision, 'KEEP')";

    private static final String WITH_STANDING =
            " left join standings s on s.workspace_id = :workspace and s.client_id = c.id ";

    private static final String NAMED =
            " cross join client_names own on own.workspace_id = :workspace and own.client_id = c.id and own.place = 0 ";

    private static final String MEANT = " where c.workspace_id = :workspace and c.merged_into is null";

    /** By {@code instr}, as clients are searched everywhere: what was typed has no wildcards in it. */
    private static final String MATCHING = " " + """
            and c.id in (
              with recursive met(client_id) as (
                select client_id from client_names where workspace_id = :workspace and instr(key, :key) > 0
                union
                select m.merged_into from met
                join clients m on m.workspace_id = :workspace and m.id = met.client_id
                where m.merged_into is not null)
              select client_id from met)""";

    static final String NOT_WEIGHED =
            "select c.id from clients c" + WITH_STANDING + "where c.workspace_id = :workspace and " + IN_USE
                    + " and (s.weighed_under is null or s.weighed_under <> :mark) order by c.id";

    static final String WAITING = """
            select s.* from standings s
            cross join clients c on c.workspace_id = :workspace and c.id = s.client_id and %s
            where s.workspace_id = :workspace and s.waiting_since is not null
            order by s.waiting_since, s.client_id""".formatted(IN_USE);

    private static final String BY_DECISION = "select " + DECISION + " as decision, count(*) as clients from clients c"
            + WITH_STANDING + "where c.workspace_id = :workspace and " + IN_USE + " group by 1";

    private static final String BEFORE =
            "select count(*) from clients c" + NAMED + "where c.workspace_id = :workspace and " + IN_USE + " " + """
            and own.key < (select key from client_names
              where workspace_id = :workspace and client_id = :id and place = 0)""";

    @Override
    public Optional<Standing> find(ClientId client) {
        return rows.query("select * from standings where workspace_id = :workspace and client_id = :id")
                .bind("id", client.value())
                .map(SqlStandings::standing)
                .findOne();
    }

    @Override
    public void keep(Standing standing) {
        rows.update("""
                        insert into standings (workspace_id, client_id, decision, grade, heat, weighed_under,
                          waiting_since)
                        values (:workspace, :id, :decision, :grade, :heat, :weighedUnder, :waitingSince)
                        on conflict (workspace_id, client_id) do update set
                          decision = excluded.decision, grade = excluded.grade, heat = excluded.heat,
                          weighed_under = excluded.weighed_under, waiting_since = excluded.waiting_since""")
                .bind("id", standing.client().value())
                .bind("decision", standing.decision().name())
                .bind("grade", standing.grade().name())
                .bind("heat", standing.heat())
                .bind("weighedUnder", standing.weighedUnder())
                .bind("waitingSince", Parameters.moment(standing.waitingSince()))
                .execute();
    }

    @Override
    public void drop(ClientId client) {
        rows.update("delete from standings where workspace_id = :workspace and client_id = :id")
                .bind("id", client.value())
                .execute();
    }

    @Override
    public void outdate(ClientId client) {
        rows.update("update standings set weighed_under = '' where workspace_id = :workspace and client_id = :id")
                .bind("id", client.value())
                .execute();
    }

    @Override
    public List<ClientId> notWeighedUnder(String mark) {
        return ids(rows.query(NOT_WEIGHED).bind("mark", mark));
    }

    @Override
    public List<ClientId> clients(Filter filter, int from, int limit) {
        return ids(bind(
                        rows.query("select c.id from clients c" + NAMED + WITH_STANDING + MEANT + where(filter)
                                + " order by own.key limit :limit offset :from"),
                        filter)
                .bind("limit", limit)
                .bind("from", from));
    }

    @Override
    public int count(Filter filter) {
        return bind(rows.query("select count(*) from clients c" + WITH_STANDING + MEANT + where(filter)), filter)
                .mapTo(Integer.class)
                .one();
    }

    /** Only what is asked for: the figures that do not count would keep SQLite from its indexes. */
    private static String where(Filter filter) {
        return (filter.archived() ? " and c.archived_at is not null" : " and c.archived_at is null")
                + (filter.owner() == null ? "" : " and c.account_owner = :owner")
                + (filter.decision() == null ? "" : " and " + DECISION + " = :decision")
                + (ClientName.keyOf(filter.typed()).isEmpty() ? "" : MATCHING);
    }

    private static Query bind(Query query, Filter filter) {
        if (filter.owner() != null) {
            query.bind("owner", filter.owner().value());
        }
        if (filter.decision() != null) {
            query.bind("decision", filter.decision().name());
        }
        String key = ClientName.keyOf(filter.typed());
        return key.isEmpty() ? query : query.bind("key", key);
    }

    @Override
    public Map<Decision, Integer> byDecision() {
        Map<Decision, Integer> counts = new EnumMap<>(Decision.class);
        rows.query(BY_DECISION)
                .map((row, context) -> Map.entry(Decision.valueOf(row.getString("decision")), row.getInt("clients")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    @Override
    public int before(ClientId client) {
        return rows.query(BEFORE)
                .bind("id", client.value())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<Standing> waiting() {
        return rows.query(WAITING).map(SqlStandings::standing).list();
    }

    private static List<ClientId> ids(Query query) {
        return query.mapTo(Long.class).map(ClientId::new).list();
    }

    private static Standing standing(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Standing(
                columns.number("client_id", ClientId::new),
                columns.text("decision", Decision::valueOf),
                columns.text("grade", Grade::valueOf),
                row.getDouble("heat"),
                columns.text("weighed_under"),
                columns.instant("waiting_since"));
    }
}
