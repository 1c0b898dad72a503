package app.laststraw.usecase.importing;

/**
 * Where in a file something stands.
 *
 * @param file its name, as the person who handed it in wrote it
 * @param line counted from 1; of a record over several lines, the first
 */
public record FileLine(String file, long line) {
    @Override
    public String toString() {
        return file + " line " + line;
    }
}
