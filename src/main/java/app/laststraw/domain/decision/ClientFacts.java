package app.laststraw.domain.decision;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.Contact;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the policy needs to know of a client and of the firm's book; null is unknown.
 *
 * @param monthlyFee in the firm's currency, not negative
 * @param since the first day as a client
 * @param firmMonthlyFees all monthly fees on the firm's record, this client's included
 */
public record ClientFacts(
        BigDecimal monthlyFee, LocalDate since, Contact contact, boolean outstandingWork, BigDecimal firmMonthlyFees) {
    public static ClientFacts of(Client client, BigDecimal firmMonthlyFees) {
        return new ClientFacts(
                client.monthlyFee(),
                client.engagement().since(),
                client.engagement().contact(),
                client.engagement().hasOutstandingWork(),
                firmMonthlyFees);
    }
}
