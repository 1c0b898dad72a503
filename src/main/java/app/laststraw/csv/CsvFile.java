package app.laststraw.csv;

import app.laststraw.usecase.importing.FileLine;
import app.laststraw.usecase.importing.ImportFault;
import app.laststraw.usecase.importing.ImportedClient;
import app.laststraw.usecase.importing.ImportedReport;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of clients or of reports, read from one end to the other; what it is, its headers say. */
final class CsvFile {
    /** All rows are kept in memory until they are written. */
    static final int MOST_ROWS = 100_000;

    private static final int BYTE_ORDER_MARK = '\uFEFF';
    /** The library tells it in its message alone. */
    private static final Pattern LINE_OF_FAULT = Pattern.compile("at line (\\d+)");

    private final Path path;
    private final String name;
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<ImportedClient> clients = new ArrayList<>();
    private final List<ImportedReport> reports = new ArrayList<>();

    private CsvFile(Path path) {
        this.path = path;
        this.name = path.toString();
    }

    /** @throws IOException when there is no such file, or it cannot be read */
    static CsvFile read(Path path) throws IOException {
        CsvFile file = new CsvFile(path);
        try (BufferedReader text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            skipByteOrderMark(text);
            file.read(text);
        } catch (CharacterCodingException broken) {
            file.faultOfEncoding();
        } catch (UncheckedIOException broken) {
            if (!(broken.getCause() instanceof CharacterCodingException)) {
                throw broken.getCause();
            }
            file.faultOfEncoding();
        } catch (CsvParseException broken) {
            file.faultOfQuotes(broken);
        }
        return file;
    }

    List<ImportFault> faults() {
        return faults;
    }

    /** Those without a fault, in the order of the file; empty when it is a file of reports. */
    List<ImportedClient> clients() {
        return clients;
    }

    List<ImportedReport> reports() {
        return reports;
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private void read(BufferedReader text) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            Header header = header(records);
            if (!faults.isEmpty()) {
                return;
            }
            if (header.isOfReports()) {
                read(records, header, ReportColumns::read, reports);
            } else {
                read(records, header, ClientColumns::read, clients);
            }
        }
    }

    private Header header(Iterator<CsvRecord> records) {
        CsvRecord first = records.hasNext() ? records.next() : null;
        Header header = Header.of(first == null ? List.of() : first.getFields());
        FileLine at = new FileLine(name, first == null ? 1 : first.getStartingLineNumber());
        header.faults().forEach(fault -> faults.add(new ImportFault(at, fault.column(), fault.expected(), "")));
        return header;
    }

    private <T> void read(Iterator<CsvRecord> records, Header header, Function<Cells, T> reading, List<T> rows) {
        Map<String, Integer> columns = new HashMap<>();
        header.columns().forEach(column -> columns.put(column, columns.size()));
        while (records.hasNext()) {
            CsvRecord record = records.next();
            FileLine at = new FileLine(name, record.getStartingLineNumber());
            if (rows.size() == MOST_ROWS) {
                faults.add(new ImportFault(at, "", "no more than " + MOST_ROWS + " records in one file", ""));
                return;
            }
            int before = faults.size();
            T row = row(at, columns, record, reading);
            if (faults.size() == before) {
                rows.add(row);
            }
        }
    }

    private <T> T row(FileLine at, Map<String, Integer> columns, CsvRecord record, Function<Cells, T> reading) {
        if (record.getFieldCount() != columns.size()) {
            faults.add(new ImportFault(
                    at, "", columns.size() + " cells as in the header", record.getFieldCount() + " cells"));
            return null;
        }
        return reading.apply(new Cells(at, columns, record.getFields(), faults));
    }

    private void faultOfEncoding() throws IOException {
        // Nothing else can be told of the rest, and little of what was read.
        faults.clear();
        faults.add(new ImportFault(new FileLine(name, Encoding.lineThatIsNotUtf8(path)), "", "text in UTF-8", ""));
    }

    private void faultOfQuotes(CsvParseException broken) {
        Matcher line = LINE_OF_FAULT.matcher(String.valueOf(broken.getMessage()));
        faults.add(new ImportFault(
                new FileLine(name, line.find() ? Long.parseLong(line.group(1)) : 1),
                "",
                "a cell in double quotes to end with a quote before the next comma or line, and quotes within it doubled",
                ""));
    }
}
