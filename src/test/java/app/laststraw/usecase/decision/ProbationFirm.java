package app.laststraw.usecase.decision;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.store.Database;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.delivery.DeliveringAnnouncements;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.people.SlackDirectory;
import app.laststraw.usecase.report.FilingReport;
import app.laststraw.usecase.report.ReportForm;
import app.laststraw.usecase.script.DraftingScript;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A firm on a real database and a clock that is set by hand, with one client whose case it carries out. */
public final class ProbationFirm implements AutoCloseable {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    public static final MemberId OWNER = new MemberId("U0OWNER");
    public static final MemberId BOSS = new MemberId("U0BOSS");
    public static final MemberId SECOND_BOSS = new MemberId("U1BOSS");
    public static final MemberId MEMBER = new MemberId("U0MEMBER");
    public static final MemberId COLLEAGUE = new MemberId("U0COLLEAGUE");
    public static final ChannelId RED_FLAGS = new ChannelId("C0RED");

    private final Database database;
    private final Map<MemberId, Member> people = new HashMap<>();
    /** What stands in each place. */
    private final Map<String, List<Announcement>> said = new HashMap<>();

    private final Set<String> shut = new HashSet<>();

    private final Storage storage;
    private Instant now;
    private int keys;

    public ProbationFirm(Path folder, String now) {
        this(folder, now, LONDON);
    }

    public ProbationFirm(Path folder, String now, ZoneId zone) {
        this.now = Instant.parse(now);
        database = Database.open(folder.resolve("laststraw.db").toString());
        Settings settings = Settings.of(
                Language.ENGLISH,
                zone,
                Currency.getInstance("EUR"),
                RED_FLAGS,
                Set.of(BOSS, SECOND_BOSS),
                true,
                false,
                false);
        storage = database.storageOf(new WorkspaceId("T0OURS"), settings, PolicySettings.DEFAULTS);
        List.of(OWNER, BOSS, SECOND_BOSS, MEMBER, COLLEAGUE).forEach(person -> livesIn(person, zone));
    }

    public Storage storage() {
        return storage;
    }

    public Instant now() {
        return now;
    }

    public void at(String moment) {
        now = Instant.parse(moment);
    }

    public void livesIn(MemberId person, ZoneId zone) {
        know(person, zone, false);
    }

    public void leaves(MemberId person) {
        know(person, LONDON, true);
    }

    private void know(MemberId person, ZoneId zone, boolean gone) {
        people.put(
                person,
                new Member(person, "T0OURS", false, false, gone, false, false, null, "Somebody", null, zone, now));
        storage.write(records -> {
            records.people().save(people.get(person));
            return null;
        });
    }

    /** The gate does not pass this person any more. */
    public void shut(MemberId person) {
        shut.add(person.value());
    }

    /** The gate does not pass this channel for now. */
    public void shut(ChannelId channel) {
        shut.add(channel.value());
    }

    /** The gate passes it again. */
    public void open(ChannelId channel) {
        shut.remove(channel.value());
    }

    public Client add(String name) {
        return storage.write(records -> {
            Client added = records.clients().add(new ClientName(name));
            records.clients().save(added.with(OWNER, null, Engagement.UNKNOWN, null, ClientPresence.NONE));
            return records.clients().find(added.id()).orElseThrow();
        });
    }

    public Client client(ClientId id) {
        return storage.read(records -> records.clients().find(id).orElseThrow());
    }

    public void change(ClientId id, UnaryOperator<Client> how) {
        storage.write(records -> {
            records.clients().save(how.apply(records.clients().find(id).orElseThrow()));
            return null;
        });
    }

    public Case decide(Client client, Decision decision) {
        return storage.write(
                records -> records.cases().open(client.id(), new Ruling(decision, decision, OWNER, now, "")));
    }

    public Case save(Case changed) {
        return storage.write(records -> records.cases().save(changed));
    }

    /** Whether reporters hear of their reports, and for how long these are kept; the rest stays as it is. */
    public void set(boolean reporterCare, Retention retention) {
        storage.write(records -> {
            Settings firm = records.settings().firm();
            records.settings()
                    .save(new Settings(
                            firm.language(),
                            firm.zone(),
                            firm.currency(),
                            firm.redFlagChannel(),
                            firm.managers(),
                            firm.membersSeeCounts(),
                            firm.ownersSeeReporters(),
                            firm.twoPersonRelease(),
                            firm.digest(),
                            reporterCare,
                            retention));
            return null;
        });
    }

