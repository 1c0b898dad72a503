package app.laststraw.csv;

import app.laststraw.domain.report.Incident;
import app.laststraw.usecase.importing.ImportFault;
import app.laststraw.usecase.importing.ImportPlan;
import app.laststraw.usecase.importing.ImportPlan.ClientChange;
import app.laststraw.usecase.importing.ImportPlan.Kind;
import app.laststraw.usecase.importing.ImportPlan.ReportChange;
import app.laststraw.usecase.importing.ImportedReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An import in lines for whoever runs it: what is wrong, what changes. Never for a log. */
public final class ImportTold {
    private static final int LONGEST = 60;

    private ImportTold() {}

    /** A line for each fault, in the order of the files. */
    public static Stream<String> faults(List<ImportFault> faults) {
        return faults.stream().map(ImportTold::fault);
    }

    private static String fault(ImportFault fault) {
        String column = fault.column().isEmpty() ? "" : shown(fault.column()) + ": ";
        String found = fault.found().isEmpty() ? "" : ", found “" + shown(fault.found()) + "”";
        return shownWhole(fault.at().toString()) + ": " + column + "expected " + fault.expected() + found;
    }

    /** How many rows come to what. */
    public static Stream<String> counts(ImportPlan plan) {
        return Stream.of(
                "clients: "
                        + counts(plan.clients().stream().map(ClientChange::kind).toList(), Kind.values()),
                "reports: "
                        + counts(
                                plan.reports().stream().map(ReportChange::kind).toList(),
                                Kind.NEW,
                                Kind.CHANGED,
                                Kind.UNCHANGED));
    }

    private static String counts(List<Kind> rows, Kind... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> rows.stream().filter(kind::equals).count() + " " + word(kind))
                .collect(Collectors.joining(", "));
    }

    /** A text for each row that changes something: what it is, and line by line what was and what will be. */
    public static Stream<String> changes(ImportPlan plan) {
        return Stream.concat(
                plan.clients().stream().filter(changes(ClientChange::kind)).map(ImportTold::change),
                plan.reports().stream().filter(changes(ReportChange::kind)).map(ImportTold::change));
    }

    private static <T> Predicate<T> changes(Function<T, Kind> kind) {
        return change -> kind.apply(change) != Kind.UNCHANGED;
    }

    private static String change(ClientChange change) {
        String line = line(
                change.kind(),
                "client",
                change.row().at().toString(),
                change.row().name().text());
        return change.before() == null
                ? line
                : line + differences(WrittenCells.of(change.before()), WrittenCells.of(change.after()));
    }

    private static String change(ReportChange change) {
        ImportedReport row = change.row();
        String line = line(
                change.kind(),
                "report",
                row.at().toString(),
                row.externalId() + ", " + change.clientAfter().text());
        if (change.before() == null) {
            return line;
        }
        Incident before = change.before().incident();
        boolean was = change.before().isWithdrawn();
        return line
                + differences(
                        WrittenCells.of(change.clientBefore(), before, was),
                        WrittenCells.of(change.clientAfter(), change.after(), was || change.takesBack()));
    }

    private static String line(Kind kind, String what, String at, String name) {
        return "%-8s %s %s, %s".formatted(word(kind), what, shown(name), shownWhole(at));
    }

    private static String differences(Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .filter(cell -> !Objects.equals(cell.getValue(), after.get(cell.getKey())))
                .map(cell -> "\n           %s: %s -> %s"
                        .formatted(cell.getKey(), value(cell.getValue()), value(after.get(cell.getKey()))))
                .collect(Collectors.joining());
    }

    private static String value(String cell) {
        return cell.isEmpty() ? "(nothing)" : shown(cell);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String shown(String text) {
        String whole = shownWhole(text);
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…";
    }

    /** On one line, and drawing nothing on the terminal. */
    private static String shownWhole(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
