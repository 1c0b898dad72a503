package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.CaseSamples;
import app.laststraw.slack.message.ProbationSamples;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GutCheckModalTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final GutCheck CHOSEN = new GutCheck(true, null, true, true, false, true, false);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormIsAsApproved(Language language) {
        forms(Words.in(language), "Northwind")
                .forEach((name, view) -> Approved.check(name + "." + language.tag(), view));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormKeepsSlacksLimitsWhateverTheNames(Language language) {
        Samples.HOSTILE.forEach(hostile -> forms(Words.in(language), hostile)
                .forEach((name, view) ->
                        assertEquals(List.of(), SlackLimits.ofView(Approved.json(view)), name + " " + hostile)));
    }

    @Test
    void theSevenQuestionsAreAskedInTheirOrderEachWithWhyItMatters() {
        Map<String, ?> inputs = Untouched.inputs(GutCheckModal.open(ENGLISH, nobody("Northwind")));
        assertEquals(
                List.of(
                        "loss_hurts_badly",
                        "expectations_set",
                        "obligations_met",
                        "past_no_return",
                        "ruins_their_business",
                        "breaches_contract",
                        "ready_for_consequences"),
                List.copyOf(inputs.keySet()));
        inputs.values().forEach(input -> assertTrue(input.toString().contains("\"hint\"")));
    }

    @Test
    void whatIsOnRecordIsReadBackFromAFormThatNobodyTouched() {
        View view = Untouched.submitted(GutCheckModal.open(ENGLISH, answered("Northwind")));
        assertEquals(CaseSamples.answers(null).gutCheck(), GutCheckModal.read(view));
        assertEquals(new ClientId(12), GutCheckModal.client(view));
        assertEquals(2, GutCheckModal.numberSeen(view));
    }

    @Test
    void whereNobodyHasAnsweredEveryQuestionIsOpen() {
        View view = Untouched.submitted(GutCheckModal.open(ENGLISH, nobody("Northwind")));
        assertEquals(GutCheck.UNANSWERED, GutCheckModal.read(view));
        assertEquals(0, GutCheckModal.numberSeen(view));
        assertEquals(GutCheck.UNANSWERED, GutCheckModal.read(new View()));
    }

    @Test
    void whoeverWasOvertakenKeepsWhatTheyChoseAndSeesWhatDiffers() {
        View view = Untouched.submitted(GutCheckModal.overtaken(ENGLISH, answered("Northwind"), CHOSEN));
        assertEquals(CHOSEN, GutCheckModal.read(view));
        assertEquals(2, GutCheckModal.numberSeen(view));
        String notice = Approved.json(view.getBlocks().subList(0, 3)).toString();
        assertTrue(notice.contains("U0MANAGER"), notice);
        assertTrue(notice.contains("Is it past the point of no return?"), notice);
        assertFalse(notice.contains("Have we done everything"), notice);
    }

    private static Map<String, View> forms(Words words, String name) {
        Map<String, View> forms = new LinkedHashMap<>();
        forms.put("modal-gut-check", GutCheckModal.open(words, nobody(name)));
        forms.put("modal-gut-check-answered", GutCheckModal.open(words, answered(name)));
        forms.put("modal-gut-check-overtaken", GutCheckModal.overtaken(words, answered(name), CHOSEN));
        forms.put(
                "modal-gut-check-not-now",
                GutCheckModal.again(words, answered(name), CHOSEN, DecisionModalTest.notNow(words, name)));
        return forms;
    }

    private static CaseStanding nobody(String name) {
        return ProbationSamples.standing(Samples.client(name), null, List.of(), null);
    }

    private static CaseStanding answered(String name) {
        return ProbationSamples.standing(Samples.client(name), null, List.of(), CaseSamples.answers(null));
    }
}
