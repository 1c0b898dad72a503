package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        assertTrue(owner.contains("Next\""), owner);
        assertFalse(owner.contains("This is a draft for"), owner);
    }

    @Test
    void whoCarriesTheAccountReadsWhatWasWrittenAndOnlyWhoMayKnowsByWhom() {
        String owner = drawn("status-owner");
        assertTrue(owner.contains("Called at 23:00"), owner);
        assertFalse(owner.contains("U0REPORTER"), owner);

        assertTrue(drawn("status-keep").contains("U0REPORTER"));
        assertTrue(drawn("status-keep").contains("2 reports were withdrawn"));
        assertFalse(owner.contains("withdrawn"), owner);
        assertFalse(drawn("status-member").contains("Called at 23:00"));
    }

    @Test
    void thoseWhoCarryTheAccountReadWhatWasDecidedByWhomAndWhyAndTheGutCheck() {
        String owner = drawn("status-owner");
        assertTrue(owner.contains("Decision: Have the talk that may save it"), owner);
        assertTrue(owner.contains("one more talk."), owner);
        assertTrue(owner.contains(" on Nov 20, 2026; 2 questions are open."), owner);
        assertTrue(owner.contains("Hold the talk, then record what was agreed."), owner);
        String undecided = drawn("status-keep");
        assertTrue(undecided.contains("No decision is on record yet."), undecided);
        assertTrue(undecided.contains("Nobody has answered it yet."), undecided);
        assertFalse(drawn("status-member").contains("ecision"));
    }

    @Test
    void aListSaysInALineEachWhatWasDecidedAndWhatIsNext() {
        String list = drawn("status-list");
        assertTrue(list.contains("Decided: Have the talk that may save it · grade E · 10 reports"), list);
        assertTrue(list.contains("Hold the talk, then record what was agreed."), list);
        assertTrue(list.contains("Suggestion: Keep · grade A · no reports"), list);
    }

    @Test
    void ofALongHistoryTheLatestAreShownWholeAndHowManyAreLeftOutIsSaid() {
        String drawn = Approved.json(RulingLines.of(longHistory(), CaseSamples.ZONE, Words.in(Language.ENGLISH)))
                .toString();
        assertEquals(2, drawn.split("y{1000}", -1).length - 1);
        assertTrue(drawn.contains("And 2 older decisions."), drawn);
    }

    @Test
    void reportsAreNeverCutButHowManyDoNotFitIsSaid() {
        Report report = Samples.report("x".repeat(3000));
        List<LayoutBlock> blocks =
                ReportLines.of(List.of(report, report, report, report), false, 0, Words.in(Language.ENGLISH));

        String drawn = Approved.json(blocks).toString();
        assertEquals(2, drawn.split("x{3000}", -1).length - 1);
        assertTrue(drawn.contains("And 2 older reports."), drawn);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLongestReportsAndReasonsTogetherFitIntoOneMessage(Language language) {
        RenderedMessage longest = StatusReply.render(
                Samples.status(Collections.nCopies(9, Samples.report("x".repeat(1390))), longHistory()),
                Words.in(language));
        assertEquals(List.of(), SlackLimits.ofMessage(Approved.json(longest)));
    }

    private static List<Ruling> longHistory() {
        Ruling wordy = new Ruling(Decision.KEEP, Decision.SALVAGE, CaseSamples.OWNER, Instant.EPOCH, "y".repeat(1000));
        return Collections.nCopies(4, wordy);
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
