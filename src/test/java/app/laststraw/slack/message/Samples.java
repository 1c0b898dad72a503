package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Confidence;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Grade;
import app.laststraw.domain.decision.Medium;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.tally.Tally;
import app.laststraw.domain.tally.Trend;
import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.script.Barred;
import app.laststraw.usecase.standing.ClientStatus;
import app.laststraw.usecase.standing.ClientStatus.Standing;
import app.laststraw.words.Words;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One of each thing that the app says. Where the policy’s sentences stand, sentences of ours with the same kind of figures
 * stand in for them: what the policy says is tested with the policy.
 */
public final class Samples {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final String WHAT_HAPPENED = "Called at 23:00 and shouted <!channel> *at* Ann.";

    /** Names that would do harm if any of them were ever read as markup, a mention, a link or a template. */
    public static final List<String> HOSTILE = List.of(
            "<!channel> *x* _y_ ~z~ `code` @everyone https://evil.example {0}",
            "O'Brien & Søn <Ltd>",
            "<https://evil.example|Northwind> &lt;!here&gt; :bomb:",
            "{0,choice,0#a|1#b} '{1}' %s ${x} {{name}}",
            "王小明",
            "שלום \u202Eevil",
            "x".repeat(120),
            "😀".repeat(60));

    static final Suggestion PART = suggestion(
            Decision.PART_WAYS,
            Confidence.HIGH,
            Map.of(
                    Archetype.NEEDED_IT_YESTERDAY, 5,
                    Archetype.LATE_PAYER, 2,
                    Archetype.SELF_PROCLAIMED_EXPERT, 2,
                    Archetype.NONE, 1),
            ScriptId.CONVERSATION);
    private static final Suggestion KEEP = new Suggestion(
            Decision.KEEP,
            Confidence.LOW,
            List.of(Sentence.of("policy.reason.heat.below", 0, 3, 0, 0, 90)),
            List.of(Sentence.of("policy.step.keep")),
            Sentence.of("policy.up.heat", Decision.SET_EXPECTATIONS, 3, 0),
            null,
            0,
            OptionalDouble.empty(),
            Grade.A,
            null,
            null,
            true,
            tally(Map.of(), 0, null));

    private static final Standing UNDECIDED = new Standing(null, null, List.of(), null, TODAY, CaseSamples.ZONE);
    private static final Standing DECIDED = new Standing(
            CaseSamples.overridden(), null, CaseSamples.history(), CaseSamples.answers(null), TODAY, CaseSamples.ZONE);

    private Samples() {}

    public static Client client(String name) {
        ClientName named = new ClientName(name);
        return Client.named(new ClientId(12), named)
                .called(named, List.of(new ClientName("NW Traders")))
                .with(new MemberId("U0OWNER"), null, Engagement.UNKNOWN, null, ClientPresence.NONE);
    }

    public static Report report(boolean withdrawn) {
        return report(WHAT_HAPPENED, withdrawn ? Instant.EPOCH : null);
    }

    static Report report(String whatHappened) {
        return report(whatHappened, null);
    }

    /** What the account owner may read, with these reports. */
    static ClientStatus status(List<Report> reports) {
        return status(reports, List.of());
    }

    static ClientStatus status(List<Report> reports, List<Ruling> history) {
        Standing standing = new Standing(
                CaseSamples.overridden(), null, history, CaseSamples.answers(null), TODAY, CaseSamples.ZONE);
        return new ClientStatus(client("Northwind"), PART, Role.ACCOUNT_OWNER, true, reports, false, 0, 0, standing);
    }

    private static Report report(String whatHappened, Instant withdrawnAt) {
        Incident incident = new Incident(
                Archetype.NOT_MY_FAULT,
                Severity.HARMFUL,
                Set.of(RedFlag.DISRESPECTS_TEAM, RedFlag.DISRESPECTS_TIME),
                LocalDate.of(2026, 11, 18),
                whatHappened,
                new BigDecimal("3.50"),
                new BigDecimal("1200"),
                URI.create("https://firm.slack.com/archives/C1/p1"));
        return new Report(
                new ReportId(7), new ClientId(12), new MemberId("U0REPORTER"), incident, Instant.EPOCH, withdrawnAt);
    }

