package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.report.ReportField;
import app.laststraw.usecase.report.ReportForm;
import app.laststraw.usecase.report.ReportForm.ClientChoice;
import app.laststraw.words.Words;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportModalTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Settings FIRM = firm(true, true, new ChannelId("C0FLAGS"));
    private static final ReportModal.Opening EMPTY = ReportModal.Opening.empty(Samples.TODAY, FIRM);
    private static final ReportForm NOTHING = new ReportForm(null, null, null, Set.of(), null, null, null, null, null);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormIsAsApproved(Language language) {
        openings("Northwind")
                .forEach((name, opening) ->
                        Approved.check(name + "." + language.tag(), ReportModal.open(Words.in(language), opening)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormKeepsSlacksLimitsWhateverTheNames(Language language) {
        Samples.HOSTILE.forEach(hostile -> openings(hostile).forEach((name, opening) -> {
            JsonElement view = Approved.json(ReportModal.open(Words.in(language), opening));
            assertEquals(List.of(), SlackLimits.ofView(view), name + " " + hostile);
        }));
    }

    @Test
    void theFieldsAreAskedInTheirOrderUnderTheirOwnNames() {
        List<String> asked = new ArrayList<>();
        inputs(ReportModal.open(ENGLISH, EMPTY)).forEach((id, input) -> {
            asked.add(id);
            assertEquals(id, input.getAsJsonObject("element").get("action_id").getAsString());
        });
        assertEquals(Arrays.stream(ReportField.values()).map(ReportField::id).toList(), asked);
    }

    @Test
    void onlyClientArchetypeAndSeverityAreRequired() {
        List<String> required = inputs(ReportModal.open(ENGLISH, EMPTY)).entrySet().stream()
                .filter(each -> !each.getValue().get("optional").getAsBoolean())
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of("client", "archetype", "severity"), required);
    }

    @Test
    void theFormSaysWhoWillReadItAsTheFirmHasSettled() {
        String open = drawn(EMPTY);
        assertTrue(open.contains("They see that it came from you. Colleagues see counts. The red-flag channel"), open);
        String closed = drawn(ReportModal.Opening.empty(Samples.TODAY, firm(false, false, null)));
        assertTrue(closed.contains("Only managers see that it came from you. The client sees none of it."), closed);
    }

    @Test
    void whatAReportHeldIsReadBackFromTheFormThatEditsIt() {
        View view = ReportModal.open(ENGLISH, openings("Northwind").get("modal-edit"));
        assertEquals(
                new ReportForm(
                        new ClientChoice.Known(Samples.report(false).client()),
                        Archetype.NOT_MY_FAULT,
                        Severity.HARMFUL,
                        EnumSet.of(RedFlag.DISRESPECTS_TEAM, RedFlag.DISRESPECTS_TIME),
                        LocalDate.of(2026, 11, 18),
                        Samples.WHAT_HAPPENED,
                        "3.5",
                        "1200",
                        "https://firm.slack.com/archives/C1/p1"),
                ReportModal.read(untouched(view)));
    }

    @Test
    void namesAndEvidenceComeBackAsTheyWereTyped() {
        for (String hostile : Samples.HOSTILE) {
            ReportModal.Opening opening = EMPTY.withNew(hostile).withEvidence(hostile, "https://x.example/p1");
            ReportForm form = ReportModal.read(untouched(ReportModal.open(ENGLISH, opening)));
            assertEquals(new ClientChoice.Named(hostile), form.client());
            assertEquals(hostile, form.whatHappened());
            assertEquals("https://x.example/p1", form.link());
        }
    }

    @Test
    void evidenceThatIsTooLongIsCutBetweenCharactersAndTheFormSaysSo() {
        String text = "a" + "😀".repeat(1500);
        ReportModal.Opening opening = EMPTY.withEvidence(text, "https://x.example/p1");
        String kept =
                ReportModal.read(untouched(ReportModal.open(ENGLISH, opening))).whatHappened();
        assertEquals(text.substring(0, Incident.MAX_TEXT - 1), kept);
        assertTrue(drawn(opening).contains("its beginning is below, and the link leads to the whole of it"));
        assertTrue(drawn(EMPTY.withEvidence(text, null)).contains("only its beginning is below"));
        assertFalse(drawn(EMPTY.withEvidence("a".repeat(3000), null)).contains("longer than"));
    }

    @Test
    void anEmptyFormIsReadAsNothing() {
        assertEquals(NOTHING, ReportModal.read(new ViewState()));
        assertEquals(NOTHING, ReportModal.read(null));
    }

    @Test
    void optionsThatTheFormNeverOfferedAreReadAsNothing() {
        JsonObject values = new JsonObject();
        put(values, "client", "{'selected_option':{'value':'known:0x1'}}");
        put(values, "archetype", "{'selected_option':{'value':'VAMPIRE'}}");
        put(values, "severity", "{'selected_option':null}");
        put(values, "red_flags", "{'selected_options':[{'value':'x'},{'value':null}]}");
        put(values, "happened_on", "{'selected_date':'2026-02-30'}");
        put(values, "what_happened", "{'value':'  '}");
        assertEquals(NOTHING, ReportModal.read(state(values)));
    }

    @Test
    void theFormKnowsWhichReportItChanges() {
        Map<String, ReportModal.Opening> openings = openings("Northwind");
        assertEquals(
                Optional.of(new ReportId(7)),
                ReportModal.editing(ReportModal.open(ENGLISH, openings.get("modal-edit"))));
        assertEquals(Optional.empty(), ReportModal.editing(ReportModal.open(ENGLISH, EMPTY)));
        assertNull(new View().getPrivateMetadata());
        assertEquals(Optional.empty(), ReportModal.editing(new View()));
    }

    @Test
    void eachFaultIsSaidAtItsFieldAndTwoAtOneFieldTogether() {
        Map<String, String> errors = FieldErrors.of(
                ENGLISH,
                List.of(
                        FieldFault.at(ReportField.HAPPENED_ON, "error.happened_on.future", Samples.TODAY),
                        FieldFault.at(ReportField.HOURS_LOST, "error.hours_lost.too_many", 500),
                        FieldFault.at(ReportField.HOURS_LOST, "error.hours_lost.too_precise")));
        assertEquals(
                Map.of(
                        "happened_on", "This day is still to come. Today is Nov 21, 2026.",
                        "hours_lost", "One report holds 500 hours at most. Two decimals at most, such as 1.25."),
                errors);
    }

    @Test
    void whatHasToDoWithNoFieldIsSaidAtTheFirst() {
        View form = ReportModal.open(ENGLISH, EMPTY);
        assertEquals(Optional.of(Map.of("client", "No.")), FieldErrors.atFirstInput(form, "No."));
        assertEquals(Optional.empty(), FieldErrors.atFirstInput(new View(), "No."));
    }

    private static Map<String, ReportModal.Opening> openings(String name) {
        Map<String, ReportModal.Opening> openings = new LinkedHashMap<>();
        openings.put("modal-empty", EMPTY);
        openings.put("modal-known", EMPTY.with(Samples.client(name)));
        openings.put("modal-evidence", EMPTY.withNew(name).withEvidence("x".repeat(3001), "https://x.example/p1"));
        openings.put(
                "modal-edit",
                ReportModal.Opening.editing(Samples.report(false), Samples.client(name), Samples.TODAY, FIRM));
        return openings;
    }

    private static Settings firm(boolean counts, boolean names, ChannelId channel) {
        return Settings.of(
                Language.ENGLISH, ZoneOffset.UTC, Currency.getInstance("EUR"), channel, Set.of(), counts, names, false);
    }

    private static String drawn(ReportModal.Opening opening) {
        return Approved.json(ReportModal.open(ENGLISH, opening)).toString();
    }

    private static Map<String, JsonObject> inputs(View view) {
        Map<String, JsonObject> inputs = new LinkedHashMap<>();
        for (JsonElement block : Approved.json(view).getAsJsonObject().getAsJsonArray("blocks")) {
            JsonObject object = block.getAsJsonObject();
            if (object.get("type").getAsString().equals("input")) {
                inputs.put(object.get("block_id").getAsString(), object);
            }
        }
        return inputs;
    }

    /** What Slack sends when the form is submitted as it opened. */
    private static ViewState untouched(View view) {
        JsonObject values = new JsonObject();
        inputs(view).forEach((id, input) -> {
            JsonObject element = input.getAsJsonObject("element");
            JsonObject value = new JsonObject();
            value.add("value", element.get("initial_value"));
            value.add("selected_option", element.get("initial_option"));
            value.add("selected_options", element.get("initial_options"));
            value.add("selected_date", element.get("initial_date"));
            JsonObject byAction = new JsonObject();
            byAction.add(id, value);
            values.add(id, byAction);
        });
        return state(values);
    }

    private static void put(JsonObject values, String id, String value) {
        JsonObject byAction = new JsonObject();
        byAction.add(id, com.google.gson.JsonParser.parseString(value.replace('\'', '"')));
        values.add(id, byAction);
    }

    private static ViewState state(JsonObject values) {
        JsonObject state = new JsonObject();
        state.add("values", values);
        return GsonFactory.createSnakeCase().fromJson(state, ViewState.class);
    }
}
