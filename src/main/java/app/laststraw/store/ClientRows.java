package app.laststraw.store;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
                0,
                name,
                List.of(),
                columns.text("account_owner", MemberId::new),
                null,
                new Engagement(columns.day("since"), columns.text("contact", Contact::valueOf), null, null, "", null),
                null,
                columns.text("presence", PresenceDocument::read),
                null,
                null);
    }

    private static Client withAlias(Client client, ClientName alias) {
        List<ClientName> aliases = new ArrayList<>(client.aliases());
        aliases.add(alias);
        return client.called(client.name(), aliases);
    }
}
