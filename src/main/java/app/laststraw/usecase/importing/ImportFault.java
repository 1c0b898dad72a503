package app.laststraw.usecase.importing;

/**
 * What is wrong at one place of a file that is imported.
 *
 * @param column the header of the column; empty where no single one is concerned
 * @param expected what should have stood there, to follow “expected”
 * @param found what stands there, for the eyes of whoever owns the file: never to be logged; empty where nothing does
 */
public record ImportFault(FileLine at, String column, String expected, String found) {
    /** Without what was found, since this may end up in a log. */
    @Override
    public String toString() {
        return "ImportFault[" + at.line() + ", " + column + "]";
    }
}
