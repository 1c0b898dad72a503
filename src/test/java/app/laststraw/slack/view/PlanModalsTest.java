package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.PlanSamples;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.exit.PlanForm;
import app.laststraw.usecase.exit.PlanSheet;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanModalsTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final LocalDate DAY = PlanSamples.TODAY.plusDays(9);
    private static final MemberId TOM = new MemberId("U0TOM");

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFormIsAsApproved(Language language) {
        forms(Words.in(language), "Return the keys")
                .forEach((name, view) -> Approved.check(name + "." + language.tag(), view));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFormKeepsSlacksLimitsWhateverTheStepsAreCalled(Language language) {
        Samples.HOSTILE.forEach(hostile -> forms(
                        Words.in(language), hostile.substring(0, Math.min(60, hostile.length())))
                .forEach((name, view) ->
                        assertEquals(List.of(), SlackLimits.ofView(Approved.json(view)), name + " " + hostile)));
    }

    @Test
    void aFormKnowsWhichPlanItChangesAndFromWhichVersionItWasDrawn() {
        forms(ENGLISH, "Keys")
                .forEach((name, view) ->
                        assertEquals(Optional.of(new PlanSeen(new CaseId(7), 0)), PlanSeen.in(view), name));
        assertEquals(
                Optional.empty(),
                PlanSeen.in(View.builder().privateMetadata("{}").build()));
    }

    @Test
    void onlyEndingAtOnceIsAskedWhyItEndsSooner() {
        assertFalse(
                Approved.json(PlanModal.open(ENGLISH, sheet("Keys"))).toString().contains("\"hurry\""));
        View atOnce = PlanModal.open(ENGLISH, PlanSamples.endNowSheet(Samples.client("Northwind")));
        assertTrue(Approved.json(atOnce).toString().contains(PlanSamples.HURRY));
    }

    @Test
    void whatWasFilledInIsReadBack() {
        ViewState step = state("""
                {"step": {"step": {"type": "static_select", "selected_option": {"value": "3"}}},
                 "due_on": {"due_on": {"type": "datepicker", "selected_date": "%s"}},
                 "step_owner": {"step_owner": {"type": "users_select", "selected_user": "U0TOM"}},
                 "not_needed": {"not_needed": {"type": "checkboxes", "selected_options": [{"value": "NOT_NEEDED"}]}},
                 "why": {"why": {"type": "plain_text_input", "value": "No files"}}}""".formatted(DAY));
        assertEquals(new PlanForm.StepChange(3, DAY, TOM, true, "No files"), StepModal.read(step));

        ViewState added = state("""
                {"step_title": {"step_title": {"type": "plain_text_input", "value": "Keys"}},
                 "due_on": {"due_on": {"type": "datepicker", "selected_date": "%s"}},
                 "step_owner": {"step_owner": {"type": "users_select", "selected_user": "U0TOM"}}}""".formatted(DAY));
        assertEquals(new PlanForm.NewStep("Keys", TOM, DAY), NewStepModal.read(added));

        ViewState days = state("""
                {"notice_on": {"notice_on": {"type": "datepicker", "selected_date": "%s"}},
                 "hurry": {"hurry": {"type": "plain_text_input", "value": "Threats"}}}""".formatted(DAY));
        assertEquals(new PlanForm.Dates(DAY, null, null, null, "Threats"), PlanModal.read(days));
    }

    @Test
    void whatWasLeftEmptyIsReadBackAsNothing() {
        ViewState empty = state("""
                {"step": {"step": {"type": "static_select", "selected_option": null}},
                 "not_needed": {"not_needed": {"type": "checkboxes", "selected_options": []}}}""");
        assertEquals(new PlanForm.StepChange(null, null, null, false, null), StepModal.read(empty));
        assertEquals(new PlanForm.Dates(null, null, null, null, null), PlanModal.read(null));
    }

    private static Map<String, View> forms(Words words, String ownTitle) {
        PlanSheet sheet = sheet(ownTitle);
        int dropped = sheet.current().plan().steps().stream()
                .filter(step -> !step.isOpen() && !step.isDone())
                .findFirst()
                .orElseThrow()
                .number();
        Map<String, View> forms = new LinkedHashMap<>();
        forms.put("modal-step", StepModal.open(words, sheet));
        forms.put(
                "modal-step-again",
                StepModal.again(words, sheet, new PlanForm.StepChange(dropped, DAY, TOM, true, "No files")));
        forms.put("modal-step-settled", StepModal.open(words, PlanSamples.settledSheet(Samples.client("Northwind"))));
        forms.put("modal-new-step", NewStepModal.open(words, sheet));
        forms.put("modal-new-step-again", NewStepModal.again(words, sheet, new PlanForm.NewStep("Keys", null, DAY)));
        forms.put("modal-plan", PlanModal.open(words, sheet));
        forms.put("modal-plan-again", PlanModal.again(words, sheet, new PlanForm.Dates(DAY, null, DAY, null, null)));
        forms.put("modal-plan-end-now", PlanModal.open(words, PlanSamples.endNowSheet(Samples.client("Northwind"))));
        return forms;
    }

    private static PlanSheet sheet(String ownTitle) {
        return PlanSamples.sheet(Samples.client("Northwind"), ownTitle);
    }

    private static ViewState state(String values) {
        return GsonFactory.createSnakeCase().fromJson("{\"values\": " + values + "}", ViewState.class);
    }
}
