package app.laststraw.domain.workspace;

import java.util.Objects;

/** The Slack workspace (team) that installed the app; never blank. Every stored row carries one. */
public record WorkspaceId(String value) {
    public WorkspaceId {
        if (Objects.requireNonNull(value).isBlank()) {
            throw new IllegalArgumentException("a workspace id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
