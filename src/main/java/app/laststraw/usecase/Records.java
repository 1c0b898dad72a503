package app.laststraw.usecase;

import app.laststraw.domain.client.ClientDirectory;
import app.laststraw.domain.decision.GutChecks;
import app.laststraw.domain.exit.Cases;
import app.laststraw.domain.exit.Hindsights;
import app.laststraw.domain.exit.Releases;
import app.laststraw.domain.report.ReportLog;
import app.laststraw.domain.script.Drafts;
import app.laststraw.domain.script.OwnTemplates;
import app.laststraw.domain.workspace.People;

/** All that is on record for one workspace, within one transaction. */
public interface Records {
    ClientDirectory clients();

    ReportLog reports();

    GutChecks gutChecks();

    Cases cases();

    Releases releases();

    Hindsights hindsights();

    Drafts drafts();

    OwnTemplates ownTemplates();

    People people();

    FirmSettings settings();

    Outbox outbox();

    Posts posts();

    Digests digests();

    ChannelWatch channels();

    AuditTrail audit();

    Standings standings();

    HomesUp homes();
}
