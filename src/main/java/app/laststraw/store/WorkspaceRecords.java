package app.laststraw.store;

import app.laststraw.domain.client.ClientDirectory;
import app.laststraw.domain.decision.GutChecks;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Cases;
import app.laststraw.domain.exit.Hindsights;
import app.laststraw.domain.exit.Releases;
import app.laststraw.domain.report.ReportLog;
import app.laststraw.domain.script.Drafts;
import app.laststraw.domain.script.OwnTemplates;
import app.laststraw.domain.workspace.People;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.AuditTrail;
import app.laststraw.usecase.ChannelWatch;
import app.laststraw.usecase.Digests;
import app.laststraw.usecase.FirmSettings;
import app.laststraw.usecase.HomesUp;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Standings;

/** The stores of one workspace within one transaction. */
record WorkspaceRecords(WorkspaceRows rows, Settings defaultSettings, PolicySettings defaultPolicy) implements Records {
    @Override
    public ClientDirectory clients() {
        return new SqlClientDirectory(rows);
    }

    @Override
    public ReportLog reports() {
        return new SqlReportLog(rows);
    }

    @Override
    public Cases cases() {
        return new SqlCases(rows);
    }

    @Override
    public Releases releases() {
        return new SqlReleases(rows);
    }

    @Override
    public Hindsights hindsights() {
        return new SqlHindsights(rows);
    }

    @Override
    public Drafts drafts() {
        return new SqlDrafts(rows);
    }

    @Override
    public OwnTemplates ownTemplates() {
        return new SqlOwnTemplates(rows);
    }

    @Override
    public GutChecks gutChecks() {
        return new SqlGutChecks(rows);
    }

    @Override
    public People people() {
        return new SqlPeople(rows);
    }

    @Override
    public FirmSettings settings() {
        return new SqlFirmSettings(rows, defaultSettings, defaultPolicy);
    }

    @Override
    public Outbox outbox() {
        return new SqlOutbox(rows);
    }

    @Override
    public Posts posts() {
        return new SqlPosts(rows);
    }

    @Override
    public Digests digests() {
        return new SqlDigests(rows);
    }

    @Override
    public ChannelWatch channels() {
        return new SqlChannelWatch(rows);
    }

    @Override
    public AuditTrail audit() {
        return new SqlAuditTrail(rows);
    }

    @Override
    public Standings standings() {
        return new SqlStandings(rows);
    }

    @Override
    public HomesUp homes() {
        return new SqlHomesUp(rows);
    }
}
