package app.laststraw.domain.report;

/** A report's number; positive. */
public record ReportId(long value) {
    public ReportId {
        if (value < 1) {
            throw new IllegalArgumentException("a report id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