    /** Somebody decides by the form. */
    public void record(MemberId person, Client client, Decision decision) {
        RecordingDecision decisions = new RecordingDecision(storage);
        CaseOutcome.Ready ready =
                assertInstanceOf(CaseOutcome.Ready.class, decisions.prepare(client.id(), person, now));
        RulingForm form = new RulingForm(decision, "Because", RulingForm.Seen.of(ready.standing()));
        assertInstanceOf(CaseOutcome.Saved.class, decisions.record(client.id(), person, form, now));
    }

    public Case latest(Client client) {
        return storage.read(records -> records.cases().latest(client.id()).orElseThrow());
    }

    public ReportId report(String client, String day, RedFlag... flags) {
        return report(client, day, Severity.ANNOYING, flags);
    }

    public ReportId report(String client, String day, Severity severity, RedFlag... flags) {
        return report(MEMBER, client, day, severity, flags);
    }

    public ReportId report(MemberId reporter, String client, String day, Severity severity, RedFlag... flags) {
        ReportForm form = new ReportForm(
                new ReportForm.ClientChoice.Named(client),
                Archetype.CANT_DECIDE,
                severity,
                Set.of(flags),
                LocalDate.parse(day),
                "They said it.",
                null,
                null,
                null);
        FilingReport.Outcome outcome = new FilingReport(storage).file("V" + keys++, reporter, form, now);
        return assertInstanceOf(FilingReport.Outcome.Filed.class, outcome).report();
    }

    /** The kinds of what is still to be said. */
    public List<Outbox.Kind> unsaid() {
        return storage.read(records -> records.outbox().due(now, 99).stream()
                .map(entry -> entry.content().kind())
                .toList());
    }

    /** Says all that is to be said. */
    public void settle() {
        KnowingPeople knowing = new KnowingPeople(storage, new Directory(), () -> now);
        DeliveringAnnouncements delivering = new DeliveringAnnouncements(
                storage,
                new Board(),
                knowing,
                new DraftingScript(new MustacheScriptRenderer(Optional.empty()), "Firm"),
                (subject, text) -> text,
                (chart, language) -> Optional.empty(),
                () -> now);
        List<Outbox.Entry> due = delivering.due();
        while (!due.isEmpty()) {
            due.forEach(delivering::deliver);
            due = delivering.due();
        }
    }

    /** What one person has been told directly, of one kind, as it stands there now. */
    public <A extends Announcement> List<A> told(MemberId person, Class<A> kind) {
        return inPlace(person.value(), kind);
    }

    public <A extends Announcement> List<A> inChannel(Class<A> kind) {
        return inPlace(RED_FLAGS.value(), kind);
    }

    public <A extends Announcement> List<A> inPlace(String place, Class<A> kind) {
        return said.getOrDefault(place, List.of()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }

    private final class Board implements Messenger {
        @Override
        public Outcome say(Announcement what, Place place, String threadTs, String deliveryKey, Language language) {
            if (shut.contains(name(place))) {
                return new Outcome.Withheld(Audience.Refusal.OUTSIDER);
            }
            List<Announcement> there = said.computeIfAbsent(name(place), any -> new ArrayList<>());
            there.add(what);
            return new Outcome.Said(new ChannelId(name(place)), String.valueOf(there.size() - 1));
        }

        @Override
        public boolean holds(DraftText text) {
            return text.text().length() < 8_000;
        }

        @Override
        public Outcome change(Announcement what, Place place, ChannelId channel, String ts, Language language) {
            if (shut.contains(name(place))) {
                return new Outcome.Withheld(Audience.Refusal.OUTSIDER);
            }
            said.get(name(place)).set(Integer.parseInt(ts), what);
            return new Outcome.Said(channel, ts);
        }

        @Override
        public Found find(Place place, String threadTs, String deliveryKey, Instant since) {
            return new Found.Nowhere();
        }

        private String name(Place place) {
            return place instanceof Place.InChannel there
                    ? there.channel().value()
                    : ((Place.Directly) place).person().value();
        }
    }

    private final class Directory implements SlackDirectory {
        @Override
        public Optional<Member> person(MemberId id, Duration limit) {
            return Optional.ofNullable(people.get(id))
                    .map(known -> new Member(
                            id,
                            known.homeTeam(),
                            false,
                            false,
                            known.deactivated(),
                            false,
                            false,
                            null,
                            known.name(),
                            null,
                            known.zone(),
                            now));
        }

        @Override
        public Optional<Channel> channel(ChannelId id, Duration limit, int mostMembers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean everybody(Consumer<List<Member>> page) {
            throw new UnsupportedOperationException();
        }
    }
}
