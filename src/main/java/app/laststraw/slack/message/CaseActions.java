package app.laststraw.slack.message;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Step;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The buttons below a client's card and status: the one thing to do next first, the client's record last. */
final class CaseActions {
    private final Suggestion suggestion;
    private final Case latest;
    private final GutCheck gutCheck;
    private final LocalDate today;
    private final List<String> actions = new ArrayList<>();
    private boolean firstIsNext = true;

    private CaseActions(Suggestion suggestion, Case latest, GutCheckAnswers answers, LocalDate today) {
        this.suggestion = suggestion;
        this.latest = latest;
        this.gutCheck = answers == null ? GutCheck.UNANSWERED : answers.gutCheck();
        this.today = today;
        choose();
    }

    /**
     * @param latest case of the client; null where nothing was decided yet
     * @param answers to the gut check; null where nobody answered yet
     */
    static LayoutBlock row(
            ClientId client,
            Suggestion suggestion,
            Case latest,
            GutCheckAnswers answers,
            LocalDate today,
            Words words) {
        CaseActions chosen = new CaseActions(suggestion, latest, answers, today);
        List<ButtonElement> buttons = new ArrayList<>();
        for (String action : chosen.actions) {
            boolean isNext = chosen.firstIsNext && buttons.isEmpty();
            buttons.add(isNext ? CaseButtons.primary(action, client, words) : CaseButtons.of(action, client, words));
        }
        return Blocks.buttons(buttons.toArray(ButtonElement[]::new));
    }

    private void choose() {
        if (latest == null) {
            undecided();
            return;
        }
        if (latest.isToBeDecidedAgain(suggestion.decision())) {
            add(CaseButtons.RECORD_DECISION);
        }
        switch (latest.state()) {
            case OPEN -> open();
            case PROBATION -> probation();
            case EXITING -> exiting();
            case ENDED -> ended();
            case KEPT -> kept();
        }
        add(CaseButtons.EDIT_CLIENT);
    }

    private void undecided() {
        boolean answersFirst = suggestion.decision().rank() >= Decision.PART_WAYS.rank() && gutCheck.unanswered() > 0;
        if (answersFirst) {
            add(CaseButtons.ANSWER_GUT_CHECK);
        }
        firstIsNext = suggestion.decision().isAbove(Decision.KEEP);
        add(CaseButtons.RECORD_DECISION, CaseButtons.ANSWER_GUT_CHECK);
        draft();
        add(CaseButtons.EDIT_CLIENT);
    }

    private void open() {
        boolean raisesFees = latest.ruling().decision() == Decision.RAISE_FEES;
        if (raisesFees && latest.feesRaisedOn() != null) {
            firstIsNext = !actions.isEmpty();
        } else {
            add(raisesFees ? CaseButtons.RECORD_FEES : CaseButtons.RECORD_TALK);
        }
        draft();
        add(CaseButtons.RECORD_DECISION);
        gutCheckWhereItDecides();
    }

    /** Nothing is next before the review day, unless it is to be decided again. There may be another talk. */
    private void probation() {
        firstIsNext = !actions.isEmpty() || !today.isBefore(latest.talk().reviewOn());
        add(CaseButtons.CLEAR_PROBATION, CaseButtons.ESCALATE, CaseButtons.RECORD_TALK, CaseButtons.RECORD_DECISION);
        gutCheckWhereItDecides();
    }

    /** The suggestion says then that answering comes before acting. */
    private void gutCheckWhereItDecides() {
        if (suggestion.decision() == Decision.PART_WAYS && gutCheck.unanswered() > 0) {
            add(CaseButtons.ANSWER_GUT_CHECK);
        }
    }

    /** What is next stands in the plan: here is only that for which there is a button. */
    private void exiting() {
        Step next = latest.plan() == null ? null : latest.plan().next().orElse(null);
        boolean allIsSettled = latest.plan() != null && next == null;
        if (allIsSettled) {
            add(CaseButtons.END_CASE);
        }
        firstIsNext = !actions.isEmpty() || next == null || StepReminder.WITH_SCRIPT.contains(next.kind());
        draft();
        add(CaseButtons.END_CASE, CaseButtons.RECORD_DECISION);
    }

    /** What was written may be amended. */
    private void ended() {
        add(CaseButtons.LOOK_BACK, CaseButtons.REOPEN_CASE);
        firstIsNext = latest.lookBack() == null;
    }

    private void kept() {
        firstIsNext = suggestion.decision().isAbove(Decision.KEEP);
        add(CaseButtons.RECORD_DECISION);
        if (firstIsNext) {
            add(CaseButtons.ANSWER_GUT_CHECK);
            draft();
        }
    }

    private void draft() {
        boolean somethingIsDecided = latest != null && latest.isUnderWay();
        if (somethingIsDecided || suggestion.script() != null) {
            add(CaseButtons.DRAFT_SCRIPT);
        }
    }

    private void add(String... more) {
        for (String action : more) {
            if (!actions.contains(action)) {
                actions.add(action);
            }
        }
    }
}
