package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.report.ReportForm.ClientChoice;
import app.laststraw.words.Words;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOptionsTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Client NORTHWIND = Samples.client("Northwind");

    @Test
    void aNewNameIsOfferedLast() {
        List<OptionObject> options = ReportModal.clientOptions(ENGLISH, " north ", List.of(NORTHWIND), false);
        assertEquals(List.of("Northwind", "Add “north” as a new client"), texts(options));
        assertEquals(
                List.of("known:12", "new:north"),
                options.stream().map(OptionObject::getValue).toList());
    }

    @Test
    void aNameThatExistsIsNotOfferedAgain() {
        assertEquals(
                List.of("Northwind"), texts(ReportModal.clientOptions(ENGLISH, "NORTHWIND", List.of(NORTHWIND), true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void beforeAnythingIsTypedThereIsNothingToAdd(String typed) {
        assertEquals(List.of("Northwind"), texts(ReportModal.clientOptions(ENGLISH, typed, List.of(NORTHWIND), false)));
    }

    @Test
    void theAliasThatMatchedIsNamed() {
        OptionObject found = ReportModal.clientOptions(ENGLISH, "nw tr", List.of(NORTHWIND), true)
                .get(0);
        assertEquals("also NW Traders", found.getDescription().getText());
        assertNull(ReportModal.clientOptions(ENGLISH, "n", List.of(NORTHWIND), true)
                .get(0)
                .getDescription());
    }

    @Test
    void aNameThatIsTooLongIsExplainedAndReadAsNoClient() {
        List<OptionObject> options = ReportModal.clientOptions(ENGLISH, "x".repeat(121), List.of(), false);
        assertEquals(List.of("Too long for a name: 120 characters at most"), texts(options));
        assertNull(ClientOptions.read(options.get(0).getValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a"})
    void aLongNameIsShortenedBetweenCharactersInTheTextAndWholeInTheValue(String first) {
        String name = first + "😀".repeat(59);
        OptionObject added =
                ReportModal.clientOptions(ENGLISH, name, List.of(), false).get(0);
        assertEquals(new ClientChoice.Named(name), ClientOptions.read(added.getValue()));
        String text = ((PlainTextObject) added.getText()).getText();
        assertTrue(text.endsWith("…” as a new client"), text);
        assertFalse(text.matches(".*[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF]).*"), text);
    }

    @Test
    void aFullDirectoryLeavesRoomForTheNewName() {
        List<OptionObject> options =
                ReportModal.clientOptions(ENGLISH, "north", Collections.nCopies(300, NORTHWIND), false);
        assertEquals(100, options.size());
        assertEquals("new:north", options.get(99).getValue());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void optionsKeepSlacksLimitsWhateverTheNames(Language language) {
        for (String hostile : Samples.HOSTILE) {
            List<OptionObject> options =
                    ReportModal.clientOptions(Words.in(language), hostile, List.of(Samples.client(hostile)), false);
            assertEquals(List.of(), SlackLimits.ofOptions(Approved.json(options)), hostile);
            assertEquals(
                    new ClientChoice.Known(new ClientId(12)),
                    ClientOptions.read(options.get(0).getValue()));
            assertEquals(
                    new ClientChoice.Named(hostile),
                    ClientOptions.read(options.get(1).getValue()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "known:", "known:0", "known:-1", "known:12 ", "known:9999999999999999999", "new:", "new:  "})
    void valuesThatWereNeverOfferedAreReadAsNoClient(String value) {
        assertNull(ClientOptions.read(value));
    }

    private static List<String> texts(List<OptionObject> options) {
        return options.stream()
                .map(option -> ((PlainTextObject) option.getText()).getText())
                .toList();
    }
}
