package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DraftMessageTest {
    @ParameterizedTest
    @MethodSource("typed")
    void theTextComesOutLetterByLetter(String typed) {
        Announcement.DraftScript said = Samples.draft(Samples.client("Northwind"), typed, null);
        List<String> sections = sections(DraftMessage.render(said, Words.in(Language.ENGLISH)));
        assertTrue(
                String.join("", sections).contains(said.draft().current().text().text()), typed);
    }

    @ParameterizedTest
    @MethodSource("typed")
    void theBlanksAreCountedAndListedBeforeTheText(String typed) {
        Announcement.DraftScript said = Samples.draft(Samples.client("Northwind"), typed, null);
        assertEquals(
                "2 blanks to fill: scope; end date",
                sections(DraftMessage.render(said, Words.in(Language.ENGLISH))).get(0));
    }

    static List<String> typed() {
        return IntStream.range(0, Samples.HOSTILE.size() + 1)
                .mapToObj(each -> each < Samples.HOSTILE.size()
                        ? Samples.HOSTILE.get(each)
                        : String.join("\n", Samples.HOSTILE).repeat(8))
                .toList();
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
