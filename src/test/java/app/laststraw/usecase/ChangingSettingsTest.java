package app.laststraw.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.support.Ledger;
import app.laststraw.usecase.ChangingSettings.Desk;
import app.laststraw.usecase.ChangingSettings.Outcome;
import app.laststraw.usecase.TryingPolicy.Preview;
import app.laststraw.usecase.TryingPolicy.Shift;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChangingSettingsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final WorkspaceId OURS = new WorkspaceId("T0OURS");
    private static final MemberId MAYA = new MemberId("U0MAYA");
    private static final MemberId ZHOU = new MemberId("U0ZHOU");
    private static final MemberId PRIYA = new MemberId("U0PRIYA");

    @TempDir
    private Path folder;

    private final AtomicInteger forms = new AtomicInteger();
    private final SlackOfThisTest slack = new SlackOfThisTest();
    private Database database;
    private Storage storage;
    private ChangingSettings settings;
    private TryingPolicy policy;

    @BeforeEach
    void open() {
        database = Database.open(file().toString());
        Settings first = Settings.of(
                Language.ENGLISH,
                ZoneOffset.UTC,
                Currency.getInstance("EUR"),
                new ChannelId("C0OLD"),
                Set.of(MAYA, ZHOU),
                true,
                false,
                false);
        storage = database.storageOf(OURS, first, PolicySettings.DEFAULTS);
        KnowingPeople people = new KnowingPeople(storage, slack, () -> NOW);
        settings = new ChangingSettings(
                storage, new CheckingAudience(OURS, storage, slack, people, () -> NOW, Duration.ofSeconds(2)));
        policy = new TryingPolicy(storage);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Path file() {
        return folder.resolve("laststraw.db");
    }

    private List<String> audited() {
        return new Ledger(file())
                .rows("select actor, subject, detail from audit_trail where action = 'settings.changed' order by id");
    }

    private Desk desk() {
        return settings.open(MAYA, NOW).orElseThrow();
    }

    private SettingsForm drawn(SettingsField field) {
        return desk().shown().only(field.group());
    }

    private Outcome change(SettingsField field, String text) {
        return save(drawn(field), drawn(field).with(field, text), MAYA, NOW);
    }

    private Outcome save(SettingsForm drawn, SettingsForm typed, MemberId person, Instant now) {
        return settings.save("V" + forms.incrementAndGet(), drawn, typed, person, now);
    }

    private void assertFault(SettingsField field, String text, String key) {
        SettingsForm before = desk().shown();
        Outcome.Faulty faulty = assertInstanceOf(Outcome.Faulty.class, change(field, text));
        assertEquals(
                List.of(field.id() + " " + key),
                faulty.faults().stream()
                        .map(fault -> fault.field() + " " + fault.key())
                        .toList());
        assertEquals(before, desk().shown());
        assertEquals(List.of(), audited());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "LANGUAGE, SIMPLIFIED_CHINESE, ENGLISH",
                "ZONE, Asia/Kolkata, UTC",
                "CURRENCY, JPY, EUR",
                "RETENTION, TWO_YEARS, FOREVER",
                "RED_FLAG_CHANNEL, C0SAFE, C0OLD",
                "RED_FLAG_CHANNEL, -, C0OLD",
                "DIGEST_DAY, SUNDAY, MONDAY",
                "DIGEST_TIME, 16:30, 09:00",
                "DIGEST_TO, 'IN_CHANNEL,TO_MANAGERS', IN_CHANNEL",
                "DIGEST_TO, -, IN_CHANNEL",
                "MEMBERS_SEE_COUNTS, false, true",
                "OWNERS_SEE_REPORTERS, true, false",
                "TWO_PERSON_RELEASE, true, false",
                "REPORTER_CARE, false, true",
                "HOURLY_COST, 120.5, 100",
                "SET_EXPECTATIONS_FROM, 2.5, 3",
                "SALVAGE_FROM, 9, 8",
                "PART_FROM, 20, 16",
                "POINTS_ANNOYING, 0, 1",
                "POINTS_COSTLY, 3, 2",
                "POINTS_HARMFUL, 5, 4",
                "POINTS_ABUSIVE, 1000, 8",
                "POINTS_DEAL_BREAKER, 6, 4",
                "HALF_LIFE_DAYS, 60, 30",
                "HEAT_DAYS, 365, 180",
                "WINDOW_DAYS, 3650, 90",
                "DEAL_BREAKERS, PAYS_LATE, 'ABUSIVE_CONDUCT,REFUSES_TO_PAY'",
                "DEAL_BREAKERS, -, 'ABUSIVE_CONDUCT,REFUSES_TO_PAY'",
            })
    void whatIsChangedIsSavedAndIsInTheAuditTrail(SettingsField field, String to, String from) {
        SettingsForm before = desk().shown();
        assertEquals(new Outcome.Saved(Set.of(field)), change(field, to));
        assertEquals(to, desk().shown().text(field));
        assertEquals(Set.of(field), desk().shown().differences(before));
        assertEquals(List.of("U0MAYA " + field + " " + from + " -> " + (to == null ? "none" : to)), audited());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "LANGUAGE, KLINGON, setup.error.choose",
                "ZONE, Mars/Olympus, setup.error.zone",
                "ZONE, -, setup.error.zone",
                "CURRENCY, XYZ, setup.error.choose",
                "RETENTION, A_DAY, setup.error.choose",
                "RED_FLAG_CHANNEL, C0SHARED, error.internal_channel.refused",
                "RED_FLAG_CHANNEL, C0GUESTS, error.internal_channel.refused",
                "RED_FLAG_CHANNEL, C0ARCHIVED, error.internal_channel.refused",
                "RED_FLAG_CHANNEL, C0UNKNOWN, error.internal_channel.refused",
                "MANAGERS, U0GUEST, setup.error.managers.refused",
                "MANAGERS, U0BOT, setup.error.managers.refused",
                "MANAGERS, U0OUTSIDE, setup.error.managers.refused",
                "MANAGERS, U0GONE, setup.error.managers.refused",
                "MANAGERS, U0NOBODY, setup.error.managers.refused",
                "MANAGERS, -, setup.error.managers.nobody_left",
                "DIGEST_DAY, SOMEDAY, setup.error.choose",
                "DIGEST_TIME, 25:00, setup.error.time",
                "DIGEST_TIME, -, setup.error.time",
                "HOURLY_COST, -, setup.error.figure.not_a_number",
                "HOURLY_COST, 1e9, setup.error.figure.not_a_number",
                "HOURLY_COST, -1, setup.error.figure.negative",
                "HOURLY_COST, 1.005, setup.error.figure.too_precise",
                "HOURLY_COST, 100000001, setup.error.figure.too_many",
                "SET_EXPECTATIONS_FROM, 0, setup.error.threshold.zero",
                "SET_EXPECTATIONS_FROM, 9, setup.error.threshold.above",
                "SALVAGE_FROM, 2, setup.error.threshold.below",
                "SALVAGE_FROM, 17, setup.error.threshold.above",
                "PART_FROM, 7.99, setup.error.threshold.below",
                "PART_FROM, 1000000, setup.error.figure.too_many",
                "POINTS_ABUSIVE, 1001, setup.error.figure.too_many",
                "POINTS_DEAL_BREAKER, many, setup.error.figure.not_a_number",
                "HALF_LIFE_DAYS, 0, setup.error.figure.not_days",
                "HEAT_DAYS, 1.5, setup.error.figure.not_days",
                "WINDOW_DAYS, 3651, setup.error.figure.too_many",
            })
    void whatCannotBeIsRefusedAtItsFieldAndNothingIsSaved(SettingsField field, String text, String key) {
        assertFault(field, text, key);
    }

    @ParameterizedTest
    @EnumSource(SettingsField.class)
    void anUntouchedFormWritesNothing(SettingsField field) {
        assertEquals(new Outcome.Saved(Set.of()), save(drawn(field), drawn(field), MAYA, NOW));
        assertEquals(List.of(), audited());
        assertEquals(0, new Ledger(file()).count("firm_settings"));
    }

    @Test
    void aFigureWrittenAnotherWayIsNoChange() {
        assertEquals(new Outcome.Saved(Set.of()), change(SettingsField.SALVAGE_FROM, " 8.00 "));
        assertEquals(List.of(), audited());
    }

    @Test
    void managersAreNamedAndWhoeverIsNoLongerOneIsRefused() {
        assertEquals(new Outcome.Saved(Set.of(SettingsField.MANAGERS)), change(SettingsField.MANAGERS, "U0PRIYA"));
        assertEquals(List.of("U0MAYA MANAGERS U0MAYA,U0ZHOU -> U0PRIYA"), audited());
        assertEquals(Optional.empty(), settings.open(MAYA, NOW));
        SettingsForm form = new SettingsForm(Map.of(SettingsField.MEMBERS_SEE_COUNTS, "false"));
        assertEquals(
                new Outcome.NotAllowed(), save(form.with(SettingsField.MEMBERS_SEE_COUNTS, "true"), form, MAYA, NOW));
        assertTrue(settings.open(PRIYA, NOW).isPresent());
    }

    @Test
    void whereTheWorkspaceHasAnAdminNobodyNeedsToBeNamed() {
        Member admin =
                slack.person(new MemberId("U0ADMIN"), Duration.ofSeconds(1)).orElseThrow();
        storage.write(records -> {
            records.people().save(admin);
            return null;
        });
        assertEquals(new Outcome.Saved(Set.of(SettingsField.MANAGERS)), change(SettingsField.MANAGERS, null));
    }

    @Test
    void onlyManagersMayEvenLook() {
        assertEquals(Optional.empty(), settings.open(PRIYA, NOW));
        SettingsForm drawn = drawn(SettingsField.ZONE);
        SettingsForm typed = drawn.with(SettingsField.ZONE, "Asia/Tokyo");
        assertEquals(new Outcome.NotAllowed(), save(drawn, typed, PRIYA, NOW));
        assertEquals(new Preview.NotAllowed(), policy.preview(drawn, typed, PRIYA, NOW));
        assertEquals(List.of(), audited());
    }

    @Test
    void twoWhoChangeDifferentFieldsBothSucceed() {
        SettingsForm drawn = drawn(SettingsField.ZONE);
        CompletableFuture<Outcome> one = CompletableFuture.supplyAsync(
                () -> save(drawn, drawn.with(SettingsField.ZONE, "Asia/Tokyo"), MAYA, NOW));
        CompletableFuture<Outcome> other =
                CompletableFuture.supplyAsync(() -> save(drawn, drawn.with(SettingsField.CURRENCY, "JPY"), ZHOU, NOW));
        assertEquals(new Outcome.Saved(Set.of(SettingsField.ZONE)), one.join());
        assertEquals(new Outcome.Saved(Set.of(SettingsField.CURRENCY)), other.join());
        assertEquals("Asia/Tokyo", desk().shown().text(SettingsField.ZONE));
        assertEquals("JPY", desk().shown().text(SettingsField.CURRENCY));
        assertEquals(2, audited().size());
    }

    @Test
    void ofTwoWhoChangeTheSameFieldTheSecondIsShownWhatTheFirstMadeOfIt() {
        SettingsForm drawn = drawn(SettingsField.ZONE);
        save(drawn, drawn.with(SettingsField.ZONE, "Asia/Tokyo"), ZHOU, NOW);
        SettingsForm typed = drawn.with(SettingsField.ZONE, "Africa/Cairo");
        Outcome.Overtaken overtaken = assertInstanceOf(Outcome.Overtaken.class, save(drawn, typed, MAYA, NOW));
        assertEquals("Asia/Tokyo", overtaken.now().shown().text(SettingsField.ZONE));
        assertEquals("Asia/Tokyo", desk().shown().text(SettingsField.ZONE));
        SettingsForm again = overtaken.now().shown().only(SettingsGroup.FIRM);
        assertEquals(new Outcome.Saved(Set.of(SettingsField.ZONE)), save(again, typed, MAYA, NOW));
        assertEquals(List.of("U0ZHOU ZONE UTC -> Asia/Tokyo", "U0MAYA ZONE Asia/Tokyo -> Africa/Cairo"), audited());
    }

    @Test
    void deliveredTwiceItChangesNothingTwice() {
        SettingsForm drawn = drawn(SettingsField.DIGEST_DAY);
        SettingsForm typed = drawn.with(SettingsField.DIGEST_DAY, "FRIDAY");
        assertEquals(new Outcome.Saved(Set.of(SettingsField.DIGEST_DAY)), save(drawn, typed, MAYA, NOW));
        assertEquals(new Outcome.Saved(Set.of()), save(drawn, typed, MAYA, NOW));
        assertEquals(1, audited().size());
    }

    @Test
    void aPreviewNamesTheClientsWhoseDecisionWouldChangeAndSavesNothing() {
        report("Acme", Severity.HARMFUL);
        report("Birch", Severity.ABUSIVE);
        SettingsForm drawn = drawn(SettingsField.SALVAGE_FROM);
        SettingsForm typed = drawn.with(SettingsField.SALVAGE_FROM, "4");
        assertEquals(
                new Preview.Ready(List.of(new Shift("Acme", Decision.SET_EXPECTATIONS, Decision.SALVAGE)), 0),
                policy.preview(drawn, typed, MAYA, NOW));
        assertEquals(drawn, drawn(SettingsField.SALVAGE_FROM));
        assertEquals(List.of(), audited());
    }

    @Test
    void aPreviewNamesTenAndCountsTheRest() {
        for (int each = 1; each <= 14; each++) {
            report("Client " + each, Severity.HARMFUL);
        }
        SettingsForm drawn = drawn(SettingsField.SALVAGE_FROM);
        Preview.Ready ready = assertInstanceOf(
                Preview.Ready.class, policy.preview(drawn, drawn.with(SettingsField.SALVAGE_FROM, "3.5"), MAYA, NOW));
        assertEquals(10, ready.shifts().size());
        assertEquals(4, ready.more());
    }

    @Test
    void aPreviewOfWhatCannotBeTellsWhy() {
        SettingsForm drawn = drawn(SettingsField.SALVAGE_FROM);
        Preview preview = policy.preview(drawn, drawn.with(SettingsField.SALVAGE_FROM, "lots"), MAYA, NOW);
        assertEquals(
                new Preview.Faulty(
                        List.of(FieldFault.at(SettingsField.SALVAGE_FROM, "setup.error.figure.not_a_number", 999_999))),
                preview);
    }

    @Test
    void cardsThatStandFollowThePolicyAndNotTheDigest() {
        Client client = report("Acme", Severity.HARMFUL);
        storage.write(records -> {
            records.posts()
                    .remember(
                            Addressing.cardSubject(client.id()),
                            Addressing.RED_FLAGS,
                            new Posts.Post(new ChannelId("C0OLD"), "1.1", Decision.SET_EXPECTATIONS.name(), NOW));
            return null;
        });
        int before = new Ledger(file()).count("outbox");
        change(SettingsField.DIGEST_DAY, "FRIDAY");
        assertEquals(before, new Ledger(file()).count("outbox"));
        Outcome.Saved saved = assertInstanceOf(Outcome.Saved.class, change(SettingsField.SALVAGE_FROM, "4"));
        assertTrue(saved.touchesCards());
        assertEquals(before + 1, new Ledger(file()).count("outbox"));
        assertFalse(new Outcome.Saved(Set.of(SettingsField.DIGEST_DAY)).touchesCards());
    }

    private Client report(String name, Severity severity) {
        return storage.write(records -> {
            Client client = records.clients().add(new ClientName(name));
            Incident incident = new Incident(
                    Archetype.LATE_PAYER,
                    severity,
                    Set.of(),
                    LocalDate.ofInstant(NOW, ZoneOffset.UTC),
                    "",
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    null);
            records.reports().file("V" + name, client.id(), PRIYA, incident, NOW);
            return client;
        });
    }

    /** Where a channel's and a person's name says what they are. */
    private static final class SlackOfThisTest implements SlackDirectory {
        private static final Map<String, List<String>> MEMBERS = Map.of(
                "C0SAFE", List.of("U0MAYA", "U0PRIYA"),
                "C0SHARED", List.of("U0MAYA"),
                "C0ARCHIVED", List.of("U0MAYA"),
                "C0GUESTS", List.of("U0MAYA", "U0GUEST"));

        @Override
        public Optional<Member> person(MemberId id, Duration limit) {
            String name = id.value();
            return name.equals("U0NOBODY")
                    ? Optional.empty()
                    : Optional.of(new Member(
                            id,
                            name.equals("U0OUTSIDE") ? "T0OTHERS" : OURS.value(),
                            name.equals("U0GUEST"),
                            false,
                            name.equals("U0GONE"),
                            name.equals("U0BOT"),
                            name.equals("U0ADMIN"),
                            null,
                            name,
                            null,
                            null,
                            NOW));
        }

        @Override
        public Optional<Channel> channel(ChannelId id, Duration limit, int mostMembers) {
            String name = id.value();
            return Optional.ofNullable(MEMBERS.get(name))
                    .map(members -> new Channel(
                            id,
                            name.equals("C0SHARED"),
                            false,
                            name.equals("C0ARCHIVED"),
                            null,
                            members.stream().map(MemberId::new).toList(),
                            true,
                            !name.equals("C0ELSEWHERE")));
        }

        @Override
        public boolean everybody(Consumer<List<Member>> page) {
            return true;
        }
    }
}
