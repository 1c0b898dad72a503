package app.laststraw.domain.decision;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.tally.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** One client on one day: all that a rule may look at, real or supposed. */
record Situation(Figures figures, Tally tally, Evidence evidence, PolicySettings settings, LocalDate today) {
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    static Situation of(Evidence evidence, PolicySettings settings, LocalDate today) {
        Tally tally = Tally.of(evidence.reports(), settings.windowDays(), today);
        return new Situation(Figures.of(evidence, tally, settings, today), tally, evidence, settings, today);
    }

    ClientFacts client() {
        return evidence.client();
    }

    GutCheck gutCheck() {
        return evidence.gutCheck();
    }

    CaseHistory caseHistory() {
        return evidence.caseHistory();
    }

    PolicySettings.Thresholds thresholds() {
        return settings.thresholds();
    }

    /** Nobody is let go on the word of one person. */
    boolean hasSeveralReporters() {
        return figures.reporters() >= 2;
    }

    boolean costsMoreThanItBrings() {
        return figures.troubleRatio() != null && figures.troubleRatio().compareTo(BigDecimal.ONE) >= 0;
    }

    boolean feesWereRaisedInVain() {
        return figures.ratioSinceRise() != null && figures.ratioSinceRise().compareTo(BigDecimal.ONE) >= 0;
    }

    boolean refusesToPay() {
        return tally.has(RedFlag.REFUSES_TO_PAY);
    }

    boolean isAboutPayment() {
        return refusesToPay() || tally.commonest() == Archetype.LATE_PAYER;
    }

    boolean hasSalvageTalk() {
        return caseHistory().salvageTalkOn() != null;
    }

    /** The client pays a quarter or more of the fees on the firm's record. */
    boolean isQuarterOfTheFirm() {
        BigDecimal fee = client().monthlyFee();
        BigDecimal all = client().firmMonthlyFees();
        boolean known = fee != null && all != null && fee.signum() > 0 && all.signum() > 0;
        return known && fee.multiply(FOUR).compareTo(all) >= 0;
    }

    boolean dealBreakerReported() {
        Set<RedFlag> reported = tally.byFlag().keySet();
        return settings.dealBreakers().stream().anyMatch(reported::contains);
    }

    /** The same client if these were the figures. */
    Situation with(Figures supposed) {
        return new Situation(supposed, tally, evidence, settings, today);
    }

    /** The same client with the same reports, if this were known or had been tried. */
    Situation with(ClientFacts client, GutCheck gutCheck, CaseHistory caseHistory) {
        Evidence supposed = new Evidence(evidence.reports(), client, gutCheck, caseHistory);
        return new Situation(figures, tally, supposed, settings, today);
    }

    Situation with(GutCheck gutCheck) {
        return with(client(), gutCheck, caseHistory());
    }
}
