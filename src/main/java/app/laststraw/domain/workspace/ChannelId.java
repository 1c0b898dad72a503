package app.laststraw.domain.workspace;

import java.util.Objects;

/** A Slack conversation id ({@code C…}, {@code G…} or {@code D…}); never blank. Its kind is told by flags, not by its prefix. */
public record ChannelId(String value) {
    public ChannelId {
        if (Objects.requireNonNull(value).isBlank()) {
            throw new IllegalArgumentException("a channel id is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
