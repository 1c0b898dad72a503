package app.laststraw.usecase.client;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Figure;
import app.laststraw.usecase.Records;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks a client's record field by field and puts what was changed onto the record; the rest of it stays. */
final class ClientCheck {
    private static final int MOST_ALIASES = 30;
    private static final int MOST_DECIMALS = 2;

    private final Records records;
    private final Client before;
    private final ClientForm form;
    private final Set<ClientField> touched;
    private final LocalDate today;
    private final List<FieldFault> faults = new ArrayList<>();
    private final Client after;

    /**
     * @param before the record as it stands
     * @param touched the fields that somebody changed; the others are not looked at
     * @param today in the firm's zone
     */
    ClientCheck(
            Records records,
            Client before,
            ClientForm form,
            Set<ClientField> touched,
            MemberId editor,
            WorkspaceId workspace,
            LocalDate today) {
        this.records = records;
        this.before = before;
        this.form = form;
        this.touched = touched;
        this.today = today;
        this.after = changed(new PlacesCheck(records, workspace, editor, faults));
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /** The record as it would be saved; of use only when there are no faults. */
    Client after() {
        return after;
    }

    private Client changed(PlacesCheck places) {
        ClientName name = touches(ClientField.NAME) ? name() : before.name();
        List<ClientName> aliases = touches(ClientField.ALIASES) ? aliases() : before.aliases();
        MemberId owner = touches(ClientField.ACCOUNT_OWNER)
                ? id(ClientField.ACCOUNT_OWNER, MemberId::new)
                : before.accountOwner();
        MonthlyFee fee = touches(ClientField.MONTHLY_FEE, ClientField.CURRENCY, ClientField.FEE_IN_FIRMS_CURRENCY)
                ? fee()
                : before.fee();
        ClientPresence presence = touches(ClientField.TEAMS, ClientField.CHANNELS, ClientField.EMAIL_DOMAINS)
                ? places.of(form)
                : before.presence();
        return before.called(name, aliases).with(owner, fee, engagement(), channel(presence), presence);
    }

    private boolean touches(ClientField... fields) {
        return Set.of(fields).stream().anyMatch(touched::contains);
    }

    private ClientName name() {
        return name(ClientField.NAME, form.text(ClientField.NAME));
    }

    /** Null, with a fault, when it cannot be had. */
    private ClientName name(ClientField field, String typed) {
        if (!ClientName.isName(typed)) {
            fault(
                    field,
                    typed == null || typed.isBlank() ? "error.name.missing" : "error.client.too_long",
                    ClientName.MAX_LENGTH);
            return before.name();
        }
        ClientName name = new ClientName(typed);
        NameHolder holder = NameHolder.of(records, name);
        FieldFault taken = holder == null ? null : holder.fault(field, before);
        if (taken != null) {
            faults.add(taken);
        }
        return name;
    }

    /** One a line; written twice, an alias counts once. */
    private List<ClientName> aliases() {
        String text = form.text(ClientField.ALIASES);
        Map<String, ClientName> byKey = new LinkedHashMap<>();
        for (String line : text == null ? List.<String>of() : text.lines().toList()) {
            if (!line.isBlank()) {
                ClientName alias = name(ClientField.ALIASES, line);
                byKey.putIfAbsent(alias.key(), alias);
            }
        }
        if (byKey.size() > MOST_ALIASES) {
            fault(ClientField.ALIASES, "error.aliases.too_many", MOST_ALIASES);
        }
        return List.copyOf(byKey.values());
    }

    private MonthlyFee fee() {
        if (form.text(ClientField.MONTHLY_FEE) == null) {
            return null;
        }
        BigDecimal amount = amount(ClientField.MONTHLY_FEE);
        Currency firms = records.settings().firm().currency();
        Currency billed = currency(firms);
        if (billed.equals(firms)) {
            return amount == null ? null : MonthlyFee.of(amount, firms);
        }
        if (form.text(ClientField.FEE_IN_FIRMS_CURRENCY) == null) {
            fault(
                    ClientField.FEE_IN_FIRMS_CURRENCY,
                    "error.fee_in_firms_currency.missing",
                    billed.getCurrencyCode(),
                    firms.getCurrencyCode());
            return null;
        }
        BigDecimal weighed = amount(ClientField.FEE_IN_FIRMS_CURRENCY);
        return amount == null || weighed == null ? null : new MonthlyFee(amount, billed, weighed);
    }

    private Currency currency(Currency firms) {
        String code = form.text(ClientField.CURRENCY);
        return code == null ? firms : Currency.getInstance(code);
    }

    /** Null, with a fault, when it is none. */
    private BigDecimal amount(ClientField field) {
        BigDecimal amount = Figure.of(form.text(field));
        String fault = amount == null ? "not_a_number" : Figure.faultOf(amount, MonthlyFee.MAX);
        if (fault != null) {
            fault(field, "error.fee." + fault, MonthlyFee.MAX, MOST_DECIMALS);
            return null;
        }
        return amount;
    }

    private Engagement engagement() {
        Engagement terms = before.engagement();
        LocalDate since = touches(ClientField.SINCE) ? day(ClientField.SINCE) : terms.since();
        LocalDate end = touches(ClientField.CONTRACT_END) ? day(ClientField.CONTRACT_END) : terms.contractEnd();
        checkDays(since, end);
        return new Engagement(
                since,
                touches(ClientField.CONTACT) ? named(ClientField.CONTACT, Contact.class) : terms.contact(),
                end,
                touches(ClientField.NOTICE_LENGTH, ClientField.NOTICE_UNIT, ClientField.NOTICE_END)
                        ? notice()
                        : terms.notice(),
                touches(ClientField.OUTSTANDING_WORK)
                        ? text(ClientField.OUTSTANDING_WORK, Engagement.MAX_TEXT)
                        : terms.outstandingWork(),
                touches(ClientField.LEAD_SOURCE)
                        ? known(ClientField.LEAD_SOURCE, Engagement.MAX_LEAD_SOURCE)
                        : terms.leadSource(),
                touches(ClientField.CONTACT_NAME)
                        ? known(ClientField.CONTACT_NAME, Engagement.MAX_CONTACT_NAME)
                        : terms.contactName());
    }

    private void checkDays(LocalDate since, LocalDate end) {
        if (touches(ClientField.SINCE) && since != null && since.isAfter(today)) {
            fault(ClientField.SINCE, "error.since.future", today);
        } else if (touches(ClientField.SINCE, ClientField.CONTRACT_END)
                && since != null
                && end != null
                && end.isBefore(since)) {
            fault(
                    touches(ClientField.CONTRACT_END) ? ClientField.CONTRACT_END : ClientField.SINCE,
                    "error.contract_end.before_since",
                    since,
                    end);
        }
    }

    /** Without a number there is no period, whatever its unit; a unit that was only just chosen asks for one. */
    private NoticePeriod notice() {
        String typed = form.text(ClientField.NOTICE_LENGTH);
        NoticePeriod.Unit unit = named(ClientField.NOTICE_UNIT, NoticePeriod.Unit.class);
        NoticePeriod.End end = named(ClientField.NOTICE_END, NoticePeriod.End.class);
        if (typed == null) {
            if (unit != null && !touches(ClientField.NOTICE_LENGTH)) {
                fault(ClientField.NOTICE_LENGTH, "error.notice_length.missing");
            }
            return null;
        }
        if (!typed.strip().matches("\\d{1,3}") || Integer.parseInt(typed.strip()) > NoticePeriod.MAX) {
            fault(ClientField.NOTICE_LENGTH, "error.notice_length.not_a_number", NoticePeriod.MAX);
            return null;
        }
        if (unit == null) {
            fault(ClientField.NOTICE_UNIT, "error.notice_unit.missing");
            return null;
        }
        return new NoticePeriod(Integer.parseInt(typed.strip()), unit, end == null ? NoticePeriod.End.ANY_DAY : end);
    }

    /** Null where nothing was typed. */
    private String known(ClientField field, int most) {
        String text = text(field, most);
        return text.isEmpty() ? null : text;
    }

    private String text(ClientField field, int most) {
        String text = form.text(field) == null ? "" : form.text(field).strip();
        if (text.length() > most) {
            fault(field, "error.client_text.too_long", most);
        }
        return text;
    }

    /** The gate is asked about the channel beforehand; here it must only not contradict the record itself. */
    private ChannelId channel(ClientPresence presence) {
        ChannelId channel = touches(ClientField.INTERNAL_CHANNEL)
                ? id(ClientField.INTERNAL_CHANNEL, ChannelId::new)
                : before.internalChannel();
        if (channel != null && presence.channels().contains(channel)) {
            fault(
                    touches(ClientField.CHANNELS) ? ClientField.CHANNELS : ClientField.INTERNAL_CHANNEL,
                    "error.internal_channel.clients_own");
        }
        return channel;
    }

    private LocalDate day(ClientField field) {
        String day = form.text(field);
        return day == null ? null : LocalDate.parse(day);
    }

    private <E extends Enum<E>> E named(ClientField field, Class<E> type) {
        String name = form.text(field);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private <T> T id(ClientField field, Function<String, T> id) {
        String text = form.text(field);
        return text == null ? null : id.apply(text);
    }

    private void fault(ClientField field, String key, Object... figures) {
        faults.add(FieldFault.at(field, key, figures));
    }
}
