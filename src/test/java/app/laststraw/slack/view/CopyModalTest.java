package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopyModalTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsAsApproved(Language language) {
        Words words = Words.in(language);
        Draft draft = draft("New fees", "Dear Ms Ito,\n\nfrom March on it is more.\n\nKind regards");
        Approved.check("modal-copy." + language.tag(), CopyModal.open(words, draft, Samples.client("Northwind")));
        Approved.check(
                "modal-copy-sent." + language.tag(),
                CopyModal.open(
                        words,
                        draft(null, "Thank you.").sent(DraftForm.TOM, Instant.EPOCH, List.of()),
                        Samples.client("Northwind")));
        Approved.check("modal-copy-too-long." + language.tag(), copy(words, "x".repeat(300_000)));
    }

    @Test
    void whatWasTypedComesOutLetterByLetter() {
        Samples.HOSTILE.forEach(hostile -> {
            View view = CopyModal.open(ENGLISH, draft(hostile, "Dear " + hostile), Samples.client(hostile));
            assertEquals(List.of(hostile, "Dear " + hostile), sections(view));
            assertFalse(Approved.json(view).toString().contains("mrkdwn"));
        });
    }

    @Test
    void aLongTextIsDividedAtTheEndsOfItsParagraphsAndNothingIsLost() {
        String text = ("p".repeat(1400) + "\n" + "q".repeat(90) + "\n\n").repeat(9) + "end";
        List<String> sections = sections(copy(ENGLISH, text));
        assertEquals(text, String.join("", sections));
        sections.subList(0, sections.size() - 1).forEach(section -> {
            assertTrue(section.endsWith("\n\n"));
            assertTrue(section.length() <= 3000);
        });
        assertTrue(sections.size() <= 6, () -> sections.size() + " sections");
    }

    @Test
    void oneParagraphThatIsTooLongForASectionGoesOnInTheNext() {
        String text = "short\n\n" + "word ".repeat(1300) + "\n\nshort";
        assertEquals(text, String.join("", sections(copy(ENGLISH, text))));
    }

    @Test
    void asMuchIsShownAsSlackTakesAndOverThatItIsSaidWhereAllOfItIs() {
        assertEquals("x".repeat(200_000), String.join("", sections(copy(ENGLISH, "x".repeat(200_000)))));
        // Each of these takes six bytes on the way to Slack.
        View much = copy(ENGLISH, "<".repeat(60_000));
        assertTrue(sections(much).get(0).contains("Send me as a text file"));
        assertTrue(GsonFactory.createSnakeCase().toJson(much).getBytes(StandardCharsets.UTF_8).length < 250_000);
        View many = copy(ENGLISH, ("x".repeat(1600) + "\n\n").repeat(110));
        assertEquals(1, many.getBlocks().size());
    }

    @Test
    void aLineForTheSpeakerIsMarkedAsOne() {
        List<Passage> passages =
                List.of(new Passage(Passage.Kind.CUE, "Speak slowly."), new Passage(Passage.Kind.WORDS, "Thank you."));
        View view = CopyModal.open(ENGLISH, draft(null, passages), Samples.client("Northwind"));
        assertEquals(List.of("[For you] Speak slowly.\n\nThank you."), sections(view));
    }

    private static View copy(Words words, String text) {
        return CopyModal.open(words, draft(null, text), Samples.client("Northwind"));
    }

    private static List<String> sections(View view) {
        return view.getBlocks().stream()
                .filter(SectionBlock.class::isInstance)
                .map(CopyModalTest::text)
                .collect(Collectors.toList());
    }

    private static String text(LayoutBlock block) {
        return ((SectionBlock) block).getText().getText();
    }

    private static Draft draft(String subject, String text) {
        return draft(subject, List.of(new Passage(Passage.Kind.WORDS, text)));
    }

    private static Draft draft(String subject, List<Passage> passages) {
        DraftText rendered = new DraftText("A letter", subject, passages, List.of());
        DraftChoices choices = DraftChoices.of(ScriptId.FEE_INCREASE, Language.ENGLISH, false);
        return new Draft(
                new DraftId(3),
                Samples.client("Northwind").id(),
                DraftForm.TOM,
                Instant.EPOCH,
                new DraftPlace.CardThread(),
                List.of(new DraftVersion(
                        1, 0, DraftEdit.ASKED_FOR, choices, Map.of(), rendered, DraftForm.TOM, Instant.EPOCH)),
                null);
    }
}
