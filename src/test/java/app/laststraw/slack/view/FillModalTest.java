package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.BreakEven;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.script.BlanksSheet;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FillModalTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Map<String, String> SOME = Map.of("contact_name", "Ms Ito");
    private static final Map<String, String> EVERYTHING = Map.of(
            "contact_name", "Ms Ito",
            "fees_from", "2027-03-01",
            "fees_link", "https://fees.example/2027",
            "new_fee", "2400.50 EUR",
            "facts", "Four rounds\nof changes.");

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFormIsAsApproved(Language language) {
        forms("Northwind", Words.in(language))
                .forEach((name, view) -> Approved.check("modal-fill-" + name + "." + language.tag(), view));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFormKeepsSlacksLimitsWhateverTheNames(Language language) {
        Samples.HOSTILE.forEach(hostile -> forms(hostile, Words.in(language))
                .forEach((name, view) ->
                        assertEquals(List.of(), SlackLimits.ofView(Approved.json(view)), name + " " + hostile)));
    }

    private static Map<String, View> forms(String client, Words words) {
        Draft draft = DraftForm.draft(SOME);
        BlanksSheet some =
                DraftForm.sheet(client, DraftForm.ALL, draft, Map.of("fees_from", "2027-02-01", "facts", client));
        Draft full = DraftForm.draft(EVERYTHING);
        View typed = typed(FillModal.open(words, some), Map.of("facts", "Typed by me"));
        Draft changed =
                DraftForm.filled(draft, DraftForm.MAYA, Map.of("facts", "Typed by Maya", "fees_from", "2027-04-01"));
        Map<String, View> forms = new LinkedHashMap<>();
        forms.put("missing", FillModal.open(words, some));
        forms.put("all", FillModal.again(words, some, typed, true));
        forms.put("change", FillModal.open(words, DraftForm.sheet(client, DraftForm.ALL, full, Map.of())));
        forms.put(
                "overtaken", FillModal.again(words, DraftForm.sheet(client, DraftForm.ALL, changed, Map.of()), typed));
        return forms;
    }

    @Test
    void onlyWhatIsMissingIsAskedInTheOrderOfTheText() {
        View form = FillModal.open(ENGLISH, DraftForm.sheet(DraftForm.draft(SOME), Map.of()));
        assertEquals(
                List.of("fees_from", "fees_link", "new_fee", "facts"),
                List.copyOf(Untouched.inputs(form).keySet()));
    }

    @Test
    void whatIsOnRecordStandsInTheFieldAndWhatIsFilledGoesBeforeIt() {
        BlanksSheet sheet =
                DraftForm.sheet(DraftForm.draft(SOME), Map.of("contact_name", "Someone", "fees_from", "2027-02-01"));
        View form = FillModal.open(ENGLISH, sheet);
        assertEquals("2027-02-01", FillModal.read(submitted(form)).get("fees_from"));
        View all = FillModal.again(ENGLISH, sheet, submitted(form), true);
        assertEquals("Ms Ito", FillModal.read(submitted(all)).get("contact_name"));
    }

    @Test
    void allThatIsFilledInIsReadBackAsItWasDrawn() {
        View form = FillModal.open(ENGLISH, DraftForm.sheet(DraftForm.draft(EVERYTHING), Map.of()));
        Map<String, String> read = FillModal.read(submitted(form));
        assertEquals("2400.50", read.get("new_fee"));
        EVERYTHING.entrySet().stream()
                .filter(each -> !each.getKey().equals("new_fee"))
                .forEach(each -> assertEquals(each.getValue(), read.get(each.getKey())));
    }

    @Test
    void aValueThatIsNoneOfItsKindIsShownAsText() {
        Map<String, String> odd = Map.of("fees_from", "in spring", "new_fee", "2400.00 USD", "fees_link", "soon");
        View form = FillModal.open(ENGLISH, DraftForm.sheet(DraftForm.draft(List.of(), odd), Map.of()));
        Map<String, String> read = FillModal.read(submitted(form));
        odd.forEach((blank, value) -> assertEquals(value, read.get(blank)));
        assertEquals(List.of(), SlackLimits.ofView(Approved.json(form)));
    }

    @Test
    void showingAllKeepsWhatWasTypedInBlocksOfTheSameIds() {
        BlanksSheet sheet = DraftForm.sheet(DraftForm.draft(SOME), Map.of("facts", "On record"));
        View typed = typed(FillModal.open(ENGLISH, sheet), Map.of("facts", "Typed", "fees_link", ""));
        View all = FillModal.again(ENGLISH, sheet, typed, true);
        assertTrue(Untouched.inputs(all)
                .keySet()
                .containsAll(Untouched.inputs(typed).keySet()));
        assertEquals("Typed", FillModal.read(submitted(all)).get("facts"));
        assertEquals(
                List.of("contact_name", "fees_from", "fees_link", "new_fee", "facts"),
                List.copyOf(Untouched.inputs(all).keySet()));
    }

    @Test
    void whatWasClearedStaysCleared() {
        BlanksSheet sheet = DraftForm.sheet(DraftForm.draft(SOME), Map.of("facts", "On record"));
        View typed = typed(FillModal.open(ENGLISH, sheet), Map.of("facts", ""));
        assertEquals(
                "",
                FillModal.read(submitted(FillModal.again(ENGLISH, sheet, typed, true)))
                        .get("facts"));
    }

    @Test
    void backToWhatIsMissingKeepsWhatWasTypedIntoTheOthers() {
        BlanksSheet sheet = DraftForm.sheet(DraftForm.draft(SOME), Map.of());
        View all = FillModal.again(ENGLISH, sheet, submitted(FillModal.open(ENGLISH, sheet)), true);
        View changed = typed(all, Map.of("contact_name", "Mr Sato"));
        View missing = FillModal.again(ENGLISH, sheet, changed, false);
        assertEquals("Mr Sato", FillModal.read(submitted(missing)).get("contact_name"));
        View untouched = FillModal.again(ENGLISH, sheet, submitted(all), false);
        assertFalse(Untouched.inputs(untouched).containsKey("contact_name"));
    }

    @Test
    void whoeverWasOvertakenKeepsTheirWordsSeesTheOthersAndHasTheNewVersion() {
        Draft draft = DraftForm.draft(SOME);
        View open = FillModal.open(ENGLISH, DraftForm.sheet(draft, Map.of()));
        View typed = typed(open, Map.of("facts", "Mine", "fees_link", "https://a.example"));
        Draft theirs = DraftForm.filled(
                draft, DraftForm.MAYA, Map.of("facts", "Theirs", "fees_from", "2027-04-01", "contact_name", "Mr Sato"));
        View again = FillModal.again(ENGLISH, DraftForm.sheet(theirs, Map.of()), typed);
        Map<String, String> read = FillModal.read(submitted(again));
        assertEquals("Mine", read.get("facts"));
        assertEquals("https://a.example", read.get("fees_link"));
        assertFalse(read.containsKey("fees_from"), "it is missing no longer");
        assertEquals(2, FillModal.version(again));
        String shown = Approved.json(again).toString();
        assertTrue(shown.contains("Theirs"), shown);
        assertFalse(shown.contains("Mr Sato"), "nobody else typed there");
    }

    @Test
    void aBlankThatSomebodyElseFilledComesBackUnderAnotherIdSoThatSlackShowsIt() {
        Draft draft = DraftForm.draft(SOME);
        View all = FillModal.again(
                ENGLISH,
                DraftForm.sheet(draft, Map.of()),
                submitted(FillModal.open(ENGLISH, DraftForm.sheet(draft, Map.of()))),
                true);
        Draft theirs = DraftForm.filled(draft, DraftForm.MAYA, Map.of("contact_name", "Mr Sato"));
        View again = FillModal.again(ENGLISH, DraftForm.sheet(theirs, Map.of()), typed(all, Map.of("facts", "Mine")));
        assertTrue(Untouched.inputs(again).containsKey("contact_name.2"), Untouched.inputs(again)::toString);
        assertTrue(Untouched.inputs(again).containsKey("facts"));
        assertEquals("Mr Sato", FillModal.read(submitted(again)).get("contact_name"));
        assertEquals(
                Map.of("contact_name.2", "A blank takes 3,000 characters at most."),
                FillModal.errors(
                        ENGLISH,
                        submitted(again),
                        List.of(new FieldFault("contact_name", "draft.fill.error.too_long", List.of(3000)))));
    }

    @Test
    void whatWasTypedForAScriptThatIsThereNoLongerIsShownOnceMore() {
        Draft draft = DraftForm.draft(SOME);
        View typed = typed(FillModal.open(ENGLISH, DraftForm.sheet(draft, Map.of())), Map.of("facts", "Mine"));
        Draft other = draft.changed(
                DraftEdit.OTHER_SCRIPT,
                draft.current().choices().with(ScriptId.HEADS_UP),
                SOME,
                new DraftText("Heads-up", "A talk", List.of(), List.of(DraftForm.LINK)),
                DraftForm.MAYA,
                Instant.EPOCH);
        List<Blank> blanks = List.of(DraftForm.CONTACT, DraftForm.LINK);
        View again = FillModal.again(ENGLISH, DraftForm.sheet("Northwind", blanks, other, Map.of()), typed);
        String shown = Approved.json(again).toString();
        assertTrue(shown.contains("no place for “what happened”. You typed: Mine"), shown);
        assertFalse(shown.contains("You typed: \""), shown);
        assertEquals(List.of("fees_link"), List.copyOf(Untouched.inputs(again).keySet()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNewFeeIsToldWhereTheyWouldBreakEvenAndNothingElseIs(Language language) {
        BreakEven rise = new BreakEven.Rise(
                BigDecimal.TEN, new BigDecimal("30"), new BigDecimal("2300"), new BigDecimal("2700"));
        BlanksSheet sheet = new BlanksSheet(
                DraftForm.draft(Map.of()), Samples.client("Northwind"), DraftForm.ALL, Map.of(), DraftForm.EUR, rise);
        Words words = Words.in(language);
        Map<String, JsonObject> inputs = Untouched.inputs(FillModal.open(words, sheet));
        String told = words.say(rise.sentence());
        assertTrue(told.contains("2,300"), told);
        inputs.forEach((blank, input) -> assertEquals(
                blank.equals("new_fee"), input.get("hint").toString().contains(told), blank));
    }

    @Test
    void moreBlanksThanAFormTakesAreAskedInTurns() {
        List<Blank> many = IntStream.range(0, 150)
                .mapToObj(each -> new Blank("b" + each, BlankType.TEXT, "l".repeat(5000), "h".repeat(5000)))
                .toList();
        View form =
                FillModal.open(ENGLISH, DraftForm.sheet("Northwind", many, DraftForm.draft(many, Map.of()), Map.of()));
        assertEquals(List.of(), SlackLimits.ofView(Approved.json(form)));
        assertTrue(Approved.json(form).toString().contains("more blanks do not fit into one form"));
    }

    @Test
    void valuesAsLongAsTheyComeFitIntoOneForm() {
        List<Blank> many = IntStream.range(0, 30)
                .mapToObj(each -> new Blank("b" + each, BlankType.TEXT, "label", "hint"))
                .toList();
        Map<String, String> filled = many.stream().collect(Collectors.toMap(Blank::name, blank -> "<".repeat(3000)));
        View form =
                FillModal.open(ENGLISH, DraftForm.sheet("Northwind", many, DraftForm.draft(many, filled), Map.of()));
        assertEquals(List.of(), SlackLimits.ofView(Approved.json(form)));
        String sent = com.slack.api.util.json.GsonFactory.createSnakeCase().toJson(form);
        assertTrue(sent.getBytes(StandardCharsets.UTF_8).length < 250_000, () -> sent.length() + " bytes");
    }

    private static View submitted(View view) {
        return typed(view, Map.of());
    }

    /** What Slack sends of the form with these values typed into it; empty for what was cleared. */
    private static View typed(View view, Map<String, String> typed) {
        Map<String, Map<String, ViewState.Value>> values = new LinkedHashMap<>();
        Untouched.inputs(view).forEach((id, input) -> {
            JsonObject element = input.getAsJsonObject("element");
            String day = element.get("type").getAsString().equals("datepicker") ? "initial_date" : "initial_value";
            String drawn = element.has(day) ? element.get(day).getAsString() : null;
            String now = typed.getOrDefault(id, drawn);
            ViewState.Value value = new ViewState.Value();
            if (day.equals("initial_date")) {
                value.setSelectedDate(now);
            } else {
                value.setValue(now == null || now.isEmpty() ? null : now);
            }
            values.put(id, Map.of(element.get("action_id").getAsString(), value));
        });
        ViewState state = new ViewState();
        state.setValues(values);
        view.setState(state);
        return view;
    }
}
