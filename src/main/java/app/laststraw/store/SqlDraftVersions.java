package app.laststraw.store;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.script.ReasonsShown;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** The versions of drafts, in the table {@code draft_versions}; one that was made is never changed. */
record SqlDraftVersions(WorkspaceRows rows) {
    static final String IN_DRAFT =
            "select * from draft_versions where workspace_id = :workspace and draft_id = :draft order by number";

    /** The first first. */
    List<DraftVersion> in(DraftId id) {
        return rows.query(IN_DRAFT)
                .bind("draft", id.value())
                .map(SqlDraftVersions::version)
                .list();
    }

    void add(DraftId id, DraftVersion version) {
        DraftChoices choices = version.choices();
        DraftText text = version.text();
        rows.update("""
                        insert into draft_versions (workspace_id, draft_id, number, based_on, edit, script, language,
                          shorter, reasons, with_referral, filled, title, subject, passages, blanks_left,
                          made_by, made_at)
                        values (:workspace, :draft, :number, :basedOn, :edit, :script, :language,
                          :shorter, :reasons, :withReferral, :filled, :title, :subject, :passages, :blanksLeft,
                          :by, :at)""")
                .bind("draft", id.value())
                .bind("number", version.number())
                .bind("basedOn", version.basedOn())
                .bind("edit", version.edit().name())
                .bind("script", choices.script().name())
                .bind("language", choices.language().name())
                .bind("shorter", choices.shorter())
                .bind("reasons", choices.reasons().name())
                .bind("withReferral", choices.withReferral())
                .bind("filled", DraftDocuments.ofFilled(version.filled()))
                .bind("title", text.title())
                .bind("subject", text.subject())
                .bind("passages", DraftDocuments.ofPassages(text.passages()))
                .bind("blanksLeft", DraftDocuments.ofBlanks(text.left()))
                .bind("by", version.by().value())
                .bind("at", version.at().toEpochMilli())
                .execute();
    }

    private static DraftVersion version(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new DraftVersion(
                (int) columns.number("number"),
                (int) columns.number("based_on"),
                columns.text("edit", DraftEdit::valueOf),
                choices(columns),
                columns.text("filled", DraftDocuments::filled),
                text(columns),
                columns.text("made_by", MemberId::new),
                columns.instant("made_at"));
    }

    private static DraftChoices choices(Columns columns) throws SQLException {
        return new DraftChoices(
                columns.text("script", ScriptId::valueOf),
                columns.text("language", Language::valueOf),
                columns.flag("shorter"),
                columns.text("reasons", ReasonsShown::valueOf),
                columns.flag("with_referral"));
    }

    private static DraftText text(Columns columns) throws SQLException {
        return new DraftText(
                columns.text("title"),
                columns.text("subject"),
                columns.text("passages", DraftDocuments::passages),
                columns.text("blanks_left", DraftDocuments::blanks));
    }
}
