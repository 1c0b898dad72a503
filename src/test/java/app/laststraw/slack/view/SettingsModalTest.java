package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.exit.HindsightRate;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.digest.NextDigest;
import app.laststraw.usecase.settings.ChangingSettings.Desk;
import app.laststraw.usecase.settings.Choices;
import app.laststraw.usecase.settings.SettingsField;
import app.laststraw.usecase.settings.SettingsForm;
import app.laststraw.usecase.settings.SettingsGroup;
import app.laststraw.usecase.settings.TryingPolicy.Preview;
import app.laststraw.usecase.settings.TryingPolicy.Shift;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsModalTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final HindsightRate UNTOLD = new HindsightRate(Map.of());
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormsAreAsApproved(Language language) {
        views(Words.in(language), "Northwind")
                .forEach((name, view) -> Approved.check(name + "." + language.tag(), view));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormsKeepSlacksLimitsWhateverTheNames(Language language) {
        Samples.HOSTILE.forEach(hostile -> views(Words.in(language), hostile)
                .forEach((name, view) ->
                        assertEquals(List.of(), SlackLimits.ofView(Approved.json(view)), name + " " + hostile)));
    }

    @ParameterizedTest
    @EnumSource(SettingsGroup.class)
    void aFormThatNobodyTouchedShowsWhatItWasDrawnWith(SettingsGroup group) {
        for (Desk desk : List.of(chosen(), unchosen())) {
            View sent = sent(SettingsGroupModal.open(ENGLISH, desk, group), Map.of());
            assertEquals(desk.shown().only(group), SettingsGroupModal.drawn(sent));
            assertEquals(SettingsGroupModal.drawn(sent), SettingsGroupModal.typed(sent));
        }
    }

    @Test
    void asManyManagersAsMayBeNamedFitIntoWhatRidesAlong() {
        Set<MemberId> many = IntStream.range(0, 100)
                .mapToObj(each -> new MemberId("U0" + (1_000_000_000L + each)))
                .collect(Collectors.toSet());
        Desk desk = desk(new ChannelId("C0123456789"), many, DigestPlan.DEFAULT);
        View view = SettingsGroupModal.open(ENGLISH, desk, SettingsGroup.PLACES);
        assertTrue(view.getPrivateMetadata().length() <= 3000);
    }

    @Test
    void whatOnlyTheOtherChangedComesInABlockOfAnotherIdAndWhatWasTypedStaysInItsOwn() {
        View again = overtaken(ENGLISH);
        assertEquals(
                List.of("language", "zone", "currency.1", "retention"),
                List.copyOf(Untouched.inputs(again).keySet()));
        View sent = sent(again, Map.of());
        SettingsForm typed = SettingsGroupModal.typed(sent);
        assertEquals("Africa/Cairo", typed.text(SettingsField.ZONE));
        assertEquals("JPY", typed.text(SettingsField.CURRENCY));
        assertEquals(Set.of(SettingsField.ZONE), typed.differences(SettingsGroupModal.drawn(sent)));
        assertEquals(
                Map.of("currency.1", "Choose one of these."),
                SettingsGroupModal.errors(
                        ENGLISH, sent, List.of(FieldFault.at(SettingsField.CURRENCY, "setup.error.choose"))));
    }

    @Test
    void theDefaultsAreFilledInAndAllButTheHourlyCostChange() {
        View form = sent(
                SettingsGroupModal.open(ENGLISH, chosen(), SettingsGroup.POLICY),
                Map.of(SettingsField.HOURLY_COST, "140", SettingsField.SALVAGE_FROM, "9"));
        View sent = sent(SettingsGroupModal.defaults(ENGLISH, chosen(), form), Map.of());
        assertEquals(
                SettingsForm.of(new Choices(chosen().choices().firm(), PolicySettings.DEFAULTS))
                        .only(SettingsGroup.POLICY)
                        .with(SettingsField.HOURLY_COST, "140"),
                SettingsGroupModal.typed(sent));
        assertTrue(Untouched.inputs(sent).containsKey("salvage_from.1"));
        assertTrue(Untouched.inputs(sent).containsKey("hourly_cost"));
        assertEquals(
                Set.of(SettingsField.HOURLY_COST),
                SettingsGroupModal.typed(sent).differences(SettingsGroupModal.drawn(sent)));
    }

    @Test
    void aCityIsFoundByItsNameAndInTheReadersLanguage() {
        assertEquals(List.of("Africa/Cairo"), zones(ENGLISH, "cairo"));
        assertTrue(zones(ENGLISH, "new york").contains("America/New_York"));
        assertTrue(zones(Words.in(Language.SIMPLIFIED_CHINESE), "中国").contains("Asia/Shanghai"));
        assertTrue(zones(ENGLISH, "").contains("Europe/Berlin"));
        assertEquals(List.of(), zones(ENGLISH, "Atlantis"));
        assertTrue(zones(ENGLISH, "a").size() <= 100);
    }

    private static List<String> zones(Words words, String typed) {
        return ZoneOptions.matching(words, typed, NOW).stream()
                .map(option -> option.getValue())
                .toList();
    }

    private static Map<String, View> views(Words words, String client) {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("settings", SettingsModal.open(words, chosen()));
        views.put("settings-unchosen", SettingsModal.open(words, unchosen()));
        for (SettingsGroup group : SettingsGroup.values()) {
            String name = "settings-" + group.name().toLowerCase(Locale.ROOT);
            views.put(name, SettingsGroupModal.open(words, chosen(), group));
        }
        views.put("settings-overtaken", overtaken(words));
        View digest = sent(SettingsGroupModal.open(words, chosen(), SettingsGroup.DIGEST), Map.of());
        views.put("settings-digest-long", SettingsGroupModal.tried(words, with(next(29, false), UNTOLD), digest));
        views.put("settings-digest-at-once", SettingsGroupModal.tried(words, with(next(17, true), UNTOLD), digest));
        views.put("settings-at-once", SettingsModal.open(words, with(next(17, true), UNTOLD)));
        HindsightRate told = new HindsightRate(Map.of(
                Decision.SET_EXPECTATIONS, new HindsightRate.Share(3, 4),
                Decision.PART_WAYS, new HindsightRate.Share(7, 9)));
        views.put(
                "settings-policy-told",
                SettingsGroupModal.open(words, with(chosen().nextDigest(), told), SettingsGroup.POLICY));
        View policy = sent(SettingsGroupModal.open(words, chosen(), SettingsGroup.POLICY), Map.of());
        Shift shift = new Shift(client, Decision.SALVAGE, Decision.PART_WAYS);
        views.put(
                "settings-previewed",
                SettingsGroupModal.previewed(
                        words, chosen(), policy, new Preview.Ready(Collections.nCopies(10, shift), 4)));
        views.put(
                "settings-previewed-nothing",
                SettingsGroupModal.previewed(words, chosen(), policy, new Preview.Ready(List.of(), 0)));
        views.put(
                "settings-faulty",
                SettingsGroupModal.faulty(
                        words,
                        chosen(),
                        policy,
                        List.of(FieldFault.at(SettingsField.SALVAGE_FROM, "setup.error.threshold.below", 3.0))));
        views.put("settings-defaults", SettingsGroupModal.defaults(words, chosen(), policy));
        return views;
    }

    /** Both changed the zone, the other the currency as well. */
    private static View overtaken(Words words) {
        View sent = sent(
                SettingsGroupModal.open(words, chosen(), SettingsGroup.FIRM),
                Map.of(SettingsField.ZONE, "Africa/Cairo"));
        Settings firm = chosen().choices().firm();
        Settings theirs = new Settings(
                firm.language(),
                ZoneId.of("Asia/Tokyo"),
                Currency.getInstance("JPY"),
                firm.redFlagChannel(),
                firm.managers(),
                firm.membersSeeCounts(),
                firm.ownersSeeReporters(),
                firm.twoPersonRelease(),
                firm.digest(),
                firm.reporterCare(),
                firm.retention());
        return SettingsGroupModal.overtaken(
                words, new Desk(new Choices(theirs, chosen().choices().policy()), null, UNTOLD, NOW), sent);
    }

    private static Desk chosen() {
        return desk(
                new ChannelId("C0REDFLAGS"),
                Set.of(new MemberId("U0MAYA"), new MemberId("U0ZHOU")),
                DigestPlan.DEFAULT);
    }

    private static Desk with(NextDigest next, HindsightRate rate) {
        return new Desk(chosen().choices(), next, rate, NOW);
    }

    private static Desk unchosen() {
        DigestPlan none = new DigestPlan(DigestPlan.DEFAULT.day(), DigestPlan.DEFAULT.time(), false, false);
        return desk(null, Set.of(), none);
    }

    private static Desk desk(ChannelId channel, Set<MemberId> managers, DigestPlan digest) {
        Settings firm = new Settings(
                Language.ENGLISH,
                BERLIN,
                Currency.getInstance("EUR"),
                channel,
                managers,
                true,
                false,
                false,
                digest,
                true,
                Retention.FOREVER);
        return new Desk(
                new Choices(firm, PolicySettings.DEFAULTS), digest.isWanted() ? next(23, false) : null, UNTOLD, NOW);
    }

    /** The digest of a Monday in November, told of since the 16th. */
    private static NextDigest next(int day, boolean atOnce) {
        LocalDate due = LocalDate.of(2026, 11, day);
        return new NextDigest(
                due.atTime(9, 0).atZone(BERLIN), atOnce, new DigestDays(LocalDate.of(2026, 11, 16), due.minusDays(1)));
    }

    /** The form as it is sent: with what it was drawn with, but for what somebody typed. */
    private static View sent(View view, Map<SettingsField, String> typed) {
        JsonObject values = new JsonObject();
        Untouched.inputs(view).forEach((blockId, input) -> {
            JsonObject element = input.getAsJsonObject("element");
            JsonObject value = new JsonObject();
            value.add("value", element.get("initial_value"));
            value.add("selected_option", element.get("initial_option"));
            value.add("selected_options", element.get("initial_options"));
            value.add("selected_users", element.get("initial_users"));
            value.add("selected_conversation", element.get("initial_conversation"));
            value.add("selected_time", element.get("initial_time"));
            String action = element.get("action_id").getAsString();
            typed.forEach((field, text) -> {
                if (field.id().equals(action)) {
                    value.addProperty("value", text);
                    JsonObject option = new JsonObject();
                    option.addProperty("value", text);
                    value.add("selected_option", option);
                }
            });
            JsonObject byAction = new JsonObject();
            byAction.add(action, value);
            values.add(blockId, byAction);
        });
        JsonObject state = new JsonObject();
        state.add("values", values);
        view.setState(GsonFactory.createSnakeCase().fromJson(state, ViewState.class));
        return view;
    }
}
