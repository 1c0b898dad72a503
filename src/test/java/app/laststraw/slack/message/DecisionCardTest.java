package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Language;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Test
    void theOneButtonAsksForTheScriptOfThatClient() {
        ActionsBlock buttons = buttons("card-part").get(0);
        ButtonElement button = (ButtonElement) buttons.getElements().get(0);
        assertEquals("draft_script", button.getActionId());
        assertEquals("12", button.getValue());
        assertEquals("primary", button.getStyle());
    }

    @Test
    void keepHasNoScriptAndSaysToCarryOn() {
        assertEquals(List.of(), buttons("card-keep"));
        assertTrue(Approved.json(said.get("card-keep")).toString().contains("Carry on, and report what happens."));
        assertFalse(Approved.json(said.get("card-part")).toString().contains("Carry on, and report what happens."));
    }

    private List<ActionsBlock> buttons(String name) {
        return said.get(name).blocks().stream()
                .filter(ActionsBlock.class::isInstance)
                .map(ActionsBlock.class::cast)
                .toList();
    }

    private String heading(LayoutBlock block) {
        return assertInstanceOf(HeaderBlock.class, block).getText().getText();
    }
}
