package app.laststraw.domain.client;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A client of the firm, as the directory knows it. What is not known is null, never guessed.
 *
 * @param aliases other names under which people look for this client
 * @param accountOwner the person who runs the account; null when nobody does
 * @param monthlyFee in the firm's currency, not negative; null when not on record
 * @param since the first day as a client; null when not on record
 * @param contact how the two sides usually meet; null when not on record
 * @param outstandingWork whether work is still owed to this client
 * @param presence where the client itself is in Slack
 */
public record Client(
        ClientId id,
        ClientName name,
        List<ClientName> aliases,
        MemberId accountOwner,
        BigDecimal monthlyFee,
        LocalDate since,
        Contact contact,
        boolean outstandingWork,
        ClientPresence presence) {
    public Client {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(presence);
        if (monthlyFee != null && monthlyFee.signum() < 0) {
            throw new IllegalArgumentException("a monthly fee is not negative");
        }
    }

    public boolean isOwnedBy(MemberId person) {
        return person.equals(accountOwner);
    }
}
