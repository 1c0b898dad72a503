package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefuseReleaseModalTest {
    private static View open(Language language) {
        return RefuseReleaseModal.open(
                Words.in(language), Samples.client("Northwind"), new DraftId(7), ScriptId.EXCUSE);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormIsAsApproved(Language language) {
        View view = open(language);
        Approved.check("modal-refuse-release." + language.tag(), view);
        assertTrue(view.getTitle().getText().length() <= 24);
        assertTrue(view.getSubmit().getText().length() <= 24);
    }

    @Test
    void whatItIsAboutAndWhatIsTypedComesBackAsItWas() {
        View view = open(Language.ENGLISH);
        assertEquals(new DraftId(7), RefuseReleaseModal.draft(view));
        assertEquals(ScriptId.EXCUSE, RefuseReleaseModal.script(view));
        assertNull(RefuseReleaseModal.reason(view));
        ViewState.Value typed = new ViewState.Value();
        typed.setValue("The deposit.");
        view.setState(ViewState.builder()
                .values(Map.of("reason", Map.of("reason", typed)))
                .build());
        assertEquals("The deposit.", RefuseReleaseModal.reason(view));
    }
}
