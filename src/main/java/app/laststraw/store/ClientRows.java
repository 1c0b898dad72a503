package app.laststraw.store;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes clients of joined rows, one row for each name: the first has the name, the rest have the aliases. */
final class ClientRows {
    private final Map<Long, Client> clients = new LinkedHashMap<>();

    ClientRows add(ResultSet row) throws SQLException {
        Columns columns = new Columns(row);
        ClientName name = columns.text("name", ClientName::new);
        Client known = clients.get(columns.number("id"));
        clients.put(columns.number("id"), known == null ? client(columns, name) : withAlias(known, name));
        return this;
    }

    List<Client> clients() {
        return List.copyOf(clients.values());
    }

    private static Client client(Columns columns, ClientName name) throws SQLException {
        return new Client(
                columns.number("id", ClientId::new),
                (int) columns.number("version"),
                name,
                List.of(),
                columns.text("account_owner", MemberId::new),
                fee(columns),
                engagement(columns),
                columns.text("internal_channel", ChannelId::new),
                columns.text("presence", PresenceDocument::read),
                columns.instant("archived_at"),
                columns.number("merged_into", ClientId::new));
    }

    private static MonthlyFee fee(Columns columns) throws SQLException {
        Currency currency = columns.text("fee_currency", Currency::getInstance);
        return currency == null
                ? null
                : new MonthlyFee(
                        columns.figure("fee_billed_e4", FixedPoint.MONEY),
                        currency,
                        columns.figure("monthly_fee_e4", FixedPoint.MONEY));
    }

    private static Engagement engagement(Columns columns) throws SQLException {
        return new Engagement(
                columns.day("since"),
                columns.text("contact", Contact::valueOf),
                columns.day("contract_end"),
                notice(columns),
                columns.text("work_outstanding"),
                columns.text("lead_source"),
                columns.text("contact_name"));
    }

    private static NoticePeriod notice(Columns columns) throws SQLException {
        NoticePeriod.Unit unit = columns.text("notice_unit", NoticePeriod.Unit::valueOf);
        return unit == null
                ? null
                : new NoticePeriod(
                        (int) columns.number("notice_length"),
                        unit,
                        columns.text("notice_end", NoticePeriod.End::valueOf));
    }

    private static Client withAlias(Client client, ClientName alias) {
        List<ClientName> aliases = new ArrayList<>(client.aliases());
        aliases.add(alias);
        return client.called(client.name(), aliases);
    }
}
