package app.laststraw.csv;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.usecase.importing.ImportedReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The columns of reports.csv. */
final class ReportColumns {
    static final List<String> REQUIRED =
            List.of("external_id", "client", "reporter", "archetype", "severity", "happened_on");

    static final List<String> ALL = List.of(
            "external_id",
            "client",
            "reporter",
            "archetype",
            "severity",
            "red_flags",
            "happened_on",
            "what_happened",
            "hours_lost",
            "money_withheld",
            "link",
            "filed_at",
            "withdrawn");

    private ReportColumns() {}

    /** What is null here, and should not be, is a fault of the cells. */
    static ImportedReport read(Cells cells) {
        return new ImportedReport(
                cells.at(),
                cells.required("external_id", CellType.EXTERNAL_ID),
                cells.required("client", CellType.CLIENT),
                cells.required("reporter", CellType.MEMBER),
                cells.required("archetype", CellType.oneOf(Archetype.class)),
                cells.required("severity", CellType.oneOf(Severity.class)),
                cells.given("red_flags", CellType.oneOf(RedFlag.class).set(), Set.of()),
                cells.required("happened_on", CellType.DAY),
                cells.given("what_happened", CellType.lines(Incident.MAX_TEXT), ""),
                cells.given("hours_lost", CellType.HOURS, BigDecimal.ZERO),
                cells.given("money_withheld", CellType.MONEY, BigDecimal.ZERO),
                cells.given("link", CellType.LINK),
                cells.optional("filed_at", CellType.MOMENT),
                cells.optional("withdrawn", CellType.YES_OR_NO));
    }
}
