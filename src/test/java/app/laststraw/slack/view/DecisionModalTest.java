package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.CaseSamples;
import app.laststraw.slack.message.PresentState;
import app.laststraw.slack.message.ProbationSamples;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.decision.RulingForm;
import app.laststraw.usecase.decision.RulingForm.Seen;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionModalTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);

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
    void theSuggestedDecisionIsChosenBeforehandAndMarked() {
        View view = Untouched.submitted(DecisionModal.open(ENGLISH, undecided("Northwind")));
        RulingForm form = DecisionModal.read(view);
        assertEquals(new RulingForm(Decision.PART_WAYS, null, new Seen(null, 0, Decision.PART_WAYS)), form);
        assertEquals(new ClientId(12), DecisionModal.client(view));
        assertTrue(Approved.json(view).toString().contains("Part ways · suggested"));
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP, SET_EXPECTATIONS",
        "SET_EXPECTATIONS, SALVAGE",
        "SALVAGE, FINISH_THEN_PART",
        "RAISE_FEES, FINISH_THEN_PART",
        "FINISH_THEN_PART, PART_WAYS",
        "PART_WAYS, END_NOW",
        "END_NOW, END_NOW"
    })
    void theNextStepIsChosenBeforehandWhereThatIsAskedFor(Decision stands, Decision next) {
        View view =
                DecisionModal.escalate(ENGLISH, standing("Northwind", CaseSamples.opened(stands, Decision.SALVAGE)));
        assertEquals(next, DecisionModal.read(Untouched.submitted(view)).decision());
    }

    @Test
    void whoeverWasOvertakenKeepsWhatTheyFilledInAndTheFormKnowsTheCaseAsItIsNow() {
        RulingForm filledIn = filledIn();
        View view = Untouched.submitted(
                DecisionModal.overtaken(ENGLISH, standing("Northwind", CaseSamples.overridden()), filledIn));
        RulingForm read = DecisionModal.read(view);
        assertEquals(filledIn.decision(), read.decision());
        assertEquals(filledIn.reason(), read.reason());
        Seen now = new Seen(CaseSamples.overridden().id(), 0, Decision.PART_WAYS);
        assertEquals(now, read.seen());
        String notice = Approved.json(view.getBlocks().subList(0, 2)).toString();
        assertTrue(notice.contains("it is “Part ways” now"), notice);
        assertTrue(notice.contains("“Have the talk that may save it” (Decided)"), notice);
    }

    @Test
    void theHistoryIsThereWithItsReasons() {
        String form = Approved.json(DecisionModal.open(ENGLISH, standing("Northwind", CaseSamples.overridden())))
                .toString();
        assertTrue(form.contains("one more talk."), form);
        assertTrue(form.contains("U0MANAGER"), form);
    }

    @Test
    void aDecisionThatTheFormNeverOfferedIsReadAsNone() {
        View view = DecisionModal.open(ENGLISH, undecided("Northwind"));
        assertNull(DecisionModal.read(view).decision());
    }

    private static Map<String, View> forms(Words words, String name) {
        Map<String, View> forms = new LinkedHashMap<>();
        forms.put("modal-decision", DecisionModal.open(words, undecided(name)));
        CaseStanding decided = standing(name, CaseSamples.overridden());
        forms.put("modal-decision-again", DecisionModal.open(words, decided));
        forms.put("modal-decision-overtaken", DecisionModal.overtaken(words, decided, filledIn()));
        forms.put("modal-decision-not-now", DecisionModal.again(words, decided, filledIn(), notNow(words, name)));
        return forms;
    }

    static String notNow(Words words, String name) {
        CaseStanding ended = ProbationSamples.standings(Samples.client(name)).get("ended");
        return words.say("probation.not_now", PresentState.sentence(ended, words));
    }

    private static RulingForm filledIn() {
        return new RulingForm(
                Decision.FINISH_THEN_PART, "We owe them <!here> a month.", new Seen(null, 0, Decision.SALVAGE));
    }

    private static CaseStanding undecided(String name) {
        return ProbationSamples.standing(Samples.client(name), null, List.of(), null);
    }

    private static CaseStanding standing(String name, Case latest) {
        return ProbationSamples.standing(Samples.client(name), latest, CaseSamples.history(), null);
    }
}
