package app.laststraw.store;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.AuditTrail;
import java.time.Instant;

/** The table {@code audit_trail}: rows are added, never changed. */
record SqlAuditTrail(WorkspaceRows rows) implements AuditTrail {
    @Override
    public void note(Instant at, MemberId actor, String action, String subject, String detail) {
        rows.update("""
                        insert into audit_trail (workspace_id, noted_at, actor, action, subject, detail)
                        values (:workspace, :at, :actor, :action, :subject, :detail)""")
                .bind("at", at.toEpochMilli())
                .bind("actor", actor == null ? null : actor.value())
                .bind("action", action)
                .bind("subject", subject)
                .bind("detail", detail)
                .execute();
    }
}
