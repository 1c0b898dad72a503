package app.laststraw.usecase;

import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;

/** Who did what, and what the gate held back; a port. Ids only: no names, no free text. */
public interface AuditTrail {
    /**
     * @param actor null for the app itself
     * @param action such as {@code report.withdrawn} or {@code gate.refused}
     * @param subject an id, such as {@code report:7} or a channel's
     * @param detail an enum name or an error name; may be empty
     */
    void note(Instant at, MemberId actor, String action, String subject, String detail);
}
