package app.laststraw.usecase.decision;

import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Figure;
import app.laststraw.usecase.decision.FeesForm.Field;
import app.laststraw.usecase.exit.CaseStanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Checks the form on raised fees. */
final class FeesCheck {
    /** A rise further off than this is a slip of the year. */
    private static final int LONGEST_YEARS = 1;

    private final FeesForm form;
    private final CaseStanding standing;
    private final List<FieldFault> faults = new ArrayList<>();
    private MonthlyFee newFee;

    private FeesCheck(FeesForm form, CaseStanding standing) {
        this.form = form;
        this.standing = standing;
    }

    static FeesCheck of(FeesForm form, CaseStanding standing) {
        FeesCheck check = new FeesCheck(form, standing);
        // Fees may rise on a day to come, as far ahead as that is said.
        LocalDate latest = standing.today().plusYears(LONGEST_YEARS);
        if (form.raisedOn() != null && form.raisedOn().isAfter(latest)) {
            check.faults.add(FieldFault.at(Field.RAISED_ON, "probation.error.raised.too_far", latest));
        } else {
            DayCheck.notBeforeClient(form.raisedOn(), Field.RAISED_ON, standing, check.faults);
        }
        check.fee();
        return check;
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /** Only when there are no faults. */
    LocalDate raisedOn() {
        return form.raisedOn();
    }

    /** What is to stand in the client's record; null where that stays as it is. Only when there are no faults. */
    MonthlyFee newFee() {
        return newFee;
    }

    private void fee() {
        if (form.newFee() == null || form.newFee().isBlank()) {
            return;
        }
        BigDecimal amount = Figure.of(form.newFee());
        String fault = amount == null ? "not_a_number" : Figure.faultOf(amount, MonthlyFee.MAX);
        if (fault != null) {
            faults.add(FieldFault.at(Field.NEW_FEE, "probation.error.fee." + fault, MonthlyFee.MAX));
        } else if (!isOnRecord(amount)) {
            change(amount);
        }
    }

    private boolean isOnRecord(BigDecimal amount) {
        MonthlyFee fee = standing.client().fee();
        return fee != null && fee.amount().compareTo(amount) == 0;
    }

    private void change(BigDecimal amount) {
        MonthlyFee fee = standing.client().fee();
        Currency firms = standing.firm().currency();
        newFee = fee == null
                ? MonthlyFee.of(amount, firms)
                : fee.changedTo(amount, firms).orElse(null);
        if (newFee == null) {
            faults.add(
                    fee.hasRate(firms)
                            ? FieldFault.at(
                                    Field.NEW_FEE,
                                    "probation.error.fee.too_many.converted",
                                    firms.getCurrencyCode(),
                                    MonthlyFee.MAX)
                            : FieldFault.at(Field.NEW_FEE, "probation.error.fee.no_rate"));
        }
    }
}
