package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement.DraftScript;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.MediumReason;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.Section;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.workspace.Audience.Refusal;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import com.google.gson.JsonElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftMessageTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Client CLIENT = Samples.client("Northwind");

    @ParameterizedTest
    @MethodSource("typed")
    void theTextComesOutLetterByLetter(String typed) {
        DraftScript said = DraftSamples.letter(CLIENT, typed, null);
        List<String> sections = sections(DraftMessage.render(said, ENGLISH));
        assertTrue(
                String.join("", sections).contains(said.draft().current().text().text()), typed);
    }

    @ParameterizedTest
    @MethodSource("typed")
    void theBlanksAreCountedAndListedBeforeTheText(String typed) {
        DraftScript said = DraftSamples.letter(CLIENT, typed, null);
        String first = sections(DraftMessage.render(said, ENGLISH)).get(0);
        assertTrue(first.equals("2 blanks to fill: scope; end date"), first);
    }

    static List<String> typed() {
        return IntStream.range(0, Samples.HOSTILE.size() + 1)
                .mapToObj(each -> each < Samples.HOSTILE.size()
                        ? Samples.HOSTILE.get(each)
                        : String.join("\n", Samples.HOSTILE).repeat(8))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 3_000, 7_800, 7_900, 9_000, 200_000})
    void aTextIsShownWholeOrNotAtAllAndThenSaysHowLongItIs(int length) {
        DraftScript said = DraftSamples.letter(CLIENT, "长".repeat(length), null);
        DraftText text = said.draft().current().text();
        RenderedMessage message = DraftMessage.render(said, ENGLISH);
        String shown = String.join("", sections(message));
        assertEquals(!DraftBody.isTooLong(text), shown.contains(text.text()));
        assertEquals(DraftBody.isTooLong(text), shown.contains("it is more than one message holds"));
        assertEquals(length > 7_900, DraftBody.isTooLong(text));
        assertEquals(List.of(), SlackLimits.ofMessage(Approved.json(message)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLongestThatIsShownKeepsSlacksLimitsWithAllThatStandsAroundIt(Language language) {
        Client client = Samples.client("名".repeat(120));
        List<Blank> blanks = Collections.nCopies(80, new Blank("end_date", BlankType.DATE, "x".repeat(60), "hint"));
        for (DraftText text : List.of(
                new DraftText("t".repeat(150), null, cues(16, 480), blanks),
                new DraftText(
                        "t".repeat(150), "s".repeat(300), List.of(DraftSamples.words("w".repeat(7_700))), blanks))) {
            assertFalse(DraftBody.isTooLong(text));
            Draft draft = DraftSamples.draft(client, ScriptId.SALVAGE_TALK, text);
            Draft changed = draft.changed(
                    DraftEdit.SHORTER, draft.current().choices(), Map.of(), text, DraftSamples.OWNER, draft.askedAt());
            DraftScript said = DraftSamples.said(
                    client, changed, Set.of(Section.values()), MediumReason.ONLY_EVER_EMAILED, Refusal.UNDELIVERABLE);
            RenderedMessage message = DraftMessage.render(said, Words.in(language));
            assertEquals(List.of(), SlackLimits.ofMessage(Approved.json(message)));
        }
    }

    @Test
    void soManyPassagesThatTheyAreMoreThanAMessagesBlocksAreTooLong() {
        assertTrue(DraftBody.isTooLong(new DraftText("Title", null, cues(31, 10), List.of())));
    }

    private static List<Passage> cues(int count, int length) {
        return Collections.nCopies(count, new Passage(Passage.Kind.CUE, "c".repeat(length)));
    }

    @Test
    void whatOnlyTheSpeakerReadsIsSetApartAndSaysSo() {
        Passage cue = new Passage(Passage.Kind.CUE, "Breathe.\n<!here> *Then* say it.");
        DraftText text = new DraftText("Title", null, List.of(DraftSamples.words("Hello."), cue), List.of());
        List<String> quotes = DraftMessage.render(said(ScriptId.CONVERSATION, text, null), ENGLISH).blocks().stream()
                .map(block -> Approved.json(block).toString())
                .filter(block -> block.contains("rich_text_quote"))
                .toList();
        assertEquals(1, quotes.size());
        assertTrue(quotes.get(0).contains("\"text\":\"For you\""), quotes::toString);
        assertTrue(quotes.get(0).contains("\"\\nBreathe.\\n<!here> *Then* say it.\""), quotes::toString);
        assertFalse(quotes.get(0).contains("Hello."));
    }

    @ParameterizedTest
    @EnumSource(
            value = ToneRule.class,
            names = {"REPORTER_NAMED", "REPORT_QUOTED"})
    void aTextThatTellsOfTheReportersIsReadByOnePersonAndByNoChannel(ToneRule rule) {
        Finding found = new Finding(rule, 0, 5, "typed");
        DraftScript inThread = DraftSamples.found(DraftSamples.letter(CLIENT, "Jonas Weber", null), found);
        String read = blocks(inThread);
        assertFalse(read.contains("Jonas") || read.contains("How we work together"), read);
        assertTrue(read.contains("The text is not shown here"));
        DraftScript direct =
                DraftSamples.found(DraftSamples.letter(CLIENT, "Jonas Weber", Refusal.SHARED_CHANNEL), found);
        assertTrue(blocks(direct).contains("Jonas Weber"));
    }

    @Test
    void theCheckIsToldByNumbersOnlyAndBlanksAreNotCountedTwice() {
        DraftScript said = DraftSamples.found(
                DraftSamples.letter(CLIENT, "you always", null),
                Finding.ofTheWhole(ToneRule.BLANK_LEFT),
                new Finding(ToneRule.BLAME, 0, 5, "your fault"),
                new Finding(ToneRule.ABSOLUTE, 0, 5, "you always"),
                Finding.ofTheWhole(ToneRule.SMALL_TALK));
        String first = sections(DraftMessage.render(said, ENGLISH)).get(0);
        assertTrue(first.endsWith("The check found 2 things to mend and 1 piece of advice."), first);
    }

    @Test
    void aLetterWhereATalkSuitsSaysThatACallMustFollowAndATalkWhereALetterDoesTheReverse() {
        String letter = "An e-mail may open it, and a call must follow.";
        String talk = "This script is for a talk";
        assertTrue(blocks(said(ScriptId.STRAIGHT_TALK, letter(), MediumReason.USUALLY_IN_PERSON))
                .contains(letter));
        assertTrue(blocks(said(ScriptId.CONVERSATION, talk(), MediumReason.NEW_CLIENT))
                .contains(talk));
        assertTrue(
                blocks(said(ScriptId.CONVERSATION, talk(), MediumReason.ABUSE)).contains(talk));
        List.of(
                        said(ScriptId.STRAIGHT_TALK, letter(), MediumReason.ONLY_EVER_EMAILED),
                        said(ScriptId.END_NOW, letter(), MediumReason.ABUSE),
                        said(ScriptId.HEADS_UP, letter(), MediumReason.USUALLY_BY_PHONE),
                        said(ScriptId.CONVERSATION, talk(), MediumReason.USUALLY_BY_PHONE),
                        said(ScriptId.PHONE_FOLLOW_UP, talk(), MediumReason.ONLY_EVER_EMAILED),
                        said(ScriptId.EXPECTATIONS, letter(), null))
                .forEach(said -> assertFalse(
                        blocks(said).contains(letter) || blocks(said).contains(talk)));
    }

    @Test
    void onceMarkedAsSentItCanNoLongerBeChangedAndTheHeadsUpIsBehindIt() {
        DraftScript open = said(ScriptId.CONVERSATION, talk(), MediumReason.NEW_CLIENT);
        String before = blocks(open);
        assertTrue(before.contains("change_draft")
                && before.contains("not said yet")
                && before.contains("draft_heads_up"));
        Draft sent = open.draft().sent(DraftSamples.MANAGER, open.draft().askedAt(), List.of());
        String after = blocks(DraftSamples.said(CLIENT, sent, Set.of(Section.values()), MediumReason.NEW_CLIENT, null));
        assertFalse(
                after.contains("change_draft") || after.contains("not said yet") || after.contains("draft_heads_up"));
        assertTrue(after.contains("draft_phone_follow_up"));
        assertTrue(after.contains("\"user_id\":\"U0MANAGER\""));
        assertTrue(after.contains("on Nov 18, 2026."), after);
    }

    @Test
    void aChoiceIsReadBackWithItsDraftAndTheVersionItWasMadeOn() {
        assertEquals(
                Optional.of(new DraftChanges.Change(
                        DraftSamples.letter(CLIENT, "x", null).draft().id(), DraftEdit.SHORTER, 7)),
                DraftChanges.read("draft:3:7", "SHORTER"));
        assertEquals(Optional.empty(), DraftChanges.read("draft:3:7", "SHORTEN"));
        assertEquals(Optional.empty(), DraftChanges.read("draft:3:seven", "SHORTER"));
    }

    private static DraftText letter() {
        return DraftSamples.letter("Ann");
    }

    private static DraftText talk() {
        return new DraftText("Title", null, List.of(DraftSamples.words("Hello.")), List.of());
    }

    private static DraftScript said(ScriptId script, DraftText text, MediumReason medium) {
        return DraftSamples.said(
                CLIENT, DraftSamples.draft(CLIENT, script, text), Set.of(Section.values()), medium, null);
    }

    private static String blocks(DraftScript said) {
        JsonElement json = Approved.json(DraftMessage.render(said, ENGLISH).blocks());
        return json.toString();
    }

    private static List<String> sections(RenderedMessage message) {
        return message.blocks().stream()
                .filter(SectionBlock.class::isInstance)
                .map(DraftMessageTest::text)
                .toList();
    }

    private static String text(LayoutBlock block) {
        return ((SectionBlock) block).getText().getText();
    }
}
