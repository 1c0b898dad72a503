package app.laststraw.usecase.settings;

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
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.people.SlackDirectory;
import app.laststraw.usecase.settings.ChangingSettings.Desk;
import app.laststraw.usecase.settings.ChangingSettings.Outcome;
import app.laststraw.usecase.settings.TryingPolicy.Preview;
import app.laststraw.usecase.settings.TryingPolicy.Shift;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChangingSettingsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final WorkspaceId OURS = new WorkspaceId("T0OURS");
    private static final MemberId MAYA = new MemberId("U0MAYA");
    private static final MemberId ZHOU = new MemberId("U0ZHOU");
    private static final MemberId PRIYA = new MemberId("U0PRIYA");

    /** Another than the one that stands, for each field. */
    private static final Map<SettingsField, String> OTHERS = Map.ofEntries(
            Map.entry(SettingsField.LANGUAGE, "SIMPLIFIED_CHINESE"),
            Map.entry(SettingsField.ZONE, "Asia/Kolkata"),
            Map.entry(SettingsField.CURRENCY, "JPY"),
            Map.entry(SettingsField.RETENTION, "TWO_YEARS"),
            Map.entry(SettingsField.RED_FLAG_CHANNEL, "C0SAFE"),
            Map.entry(SettingsField.MANAGERS, "U0MAYA,U0PRIYA,U0ZHOU"),
            Map.entry(SettingsField.DIGEST_DAY, "SUNDAY"),
            Map.entry(SettingsField.DIGEST_TIME, "16:30"),
            Map.entry(SettingsField.DIGEST_TO, "TO_MANAGERS"),
            Map.entry(SettingsField.MEMBERS_SEE_COUNTS, "false"),
            Map.entry(SettingsField.OWNERS_SEE_REPORTERS, "true"),
            Map.entry(SettingsField.TWO_PERSON_RELEASE, "true"),
            Map.entry(SettingsField.REPORTER_CARE, "false"),
            Map.entry(SettingsField.HOURLY_COST, "120.5"),
            Map.entry(SettingsField.SET_EXPECTATIONS_FROM, "2.5"),
            Map.entry(SettingsField.SALVAGE_FROM, "9"),
            Map.entry(SettingsField.PART_FROM, "20"),
            Map.entry(SettingsField.POINTS_ANNOYING, "0"),
            Map.entry(SettingsField.POINTS_COSTLY, "3"),
            Map.entry(SettingsField.POINTS_HARMFUL, "5"),
            Map.entry(SettingsField.POINTS_ABUSIVE, "1000"),
            Map.entry(SettingsField.POINTS_DEAL_BREAKER, "6"),
            Map.entry(SettingsField.HALF_LIFE_DAYS, "60"),
            Map.entry(SettingsField.HEAT_DAYS, "365"),
            Map.entry(SettingsField.WINDOW_DAYS, "3650"),
            Map.entry(SettingsField.DEAL_BREAKERS, "PAYS_LATE"));

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
        storage = database.storageOf(OURS, firm(Set.of(MAYA, ZHOU)), PolicySettings.DEFAULTS);
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

    private static Settings firm(Set<MemberId> managers) {
        return Settings.of(
                Language.ENGLISH,
                ZoneOffset.UTC,
                Currency.getInstance("EUR"),
                new ChannelId("C0OLD"),
                managers,
                true,
                false,
                false);
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
                "LANGUAGE, -, setup.error.choose",
                "ZONE, Mars/Olympus, setup.error.zone",
                "ZONE, -, setup.error.zone",
                "CURRENCY, XXZ, setup.error.choose",
                "CURRENCY, -, setup.error.choose",
                "RETENTION, A_DAY, setup.error.choose",
                "RETENTION, -, setup.error.choose",
                "RED_FLAG_CHANNEL, C0SHARED, error.internal_channel.refused",
                "RED_FLAG_CHANNEL, C0GUESTS, error.internal_channel.refused",
                "RED_FLAG_CHANNEL, C0ARCHIVED, error.internal_channel.refused",
                "RED_FLAG_CHANNEL, C0UNKNOWN, error.internal_channel.refused",
                "RED_FLAG_CHANNEL, C0ELSEWHERE, setup.error.red_flag_channel.not_in_it",
                "MANAGERS, U0GUEST, setup.error.managers.refused",
                "MANAGERS, U0BOT, setup.error.managers.refused",
                "MANAGERS, U0OUTSIDE, setup.error.managers.refused",
                "MANAGERS, U0GONE, setup.error.managers.refused",
                "MANAGERS, U0NOBODY, setup.error.managers.refused",
                "MANAGERS, -, setup.error.managers.nobody_left",
                "DIGEST_DAY, SOMEDAY, setup.error.choose",
                "DIGEST_DAY, -, setup.error.choose",
                "DIGEST_TIME, 25:00, setup.error.time",
                "DIGEST_TIME, soon, setup.error.time",
                "DIGEST_TIME, -, setup.error.time",
                "DIGEST_TO, 'IN_CHANNEL,EVERYBODY', setup.error.choose",
                "HOURLY_COST, -, setup.error.figure.not_a_number",
                "HOURLY_COST, 1e9, setup.error.figure.not_a_number",
                "HOURLY_COST, -1, setup.error.figure.negative",
                "HOURLY_COST, 1.005, setup.error.figure.too_precise",
                "HOURLY_COST, 100000001, setup.error.figure.too_many",
                "SET_EXPECTATIONS_FROM, 0, setup.error.threshold.zero",
                "SET_EXPECTATIONS_FROM, 9, setup.error.threshold.above",
                "SALVAGE_FROM, 0, setup.error.threshold.zero",
                "SALVAGE_FROM, 2, setup.error.threshold.below",
                "SALVAGE_FROM, 17, setup.error.threshold.above",
                "PART_FROM, 0, setup.error.threshold.zero",
                "PART_FROM, 7.99, setup.error.threshold.below",
                "PART_FROM, 1000000, setup.error.figure.too_many",
                "DEAL_BREAKERS, 'PAYS_LATE,LAUGHS_LOUD', setup.error.choose",
            })
    void whatCannotBeIsRefusedAtItsFieldAndNothingIsSaved(SettingsField field, String text, String key) {
        assertFault(field, text, key);
    }

    static Stream<Arguments> figuresThatCannotBe() {
        Set<SettingsField> days =
                Set.of(SettingsField.HALF_LIFE_DAYS, SettingsField.HEAT_DAYS, SettingsField.WINDOW_DAYS);
        return Stream.of(SettingsField.values())
                .filter(SettingsField::isFigure)
                .flatMap(field -> Stream.of(
                        Arguments.of(field, null, "not_a_number"),
                        Arguments.of(field, "many", "not_a_number"),
                        Arguments.of(field, "-1", "negative"),
                        Arguments.of(field, "100000001", "too_many"),
                        Arguments.of(field, "0.005", "too_precise"),
                        days.contains(field)
                                ? Arguments.of(field, "1.5", "not_days")
                                : Arguments.of(field, "1e9", "not_a_number")));
    }

    @ParameterizedTest
    @MethodSource("figuresThatCannotBe")
    void noFigureTakesWhatIsNone(SettingsField field, String text, String fault) {
        assertFault(field, text, "setup.error.figure." + fault);
    }

    @ParameterizedTest
    @CsvSource({"HALF_LIFE_DAYS, 0, not_days", "HEAT_DAYS, 0, not_days", "WINDOW_DAYS, 3651, too_many"})
    void daysAreAtLeastOneAndAtMostTenYears(SettingsField field, String text, String fault) {
        assertFault(field, text, "setup.error.figure." + fault);
    }

    @ParameterizedTest
    @EnumSource(SettingsField.class)
    void eachFieldIsSavedAlone(SettingsField field) {
        SettingsForm before = desk().shown();
        assertEquals(new Outcome.Saved(Set.of(field)), change(field, OTHERS.get(field)));
        assertEquals(before.with(field, OTHERS.get(field)), desk().shown());
        assertEquals(1, audited().size());
    }

    @ParameterizedTest
    @EnumSource(SettingsField.class)
    void whatTwoChangedTheSecondIsShown(SettingsField field) {
        SettingsForm drawn = drawn(field);
        SettingsForm typed = drawn.with(field, OTHERS.get(field));
        save(drawn, typed, ZHOU, NOW);
        SettingsForm other = drawn.with(field, field.isFigure() ? "7" : "C0OTHER");
        Outcome.Overtaken overtaken = assertInstanceOf(Outcome.Overtaken.class, save(drawn, other, MAYA, NOW));
        assertEquals(typed, overtaken.now().shown().only(field.group()));
        assertEquals(new Outcome.Saved(Set.of()), save(drawn, typed, MAYA, NOW));
        assertEquals(1, audited().size());
    }

    @ParameterizedTest
    @EnumSource(SettingsField.class)
    void nobodyButManagersChangesAnyField(SettingsField field) {
        SettingsForm drawn = drawn(field);
        SettingsForm typed = drawn.with(field, OTHERS.get(field));
        // A member, and people whom Slack knows as somebody else.
        for (String person : List.of("U0MEMBER", "U0PRIYA", "U0GUEST", "U0OUTSIDE", "U0GONE")) {
            know(person);
            assertEquals(new Outcome.NotAllowed(), save(drawn, typed, new MemberId(person), NOW), person);
        }
        // Whoever lost the role, or became a guest, between drawing the form and sending it.
        change(SettingsField.MANAGERS, "U0MAYA");
        assertEquals(new Outcome.NotAllowed(), save(drawn, typed, ZHOU, NOW));
        change(SettingsField.MANAGERS, "U0MAYA,U0ZHOU");
        storage.write(records -> {
            records.people().save(guest(ZHOU));
            return null;
        });
        assertEquals(new Outcome.NotAllowed(), save(drawn, typed, ZHOU, NOW));
        assertEquals(drawn, drawn(field));
    }

    private void know(String person) {
        slack.person(new MemberId(person), Duration.ofSeconds(1))
                .ifPresent(known -> storage.write(records -> {
                    records.people().save(known);
                    return null;
                }));
    }

    private static Member guest(MemberId id) {
        return new Member(id, OURS.value(), true, false, false, false, false, null, "Zhou", null, null, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAT_DAYS, 730, RETENTION, ONE_YEAR, setup.error.retention.too_short",
        "WINDOW_DAYS, 366, RETENTION, ONE_YEAR, setup.error.retention.too_short",
        "RETENTION, ONE_YEAR, HEAT_DAYS, 366, setup.error.days.not_kept",
        "RETENTION, TWO_YEARS, WINDOW_DAYS, 731, setup.error.days.not_kept"
    })
    void whatThePolicyLooksBackOnIsKept(
            SettingsField first, String text, SettingsField second, String other, String key) {
        SettingsForm drawnByZhou = drawn(second);
        assertEquals(new Outcome.Saved(Set.of(first)), change(first, text));
        Outcome.Faulty faulty =
                assertInstanceOf(Outcome.Faulty.class, save(drawnByZhou, drawnByZhou.with(second, other), ZHOU, NOW));
        assertEquals(
                List.of(second.id() + " " + key),
                faulty.faults().stream()
                        .map(fault -> fault.field() + " " + fault.key())
                        .toList());
        assertEquals(1, audited().size());
    }

    @Test
    void whatThePolicyLooksBackOnMayReachToTheLastDayThatIsKept() {
        change(SettingsField.RETENTION, "ONE_YEAR");
        assertEquals(new Outcome.Saved(Set.of(SettingsField.HEAT_DAYS)), change(SettingsField.HEAT_DAYS, "365"));
        assertEquals(new Outcome.Saved(Set.of(SettingsField.CURRENCY)), change(SettingsField.CURRENCY, "JPY"));
    }

    @Test
    void aFormThatComesAgainAfterItsChangeWasTakenBackChangesNothing() {
        SettingsForm drawn = drawn(SettingsField.ZONE);
        SettingsForm typed = drawn.with(SettingsField.ZONE, "Asia/Tokyo");
        settings.save("V-MAYA", drawn, typed, MAYA, NOW);
        change(SettingsField.ZONE, "UTC");
        assertEquals(new Outcome.Saved(Set.of()), settings.save("V-MAYA", drawn, typed, MAYA, NOW));
        assertEquals("UTC", desk().shown().text(SettingsField.ZONE));
        assertEquals(2, audited().size());
    }

    @Test
    void aFormWhoseChangeAnotherHadMadeIsTakenAsWell() {
        SettingsForm drawn = drawn(SettingsField.ZONE);
        SettingsForm typed = drawn.with(SettingsField.ZONE, "Asia/Tokyo");
        save(drawn, typed, ZHOU, NOW);
        assertEquals(new Outcome.Saved(Set.of()), settings.save("V-MAYA", drawn, typed, MAYA, NOW));
        change(SettingsField.ZONE, "UTC");
        assertEquals(new Outcome.Saved(Set.of()), settings.save("V-MAYA", drawn, typed, MAYA, NOW));
        assertEquals("UTC", desk().shown().text(SettingsField.ZONE));
    }

    @Test
    void aFormThatWasRefusedMaySucceedWhenItIsMended() {
        SettingsForm drawn = drawn(SettingsField.ZONE);
        settings.save("V-MAYA", drawn, drawn.with(SettingsField.ZONE, "Mars/Olympus"), MAYA, NOW);
        assertEquals(
                new Outcome.Saved(Set.of(SettingsField.ZONE)),
                settings.save("V-MAYA", drawn, drawn.with(SettingsField.ZONE, "Asia/Tokyo"), MAYA, NOW));
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
    void whoeverLeftStaysOnRecordWhileAnotherIsNamed() {
        save(Set.of(MAYA, new MemberId("U0GONE")));
        assertEquals(
                new Outcome.Saved(Set.of(SettingsField.MANAGERS)),
                change(SettingsField.MANAGERS, "U0GONE,U0MAYA,U0PRIYA"));
        assertEquals(List.of("U0MAYA MANAGERS U0GONE,U0MAYA -> U0GONE,U0MAYA,U0PRIYA"), audited());
    }

    private void save(Set<MemberId> managers) {
        storage.write(records -> {
            records.settings().save(firm(managers));
            return null;
        });
    }

    @Test
    void aHundredManagersAreTakenAndNotOneMore() {
        assertFault(SettingsField.MANAGERS, mayaAndOthers(100), "setup.error.managers.too_many");
        assertEquals(
                new Outcome.Saved(Set.of(SettingsField.MANAGERS)), change(SettingsField.MANAGERS, mayaAndOthers(99)));
    }

    private static String mayaAndOthers(int others) {
        return SettingsForm.several(Stream.concat(
                        Stream.of(MAYA), IntStream.range(0, others).mapToObj(each -> new MemberId("U0NR" + each)))
                .toList());
    }

    @Test
    void aTimeIsKeptToTheMinute() {
        change(SettingsField.DIGEST_TIME, "16:30:45");
        assertEquals("16:30", desk().shown().text(SettingsField.DIGEST_TIME));
    }

    @ParameterizedTest
    @CsvSource({"SET_EXPECTATIONS_FROM, 8", "SALVAGE_FROM, 3", "SALVAGE_FROM, 16", "PART_FROM, 8"})
    void twoThresholdsMayBeTheSame(SettingsField field, String text) {
        assertEquals(new Outcome.Saved(Set.of(field)), change(field, text));
        assertEquals(text, desk().shown().text(field));
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
    void aPreviewNamesTheGravestDecisionFirstAndThenGoesByTheClient() {
        report("Cedar", Severity.COSTLY);
        report("Birch", Severity.HARMFUL);
        report("Acme", Severity.COSTLY);
        SettingsForm drawn = drawn(SettingsField.SALVAGE_FROM);
        SettingsForm typed = drawn.with(SettingsField.SALVAGE_FROM, "4").with(SettingsField.SET_EXPECTATIONS_FROM, "2");
        Preview.Ready ready = assertInstanceOf(Preview.Ready.class, policy.preview(drawn, typed, MAYA, NOW));
        assertEquals(
                List.of("Birch", "Acme", "Cedar"),
                ready.shifts().stream().map(Shift::client).toList());
        assertTrue(ready.shifts().get(0).to().isAbove(ready.shifts().get(1).to()));
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
        stand(report("Acme", Severity.HARMFUL));
        int before = new Ledger(file()).count("outbox");
        change(SettingsField.DIGEST_DAY, "FRIDAY");
        assertEquals(before, new Ledger(file()).count("outbox"));
        Outcome.Saved saved = assertInstanceOf(Outcome.Saved.class, change(SettingsField.SALVAGE_FROM, "4"));
        assertTrue(saved.touchesCards());
        assertEquals(before + 1, new Ledger(file()).count("outbox"));
        assertFalse(new Outcome.Saved(Set.of(SettingsField.DIGEST_DAY)).touchesCards());
    }

    @ParameterizedTest
    @EnumSource(
            value = SettingsField.class,
            names = {"LANGUAGE", "ZONE", "CURRENCY", "HOURLY_COST", "DEAL_BREAKERS"})
    void cardsThatStandFollowWhatTheyShowThoughTheirClientIsInTheArchive(SettingsField field) {
        Client client = report("Acme", Severity.HARMFUL);
        stand(client);
        storage.write(records -> {
            records.clients().save(client.archived(NOW));
            return null;
        });
        int before = new Ledger(file()).count("outbox");
        Outcome.Saved saved = assertInstanceOf(Outcome.Saved.class, change(field, OTHERS.get(field)));
        assertTrue(saved.touchesCards());
        assertEquals(before + 1, new Ledger(file()).count("outbox"));
    }

    @Test
    void cardsBelongElsewhereOnceTheirChannelIsAnother() {
        Outcome.Saved saved = assertInstanceOf(Outcome.Saved.class, change(SettingsField.RED_FLAG_CHANNEL, "C0SAFE"));
        assertTrue(saved.touchesCards());
    }

    private void stand(Client client) {
        storage.write(records -> {
            records.posts()
                    .remember(
                            Addressing.cardSubject(client.id()),
                            Addressing.RED_FLAGS,
                            new Posts.Post(new ChannelId("C0OLD"), "1.1", Decision.SET_EXPECTATIONS.name(), NOW));
            return null;
        });
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
                "C0ELSEWHERE", List.of("U0MAYA"),
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
