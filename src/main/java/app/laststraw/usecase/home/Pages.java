package app.laststraw.usecase.home;

import java.util.List;
import java.util.function.Function;

/** Cuts what is many into pages. */
final class Pages {
    private Pages() {}

    /** Reads a page of so many. */
    interface Reader<T> {
        List<T> read(int from, int limit);
    }

    /** The page that was asked for, else the last. */
    static <T> Home.Page<T> read(int total, int asked, int size, Reader<T> reader) {
        int pages = Math.max(1, (total + size - 1) / size);
        int number = Math.min(asked, pages);
        return new Home.Page<>(reader.read((number - 1) * size, size), number, pages, total);
    }

    /** Of all that are there, of which only those on the page are made into what is shown. */
    static <A, T> Home.Page<T> of(List<A> all, int asked, int size, Function<A, T> shown) {
        return read(
                all.size(),
                asked,
                size,
                (from, limit) -> all.stream().skip(from).limit(limit).map(shown).toList());
    }
}
