package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement.ReleaseAsked;
import app.laststraw.domain.announcement.Announcement.ReleaseAsked.Standing;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseMessagesTest {
    private static final Client CLIENT = Samples.client("Northwind");

    private static String read(DraftText text, Language language) {
        return Approved.json(ReleaseMessages.render(ReleaseSamples.asked(CLIENT, text), Words.in(language)))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 7_800, 9_000})
    void aManagerReadsTheWholeTextOrIsToldThatItIsTooLong(int length) {
        DraftText text = DraftSamples.letter("长".repeat(length));
        String read = read(text, Language.ENGLISH);
        assertEquals(!DraftBody.isTooLong(text), read.contains("长".repeat(10)));
        assertEquals(DraftBody.isTooLong(text), read.contains("more than one message holds"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLongestThatIsShownKeepsSlacksLimits(Language language) {
        ReleaseAsked asked = ReleaseSamples.asked(
                Samples.client("名".repeat(120)),
                new DraftText(
                        "t".repeat(150), "s".repeat(300), List.of(DraftSamples.words("w".repeat(7_700))), List.of()));
        RenderedMessage message = ReleaseMessages.render(asked, Words.in(language));
        assertEquals(List.of(), SlackLimits.ofMessage(Approved.json(message)));
    }

    @Test
    void onlyAnOpenQuestionHasTheTextAndTheButtons() {
        assertTrue(read(DraftSamples.letter("Ann"), Language.ENGLISH).contains("agree_release"));
        ReleaseSamples.all(CLIENT, "Ann").forEach((name, said) -> {
            String all = Approved.json(new Announcements().apply(said, Words.in(Language.ENGLISH)))
                    .toString();
            boolean isOpen = name.equals("release-asked");
            assertEquals(isOpen, all.contains("Dear Ann") || all.contains("How we work together"), name);
            assertEquals(isOpen, all.contains("_release\""), name);
        });
    }

    @Test
    void aQuestionThatIsOverCannotCarryTheText() {
        ReleaseAsked open = ReleaseSamples.asked(CLIENT, DraftSamples.letter("Ann"));
        for (Standing over : new Standing[] {Standing.AGREED, Standing.REFUSED, Standing.NO_LONGER}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new ReleaseAsked(CLIENT, open.release(), open.ruling(), open.text(), over, CaseSamples.ZONE));
        }
    }

    @Test
    void theReasonIsTextAndGoesToNobodyButTheOneWhoAsked() {
        ReleaseSamples.all(CLIENT, "Ann").forEach((name, said) -> {
            String all = Approved.json(new Announcements().apply(said, Words.in(Language.ENGLISH)))
                    .toString();
            assertEquals(name.equals("release-refused"), all.contains("<!here> about *the deposit*"), name);
            assertFalse(all.contains("\"broadcast\""));
        });
    }

    @Test
    void anAnswerIsReadBackAsItWasDrawn() {
        String value = DraftButtons.of(DraftButtons.AGREE_RELEASE, ReleaseSamples.OPEN, Words.in(Language.ENGLISH))
                .getValue();
        assertEquals(3, DraftButtons.draftOf(value).value());
        assertEquals(ReleaseSamples.OPEN.script(), DraftButtons.scriptOf(value));
    }
}
