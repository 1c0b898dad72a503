package app.laststraw.playground;

import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.importing.RecordingHistory.PastClient;
import app.laststraw.usecase.importing.RecordingHistory.PastReport;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The firm on whose desk the playground opens: a dozen clients with months of reports, a few about to cross a line. */
public final class LivedInFirm {
    private static final LocalTime AFTER_THE_CALL = LocalTime.of(16, 30);

    private LivedInFirm() {}

    private record Firm(
            List<FirmClient> clients,
            @JsonProperty("reports_to_come") List<ReportToCome> reportsToCome) {}

    private record FirmClient(
            String name,
            List<String> aliases,
            String owner,
            @JsonProperty("monthly_fee") BigDecimal monthlyFee,
            @JsonProperty("client_for_days") int clientForDays,
            Contact contact,
            @JsonProperty("outstanding_work") String outstandingWork,
            @JsonProperty("notice_days") int noticeDays,
            @JsonProperty("lead_source") String leadSource,
            Set<String> teams,
            List<String> channels,
            Set<String> domains,
            List<FirmReport> reports) {}

    private record FirmReport(
            @JsonProperty("days_ago") int daysAgo,
            String reporter,
            Archetype archetype,
            Severity severity,
            @JsonProperty("red_flags") Set<RedFlag> redFlags,
            @JsonProperty("what_happened") String whatHappened,
            @JsonProperty("hours_lost") BigDecimal hoursLost,
            @JsonProperty("money_withheld") BigDecimal moneyWithheld) {}

    /**
     * What somebody is going to report.
     *
     * @param inDays how many days from the firm’s first on, at least 1
     */
    record ReportToCome(
            @JsonProperty("in_days") int inDays,
            String client,
            String reporter,
            Archetype archetype,
            Severity severity,
            @JsonProperty("red_flags") Set<RedFlag> redFlags,
            @JsonProperty("what_happened") String whatHappened,
            @JsonProperty("hours_lost") BigDecimal hoursLost,
            @JsonProperty("money_withheld") BigDecimal moneyWithheld) {}

    static List<ReportToCome> reportsToCome() {
        return read().reportsToCome();
    }

    /** The firm's book of clients as it stands on {@code today} in {@code zone}. */
    public static List<PastClient> clients(LocalDate today, ZoneId zone) {
        return read().clients().stream()
                .map(client -> past(client, today, zone))
                .toList();
    }

    private static PastClient past(FirmClient client, LocalDate today, ZoneId zone) {
        return new PastClient(
                client.name(),
                client.aliases(),
                new MemberId(client.owner()),
                client.monthlyFee(),
                engagement(client, today),
                presence(client),
                IntStream.range(0, client.reports().size())
                        .mapToObj(index -> past(client, index, today, zone))
                        .toList());
    }

    private static Engagement engagement(FirmClient client, LocalDate today) {
        NoticePeriod notice = client.noticeDays() == 0
                ? null
                : new NoticePeriod(client.noticeDays(), NoticePeriod.Unit.DAYS, NoticePeriod.End.ANY_DAY);
        return new Engagement(
                today.minusDays(client.clientForDays()),
                client.contact(),
                null,
                notice,
                client.outstandingWork(),
                client.leadSource());
    }

    private static ClientPresence presence(FirmClient client) {
        return new ClientPresence(
                client.teams(),
                Set.copyOf(client.channels().stream().map(ChannelId::new).toList()),
                client.domains());
    }

    private static PastReport past(FirmClient client, int index, LocalDate today, ZoneId zone) {
        FirmReport report = client.reports().get(index);
        LocalDate happenedOn = today.minusDays(report.daysAgo());
        Incident incident = new Incident(
                report.archetype(),
                report.severity(),
                report.redFlags(),
                happenedOn,
                report.whatHappened(),
                report.hoursLost(),
                report.moneyWithheld(),
                null);
        return new PastReport(
                "history:" + client.name() + ":" + index,
                new MemberId(report.reporter()),
                incident,
                happenedOn.atTime(AFTER_THE_CALL).atZone(zone).toInstant());
    }

    private static Firm read() {
        try (InputStream stream = LivedInFirm.class.getResourceAsStream("firm.json")) {
            return new ObjectMapper().readValue(stream, Firm.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
