package app.laststraw.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Rows of many owners, read at once. */
final class Grouped {
    private Grouped() {}

    /**
     * @param owner the column with the number of the owner
     * @return what each owner has, in the order of the rows; owners without any are absent
     */
    static <O, T> Map<O, List<T>> by(Function<Long, O> type, String owner, RowMapper<T> mapper, Query query) {
        Map<O, List<T>> grouped = new HashMap<>();
        query.map((row, context) -> grouped.computeIfAbsent(type.apply(row.getLong(owner)), any -> new ArrayList<>())
                        .add(mapper.map(row, context)))
                .list();
        return grouped;
    }
}
