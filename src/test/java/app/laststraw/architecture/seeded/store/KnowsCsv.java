package app.laststraw.architecture.seeded.store;

import de.siegmar.fastcsv.reader.CsvRecord;

final class KnowsCsv {
    private final CsvRecord record = null;
}
