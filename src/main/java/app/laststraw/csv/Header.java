package app.laststraw.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first record of a file: it says what the others are. */
record Header(List<String> columns) {
    /** What is wrong with a column, to follow “expected”. */
    record Fault(String column, String expected) {}

    static Header of(List<String> cells) {
        return new Header(cells.stream().map(String::strip).toList());
    }

    boolean isOfReports() {
        return columns.contains("client") || columns.contains("reporter");
    }

    List<Fault> faults() {
        if (!isOfReports() && !columns.contains("name")) {
            return List.of(new Fault("", whatThereIs()));
        }
        List<String> required = isOfReports() ? ReportColumns.REQUIRED : ClientColumns.REQUIRED;
        Map<String, List<String>> needs = isOfReports() ? Map.of() : ClientColumns.NEEDS;
        List<Fault> faults = new ArrayList<>();
        unknown(isOfReports() ? ReportColumns.ALL : ClientColumns.ALL, faults);
        required.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> faults.add(new Fault(column, "this column, which is required")));
        columns.forEach(column -> needs.getOrDefault(column, List.of()).stream()
                .filter(other -> !columns.contains(other))
                .forEach(other -> faults.add(new Fault(column, "the column " + other + " beside it"))));
        return faults;
    }

    private String whatThereIs() {
        boolean otherwiseParted = columns.size() == 1 && columns.get(0).matches("(?s).*[;\t].*");
        return otherwiseParted
                ? "commas between the columns"
                : "the headers of a file of clients (" + String.join(", ", ClientColumns.REQUIRED)
                        + ", …) or of one of reports (" + String.join(", ", ReportColumns.REQUIRED) + ", …)";
    }

    private void unknown(List<String> known, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!known.contains(column)) {
                faults.add(new Fault(column, "one of " + String.join(", ", known)));
            } else if (!seen.add(column)) {
                faults.add(new Fault(column, "each column once"));
            }
        }
    }
}
