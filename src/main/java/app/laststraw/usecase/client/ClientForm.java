package app.laststraw.usecase.client;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.workspace.ClientPresence;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A client's record as a form shows it and as it was typed, not checked yet: a text for each field that is not empty.
 * What is chosen from a list is an id or an enum's name; a day is written as YYYY-MM-DD.
 */
public record ClientForm(Map<ClientField, String> texts) {
    public ClientForm {
        texts = Map.copyOf(texts);
    }

    /** @param firms in which fees are billed unless a record says otherwise */
    public static ClientForm of(Client client, Currency firms) {
        Map<ClientField, String> texts = new EnumMap<>(ClientField.class);
        put(texts, ClientField.NAME, client.name());
        put(texts, ClientField.ALIASES, aliases(client));
        put(texts, ClientField.ACCOUNT_OWNER, client.accountOwner());
        putFee(texts, client.fee(), firms);
        putTerms(texts, client.engagement());
        put(texts, ClientField.INTERNAL_CHANNEL, client.internalChannel());
        ClientPresence presence = client.presence();
        put(texts, ClientField.TEAMS, listed(presence.teams()));
        put(texts, ClientField.CHANNELS, listed(presence.channels()));
        put(texts, ClientField.EMAIL_DOMAINS, listed(presence.emailDomains()));
        return new ClientForm(texts);
    }

    /** An empty form for a client who is not in the directory yet. */
    public static ClientForm empty(Currency firms) {
        return new ClientForm(Map.of(ClientField.CURRENCY, firms.getCurrencyCode()));
    }

    /** Null when it is empty. */
    public String text(ClientField field) {
        return texts.get(field);
    }

    /** The same form with another text in one field; null empties it. */
    public ClientForm with(ClientField field, String text) {
        Map<ClientField, String> changed = new EnumMap<>(ClientField.class);
        changed.putAll(texts);
        put(changed, field, text);
        return new ClientForm(changed);
    }

    /** The fields in which two forms differ. */
    public Set<ClientField> differences(ClientForm other) {
        Set<ClientField> fields = EnumSet.allOf(ClientField.class);
        fields.removeIf(field -> Objects.equals(text(field), other.text(field)));
        return fields;
    }

    private static void putFee(Map<ClientField, String> texts, MonthlyFee fee, Currency firms) {
        put(texts, ClientField.CURRENCY, fee == null ? firms : fee.currency());
        if (fee != null) {
            put(texts, ClientField.MONTHLY_FEE, plain(fee.amount()));
            put(texts, ClientField.FEE_IN_FIRMS_CURRENCY, fee.currency().equals(firms) ? null : plain(fee.weighed()));
        }
    }

    private static void putTerms(Map<ClientField, String> texts, Engagement terms) {
        put(texts, ClientField.CONTACT, terms.contact());
        put(texts, ClientField.CONTACT_NAME, terms.contactName());
        put(texts, ClientField.SINCE, terms.since());
        put(texts, ClientField.OUTSTANDING_WORK, terms.outstandingWork());
        put(texts, ClientField.CONTRACT_END, terms.contractEnd());
        put(texts, ClientField.LEAD_SOURCE, terms.leadSource());
        NoticePeriod notice = terms.notice();
        if (notice != null) {
            put(texts, ClientField.NOTICE_LENGTH, notice.length());
            put(texts, ClientField.NOTICE_UNIT, notice.unit().name());
            put(texts, ClientField.NOTICE_END, notice.end().name());
        }
    }

    private static void put(Map<ClientField, String> texts, ClientField field, Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            texts.remove(field);
        } else {
            texts.put(field, text);
        }
    }

    /** One a line: names may have commas in them. */
    private static String aliases(Client client) {
        return client.aliases().stream().map(ClientName::text).collect(Collectors.joining("\n"));
    }

    private static String listed(Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
