package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.ChosenSoFar;
import app.laststraw.slack.message.Samples;
import app.laststraw.usecase.script.AskingForScript.Spot;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftRequestModalTest {
    private static final Spot SPOT = new Spot(new ChannelId("C0TEAM"), "1700000000.000100", false);
    private static final ChosenSoFar KNOWN =
            new ChosenSoFar(SPOT, ScriptId.FEE_INCREASE, Language.SIMPLIFIED_CHINESE, List.of(new ClientId(1)));
    private static final ChosenSoFar UNKNOWN = new ChosenSoFar(null, null, null, List.of());

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormIsAsApproved(Language language) {
        View view = DraftRequestModal.open(Words.in(language), KNOWN, Samples.client("Northwind"));
        Approved.check("draft-request-modal." + language.tag(), view);
        Approved.check(
                "draft-request-modal-empty." + language.tag(),
                DraftRequestModal.open(Words.in(language), UNKNOWN, null));
        assertTrue(view.getTitle().getText().length() <= 24);
        assertTrue(view.getSubmit().getText().length() <= 24);
    }

    @Test
    void whatItWasOpenedWithAndWhatIsChosenAreReadBack() {
        View view = DraftRequestModal.open(Words.in(Language.ENGLISH), KNOWN, null);
        assertEquals(KNOWN, DraftRequestModal.known(view));
        assertEquals(Optional.empty(), DraftRequestModal.client(view));

        view.setState(answered("known:7", "END_NOW", "ENGLISH"));
        assertEquals(Optional.of(new ClientId(7)), DraftRequestModal.client(view));
        assertEquals(ScriptId.END_NOW, DraftRequestModal.script(view));
        assertEquals(Language.ENGLISH, DraftRequestModal.language(view));

        view.setState(answered("new:Somebody", "UNSAID", "UNSAID"));
        assertEquals(Optional.empty(), DraftRequestModal.client(view));
        assertNull(DraftRequestModal.script(view));
        assertNull(DraftRequestModal.language(view));
    }

    private static ViewState answered(String client, String script, String language) {
        return ViewState.builder()
                .values(Map.of(
                        "draft_client", chosen("draft_client", client),
                        "draft_script", chosen("draft_script", script),
                        "draft_language", chosen("draft_language", language)))
                .build();
    }

    private static Map<String, ViewState.Value> chosen(String field, String option) {
        ViewState.SelectedOption selected = new ViewState.SelectedOption();
        selected.setValue(option);
        ViewState.Value value = new ViewState.Value();
        value.setSelectedOption(selected);
        return Map.of(field, value);
    }
}
