package app.laststraw.usecase.importing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One client as a file tells of it; each field alone is valid.
 *
 * @param externalId under which the client is known where the file comes from
 */
public record ImportedClient(
        FileLine at,
        String externalId,
        ClientName name,
        Given<List<ClientName>> aliases,
        Given<MemberId> accountOwner,
        Given<Fee> fee,
        Terms terms,
        Given<ChannelId> internalChannel,
        Whereabouts whereabouts,
        Given<Boolean> archived) {

    /**
     * What they pay a month.
     *
     * @param currency null for the firm's
     * @param weighed the same in the firm's currency; null where it is billed in that
     */
    public record Fee(BigDecimal amount, Currency currency, BigDecimal weighed) {
        boolean isIn(Currency other) {
            return currency == null || currency.equals(other);
        }

        MonthlyFee inBooksOf(Currency firms) {
            return isIn(firms) ? MonthlyFee.of(amount, firms) : new MonthlyFee(amount, currency, weighed);
        }
    }

    /** On what terms the firm works for them; see {@link Engagement}. */
    public record Terms(
            Given<LocalDate> since,
            Given<Contact> contact,
            Given<LocalDate> contractEnd,
            Given<NoticePeriod> notice,
            Given<String> outstandingWork,
            Given<String> leadSource,
            Given<String> contactName) {
        Engagement onto(Engagement known) {
            return new Engagement(
                    since.or(known.since()),
                    contact.or(known.contact()),
                    contractEnd.or(known.contractEnd()),
                    notice.or(known.notice()),
                    outstandingWork.or(known.outstandingWork()),
                    leadSource.or(known.leadSource()),
                    contactName.or(known.contactName()));
        }
    }

    /** Where they are in Slack and in e-mail; see {@link ClientPresence}. */
    public record Whereabouts(Given<Set<String>> teams, Given<Set<ChannelId>> channels, Given<Set<String>> domains) {
        ClientPresence onto(ClientPresence known) {
            return new ClientPresence(
                    teams.or(known.teams()), channels.or(known.channels()), domains.or(known.emailDomains()));
        }
    }

    /** The record with what the file says of it; a former name stays an alias, unless the file lists the aliases. */
    Client onto(Client known, Currency firms, Instant now) {
        Client changed = known.called(name, aliasesAfter(known))
                .with(
                        accountOwner.or(known.accountOwner()),
                        feeAfter(known, firms),
                        terms.onto(known.engagement()),
                        internalChannel.or(known.internalChannel()),
                        whereabouts.onto(known.presence()));
        boolean stays = archived.or(known.isArchived()) == known.isArchived();
        return stays ? changed : changed.archived(known.isArchived() ? null : now);
    }

    private List<ClientName> aliasesAfter(Client known) {
        List<ClientName> former = new ArrayList<>(known.aliases());
        former.add(known.name());
        return otherNames(aliases.or(former));
    }

    private MonthlyFee feeAfter(Client known, Currency firms) {
        if (!fee.said()) {
            return known.fee();
        }
        return fee.value() == null ? null : fee.value().inBooksOf(firms);
    }

    /** Without those by which nobody would find more. */
    private List<ClientName> otherNames(List<ClientName> names) {
        Set<String> keys = new HashSet<>(Set.of(name.key()));
        return names.stream().filter(other -> keys.add(other.key())).toList();
    }
}
