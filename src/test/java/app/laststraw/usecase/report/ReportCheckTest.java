package app.laststraw.usecase.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Severity;
import app.laststraw.usecase.FieldFault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final ReportForm.ClientChoice ACME = new ReportForm.ClientChoice.Named("Acme");

    @Test
    void whatIsLeftEmptyIsNothingAndToday() {
        ReportCheck check = check(null, null, null, null, null);

        assertEquals(List.of(), check.faults());
        assertEquals(
                new Incident(
                        Archetype.LATE_PAYER,
                        Severity.COSTLY,
                        Set.of(),
                        TODAY,
                        "",
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        null),
                check.incident());
    }

    @Test
    void eachRequiredFieldIsNamed() {
        ReportForm empty = new ReportForm(null, null, null, Set.of(), null, null, null, null, null);
        assertEquals(
                List.of("error.client.missing", "error.archetype.missing", "error.severity.missing"),
                keys(ReportCheck.of(empty, TODAY, TODAY, LocalDate.EPOCH)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-16, -",
                "2026-11-17, error.happened_on.future",
                "2021-11-16, -",
                "2021-11-15, error.happened_on.too_old"
            })
    void aDayLiesBetweenFiveYearsAgoAndToday(LocalDate day, String fault) {
        assertFault(fault, check(day, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, -",
                "500, -",
                "+3.50, -",
                "3.500, -",
                "500.01, error.hours_lost.too_many",
                "-0.01, error.hours_lost.negative",
                "3.501, error.hours_lost.too_precise",
                "1e2, error.hours_lost.not_a_number",
                "' 2 ', -",
                "two, error.hours_lost.not_a_number",
                "1234567890123456, error.hours_lost.not_a_number"
            })
    void hoursAreAFigureUpToFiveHundred(String typed, String fault) {
        assertFault(fault, check(null, null, typed, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10000000, -",
                "10000000.01, error.money_withheld.too_many",
                "-1, error.money_withheld.negative",
                "0.001, error.money_withheld.too_precise"
            })
    void moneyIsAFigureUpToTenMillion(String typed, String fault) {
        assertFault(fault, check(null, null, null, typed, null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://example.com/a?b=c, -",
                "HTTP://example.com, -",
                "ftp://example.com, error.link.not_a_link",
                "javascript:alert(1), error.link.not_a_link",
                "https:///nowhere, error.link.not_a_link",
                "example.com, error.link.not_a_link",
                "https://exa mple.com, error.link.not_a_link"
            })
    void aLinkLeadsToTheWeb(String typed, String fault) {
        assertFault(fault, check(null, null, null, null, typed));
    }

    /** In Auckland it is Tuesday while the firm in London still has Monday. */
    @Test
    void aDayThatHasBegunWhereTheReporterIsIsNoDayToComeAndCountsAsTheFirmsToday() {
        LocalDate tomorrow = TODAY.plusDays(1);
        ReportForm form =
                new ReportForm(ACME, Archetype.LATE_PAYER, Severity.COSTLY, Set.of(), tomorrow, null, null, null, null);

        assertEquals(
                TODAY,
                ReportCheck.of(form, TODAY, tomorrow, LocalDate.EPOCH)
                        .incident()
                        .happenedOn());
        assertFault("error.happened_on.future", ReportCheck.of(form, TODAY, TODAY.minusDays(1), LocalDate.EPOCH));
    }

    @ParameterizedTest
    @CsvSource({
        "https://müller.example/seite, https://müller.example/seite",
        "https://my_host.example/a, https://my_host.example/a",
        "https://x.example/a b|c, https://x.example/a%20b%7Cc"
    })
    void aLinkMayHaveWhatBrowsersShow(String typed, String kept) {
        assertEquals(
                kept, check(null, null, null, null, typed).incident().link().toString());
    }

    @Test
    void theTextIsAsLongAsTheFieldAndNoLonger() {
        assertFault(null, check(null, "x".repeat(3_000) + " ", null, null, null));
        assertFault("error.what_happened.too_long", check(null, "x".repeat(3_001), null, null, null));
    }

    private static ReportCheck check(LocalDate day, String text, String hours, String money, String link) {
        return ReportCheck.of(
                new ReportForm(ACME, Archetype.LATE_PAYER, Severity.COSTLY, Set.of(), day, text, hours, money, link),
                TODAY,
                TODAY,
                LocalDate.EPOCH);
    }

    private static void assertFault(String fault, ReportCheck check) {
        assertEquals(fault == null ? List.of() : List.of(fault), keys(check));
    }

    private static List<String> keys(ReportCheck check) {
        return check.faults().stream().map(FieldFault::key).toList();
    }
}
