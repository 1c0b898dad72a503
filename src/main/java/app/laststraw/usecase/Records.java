package app.laststraw.usecase;

import app.laststraw.domain.client.ClientDirectory;
import app.laststraw.domain.report.ReportLog;
import app.laststraw.domain.workspace.People;

/** All that is on record for one workspace, within one transaction. */
public interface Records {
    ClientDirectory clients();

    ReportLog reports();

    People people();

    FirmSettings settings();

    Outbox outbox();

    Posts posts();

    ChannelWatch channels();

    AuditTrail audit();
}
