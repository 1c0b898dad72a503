package app.laststraw.domain.client;

/** A client's number in its workspace's directory; positive. */
public record ClientId(long value) {
    public ClientId {
        if (value < 1) {
            throw new IllegalArgumentException("a client id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
