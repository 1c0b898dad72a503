package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.ProbationSamples;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.decision.FeesForm;
import app.laststraw.usecase.decision.LookBackForm;
import app.laststraw.usecase.decision.TalkForm;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseModalsTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFormIsAsApproved(Language language) {
        forms("Northwind", Words.in(language))
                .forEach((name, view) -> Approved.check("modal-" + name + "." + language.tag(), view));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFormKeepsSlacksLimitsWhateverTheNames(Language language) {
        Samples.HOSTILE.forEach(hostile -> forms(hostile, Words.in(language))
                .forEach((name, view) ->
                        assertEquals(List.of(), SlackLimits.ofView(Approved.json(view)), name + " " + hostile)));
    }

    @Test
    void aTalkIsReadBackAsItWasTyped() {
        TalkForm typed = new TalkForm(
                LocalDate.of(2026, 11, 20),
                Set.of(RedFlag.PAYS_LATE, RedFlag.SCOPE_CHANGES),
                "<!channel> *one*\n{0} two",
                LocalDate.of(2026, 12, 18));
        assertEquals(
                typed,
                TalkModal.read(untouched(TalkModal.again(ENGLISH, standing("exiting"), typed, "Something changed."))));
    }

    @Test
    void feesAreReadBackAsTheyWereTyped() {
        FeesForm typed = new FeesForm(LocalDate.of(2027, 1, 1), "1500.50");
        assertEquals(typed, FeesModal.read(untouched(FeesModal.again(ENGLISH, standing("open"), typed, "No."))));
    }

    @Test
    void aLookBackIsReadBackAsItWasTyped() {
        LookBackForm typed = new LookBackForm(LookBack.Cause.PRICE, "<@U1> &", "a\nb", "A fair", "{0}");
        assertEquals(
                typed, LookBackModal.read(untouched(LookBackModal.again(ENGLISH, standing("ended"), typed, "No."))));
    }

    @Test
    void theEndIsReadBackAsItWasChosen() {
        LocalDate day = LocalDate.of(2026, 11, 19);
        assertEquals(day, EndModal.read(untouched(EndModal.again(ENGLISH, standing("ended"), day, "No."))));
    }

    @Test
    void theReviewIsFourWeeksOnAndOnAWorkingDay() {
        // Four weeks on from this Saturday is a Saturday.
        assertEquals(LocalDate.of(2026, 12, 19), Samples.TODAY.plusDays(28));
        TalkForm opened = TalkModal.read(untouched(TalkModal.open(ENGLISH, standing("open"))));
        assertEquals(Samples.TODAY, opened.heldOn());
        assertEquals(LocalDate.of(2026, 12, 21), opened.reviewOn());
    }

    @Test
    void inAProbationWhatWasAgreedBeforeIsABeginning() {
        TalkForm opened = TalkModal.read(untouched(TalkModal.open(ENGLISH, standing("probation"))));
        assertEquals(ProbationSamples.TALK.mustStop(), opened.mustStop());
        assertEquals(String.join("\n", ProbationSamples.TALK.terms()), opened.terms());
    }

    @Test
    void theFeeIsAskedInTheCurrencyOfTheBillAndFilledInFromTheRecord() {
        MonthlyFee dollars =
                new MonthlyFee(new BigDecimal("2000.00"), Currency.getInstance("USD"), new BigDecimal("1800"));
        Client client = Samples.client("Northwind");
        CaseStanding open = ProbationSamples.standings(
                        client.with(null, dollars, client.engagement(), null, client.presence()))
                .get("open");
        View form = FeesModal.open(ENGLISH, open);
        assertTrue(Approved.json(form).toString().contains("New monthly fee, in USD"));
        assertEquals("2000", FeesModal.read(untouched(form)).newFee());
        assertFalse(Approved.json(FeesModal.open(ENGLISH, standing("open")))
                .toString()
                .contains("initial_value"));
    }

    @Test
    void theFormKnowsWhatItWasDrawnFrom() {
        assertEquals(new CaseSeen(new ClientId(12), 0, 0), CaseSeen.in(TalkModal.open(ENGLISH, standing("open"))));
    }

    private static CaseStanding standing(String name) {
        return ProbationSamples.standings(Samples.client("Northwind")).get(name);
    }

    private static Map<String, View> forms(String name, Words words) {
        Map<String, CaseStanding> standings = ProbationSamples.standings(Samples.client(name));
        Map<String, View> forms = new LinkedHashMap<>();
        forms.put("talk", TalkModal.open(words, standings.get("open")));
        forms.put("talk-again", TalkModal.open(words, standings.get("probation")));
        forms.put("fees", FeesModal.open(words, standings.get("open")));
        forms.put("end", EndModal.open(words, standings.get("exiting")));
        forms.put("end-without-plan", EndModal.open(words, standings.get("open")));
        forms.put("look-back", LookBackModal.open(words, standings.get("ended")));
        forms.put("look-back-amended", LookBackModal.open(words, standings.get("ended-learned")));
        TalkForm typed = new TalkForm(null, Set.of(), "x".repeat(3000), null);
        forms.put(
                "talk-overtaken",
                TalkModal.again(words, standings.get("undecided"), typed, words.say("probation.submit")));
        return forms;
    }

    /** What Slack sends when the form is submitted as it opened. */
    private static ViewState untouched(View view) {
        JsonObject values = new JsonObject();
        for (JsonElement block : Approved.json(view).getAsJsonObject().getAsJsonArray("blocks")) {
            JsonObject input = block.getAsJsonObject();
            if (!input.get("type").getAsString().equals("input")) {
                continue;
            }
            JsonObject element = input.getAsJsonObject("element");
            JsonObject value = new JsonObject();
            value.add("value", element.get("initial_value"));
            value.add("selected_option", element.get("initial_option"));
            value.add("selected_options", element.get("initial_options"));
            value.add("selected_date", element.get("initial_date"));
            JsonObject byAction = new JsonObject();
            byAction.add(input.get("block_id").getAsString(), value);
            values.add(input.get("block_id").getAsString(), byAction);
        }
        JsonObject state = new JsonObject();
        state.add("values", values);
        return GsonFactory.createSnakeCase().fromJson(state, ViewState.class);
    }
}
