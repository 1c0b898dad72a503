package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.workspace.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageIsAsApproved(Language language) {
        each(Samples.all(language, "Northwind"), (name, message) -> Approved.check(file(name, language), message));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageKeepsSlacksLimitsWhateverTheNames(Language language) {
        Samples.HOSTILE.forEach(hostile -> each(
                Samples.all(language, hostile),
                (name, message) -> assertEquals(List.of(), SlackLimits.ofMessage(Approved.json(message)), name)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesComeOutAsTypedAndAreNeverMarkup(Language language) {
        Samples.HOSTILE.forEach(hostile -> each(aboutTheClient(language, hostile), (name, message) -> {
            String blocks = Approved.json(message.blocks()).toString();
            String quoted = Approved.json(new ClientName(hostile).text()).toString();
            assertTrue(blocks.contains(quoted.substring(1, quoted.length() - 1)), name + " lacks " + hostile);
            assertFalse(blocks.contains("mrkdwn"), name);
        }));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void topLevelTextIsPlainTextForWhoeverSendsItToEscape(Language language) {
        each(Samples.all(language, "O'Brien & Søn <Ltd>"), (name, message) -> {
            assertFalse(message.text().contains("&amp;"), name);
            boolean aboutNoneOrSeveral = name.startsWith("status-list") || name.equals("status-unknown");
            boolean aboutTheClient = aboutTheClient(language, "any").containsKey(name) && !aboutNoneOrSeveral;
            assertEquals(aboutTheClient, message.text().contains("O'Brien & Søn <Ltd>"), name);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatAReporterWroteAndWhoItWasIsInNoMessageButTheAnswerToWhoMayReadIt(Language language) {
        Map<String, RenderedMessage> said = Samples.all(language, "Northwind");
        said.keySet().removeAll(Set.of("status-owner", "status-keep", "review-due", "review-named", "review-kept"));
        each(said, (name, message) -> {
            String all = Approved.json(message).toString();
            assertFalse(all.contains("23:00"), name);
            assertFalse(all.contains("U0REPORTER"), name);
            assertFalse(all.contains("oldest"), name);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void lockScreensShowNeitherTheDecisionNorAFigure(Language language) {
        Map<String, RenderedMessage> said = Samples.all(language, "Northwind");
        each(said, (name, message) -> {
            boolean quotesAReference = name.equals("unexpected");
            assertFalse(!quotesAReference && message.text().matches(".*[0-9].*"), name + ": " + message.text());
        });
        assertFalse(said.get("card-part").text().contains("Part ways"));
        assertFalse(said.get("rise").text().contains("Part ways"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsFilledIn(Language language) {
        each(
                Samples.all(language, "Northwind"),
                (name, message) ->
                        assertFalse(Approved.json(message).toString().matches("(?s).*(\\{[0-9]|\uFFFC|null).*"), name));
    }

    private static Map<String, RenderedMessage> aboutTheClient(Language language, String name) {
        Map<String, RenderedMessage> said = Samples.all(language, name);
        said.keySet()
                .removeIf(key -> Stream.of("help", "channel-", "failed-", "refused-", "unexpected", "status-list-none")
                        .anyMatch(key::startsWith));
        return said;
    }

    private static void each(Map<String, RenderedMessage> said, BiConsumer<String, RenderedMessage> check) {
        assertAll(said.entrySet().stream()
                .map(each -> (Executable) () -> check.accept(each.getKey(), each.getValue())));
    }

    private static String file(String name, Language language) {
        return name + "." + language.tag();
    }

    @Test
    void everyAnnouncementHasWords() {
        assertEquals(Set.of(Announcement.class.getPermittedSubclasses()), new Announcements().kinds());
    }
}
