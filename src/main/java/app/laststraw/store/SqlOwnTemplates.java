package app.laststraw.store;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.OwnTemplate;
import app.laststraw.domain.script.OwnTemplates;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The firm's own templates, in the table {@code own_templates}; what was saved is never changed. */
record SqlOwnTemplates(WorkspaceRows rows) implements OwnTemplates {
    static final String LATEST = """
            select * from own_templates
            where workspace_id = :workspace and script = :script and language = :language
            order by number desc limit 1""";

    static final String ALL = """
            select * from own_templates t
            where workspace_id = :workspace and number =
              (select max(number) from own_templates
               where workspace_id = :workspace and script = t.script and language = t.language)""";

    @Override
    public Optional<OwnTemplate> latest(ScriptId script, Language language) {
        return rows.query(LATEST)
                .bind("script", script.name())
                .bind("language", language.name())
                .map(SqlOwnTemplates::template)
                .findOne();
    }

    @Override
    public List<OwnTemplate> all() {
        return rows.query(ALL + " order by script, language")
                .map(SqlOwnTemplates::template)
                .list();
    }

    @Override
    public OwnTemplate save(ScriptId script, Language language, String source, MemberId by, Instant at) {
        rows.update("""
                        insert into own_templates (workspace_id, script, language, number, source, saved_by, saved_at)
                        values (:workspace, :script, :language,
                          1 + (select count(*) from own_templates
                               where workspace_id = :workspace and script = :script and language = :language),
                          :source, :by, :at)""")
                .bind("script", script.name())
                .bind("language", language.name())
                .bind("source", source)
                .bind("by", by.value())
                .bind("at", at.toEpochMilli())
                .execute();
        return latest(script, language).orElseThrow();
    }

    private static OwnTemplate template(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new OwnTemplate(
                columns.text("script", ScriptId::valueOf),
                columns.text("language", Language::valueOf),
                (int) columns.number("number"),
                columns.text("source"),
                columns.text("saved_by", MemberId::new),
                columns.instant("saved_at"));
    }
}
