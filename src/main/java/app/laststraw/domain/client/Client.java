package app.laststraw.domain.client;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A client of the firm, as the directory knows it. What is not known is null, never guessed.
 *
 * @param version counts the changes of this record, from 0; whoever changes it says which version they saw
 * @param aliases other names under which people look for this client
 * @param accountOwner the person who runs the account; null when nobody does
 * @param fee what they pay a month; null when not on record
 * @param internalChannel where the firm talks about this client among itself; null for none
 * @param presence where the client itself is in Slack
 * @param archivedAt when the record was put away; null while it is in use
 * @param mergedInto the record that stands for this one now; null while it stands for itself
 */
public record Client(
        ClientId id,
        int version,
        ClientName name,
        List<ClientName> aliases,
        MemberId accountOwner,
        MonthlyFee fee,
        Engagement engagement,
        ChannelId internalChannel,
        ClientPresence presence,
        Instant archivedAt,
        ClientId mergedInto) {
    public Client {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(engagement);
        Objects.requireNonNull(presence);
        if (id.equals(mergedInto)) {
            throw new IllegalArgumentException("a client is not merged into itself");
        }
    }

    /** A client of whom only the name is known. */
    public static Client named(ClientId id, ClientName name) {
        return new Client(
                id, 0, name, List.of(), null, null, Engagement.UNKNOWN, null, ClientPresence.NONE, null, null);
    }

    public boolean isOwnedBy(MemberId person) {
        return person.equals(accountOwner);
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** What they pay a month in the firm's currency; null when not on record. */
    public BigDecimal monthlyFee() {
        return fee == null ? null : fee.weighed();
    }

    /** The same record under other names. */
    public Client called(ClientName newName, List<ClientName> newAliases) {
        return new Client(
                id,
                version,
                newName,
                newAliases,
                accountOwner,
                fee,
                engagement,
                internalChannel,
                presence,
                archivedAt,
                mergedInto);
    }

    /** The same record with other facts. */
    public Client with(
            MemberId owner, MonthlyFee newFee, Engagement terms, ChannelId channel, ClientPresence newPresence) {
        return new Client(
                id, version, name, aliases, owner, newFee, terms, channel, newPresence, archivedAt, mergedInto);
    }

    /** @param at null takes it out of the archive */
    public Client archived(Instant at) {
        return new Client(
                id, version, name, aliases, accountOwner, fee, engagement, internalChannel, presence, at, mergedInto);
    }

    /** @param other null makes it stand for itself again */
    public Client merged(ClientId other) {
        return new Client(
                id,
                version,
                name,
                aliases,
                accountOwner,
                fee,
                engagement,
                internalChannel,
                presence,
                archivedAt,
                other);
    }
}
