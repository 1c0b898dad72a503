package app.laststraw.usecase.decision;

import static app.laststraw.usecase.decision.ProbationFirm.BOSS;
import static app.laststraw.usecase.decision.ProbationFirm.MEMBER;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Outbox;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaisingFeesTest {
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @TempDir
    private Path folder;

    private ProbationFirm firm;
    private RaisingFees fees;
    private Client client;

    @BeforeEach
    void open() {
        firm = new ProbationFirm(folder, "2026-11-16T09:00:00Z");
        fees = new RaisingFees(firm.storage());
        client = firm.add("Acme");
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private void paying(MonthlyFee fee) {
        firm.change(client.id(), before -> before.with(OWNER, fee, before.engagement(), null, before.presence()));
    }

    private CaseOutcome record(LocalDate from, String fee) {
        return fees.record(
                client.id(),
                firm.latest(client).version(),
                firm.client(client.id()).version(),
                OWNER,
                new FeesForm(from, fee),
                firm.now());
    }

    private void assertFee(String amount, Currency currency, String weighed) {
        MonthlyFee fee = firm.client(client.id()).fee();
        assertEquals(0, new BigDecimal(amount).compareTo(fee.amount()), fee::toString);
        assertEquals(currency, fee.currency());
        assertEquals(0, new BigDecimal(weighed).compareTo(fee.weighed()), fee::toString);
    }

    @Test
    void theDayIsOnRecordTheCaseStaysOpenAndTheFeeIsSavedAtOnce() {
        paying(MonthlyFee.of(new BigDecimal("1000"), EUR));
        firm.decide(client, Decision.RAISE_FEES);
        assertInstanceOf(CaseOutcome.Saved.class, record(JANUARY, "1250.50"));
        assertEquals(JANUARY, firm.latest(client).history().feesRaisedOn());
        assertEquals(CaseState.OPEN, firm.latest(client).state());
        assertFee("1250.5", EUR, "1250.5");
        assertEquals(List.of(Outbox.Kind.CARD), firm.unsaid());
    }

    @Test
    void aFeeInAnotherCurrencyIsWeighedAtTheSameRateAsBefore() {
        paying(new MonthlyFee(new BigDecimal("3000"), USD, new BigDecimal("2700")));
        firm.decide(client, Decision.RAISE_FEES);
        assertInstanceOf(CaseOutcome.Saved.class, record(JANUARY, "4000"));
        assertFee("4000", USD, "3600");
    }

    @Test
    void withoutARateTheRecordIsTheOneToChange() {
        paying(new MonthlyFee(BigDecimal.ZERO, USD, BigDecimal.ZERO));
        firm.decide(client, Decision.RAISE_FEES);
        CaseOutcome.Faulty faulty = assertInstanceOf(CaseOutcome.Faulty.class, record(JANUARY, "10"));
        assertEquals(List.of(FieldFault.at(FeesForm.Field.NEW_FEE, "probation.error.fee.no_rate")), faulty.faults());
    }

    @Test
    void aFeeThatIsTooMuchInTheFirmsCurrencyIsSaidAtTheField() {
        paying(new MonthlyFee(new BigDecimal("1000"), USD, new BigDecimal("2000")));
        firm.decide(client, Decision.RAISE_FEES);
        CaseOutcome.Faulty faulty = assertInstanceOf(CaseOutcome.Faulty.class, record(JANUARY, "5000000.01"));
        assertEquals(
                List.of(FieldFault.at(
                        FeesForm.Field.NEW_FEE, "probation.error.fee.too_many.converted", "EUR", MonthlyFee.MAX)),
                faulty.faults());
        assertFee("1000", USD, "2000");
        assertInstanceOf(CaseOutcome.Saved.class, record(JANUARY, "5000000"));
    }

    @Test
    void leftEmptyTheRecordStaysAsItIs() {
        firm.decide(client, Decision.RAISE_FEES);
        int before = firm.client(client.id()).version();
        assertInstanceOf(CaseOutcome.Saved.class, record(JANUARY, " "));
        assertNull(firm.client(client.id()).fee());
        assertEquals(before, firm.client(client.id()).version());
    }

    @ParameterizedTest
    @CsvSource({
        "abc, not_a_number",
        "1e3, not_a_number",
        "-1, negative",
        "10000000.01, too_many",
        "1.005, too_precise",
    })
    void whatIsNoFeeIsSaidAtTheField(String typed, String fault) {
        firm.decide(client, Decision.RAISE_FEES);
        CaseOutcome.Faulty faulty = assertInstanceOf(CaseOutcome.Faulty.class, record(null, typed));
        assertEquals(
                List.of("raised_on probation.error.day.missing", "new_fee probation.error.fee." + fault),
                faulty.faults().stream()
                        .map(each -> each.field() + " " + each.key())
                        .toList());
    }

    @Test
    void aDayBeyondAYearIsASlip() {
        firm.decide(client, Decision.RAISE_FEES);
        assertInstanceOf(CaseOutcome.Faulty.class, record(LocalDate.of(2027, 11, 17), null));
        assertInstanceOf(CaseOutcome.Saved.class, record(LocalDate.of(2027, 11, 16), null));
    }

    @Test
    void sentTwiceItIsOneChange() {
        firm.decide(client, Decision.RAISE_FEES);
        int record = firm.client(client.id()).version();
        FeesForm form = new FeesForm(JANUARY, "1500");
        assertInstanceOf(CaseOutcome.Saved.class, fees.record(client.id(), 0, record, OWNER, form, firm.now()));
        assertInstanceOf(CaseOutcome.Saved.class, fees.record(client.id(), 0, record, OWNER, form, firm.now()));
        assertEquals(1, firm.latest(client).version());
        assertEquals(record + 1, firm.client(client.id()).version());
    }

    @Test
    void whoeverChangedTheRecordMeanwhileIsNotOverwritten() {
        firm.decide(client, Decision.RAISE_FEES);
        int seen = firm.client(client.id()).version();
        paying(MonthlyFee.of(new BigDecimal("2000"), EUR));
        FeesForm form = new FeesForm(JANUARY, "1500");
        assertInstanceOf(CaseOutcome.Overtaken.class, fees.record(client.id(), 0, seen, OWNER, form, firm.now()));
        assertFee("2000", EUR, "2000");
        assertInstanceOf(CaseOutcome.Saved.class, record(JANUARY, "1500"));
        assertFee("1500", EUR, "1500");
    }

    @Test
    void onlyWhereRaisingThemWasDecidedAndByThoseWhoCarryTheAccount() {
        firm.decide(client, Decision.SALVAGE);
        assertInstanceOf(CaseOutcome.NotNow.class, record(JANUARY, "1"));
        assertInstanceOf(CaseOutcome.NotNow.class, fees.prepare(client.id(), BOSS, firm.now()));
        assertInstanceOf(CaseOutcome.NotAllowed.class, fees.prepare(client.id(), MEMBER, firm.now()));
    }
}
