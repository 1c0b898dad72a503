package app.laststraw.usecase.settings;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.Records;
import java.util.Objects;

/** All that the firm has chosen. */
public record Choices(Settings firm, PolicySettings policy) {
    public Choices {
        Objects.requireNonNull(firm);
        Objects.requireNonNull(policy);
    }

    static Choices of(Records records) {
        return new Choices(records.settings().firm(), records.settings().policy());
    }
}
