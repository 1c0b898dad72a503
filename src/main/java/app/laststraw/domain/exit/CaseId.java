package app.laststraw.domain.exit;

/** A case's number in its workspace; positive. */
public record CaseId(long value) {
    public CaseId {
        if (value < 1) {
            throw new IllegalArgumentException("a case id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
