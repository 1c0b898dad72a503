package app.laststraw.domain.client;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * What a client pays a month.
 *
 * @param amount as billed; 0 to {@value #MAX}
 * @param currency in which it is billed
 * @param weighed the same in the firm's currency, in which trouble is counted; 0 to {@value #MAX}, and {@code amount}
 *     itself where the client is billed in it
 */
public record MonthlyFee(BigDecimal amount, Currency currency, BigDecimal weighed) {
    public static final int MAX = 10_000_000;

    public MonthlyFee {
        Objects.requireNonNull(currency);
        requireFee(amount);
        requireFee(weighed);
    }

    /** A fee in the firm's own currency. */
    public static MonthlyFee of(BigDecimal amount, Currency firms) {
        return new MonthlyFee(amount, firms, amount);
    }

    /**
     * The same with another amount, at the same rate of exchange.
     *
     * @return empty where there is no rate: the fee was nothing so far, in another currency than the firm's; and where it
     *     would be more than {@value #MAX} in the firm's
     */
    public Optional<MonthlyFee> changedTo(BigDecimal newAmount, Currency firms) {
        if (currency.equals(firms)) {
            return Optional.of(of(newAmount, firms));
        }
        return hasRate(firms)
                ? Optional.of(newAmount.multiply(weighed).divide(amount, 2, RoundingMode.HALF_UP))
                        .filter(inFirms -> inFirms.compareTo(BigDecimal.valueOf(MAX)) <= 0)
                        .map(inFirms -> new MonthlyFee(newAmount, currency, inFirms))
                : Optional.empty();
    }

    /** Whether another amount can be told in the firm's currency. */
    public boolean hasRate(Currency firms) {
        return currency.equals(firms) || amount.signum() != 0;
    }

    private static void requireFee(BigDecimal fee) {
        if (fee.signum() < 0 || fee.compareTo(BigDecimal.valueOf(MAX)) > 0) {
            throw new IllegalArgumentException("a monthly fee lies between 0 and " + MAX);
        }
    }
}
