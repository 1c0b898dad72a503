package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {
    @Test
    void aLongTextIsSplitAtALineEndAndNothingOfItIsLost() {
        String text = IntStream.range(0, 400)
                .mapToObj(line -> "Line " + line + " of a long draft")
                .collect(Collectors.joining("\n"));
        List<String> parts = parts(text);
        assertEquals(text, String.join("", parts));
        parts.forEach(part -> assertTrue(part.length() <= Blocks.TEXT_LIMIT, part));
        parts.subList(0, parts.size() - 1).forEach(part -> assertTrue(part.endsWith("\n"), part));
    }

    @Test
    void aTextWithoutAPlaceToBreakIsSplitBetweenCharacters() {
        String text = "a" + "😀".repeat(4000);
        List<String> parts = parts(text);
        assertEquals(text, String.join("", parts));
        assertEquals(3, parts.size());
        parts.forEach(part -> assertFalse(Character.isHighSurrogate(part.charAt(part.length() - 1))));
    }

    @Test
    void aHeadingThatIsTooLongBecomesAParagraph() {
        String title = "t".repeat(151);
        assertEquals(
                List.of(title), Blocks.heading(title).stream().map(this::text).toList());
    }

    @Test
    void textThatRunsRightToLeftIsKeptToItself() {
        assertEquals("\u2068שלום\u2069", Blocks.typed("שלום"));
        assertEquals("\u2068\u202Eevil\u2069", Blocks.typed("\u202Eevil"));
        assertEquals("王小明 & Søn", Blocks.typed("王小明 & Søn"));
    }

    @Test
    void aSayingIsBothWhatIsDrawnAndWhatLockScreensShowAndNeitherIsEscaped() {
        RenderedMessage message = Blocks.message("<!here> &lt;");
        assertEquals("<!here> &lt;", message.text());
        assertEquals("<!here> &lt;", text(message.blocks().get(0)));
    }

    private List<String> parts(String text) {
        return Blocks.paragraphs(text).stream().map(this::text).toList();
    }

    private String text(LayoutBlock block) {
        return ((SectionBlock) block).getText().getText();
    }
}
