package app.laststraw.usecase.client;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;

/**
 * Who has a name already.
 *
 * @param record the record with that very name or alias; it may be merged or archived
 * @param standing the record that stands for it now; itself when it is not merged
 */
record NameHolder(Client record, Client standing) {
    /** Null when the name is free. */
    static NameHolder of(Records records, ClientName name) {
        Client standing = records.clients().findByName(name).orElse(null);
        return standing == null ? null : new NameHolder(bearer(records, standing, name.key()), standing);
    }

    /** A name leads to the record that stands; it is borne by that one or by one that was merged into it. */
    private static Client bearer(Records records, Client client, String key) {
        if (bears(client, key)) {
            return client;
        }
        return records.clients().mergedInto(client.id()).stream()
                .map(merged -> bearer(records, merged, key))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean bears(Client client, String key) {
        return client.name().key().equals(key)
                || client.aliases().stream().anyMatch(alias -> alias.key().equals(key));
    }

    /** What to say to somebody who wants this name for the record {@code wanted}; its own name is free to it. */
    FieldFault fault(ClientField field, Client wanted) {
        if (record.id().equals(wanted.id())) {
            return null;
        }
        if (standing.id().equals(wanted.id())) {
            return FieldFault.at(
                    field, "error.client_name.merged_here", record.name().text());
        }
        if (record.isMerged()) {
            return FieldFault.at(
                    field,
                    "error.client_name.merged",
                    record.name().text(),
                    standing.name().text());
        }
        String key = record.isArchived() ? "error.client_name.archived" : "error.client_name.taken";
        return FieldFault.at(field, key, record.name().text());
    }
}
