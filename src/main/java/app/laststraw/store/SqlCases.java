package app.laststraw.store;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Cases;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.exit.OpenStep;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Cases in the table {@code cases}; what belongs to one is in tables of its own, and read with it. */
record SqlCases(WorkspaceRows rows, SqlRulings rulings, SqlTalks talks, SqlExitPlans plans, SqlLookBacks lookBacks)
        implements Cases {
    static final String LATEST = """
            select * from cases where workspace_id = :workspace and client_id = :client order by id desc limit 1""";

    static final String RULED_BETWEEN = """
            select * from cases where workspace_id = :workspace and id in
              (select case_id from rulings
               where workspace_id = :workspace and ruled_at >= :from and ruled_at < :until)
            order by id""";

    /** In the words of the index {@code cases_under_way}, or it would not be used. */
    static final String UNDER_WAY = """
            select * from cases where workspace_id = :workspace and state in ('OPEN', 'PROBATION', 'EXITING')
            """;

    static final String WITH_OPEN_STEPS = """
            select * from cases where workspace_id = :workspace and state <> 'KEPT' and id in
              (select case_id from exit_steps where workspace_id = :workspace and state = 'OPEN')
            """;

    static final String OPEN_STEPS_OF = """
            select s.*, c.client_id, c.state as case_state from exit_steps s
            cross join cases c on c.workspace_id = :workspace and c.id = s.case_id and c.state <> 'KEPT'
            cross join clients k on k.workspace_id = :workspace and k.id = c.client_id
              and k.merged_into is null and k.archived_at is null
            where s.workspace_id = :workspace and s.owner = :owner and s.state = 'OPEN'
            order by s.due_on, s.case_id, s.number""";

    static final String ENDED = """
            select ended.client_id from cases ended
            where ended.workspace_id = :workspace and ended.state = 'ENDED' and not exists
              (select 1 from cases later
               where later.workspace_id = :workspace and later.client_id = ended.client_id and later.id > ended.id)""";

    SqlCases(WorkspaceRows rows) {
        this(rows, new SqlRulings(rows), new SqlTalks(rows), new SqlExitPlans(rows), new SqlLookBacks(rows));
    }

    @Override
    public Optional<Case> find(CaseId id) {
        return rows.query("select * from cases where workspace_id = :workspace and id = :id")
                .bind("id", id.value())
                .map(this::aCase)
                .findOne();
    }

    @Override
    public Optional<Case> latest(ClientId client) {
        return rows.query(LATEST)
                .bind("client", client.value())
                .map(this::aCase)
                .findOne();
    }

    @Override
    public List<Ruling> rulings(ClientId client) {
        return rulings.on(client);
    }

    @Override
    public List<Case> all() {
        Map<CaseId, List<Ruling>> allRulings = rulings.all();
        Map<CaseId, List<Talk>> allTalks = talks.all();
        Map<CaseId, ExitPlan> allPlans = plans.all();
        Map<CaseId, LookBack> allLookBacks = lookBacks.all();
        return rows.query("select * from cases where workspace_id = :workspace order by id")
                .map((row, context) -> {
                    Columns columns = new Columns(row);
                    CaseId id = columns.number("id", CaseId::new);
                    return aCase(
                            columns,
                            id,
                            allRulings.get(id),
                            allTalks.getOrDefault(id, List.of()),
                            allPlans.get(id),
                            allLookBacks.get(id));
                })
                .list();
    }

    @Override
    public List<Case> ruledBetween(Instant from, Instant until) {
        return rows.query(RULED_BETWEEN)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map(this::aCase)
                .list();
    }

    @Override
    public List<Case> underWay() {
        return rows.query(UNDER_WAY + "order by id").map(this::aCase).list();
    }

    @Override
    public List<Case> withOpenSteps() {
        return rows.query(WITH_OPEN_STEPS + "order by id").map(this::aCase).list();
    }

    @Override
    public List<OpenStep> openStepsOf(MemberId owner) {
        return rows.query(OPEN_STEPS_OF).bind("owner", owner.value()).map(SqlCases::openStep).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty for one that came before the end, once that has passed: as {@link Case#stillHas} has it. */
    private static Optional<OpenStep> openStep(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        Step step = SqlExitPlans.step(row, context);
        boolean passed = columns.text("case_state", CaseState::valueOf) == CaseState.ENDED
                && step.kind().phase() != StepKind.Phase.AFTER;
        return passed
                ? Optional.empty()
                : Optional.of(new OpenStep(
                        columns.number("case_id", CaseId::new), columns.number("client_id", ClientId::new), step));
    }

    @Override
    public List<ClientId> ended() {
        return rows.query(ENDED + " order by client_id")
                .mapTo(Long.class)
                .map(ClientId::new)
                .list();
    }

    @Override
    public Case open(ClientId client, Ruling first) {
        requireNoneUnderWayBut(null, client);
        CaseState state = Case.openedBy(new CaseId(1), client, first).state();
        long id = rows.update("""
                        insert into cases (workspace_id, client_id, state, opened_at, version)
                        values (:workspace, :client, :state, :at,
                          (select coalesce(max(version) + 1, 0) from cases
                           where workspace_id = :workspace and client_id = :client))""")
                .bind("client", client.value())
                .bind("state", state.name())
                .bind("at", first.at().toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        rulings.save(new CaseId(id), List.of(first));
        return find(new CaseId(id)).orElseThrow();
    }

    @Override
    public Case save(Case changed) {
        if (changed.isUnderWay()) {
            requireNoneUnderWayBut(changed.id(), changed.client());
        }
        saveCase(changed);
        rulings.save(changed.id(), changed.rulings());
        talks.save(changed.id(), changed.talks());
        plans.save(changed.id(), changed.plan());
        lookBacks.save(changed.id(), changed.lookBack());
        return find(changed.id()).orElseThrow();
    }

    @Override
    public void reminded(CaseId id, int step, Step.Reminded how) {
        plans.reminded(id, step, how);
    }

    @Override
    public void reviewAsked(CaseId id, LocalDate reviewOn) {
        rows.update("update cases set review_asked = :reviewOn where workspace_id = :workspace and id = :id")
                .bind("id", id.value())
                .bind("reviewOn", Parameters.text(reviewOn))
                .execute();
    }

    private void saveCase(Case changed) {
        int saved = rows.update("""
                        update cases set version = version + 1, state = :state, fees_raised_on = :feesRaisedOn,
                          review_asked = :reviewAsked, ended_at = :endedAt
                        where workspace_id = :workspace and id = :id and version = :version""")
                .bind("id", changed.id().value())
                .bind("version", changed.version())
                .bind("state", changed.state().name())
                .bind("feesRaisedOn", Parameters.text(changed.feesRaisedOn()))
                .bind("reviewAsked", Parameters.text(changed.reviewAsked()))
                .bind("endedAt", Parameters.moment(changed.endedAt()))
                .execute();
        if (saved != 1) {
            throw new IllegalStateException("case " + changed.id() + " is not stored in version " + changed.version());
        }
    }

    private void requireNoneUnderWayBut(CaseId one, ClientId client) {
        rows.query(UNDER_WAY + "and client_id = :client")
                .bind("client", client.value())
                .map(row -> new CaseId(row.getColumn("id", Long.class)))
                .findOne()
                .filter(other -> !other.equals(one))
                .ifPresent(other -> {
                    throw new IllegalStateException("case " + other + " of client " + client + " is under way");
                });
    }

    private Case aCase(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        CaseId id = columns.number("id", CaseId::new);
        return aCase(columns, id, rulings.in(id), talks.in(id), plans.of(id), lookBacks.of(id));
    }

    private static Case aCase(
            Columns columns, CaseId id, List<Ruling> rulings, List<Talk> talks, ExitPlan plan, LookBack lookBack)
            throws SQLException {
        return new Case(
                id,
                columns.number("client_id", ClientId::new),
                (int) columns.number("version"),
                columns.text("state", CaseState::valueOf),
                columns.instant("opened_at"),
                rulings,
                talks,
                columns.day("fees_raised_on"),
                columns.day("review_asked"),
                plan,
                columns.instant("ended_at"),
                lookBack);
    }
}
