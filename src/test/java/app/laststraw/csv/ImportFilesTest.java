package app.laststraw.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.importing.Given;
import app.laststraw.usecase.importing.ImportedClient;
import app.laststraw.usecase.importing.ImportedReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFilesTest {
    private static final String REPORT_HEADER = "external_id,client,reporter,archetype,severity,happened_on";

    @TempDir
    private Path folder;

    private ImportFiles read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportFiles read(byte[] bytes) {
        try {
            return ImportFiles.read(List.of(Files.write(folder.resolve("x.csv"), bytes)));
        } catch (IOException | ImportFiles.Unreadable fault) {
            throw new AssertionError(fault);
        }
    }

    private List<String> faults(String text) {
        return told(read(text));
    }

    private List<String> told(ImportFiles files) {
        return ImportTold.faults(files.faults())
                .map(line -> line.replace(folder + "/x.csv line ", ""))
                .toList();
    }

    private ImportedClient client(String text) {
        ImportFiles files = read(text);
        assertEquals(List.of(), told(files));
        return files.batch().clients().get(0);
    }

    private ImportedReport report(String text) {
        ImportFiles files = read(text);
        assertEquals(List.of(), told(files));
        return files.batch().reports().get(0);
    }

    @Test
    void everyColumnOfAClientIsRead() {
        ImportedClient client = client("""
                external_id,name,aliases,account_owner,monthly_fee,currency,monthly_fee_in_firm_currency,client_since,meets,contact_name,contract_end,notice_length,notice_unit,notice_end,outstanding_work,lead_source,internal_channel,slack_teams,slack_channels,email_domains,archived
                 c-1 ,"Wide, World  Importers",宏图|WWI,U0ANA,1200.50,USD,1100,2020-02-29,CALLS,王小姐,2027-01-31,3,MONTHS,QUARTER_END,the site,a fair,C0WWI,T0WWI,C0SHARED|G0OLD,WWI.example|wwi.co.example,yes
                """);

        assertEquals("c-1", client.externalId());
        assertEquals(new ClientName("Wide, World Importers"), client.name());
        assertEquals(
                List.of(new ClientName("宏图"), new ClientName("WWI")),
                client.aliases().value());
        assertEquals(new MemberId("U0ANA"), client.accountOwner().value());
        assertEquals(
                new ImportedClient.Fee(new BigDecimal("1200.5"), Currency.getInstance("USD"), new BigDecimal("1100")),
                client.fee().value());
        assertEquals(
                new ImportedClient.Terms(
                        Given.of(LocalDate.parse("2020-02-29")),
                        Given.of(Contact.CALLS),
                        Given.of(LocalDate.parse("2027-01-31")),
                        Given.of(new NoticePeriod(3, NoticePeriod.Unit.MONTHS, NoticePeriod.End.QUARTER_END)),
                        Given.of("the site"),
                        Given.of("a fair"),
                        Given.of("王小姐")),
                client.terms());
        assertEquals(new ChannelId("C0WWI"), client.internalChannel().value());
        assertEquals(Set.of("T0WWI"), client.whereabouts().teams().value());
        assertEquals(
                Set.of(new ChannelId("C0SHARED"), new ChannelId("G0OLD")),
                client.whereabouts().channels().value());
        assertEquals(
                Set.of("wwi.example", "wwi.co.example"),
                client.whereabouts().domains().value());
        assertEquals(Given.of(true), client.archived());
    }

    @Test
    void everyColumnOfAReportIsRead() {
        ImportedReport report = report(REPORT_HEADER + """
                ,red_flags,what_happened,hours_lost,money_withheld,link,filed_at,withdrawn
                r1,c1,W0BEN,NONE,COSTLY,2026-11-18,PAYS_LATE| SCOPE_CHANGES,又改了,3.50,0,https://example.com/a b,2026-11-18T09:30:00.5Z,no
                """);

        assertEquals("c1", report.client());
        assertEquals(Given.of(Set.of(RedFlag.PAYS_LATE, RedFlag.SCOPE_CHANGES)), report.redFlags());
        assertEquals(Given.of("又改了"), report.whatHappened());
        assertEquals(Given.of(new BigDecimal("3.5")), report.hoursLost());
        assertEquals(Given.of(new BigDecimal("0")), report.moneyWithheld());
        assertEquals(Given.of(URI.create("https://example.com/a%20b")), report.link());
        assertEquals(Instant.parse("2026-11-18T09:30:00.500Z"), report.filedAt());
        assertEquals(false, report.withdrawn());
    }

    @Test
    void aColumnThatIsNotThereSaysNothingAndAnEmptyCellClears() {
        ImportedClient client = client("name,external_id,aliases,account_owner,archived\nNorthwind,c1,,,\n");

        assertEquals(Given.of(List.of()), client.aliases());
        assertEquals(Given.of(null), client.accountOwner());
        assertEquals(Given.of(false), client.archived());
        assertEquals(Given.nothing(), client.fee());
        assertEquals(Given.nothing(), client.whereabouts().teams());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        assertEquals("c1", client("\uFEFFexternal_id,name\nc1,Northwind\n").externalId());
        assertEquals("c1", client("\uFEFF\"external_id\",name\nc1,Northwind\n").externalId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedWhateverEndsThemAndWhateverIsInQuotes(String end) {
        String text = String.join(
                end,
                "external_id,name,outstanding_work",
                "c1,Northwind,\"one",
                "two, \"\"three\"\"\"",
                "",
                "c2,,",
                "c3,,");
        ImportFiles files = read(text);

        assertEquals(
                List.of(
                        "5: name: expected a name of 1 to 120 characters",
                        "6: name: expected a name of 1 to 120 characters"),
                told(files));
        assertEquals(
                Given.of("one\ntwo, \"three\""),
                files.batch().clients().get(0).terms().outstandingWork());
    }

    @Test
    void theLineOfAByteThatIsNoUtf8IsFound() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("external_id,name\n".getBytes(StandardCharsets.UTF_8));
        for (int number = 2; number < 4000; number++) {
            file.write("c%d,客户%d\n".formatted(number, number).getBytes(StandardCharsets.UTF_8));
        }
        file.write("\nc1,Stra\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(List.of("4001: expected text in UTF-8"), told(read(file.toByteArray())));
    }

    static List<Arguments> faultyHeaders() {
        String either = "1: expected the headers of a file of clients (external_id, name, …) or of one of reports"
                + " (external_id, client, reporter, archetype, severity, happened_on, …)";
        return List.of(
                arguments("", either),
                arguments("a,b\n1,2\n", either),
                arguments("Name,external_id\nNorthwind,c1\n", either),
                arguments("external_id;name\nc1;Northwind\n", "1: expected commas between the columns"),
                arguments("name\nNorthwind\n", "1: external_id: expected this column, which is required"),
                arguments("external_id,name,name\n", "1: name: expected each column once"),
                arguments(
                        "external_id,name,notice_unit,notice_end,monthly_fee_in_firm_currency,monthly_fee\n",
                        "1: notice_unit: expected the column notice_length beside it",
                        "1: notice_end: expected the column notice_length beside it",
                        "1: monthly_fee_in_firm_currency: expected the column currency beside it"));
    }

    @ParameterizedTest
    @MethodSource("faultyHeaders")
    void aHeaderThatIsWrongIsTheOnlyFault(ArgumentsAccessor row) {
        List<String> expected =
                row.toList().stream().skip(1).map(String.class::cast).toList();

        assertEquals(expected, faults(row.getString(0)));
    }

    @Test
    void anUnknownColumnIsNamedWithAllThatThereAre() {
        List<String> faults = faults("external_id,name,phone\nc1,Northwind,1\n");

        assertEquals(1, faults.size());
        assertEquals("1: phone: expected one of " + String.join(", ", ClientColumns.ALL), faults.get(0));
    }

    static List<Arguments> faultyCells() {
        String money = ", at most 2 decimals after a point, no thousands separators";
        return List.of(
                arguments("name", "", "expected a name of 1 to 120 characters"),
                arguments("external_id", "", "expected text of at most 100 characters, on one line"),
                arguments(
                        "external_id", "\"a\nb\"", "expected text of at most 100 characters, on one line, found “a?b”"),
                arguments("account_owner", "Ana", "expected a Slack member id such as U0123456789, found “Ana”"),
                arguments("internal_channel", "#wwi", "expected a Slack channel id such as C0123456789, found “#wwi”"),
                arguments(
                        "slack_teams",
                        "T0A|x",
                        "expected a Slack team id such as T0123456789; several with | between them, found “T0A|x”"),
                arguments(
                        "email_domains",
                        "ana@a.example",
                        "expected an e-mail domain such as example.com; several with | between them, found “ana@a.example”"),
                arguments("client_since", "01.02.2020", "expected a day such as 2026-11-21, found “01.02.2020”"),
                arguments("client_since", "2026-02-29", "expected a day such as 2026-11-21, found “2026-02-29”"),
                arguments("meets", "calls", "expected one of EMAIL_ONLY, CALLS, IN_PERSON, found “calls”"),
                arguments("archived", "true", "expected yes or no, found “true”"),
                arguments("client", "", "expected text of at most 120 characters, on one line"),
                arguments("hours_lost", "501", "expected a number from 0 to 500" + money + ", found “501”"),
                arguments("hours_lost", "1.125", "expected a number from 0 to 500" + money + ", found “1.125”"),
                arguments(
                        "money_withheld",
                        "\"1,200\"",
                        "expected a number from 0 to 10000000" + money + ", found “1,200”"),
                arguments("money_withheld", "-1", "expected a number from 0 to 10000000" + money + ", found “-1”"),
                arguments("money_withheld", "1e3", "expected a number from 0 to 10000000" + money + ", found “1e3”"),
                arguments(
                        "link",
                        "ftp://a.example",
                        "expected an http or https address of at most 3000 characters, found “ftp://a.example”"),
                arguments("filed_at", "noon", "expected a moment such as 2026-11-21T09:30:00Z, found “noon”"),
                arguments(
                        "what_happened",
                        "x".repeat(3001),
                        "expected text of at most 3000 characters, found “" + "x".repeat(60) + "…”"));
    }

    @ParameterizedTest
    @MethodSource("faultyCells")
    void aCellThatIsWrongIsToldByLineAndColumn(String column, String cell, String said) {
        boolean ofClients = ClientColumns.ALL.contains(column) && !column.equals("client");
        List<String> columns = new ArrayList<>(ofClients ? ClientColumns.REQUIRED : ReportColumns.REQUIRED);
        if (!columns.contains(column)) {
            columns.add(column);
        }
        List<String> good = List.of("x1", "Northwind", "U0BEN", "NONE", "COSTLY", "2026-11-18");
        List<String> row = new ArrayList<>(ofClients ? good.subList(0, 2) : good);
        row.add("");
        row.set(columns.indexOf(column), cell);

        assertEquals(
                List.of("2: " + column + ": " + said),
                faults(String.join(",", columns) + "\n" + String.join(",", row.subList(0, columns.size())) + "\n"));
    }

    static List<Arguments> faultyRows() {
        return List.of(
                arguments(
                        "notice_length,notice_unit,notice_end",
                        "3,,",
                        "2: notice_unit: expected one of DAYS, WEEKS, MONTHS"),
                arguments(
                        "notice_length,notice_unit,notice_end",
                        "366,DAYS,ANY_DAY",
                        "2: notice_length: expected a whole number from 0 to 365, found “366”"),
                arguments(
                        "notice_length,notice_unit,notice_end",
                        ",DAYS,",
                        "2: notice_unit: expected nothing, since there is no notice_length, found “DAYS”"),
                arguments(
                        "monthly_fee,currency",
                        ",USD",
                        "2: currency: expected nothing, since there is no monthly_fee, found “USD”"),
                arguments(
                        "monthly_fee,currency",
                        "12,Dollar",
                        "2: currency: expected a currency code such as EUR, found “Dollar”"),
                arguments("aliases", "a,b", "2: expected 3 cells as in the header, found “4 cells”"));
    }

    @ParameterizedTest
    @MethodSource("faultyRows")
    void cellsThatBelongTogetherAreHeldAgainstEachOther(String columns, String cells, String said) {
        assertEquals(
                said,
                faults("external_id,name," + columns + "\nc1,Northwind," + cells + "\n")
                        .get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2,\"Nor\"thwind\n", "c2,\"Northwind\n"})
    void quotesThatDoNotMatchAreToldByTheLineWhereTheRecordBegan(String row) {
        List<String> faults = faults("external_id,name\nc1,\"a\nb\"\n" + row);

        assertEquals(
                List.of("4: expected a cell in double quotes to end with a quote before the next comma or line,"
                        + " and quotes within it doubled"),
                faults);
    }

    @Test
    void aQuoteWithinACellIsAnOrdinaryCharacter() {
        assertEquals(
                new ClientName("The \"Best\""),
                client("external_id,name\nc1,The \"Best\"\n").name());
    }

    @Test
    void whatIsFoundDrawsNothingOnTheTerminal() {
        assertEquals(
                List.of("2: archived: expected yes or no, found “?[31m?”"),
                faults("external_id,name,archived\nc1,Northwind,\u001B[31m\u202E\n"));
    }

    @Test
    void aFileOfTooManyRecordsIsCutShort() {
        StringBuilder text = new StringBuilder("external_id,name\n");
        for (int number = 0; number <= CsvFile.MOST_ROWS; number++) {
            text.append("c,n\n");
        }

        assertEquals(List.of("100002: expected no more than 100000 records in one file"), faults(text.toString()));
    }
}
