package app.laststraw.csv;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.report.Incident;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is on record, as it would stand in a file: text by column. */
final class WrittenCells {
    private WrittenCells() {}

    /** What the directory knows of a client, as it would stand in a file; without the external id. */
    static Map<String, String> of(Client client) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("name", client.name().text());
        cells.put(
                "aliases",
                joined(client.aliases().stream().map(ClientName::text).toList()));
        cells.put("account_owner", text(client.accountOwner()));
        writeFee(client.fee(), cells);
        writeTerms(client.engagement(), cells);
        cells.put("internal_channel", text(client.internalChannel()));
        cells.put("slack_teams", sorted(client.presence().teams()));
        cells.put("slack_channels", sorted(client.presence().channels()));
        cells.put("email_domains", sorted(client.presence().emailDomains()));
        cells.put("archived", client.isArchived() ? "yes" : "no");
        return cells;
    }

    private static void writeFee(MonthlyFee fee, Map<String, String> cells) {
        cells.put("monthly_fee", fee == null ? "" : fee.amount().toPlainString());
        cells.put("currency", fee == null ? "" : fee.currency().getCurrencyCode());
        cells.put(
                "monthly_fee_in_firm_currency", fee == null ? "" : fee.weighed().toPlainString());
    }

    private static void writeTerms(Engagement terms, Map<String, String> cells) {
        NoticePeriod notice = terms.notice();
        cells.put("client_since", text(terms.since()));
        cells.put("meets", text(terms.contact()));
        cells.put("contact_name", text(terms.contactName()));
        cells.put("contract_end", text(terms.contractEnd()));
        cells.put("notice_length", notice == null ? "" : text(notice.length()));
        cells.put("notice_unit", notice == null ? "" : text(notice.unit()));
        cells.put("notice_end", notice == null ? "" : text(notice.end()));
        cells.put("outstanding_work", terms.outstandingWork());
        cells.put("lead_source", text(terms.leadSource()));
    }

    private static String sorted(Collection<?> values) {
        return joined(values.stream().map(Object::toString).sorted().toList());
    }

    private static String joined(List<String> values) {
        return String.join("|", values);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** What a report says; without its external id, its reporter and the moment when it was filed, which never change. */
    static Map<String, String> of(ClientName client, Incident incident, boolean withdrawn) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("client", client.text());
        cells.put("archetype", incident.archetype().name());
        cells.put("severity", incident.severity().name());
        cells.put("red_flags", sorted(incident.redFlags()));
        cells.put("happened_on", incident.happenedOn().toString());
        cells.put("what_happened", incident.whatHappened());
        cells.put("hours_lost", incident.hoursLost().toPlainString());
        cells.put("money_withheld", incident.moneyWithheld().toPlainString());
        cells.put("link", text(incident.link()));
        cells.put("withdrawn", withdrawn ? "yes" : "no");
        return cells;
    }
}
