package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.words.Words;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionCardTest {
    private final Map<String, RenderedMessage> said = Samples.all(Language.ENGLISH, "Northwind");

    @Test
    void theClientAndTheSuggestionComeFirstInTheLargestLetters() {
        List<LayoutBlock> blocks = said.get("card-part").blocks();
        assertEquals(
                List.of("Northwind", "Part ways"),
                blocks.stream().limit(2).map(this::heading).toList());
    }

    @Test
    void aWithheldCardSaysFirstWhyItComesDirectly() {
        ContextBlock first = assertInstanceOf(
                ContextBlock.class, said.get("card-withheld").blocks().get(0));
        PlainTextObject why = (PlainTextObject) first.getElements().get(0);
        assertTrue(why.getText().contains("shared with another organisation"), why.getText());
    }

    @ParameterizedTest
    @CsvSource({
        "card-part, answer_gut_check! record_decision draft_script edit_client",
        "card-withheld, record_decision! answer_gut_check draft_script edit_client",
        "card-keep, record_decision answer_gut_check edit_client",
        "card-overridden, record_talk! draft_script record_decision answer_gut_check edit_client",
        "card-again, record_decision! answer_gut_check draft_script edit_client",
        "card-raise-fees, record_fees! draft_script record_decision answer_gut_check edit_client",
        "card-probation, clear_probation escalate record_talk record_decision edit_client",
        "card-exiting, draft_script! end_case record_decision edit_client",
        "card-exiting-nobody, draft_script! end_case record_decision edit_client",
        "card-ended, look_back! reopen_case edit_client",
        "card-kept, record_decision edit_client"
    })
    void theOneThingToDoNextIsTheFirstButtonAndOnlyThatOneStandsOut(String card, String buttons) {
        assertEquals(
                buttons, buttons(card).stream().map(DecisionCardTest::drawn).collect(Collectors.joining(" ")));
        buttons(card).forEach(button -> assertEquals("12", button.getValue()));
    }

    @Test
    void onTheReviewDayTheProbationIsWhatToDoNext() {
        assertEquals(
                "clear_probation!",
                drawn(button(CaseSamples.probation(), LocalDate.of(2026, 12, 16), Decision.SALVAGE)));
        assertEquals(
                "clear_probation",
                drawn(button(CaseSamples.probation(), LocalDate.of(2026, 12, 15), Decision.SALVAGE)));
        assertEquals(
                "record_decision!",
                drawn(button(CaseSamples.probation(), LocalDate.of(2026, 12, 15), Decision.PART_WAYS)));
    }

    @Test
    void inAnExitTheButtonThatStandsOutIsTheOneForTheNextStepOfThePlan() {
        Step clause = Step.open(1, StepKind.READ_TERMINATION_CLAUSE, null, null, Samples.TODAY);
        Step script = Step.open(2, StepKind.WRITE_SCRIPT, null, null, Samples.TODAY.plusDays(1));
        assertEquals("draft_script", inExit(clause, script));
        assertEquals("draft_script!", inExit(settled(clause), script));
        assertEquals("end_case!", inExit(settled(clause), settled(script)));
    }

    private static String inExit(Step... steps) {
        LocalDate talk = Samples.TODAY.plusDays(5);
        ExitPlan plan = new ExitPlan(talk, talk, null, null, null, List.of(steps));
        Case exiting =
                CaseSamples.opened(Decision.PART_WAYS, Decision.PART_WAYS).planned(plan);
        return drawn(button(exiting, Samples.TODAY, Decision.PART_WAYS));
    }

    private static Step settled(Step step) {
        return step.done(new MemberId("U0TOM"), Instant.EPOCH);
    }

    @Test
    void whereTheSuggestionHasRisenToWhatWasDecidedThereIsNothingToDecideAgain() {
        Case endedNow = CaseSamples.opened(Decision.END_NOW, Decision.SALVAGE);
        assertEquals("record_decision!", drawn(button(endedNow, Samples.TODAY, Decision.PART_WAYS)));
        assertEquals("draft_script!", drawn(button(endedNow, Samples.TODAY, Decision.END_NOW)));
    }

    @Test
    void aLookBackThatIsWrittenCanBeAmendedAndIsNotWhatToDoNext() {
        Case ended = CaseSamples.opened(Decision.PART_WAYS, Decision.PART_WAYS).ended(Instant.EPOCH);
        LookBack written = new LookBack(
                LookBack.Cause.SCOPE, "", "", "", "", ended.ruling().by(), Instant.EPOCH);
        assertEquals("look_back!", drawn(button(ended, Samples.TODAY, Decision.PART_WAYS)));
        assertEquals("look_back", drawn(button(ended.lookedBack(written), Samples.TODAY, Decision.PART_WAYS)));
    }

    private static ButtonElement button(Case latest, LocalDate today, Decision suggested) {
        ActionsBlock row = (ActionsBlock) CaseActions.row(
                latest.client(), Samples.suggested(suggested), latest, null, today, Words.in(Language.ENGLISH));
        return (ButtonElement) row.getElements().get(0);
    }

    @Test
    void anOverrideShowsBothAndOnceTheSuggestionHasRisenThatItIsTimeToDecideAgain() {
        String overridden = read("card-overridden");
        assertTrue(overridden.contains("Decision: Have the talk that may save it"), overridden);
        assertTrue(overridden.contains("\"Suggested: Part ways.\""), overridden);
        assertFalse(overridden.contains("Time to decide again"), overridden);
        String again = read("card-again");
        assertTrue(
                again.contains(
                        "Time to decide again: the suggestion has gone up, from “Set expectations” to “Part ways”."),
                again);
    }

    @Test
    void theCardOfAnExitSaysWhatIsBeingDoneAndTheNextStepButNotTheWholeSuggestion() {
        String exiting = read("card-exiting");
        assertTrue(exiting.contains("Part ways · under way"), exiting);
        assertTrue(exiting.contains("Last day: Jan 31, 2027."), exiting);
        assertTrue(exiting.contains("Hold the talk · "), exiting);
        assertTrue(exiting.contains("by Nov 26, 2026"), exiting);
        assertFalse(exiting.contains("What would change it"), exiting);
        assertFalse(exiting.contains("Decision: "), "said twice: " + exiting);
        String nobody = read("card-exiting-nobody");
        assertTrue(nobody.contains("Hold the talk · nobody has it yet · by Nov 26, 2026"), nobody);
        String ended = read("card-ended");
        assertTrue(ended.contains("Ended on Nov 20, 2026. Later reports are filed as aftermath"), ended);
        assertFalse(ended.contains("Suggestion: "), ended);
    }

    @Test
    void whatIsNextIsOfTheDecisionWhereTheSuggestionWouldGoAnotherWay() {
        assertTrue(read("card-probation").contains("Look again on Dec 16, 2026."));
        assertFalse(read("card-probation").contains("Do this first"));
        assertTrue(read("card-overridden").contains("Hold the talk, then record what was agreed."));
        assertFalse(read("card-overridden").contains("Do this first"));
        assertTrue(read("card-again").contains("Do this first"));
    }

    private String read(String name) {
        return Approved.json(said.get(name).blocks()).toString();
    }

    private static String drawn(ButtonElement button) {
        return button.getActionId() + ("primary".equals(button.getStyle()) ? "!" : "");
    }

    @Test
    void keepHasNoScriptAndSaysToCarryOn() {
        assertTrue(Approved.json(said.get("card-keep")).toString().contains("Carry on, and report what happens."));
        assertFalse(Approved.json(said.get("card-part")).toString().contains("Carry on, and report what happens."));
    }

    private List<ButtonElement> buttons(String name) {
        return said.get(name).blocks().stream()
                .filter(ActionsBlock.class::isInstance)
                .flatMap(block -> ((ActionsBlock) block).getElements().stream())
                .map(ButtonElement.class::cast)
                .toList();
    }

    private String heading(LayoutBlock block) {
        return assertInstanceOf(HeaderBlock.class, block).getText().getText();
    }
}
