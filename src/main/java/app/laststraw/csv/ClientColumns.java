package app.laststraw.csv;

import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.usecase.importing.Given;
import app.laststraw.usecase.importing.ImportedClient;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of clients.csv. */
final class ClientColumns {
    static final List<String> REQUIRED = List.of("external_id", "name");

    static final List<String> ALL = List.of(
            "external_id",
            "name",
            "aliases",
            "account_owner",
            "monthly_fee",
            "currency",
            "monthly_fee_in_firm_currency",
            "client_since",
            "meets",
            "contact_name",
            "contract_end",
            "notice_length",
            "notice_unit",
            "notice_end",
            "outstanding_work",
            "lead_source",
            "internal_channel",
            "slack_teams",
            "slack_channels",
            "email_domains",
            "archived");

    /** Several columns may be one fact together: a column makes no sense without these. */
    static final Map<String, List<String>> NEEDS = Map.of(
            "currency", List.of("monthly_fee"),
            "monthly_fee_in_firm_currency", List.of("monthly_fee", "currency"),
            "notice_length", List.of("notice_unit", "notice_end"),
            "notice_unit", List.of("notice_length"),
            "notice_end", List.of("notice_length"));

    private ClientColumns() {}

    /** What is null here, and should not be, is a fault of the cells. */
    static ImportedClient read(Cells cells) {
        return new ImportedClient(
                cells.at(),
                cells.required("external_id", CellType.EXTERNAL_ID),
                cells.required("name", CellType.NAME),
                cells.given("aliases", CellType.NAME.several(), List.of()),
                cells.given("account_owner", CellType.MEMBER),
                fee(cells),
                terms(cells),
                cells.given("internal_channel", CellType.CHANNEL),
                whereabouts(cells),
                cells.given("archived", CellType.YES_OR_NO, false));
    }

    private static Given<ImportedClient.Fee> fee(Cells cells) {
        if (!cells.has("monthly_fee")) {
            return Given.nothing();
        }
        BigDecimal amount = cells.optional("monthly_fee", CellType.FEE);
        BigDecimal weighed = cells.optional("monthly_fee_in_firm_currency", CellType.FEE);
        Currency currency = cells.optional("currency", CellType.CURRENCY);
        if (cells.isEmpty("monthly_fee")) {
            cells.requireEmpty("nothing, since there is no monthly_fee", "currency", "monthly_fee_in_firm_currency");
        }
        return Given.of(amount == null ? null : new ImportedClient.Fee(amount, currency, weighed));
    }

    private static ImportedClient.Terms terms(Cells cells) {
        return new ImportedClient.Terms(
                cells.given("client_since", CellType.DAY),
                cells.given("meets", CellType.oneOf(Contact.class)),
                cells.given("contract_end", CellType.DAY),
                notice(cells),
                cells.given("outstanding_work", CellType.lines(Engagement.MAX_TEXT), ""),
                cells.given("lead_source", CellType.text(Engagement.MAX_LEAD_SOURCE)),
                cells.given("contact_name", CellType.text(Engagement.MAX_CONTACT_NAME)));
    }

    private static Given<NoticePeriod> notice(Cells cells) {
        if (!cells.has("notice_length")) {
            return Given.nothing();
        }
        if (cells.isEmpty("notice_length")) {
            cells.requireEmpty("nothing, since there is no notice_length", "notice_unit", "notice_end");
            return Given.of(null);
        }
        Integer length = cells.required("notice_length", CellType.NOTICE_LENGTH);
        NoticePeriod.Unit unit = cells.required("notice_unit", CellType.oneOf(NoticePeriod.Unit.class));
        NoticePeriod.End end = cells.required("notice_end", CellType.oneOf(NoticePeriod.End.class));
        boolean whole = length != null && unit != null && end != null;
        return Given.of(whole ? new NoticePeriod(length, unit, end) : null);
    }

    private static ImportedClient.Whereabouts whereabouts(Cells cells) {
        return new ImportedClient.Whereabouts(
                cells.given("slack_teams", CellType.TEAM.set(), Set.of()),
                cells.given("slack_channels", CellType.CHANNEL.set(), Set.of()),
                cells.given("email_domains", CellType.DOMAIN.set(), Set.of()));
    }
}