    /** Every announcement and private reply, by name, about a client of that name. */
    public static Suggestion suggestionToPart() {
        return PART;
    }

    public static Map<String, RenderedMessage> all(Language language, String name) {
        Words words = Words.in(language);
        Announcements announcements = new Announcements();
        Map<String, RenderedMessage> said = new LinkedHashMap<>();
        announcements(name).forEach((key, what) -> said.put(key, announcements.apply(what, words)));
        replies(said, words, name);
        return said;
    }

    private static Map<String, Announcement> announcements(String name) {
        Client client = client(name);
        Map<String, Announcement> all = new LinkedHashMap<>();
        all.put(
                "card-part",
                new Announcement.DecisionCard(client, PART, null, null, null, TODAY, CaseSamples.ZONE, null));
        all.put(
                "card-keep",
                new Announcement.DecisionCard(client, KEEP, null, null, null, TODAY, CaseSamples.ZONE, null));
        all.put(
                "card-withheld",
                new Announcement.DecisionCard(
                        client, oneVoice(), null, null, null, TODAY, CaseSamples.ZONE, Refusal.SHARED_CHANNEL));
        all.put("card-merged", new Announcement.RecordMoved(client, client("Northwind")));
        all.put("card-archived", new Announcement.RecordMoved(client, null));
        all.put("rise", new Announcement.RankRise(client, Decision.SET_EXPECTATIONS, Decision.PART_WAYS));
        all.put("receipt", new Announcement.ReportReceipt(report(false), client, PART.tally(), true, false));
        all.put("receipt-no-counts", new Announcement.ReportReceipt(report(false), client, PART.tally(), false, false));
        all.put("receipt-withdrawn", new Announcement.ReportReceipt(report(true), client, KEEP.tally(), true, false));
        all.put("receipt-aftermath", new Announcement.ReportReceipt(report(false), client, PART.tally(), true, true));
        all.putAll(ProbationSamples.announcements(client, PART));
        all.putAll(CareSamples.announcements(client, PART));
        all.putAll(DraftSamples.all(client, name));
        all.putAll(ReleaseSamples.all(client, name));
        all.putAll(PlanSamples.all(client));
        all.put("channel-unsafe", new Announcement.ChannelUnsafe(new ChannelId("C0FLAGS"), Refusal.SHARED_CHANNEL));
        all.put("failed-archived", new Announcement.DeliveryFailed(new ChannelId("C0FLAGS"), "is_archived"));
        all.put("failed-absent", new Announcement.DeliveryFailed(new ChannelId("C0FLAGS"), "not_in_channel"));
        all.putAll(CaseSamples.announcements(client, PART, KEEP));
        all.put("failed-other", new Announcement.DeliveryFailed(new ChannelId("C0FLAGS"), "invalid_blocks"));
        all.putAll(ReminderSamples.about(client));
        return all;
    }

