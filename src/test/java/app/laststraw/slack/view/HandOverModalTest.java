package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.usecase.exit.HandingOverSteps.Which;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandOverModalTest {
    private static final MemberId OWNER = new MemberId("U0OWNER");
    private static final Step TALK = Step.open(1, StepKind.FAREWELL_TALK, null, OWNER, LocalDate.of(2026, 11, 20));
    private static final Step OWN = Step.open(2, StepKind.OWN, "<!here> *keys*", OWNER, LocalDate.of(2026, 11, 21));

    private static View open(Language language, Which which, Step... steps) {
        return HandOverModal.open(Words.in(language), which, Samples.client("Northwind"), List.of(steps));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormIsAsApproved(Language language) {
        View view = open(language, new Which(new CaseId(3), null, OWNER), TALK, OWN);

        Approved.check("hand-over-modal." + language.tag(), view);
        assertTrue(view.getTitle().getText().length() <= 24);
        assertTrue(view.getSubmit().getText().length() <= 24);
    }

    @Test
    void whichStepsItHandsOverComesBackAsItWas() {
        for (Which which : List.of(
                new Which(new CaseId(3), 7, null),
                new Which(new CaseId(3), null, OWNER),
                new Which(new CaseId(3), null, null))) {
            assertEquals(which, HandOverModal.which(open(Language.ENGLISH, which, TALK)));
        }
    }

    @Test
    void whoeverIsChosenIsReadAndNobodyIsNobody() {
        View view = open(Language.ENGLISH, new Which(new CaseId(3), 7, null), TALK);
        ViewState.Value chosen = new ViewState.Value();
        chosen.setSelectedUser("U0NEW");
        view.setState(ViewState.builder()
                .values(Map.of("new_owner", Map.of("new_owner", chosen)))
                .build());

        assertEquals(new MemberId("U0NEW"), HandOverModal.newOwner(view).orElseThrow());
        view.setState(null);
        assertTrue(HandOverModal.newOwner(view).isEmpty());
    }
}
