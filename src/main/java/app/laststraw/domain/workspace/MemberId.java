package app.laststraw.domain.workspace;

import java.util.Objects;

/** A person's Slack user id ({@code U…} or {@code W…}); never blank. */
public record MemberId(String value) implements Comparable<MemberId> {
    public MemberId {
        if (Objects.requireNonNull(value).isBlank()) {
            throw new IllegalArgumentException("a member id is never blank");
        }
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
