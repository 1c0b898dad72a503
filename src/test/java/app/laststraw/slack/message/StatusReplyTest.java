package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusReplyTest {
    private final Map<String, RenderedMessage> said = Samples.all(Language.ENGLISH, "Northwind");

    @Test
    void membersReadCountsAndNothingElse() {
        String member = drawn("status-member");
        assertTrue(member.contains("10 reports from 3 people"), member);
        assertFalse(member.contains("Part ways"), member);
        assertFalse(member.contains("Grade"), member);
    }

    @Test
    void membersReadNotEvenCountsWhereTheFirmHidesThem() {
        String hidden = drawn("status-hidden");
        assertFalse(hidden.matches(".*\\d.*"), hidden);
        assertFalse(hidden.contains("Part ways"), hidden);
    }

    @Test
    void thoseWhoCarryTheAccountReadTheSuggestionWithItsReasonsAndTheFirstStepOnly() {
        String owner = drawn("status-owner");
        assertTrue(owner.contains("Suggestion: Part ways"), owner);
        assertTrue(owner.contains("Grade E"), owner);
        assertTrue(owner.contains("Do this first"), owner);
        assertFalse(owner.contains("This is a draft for"), owner);
    }

    @Test
    void whoCarriesTheAccountReadsWhatWasWrittenAndOnlyWhoMayKnowsByWhom() {
        String owner = drawn("status-owner");
        assertTrue(owner.contains("Called at 23:00"), owner);
        assertFalse(owner.contains("\"user\""), owner);

        assertTrue(drawn("status-keep").contains("\"user\""));
        assertTrue(drawn("status-keep").contains("2 reports were withdrawn"));
        assertFalse(owner.contains("withdrawn"), owner);
        assertFalse(drawn("status-member").contains("Called at 23:00"));
    }

    @Test
    void reportsAreNeverCutButHowManyDoNotFitIsSaid() {
        Report report = Samples.report("x".repeat(3000));
        List<LayoutBlock> blocks =
                ReportLines.of(Samples.status(List.of(report, report, report, report)), Words.in(Language.ENGLISH));

        String drawn = Approved.json(blocks).toString();
        assertEquals(2, drawn.split("x{3000}", -1).length - 1);
        assertTrue(drawn.contains("And 2 older reports."), drawn);
    }

    @Test
    void aLongListSaysHowManyItLeavesOut() {
        String list = drawn("status-list-long");
        assertEquals(40, list.split("Northwind", -1).length - 1);
        assertTrue(list.contains("And 2 more clients"), list);
    }

    private String drawn(String name) {
        return Approved.json(said.get(name).blocks()).toString();
    }
}
