package app.laststraw.store;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.FirmSettings;
import java.util.Optional;

/** The firm's choices in the table {@code firm_settings}, and which forms were taken. Defaults are never written there: they may change. */
record SqlFirmSettings(WorkspaceRows rows, Settings defaultSettings, PolicySettings defaultPolicy)
        implements FirmSettings {
    @Override
    public Settings firm() {
        return stored("select firm from firm_settings where workspace_id = :workspace")
                .map(SettingsDocument::read)
                .orElse(defaultSettings);
    }

    @Override
    public PolicySettings policy() {
        return stored("select policy from firm_settings where workspace_id = :workspace")
                .map(PolicyDocument::read)
                .orElse(defaultPolicy);
    }

    @Override
    public void save(Settings settings) {
        rows.update("""
                        insert into firm_settings (workspace_id, firm) values (:workspace, :document)
                        on conflict (workspace_id) do update set firm = excluded.firm""").bind("document", SettingsDocument.of(settings)).execute();
    }

    @Override
    public void save(PolicySettings settings) {
        rows.update("""
                        insert into firm_settings (workspace_id, policy) values (:workspace, :document)
                        on conflict (workspace_id) do update set policy = excluded.policy""").bind("document", PolicyDocument.of(settings)).execute();
    }

    @Override
    public boolean isTaken(String submissionKey) {
        return rows.query(
                                "select count(*) from settings_taken where workspace_id = :workspace and submission_key = :key")
                        .bind("key", submissionKey)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public void take(String submissionKey) {
        rows.update("insert into settings_taken (workspace_id, submission_key) values (:workspace, :key)")
                .bind("key", submissionKey)
                .execute();
    }

    private Optional<String> stored(String sql) {
        return rows.query(sql).mapTo(String.class).list().stream()
                .filter(document -> document != null)
                .findFirst();
    }
}
