package app.laststraw.domain.digest;

import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * What the trouble of the days cost, as reported.
 *
 * @param hours whole ones, rounded half up: those of one client may be those of one reporter
 * @param money withheld or written off, in the currency
 * @param share of it, hours included, in the fees on record for as many days
 * @param clients the dearest in money first, then in hours; those that cost nothing are left out
 */
public record Cost(BigDecimal hours, BigDecimal money, Currency currency, FeeShare share, List<OfClient> clients) {
    private static final Comparator<OfClient> DEAREST_FIRST =
            Comparator.comparing(OfClient::money).thenComparing(OfClient::hours).reversed();

    /** @param client its name, as typed */
    public record OfClient(String client, BigDecimal hours, BigDecimal money) {
        static OfClient of(ClientWeek client) {
            List<Report> reports = client.news();
            return new OfClient(
                    client.name(), whole(sum(reports, Incident::hoursLost)), sum(reports, Incident::moneyWithheld));
        }

        boolean isSomething() {
            return hours.signum() > 0 || money.signum() > 0;
        }
    }

    public Cost {
        clients = List.copyOf(clients);
    }

    /** Null where no report of the days names a cost. */
    static Cost of(List<ClientWeek> clients, FirmWeek firm) {
        List<Report> reports =
                clients.stream().flatMap(client -> client.news().stream()).toList();
        BigDecimal hours = sum(reports, Incident::hoursLost);
        BigDecimal money = sum(reports, Incident::moneyWithheld);
        if (hours.signum() == 0 && money.signum() == 0) {
            return null;
        }
        return new Cost(
                whole(hours),
                money,
                firm.currency(),
                FeeShare.of(hours.multiply(firm.policy().hourlyCost()).add(money), firm),
                clients.stream()
                        .map(OfClient::of)
                        .filter(OfClient::isSomething)
                        .sorted(DEAREST_FIRST)
                        .toList());
    }

    private static BigDecimal whole(BigDecimal hours) {
        return hours.setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(Collection<Report> reports, Function<Incident, BigDecimal> figure) {
        return reports.stream().map(Report::incident).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
