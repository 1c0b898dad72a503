package app.laststraw.store;

/** How clients are looked for, and which record is answered where some were merged. */
final class ClientQueries {
    /**
     * One row for each name of the clients chosen by {@code %s}: the name first, then the aliases in their order. Left to
     * itself, SQLite reads all names to find those of one client: it takes a cross join in the order in which it is
     * written, and the index over places where a place is asked for.
     */
    private static final String RECORDS = """
            with chosen as (%s)
            select c.*, n.text as name
            from chosen
            cross join clients c on c.workspace_id = :workspace and c.id = chosen.client_id
            join client_names own on own.workspace_id = :workspace and own.client_id = c.id and own.place = 0
            join client_names n on n.workspace_id = :workspace and n.client_id = c.id and n.place >= 0
            order by chosen.rank, own.key, n.place""";

    /**
     * The record that stands for each of those met by {@code %s}, once, however they were met; a union never goes round
     * in circles.
     */
    private static final String STANDING = """
            with recursive met(client_id, rank) as (
              %s
              union
              select c.merged_into, met.rank from met
              join clients c on c.workspace_id = :workspace and c.id = met.client_id
              where c.merged_into is not null)
            select c.id as client_id, min(met.rank) as rank from met
            cross join clients c on c.workspace_id = :workspace and c.id = met.client_id and c.merged_into is null
            """;

    private static final String FROM_CLIENTS =
            "select id as client_id, 0 as rank from clients where workspace_id = :workspace ";

    private static final String BY_ID = FROM_CLIENTS + "and id = :id";

    /** The record that has the name, merged or not. */
    static final String HOLDER =
            "select client_id, 0 as rank from client_names where workspace_id = :workspace and key = :key";

    private static final String IN_USE = "and merged_into is null and archived_at is null";

    static final String FIND = RECORDS.formatted(STANDING.formatted(BY_ID) + "group by c.id");

    static final String FIND_BY_NAME = RECORDS.formatted(STANDING.formatted(HOLDER) + "group by c.id");

    /** By {@code instr}, not by {@code like}: what was typed has no wildcards in it, and no length is too long. */
    static final String SEARCH = RECORDS.formatted(STANDING.formatted("""
              select client_id, instr(key, :key) > 1 as rank from client_names
              where workspace_id = :workspace and instr(key, :key) > 0""") + """
            join client_names own on own.workspace_id = :workspace and own.client_id = c.id and own.place = 0
            where c.archived_at is null
            group by c.id order by 2, own.key limit :limit""");

    static final String RECORD = RECORDS.formatted(BY_ID);

    static final String BY_EXTERNAL_ID = RECORDS.formatted(FROM_CLIENTS + "and external_id = :externalId");

    static final String BY_OWNER = RECORDS.formatted(FROM_CLIENTS + IN_USE + " and account_owner = :owner");

    static final String ALL = RECORDS.formatted(FROM_CLIENTS + IN_USE);

    static final String ALL_WITH_ARCHIVED = RECORDS.formatted(FROM_CLIENTS + "and merged_into is null");

    static final String MERGED_INTO = RECORDS.formatted(FROM_CLIENTS + "and merged_into = :id");

    static final String MERGED =
            "select id, merged_into from clients where workspace_id = :workspace and merged_into is not null";

    static final String MONTHLY_FEES = """
            select coalesce(sum(monthly_fee_e4), 0) from clients
            where workspace_id = :workspace and monthly_fee_e4 is not null and archived_at is null
              and merged_into is null and id not in (%s)""".formatted(SqlCases.ENDED);

    private ClientQueries() {}
}
