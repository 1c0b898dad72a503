package app.laststraw.store;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;

/** The exit plans of cases, in the tables {@code exit_plans} and {@code exit_steps}. */
record SqlExitPlans(WorkspaceRows rows) {
    /** Null where the case has none. */
    ExitPlan of(CaseId id) {
        return rows.query("select * from exit_plans where workspace_id = :workspace and case_id = :case")
                .bind("case", id.value())
                .map((row, context) -> plan(new Columns(row), steps(id)))
                .findOne()
                .orElse(null);
    }

    /** By case; those without one are absent. */
    Map<CaseId, ExitPlan> all() {
        Map<CaseId, List<Step>> steps = Grouped.by(
                CaseId::new,
                "case_id",
                SqlExitPlans::step,
                rows.query("select * from exit_steps where workspace_id = :workspace order by case_id, number"));
        Map<CaseId, ExitPlan> plans = new HashMap<>();
        rows.query("select * from exit_plans where workspace_id = :workspace")
                .map((row, context) -> {
                    Columns columns = new Columns(row);
                    CaseId id = columns.number("case_id", CaseId::new);
                    return plans.put(id, plan(columns, steps.getOrDefault(id, List.of())));
                })
                .list();
        return plans;
    }

    private List<Step> steps(CaseId id) {
        return rows.query(
                        "select * from exit_steps where workspace_id = :workspace and case_id = :case order by number")
                .bind("case", id.value())
                .map(SqlExitPlans::step)
                .list();
    }

    /** @param plan null removes the one that was there */
    void save(CaseId id, ExitPlan plan) {
        if (plan == null) {
            delete("delete from exit_steps where workspace_id = :workspace and case_id = :case", id);
            delete("delete from exit_plans where workspace_id = :workspace and case_id = :case", id);
        } else {
            saveDays(id, plan);
            plan.steps().forEach(step -> save(id, step));
        }
    }

    void reminded(CaseId id, int step, Step.Reminded how) {
        rows.update("""
                        update exit_steps set reminded = :reminded
                        where workspace_id = :workspace and case_id = :case and number = :number""")
                .bind("case", id.value())
                .bind("number", step)
                .bind("reminded", how.name())
                .execute();
    }

    private void delete(String sql, CaseId id) {
        rows.update(sql).bind("case", id.value()).execute();
    }

    private void saveDays(CaseId id, ExitPlan plan) {
        rows.update("""
                        insert into exit_plans
                          (workspace_id, case_id, notice_on, ends_on, work_done_on, invoices_paid_on, hurry)
                        values (:workspace, :case, :noticeOn, :endsOn, :workDoneOn, :invoicesPaidOn, :hurry)
                        on conflict (workspace_id, case_id) do update set
                          notice_on = excluded.notice_on, ends_on = excluded.ends_on,
                          work_done_on = excluded.work_done_on, invoices_paid_on = excluded.invoices_paid_on,
                          hurry = excluded.hurry""")
                .bind("case", id.value())
                .bind("noticeOn", plan.noticeOn().toString())
                .bind("endsOn", plan.endsOn().toString())
                .bind("workDoneOn", Parameters.text(plan.workDoneOn()))
                .bind("invoicesPaidOn", Parameters.text(plan.invoicesPaidOn()))
                .bind("hurry", plan.hurry())
                .execute();
    }

    private void save(CaseId id, Step step) {
        rows.update("""
                        insert into exit_steps (workspace_id, case_id, number, kind, title, owner, due_on, state,
                          settled_by, settled_at, reason, remind_on, reminded)
                        values (:workspace, :case, :number, :kind, :title, :owner, :dueOn, :state,
                          :settledBy, :settledAt, :reason, :remindOn, :reminded)
                        on conflict (workspace_id, case_id, number) do update set
                          kind = excluded.kind, title = excluded.title, owner = excluded.owner,
                          due_on = excluded.due_on, state = excluded.state, settled_by = excluded.settled_by,
                          settled_at = excluded.settled_at, reason = excluded.reason,
                          remind_on = excluded.remind_on, reminded = excluded.reminded""")
                .bind("case", id.value())
                .bind("number", step.number())
                .bind("kind", step.kind().name())
                .bind("title", step.title())
                .bind("owner", Parameters.text(step.owner()))
                .bind("dueOn", step.dueOn().toString())
                .bind("state", step.state().name())
                .bind("settledBy", Parameters.text(step.settledBy()))
                .bind("settledAt", Parameters.moment(step.settledAt()))
                .bind("reason", step.reason())
                .bind("remindOn", step.remindOn().toString())
                .bind("reminded", step.reminded().name())
                .execute();
    }

    private static ExitPlan plan(Columns columns, List<Step> steps) throws SQLException {
        return new ExitPlan(
                columns.day("notice_on"),
                columns.day("ends_on"),
                columns.day("work_done_on"),
                columns.day("invoices_paid_on"),
                columns.text("hurry"),
                steps);
    }

    static Step step(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Step(
                (int) columns.number("number"),
                columns.text("kind", StepKind::valueOf),
                columns.text("title"),
                columns.text("owner", MemberId::new),
                columns.day("due_on"),
                columns.text("state", Step.State::valueOf),
                columns.text("settled_by", MemberId::new),
                columns.instant("settled_at"),
                columns.text("reason"),
                columns.day("remind_on"),
                columns.text("reminded", Step.Reminded::valueOf));
    }
}
