package app.laststraw.domain.script;

/** A draft's number in its workspace; positive. */
public record DraftId(long value) {
    public DraftId {
        if (value < 1) {
            throw new IllegalArgumentException("a draft id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
