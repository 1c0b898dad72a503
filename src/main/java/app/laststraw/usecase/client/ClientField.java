package app.laststraw.usecase.client;

import java.util.Locale;

/** The inputs of a client's record, in the order in which they are asked: what matters first, what is rare last. */
public enum ClientField {
    NAME,
    ALIASES,
    ACCOUNT_OWNER,
    MONTHLY_FEE,
    CURRENCY,
    FEE_IN_FIRMS_CURRENCY,
    CONTACT,
    CONTACT_NAME,
    SINCE,
    OUTSTANDING_WORK,
    CONTRACT_END,
    NOTICE_LENGTH,
    NOTICE_UNIT,
    NOTICE_END,
    LEAD_SOURCE,
    INTERNAL_CHANNEL,
    TEAMS,
    CHANNELS,
    EMAIL_DOMAINS;

    /** The name of the field on the wire, such as {@code monthly_fee}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
