package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Language;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportReceiptTest {
    private final Map<String, RenderedMessage> said = Samples.all(Language.ENGLISH, "Northwind");

    @Test
    void aStandingReportCanBeEditedAndWithdrawnAndWithdrawingAsksFirst() {
        List<ButtonElement> buttons = buttons("receipt");
        assertEquals(
                List.of("edit_report", "withdraw_report"),
                buttons.stream().map(ButtonElement::getActionId).toList());
        assertEquals(
                List.of("7", "7"), buttons.stream().map(ButtonElement::getValue).toList());
        assertEquals("danger", buttons.get(1).getStyle());
        assertEquals("Withdraw it", buttons.get(1).getConfirm().getConfirm().getText());
        assertEquals("Keep it", buttons.get(1).getConfirm().getDeny().getText());
    }

    @Test
    void aWithdrawnReportOffersNothingMore() {
        assertEquals(List.of(), buttons("receipt-withdrawn"));
    }

    @Test
    void theTallyIsShownOnlyWhereTheReporterMaySeeCounts() {
        assertTrue(drawn("receipt").contains("10 reports from 3 people"));
        assertFalse(drawn("receipt-no-counts").contains("10 reports"));
    }

    private List<ButtonElement> buttons(String name) {
        return said.get(name).blocks().stream()
                .filter(ActionsBlock.class::isInstance)
                .flatMap(block -> ((ActionsBlock) block).getElements().stream())
                .map(ButtonElement.class::cast)
                .toList();
    }

    private String drawn(String name) {
        return Approved.json(said.get(name).blocks()).toString();
    }
}