    private static void replies(Map<String, RenderedMessage> said, Words words, String name) {
        Client client = client(name);
        said.put("help", HelpReply.render(words));
        said.put(
                "status-owner",
                StatusReply.render(
                        new ClientStatus(
                                client, PART, Role.ACCOUNT_OWNER, true, List.of(report(false)), false, 0, 0, DECIDED),
                        words));
        said.put(
                "status-keep",
                StatusReply.render(
                        new ClientStatus(
                                client, KEEP, Role.MANAGER, true, List.of(report(false)), true, 2, 0, UNDECIDED),
                        words));
        said.put(
                "status-member",
                StatusReply.render(
                        new ClientStatus(client, PART, Role.MEMBER, true, List.of(), false, 0, 0, null), words));
        said.put(
                "status-hidden",
                StatusReply.render(
                        new ClientStatus(client, PART, Role.MEMBER, false, List.of(), false, 0, 0, null), words));
        said.put(
                "status-aftermath",
                StatusReply.render(
                        new ClientStatus(client, KEEP, Role.ACCOUNT_OWNER, true, List.of(), false, 0, 3, UNDECIDED),
                        words));
        said.put("status-list", StatusReply.list(statuses(client, 3), 0, words));
        said.put("status-list-long", StatusReply.list(statuses(client, 40), 2, words));
        said.put("status-list-none", StatusReply.list(List.of(), 0, words));
        said.put("status-unknown", StatusReply.unknown(name, List.of(client), words));
        said.put("refused-managers-only", Refusals.managersOnly(words));
        said.putAll(PlanSamples.refusals(words));
        said.putAll(DraftSamples.replies(client, words));
        said.putAll(ReleaseSamples.replies(client, words));
        ProbationSamples.standings(client)
                .forEach((key, standing) -> said.put("state-" + key, PresentState.render(standing, words)));
        said.put("refused-role", Refusals.role(words));
        said.put("refused-author", Refusals.author(words));
        said.put("refused-client-gone", Refusals.clientGone(words));
        said.put("barred-archived", Refusals.barred(new Barred(Barred.Reason.ARCHIVED, client, TODAY), words));
        said.put("barred-ended", Refusals.barred(new Barred(Barred.Reason.ENDED, client, TODAY), words));
        said.put("refused-report-gone", Refusals.reportGone(words));
        said.put("refused-too-slow", Refusals.tooSlow(words));
        said.put("refused-file", DraftFile.render(new Announcement.FileRefused("missing_scope"), words));
        said.put("refused-file-on-its-way", DraftFile.onItsWay(words));
        said.put("refused-nothing-to-draft", Refusals.nothingToDraft(words));
        said.put("refused-unknown-command", Refusals.unknownCommand(words));
        said.put("refused-busy", Refusals.busy(words));
        said.put("unexpected", Refusals.unexpected("7F3K2M", words));
    }

    private static List<ClientStatus> statuses(Client client, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> new ClientStatus(
                        client,
                        each % 2 == 0 ? PART : KEEP,
                        Role.MANAGER,
                        true,
                        List.of(),
                        true,
                        0,
                        0,
                        each == 0 ? DECIDED : UNDECIDED))
                .toList();
    }

    /** Any suggestion of that decision, for which several people have reported. */
    public static Suggestion suggested(Decision decision) {
        return suggestion(decision, Confidence.HIGH, PART.tally().byArchetype(), PART.script());
    }

    private static Suggestion oneVoice() {
        return suggestion(Decision.SALVAGE, Confidence.LOW, Map.of(Archetype.CANT_DECIDE, 1), ScriptId.SALVAGE_TALK);
    }

    private static Suggestion suggestion(
            Decision decision, Confidence confidence, Map<Archetype, Integer> counts, ScriptId script) {
        int reports = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Suggestion(
                decision,
                confidence,
                List.of(Sentence.of("card.counts", reports, 3, 90), Sentence.of("card.last_incident", TODAY)),
                List.of(Sentence.of("draft.no_blanks"), Sentence.of("draft.readers")),
                Sentence.of("card.trend.rising", 4, 1),
                Sentence.of("card.trend.falling", 1, 4),
                17.25,
                OptionalDouble.of(0.4),
                Grade.E,
                script,
                Medium.CALL,
                true,
                tally(counts, Math.min(3, reports), TODAY.minusDays(3)));
    }

    private static Tally tally(Map<Archetype, Integer> counts, int reporters, LocalDate last) {
        int reports = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Tally(
                90,
                reports,
                reporters,
                counts,
                Map.of(),
                BigDecimal.ONE,
                BigDecimal.TEN,
                last,
                null,
                new Trend(reports, reports / 4));
    }
}
