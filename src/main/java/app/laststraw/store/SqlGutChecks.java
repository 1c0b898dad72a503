package app.laststraw.store;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.GutChecks;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The answers to the gut check in the table {@code gut_checks}. */
record SqlGutChecks(WorkspaceRows rows) implements GutChecks {
    @Override
    public Optional<GutCheckAnswers> latest(ClientId client) {
        return rows.query("""
                        select * from gut_checks where workspace_id = :workspace and client_id = :client
                        order by number desc limit 1""")
                .bind("client", client.value())
                .map(SqlGutChecks::answers)
                .findOne();
    }

    @Override
    public Map<ClientId, List<GutCheckAnswers>> all() {
        return Grouped.by(
                ClientId::new,
                "client_id",
                SqlGutChecks::answers,
                rows.query("select * from gut_checks where workspace_id = :workspace order by client_id, number"));
    }

    @Override
    public GutCheckAnswers answer(ClientId client, GutCheck gutCheck, MemberId by, Instant at) {
        rows.update("""
                        insert into gut_checks (workspace_id, client_id, number, loss_hurts_badly, past_no_return,
                          obligations_met, breaches_contract, ruins_their_business, ready_for_consequences,
                          expectations_set, answered_by, answered_at)
                        values (:workspace, :client,
                          1 + (select count(*) from gut_checks where workspace_id = :workspace and client_id = :client),
                          :lossHurtsBadly, :pastNoReturn, :obligationsMet, :breachesContract, :ruinsTheirBusiness,
                          :readyForConsequences, :expectationsSet, :by, :at)""")
                .bind("client", client.value())
                .bind("lossHurtsBadly", gutCheck.lossHurtsBadly())
                .bind("pastNoReturn", gutCheck.pastNoReturn())
                .bind("obligationsMet", gutCheck.obligationsMet())
                .bind("breachesContract", gutCheck.breachesContract())
                .bind("ruinsTheirBusiness", gutCheck.ruinsTheirBusiness())
                .bind("readyForConsequences", gutCheck.readyForConsequences())
                .bind("expectationsSet", gutCheck.expectationsSet())
                .bind("by", by.value())
                .bind("at", at.toEpochMilli())
                .execute();
        return latest(client).orElseThrow();
    }

    private static GutCheckAnswers answers(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        GutCheck gutCheck = new GutCheck(
                columns.answer("loss_hurts_badly"),
                columns.answer("past_no_return"),
                columns.answer("obligations_met"),
                columns.answer("breaches_contract"),
                columns.answer("ruins_their_business"),
                columns.answer("ready_for_consequences"),
                columns.answer("expectations_set"));
        return new GutCheckAnswers(
                (int) columns.number("number"),
                gutCheck,
                columns.text("answered_by", MemberId::new),
                columns.instant("answered_at"));
    }
}
