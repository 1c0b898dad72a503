package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.script.ChoosingScript.Choice;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptModalTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsAsApprovedAndKeepsSlacksLimits(Language language) {
        Approved.check("modal-script." + language.tag(), form(language, "Northwind", ScriptId.EXPECTATIONS));
        Samples.HOSTILE.forEach(hostile -> assertEquals(
                List.of(), SlackLimits.ofView(Approved.json(form(language, hostile, ScriptId.EXPECTATIONS))), hostile));
    }

    @Test
    void noLineOnWhenToUseAScriptIsTooLongForSlack() {
        for (Language language : Language.values()) {
            for (ScriptId script : ScriptId.values()) {
                int length = Words.in(language)
                        .say("draft.script.when." + script.name())
                        .length();
                assertFalse(length > 75, script + " in " + language + ": " + length);
            }
        }
    }

    @Test
    void thePresentScriptIsChosenToBeginWith() {
        View form = Untouched.submitted(form(Language.ENGLISH, "Northwind", ScriptId.EXPECTATIONS));
        assertEquals(Optional.of(ScriptId.FEE_INCREASE), ScriptModal.read(form));
        assertEquals(new DraftId(3), ScriptModal.draft(form));
    }

    @Test
    void nothingIsMarkedWhereNothingIsSuggested() {
        String shown = Approved.json(form(Language.ENGLISH, "Northwind", null)).toString();
        assertFalse(shown.contains("suggested"), shown);
    }

    private static View form(Language language, String client, ScriptId suggested) {
        Choice choice = new Choice(
                DraftForm.draft(Map.of()),
                Samples.client(client),
                Set.of(ScriptId.CONVERSATION, ScriptId.SALVAGE_TALK, ScriptId.PHONE_FOLLOW_UP),
                suggested);
        return ScriptModal.open(Words.in(language), choice);
    }
}
