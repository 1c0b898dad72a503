package app.laststraw.csv;

import app.laststraw.usecase.importing.FileLine;
import app.laststraw.usecase.importing.Given;
import app.laststraw.usecase.importing.ImportFault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The cells of one record by their headers; what is wrong with them is noted. */
final class Cells {
    private final FileLine at;
    private final Map<String, Integer> columns;
    private final List<String> cells;
    private final List<ImportFault> faults;

    Cells(FileLine at, Map<String, Integer> columns, List<String> cells, List<ImportFault> faults) {
        this.at = at;
        this.columns = columns;
        this.cells = cells;
        this.faults = faults;
    }

    FileLine at() {
        return at;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    /** Empty where there is nothing in the cell, or no such column. */
    private String text(String column) {
        return has(column) ? cells.get(columns.get(column)).strip() : "";
    }

    /** Null for an empty cell, and where there is no such column; null and a fault for what cannot be read. */
    <T> T optional(String column, CellType<T> type) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        T value = type.read(text).orElse(null);
        if (value == null) {
            fault(column, type.expected());
        }
        return value;
    }

    /** Null and a fault for an empty cell too. */
    <T> T required(String column, CellType<T> type) {
        if (isEmpty(column)) {
            fault(column, type.expected());
            return null;
        }
        return optional(column, type);
    }

    <T> Given<T> given(String column, CellType<T> type) {
        return given(column, type, null);
    }

    /** @param whenEmpty what an empty cell means */
    <T> Given<T> given(String column, CellType<T> type, T whenEmpty) {
        if (!has(column)) {
            return Given.nothing();
        }
        return Given.of(isEmpty(column) ? whenEmpty : optional(column, type));
    }

    void requireEmpty(String expected, String... others) {
        Arrays.stream(others).filter(column -> !isEmpty(column)).forEach(column -> fault(column, expected));
    }

    void fault(String column, String expected) {
        faults.add(new ImportFault(at, column, expected, text(column)));
    }
}
