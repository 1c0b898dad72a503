package app.laststraw.usecase.importing;

/**
 * What a file says of one fact of a record.
 *
 * @param said false where the file has no column for it, and the fact stays as it is
 * @param value null clears a fact that may be unknown
 */
public record Given<T>(boolean said, T value) {
    public static <T> Given<T> nothing() {
        return new Given<>(false, null);
    }

    public static <T> Given<T> of(T value) {
        return new Given<>(true, value);
    }

    /** What the fact is afterwards. */
    T or(T known) {
        return said ? value : known;
    }
}
