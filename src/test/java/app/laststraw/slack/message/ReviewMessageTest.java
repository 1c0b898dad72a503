package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewMessageTest {
    private final Map<String, RenderedMessage> said = Samples.all(Language.ENGLISH, "Northwind");

    private String drawn(String name) {
        return Approved.json(said.get(name)).toString();
    }

    @Test
    void itCanBeClearedOrEscalatedAndClearingAsksFirst() {
        String drawn = drawn("review-due");
        assertTrue(drawn.contains("\"action_id\":\"clear_probation\""), drawn);
        assertTrue(drawn.contains("\"action_id\":\"escalate\""), drawn);
        assertTrue(drawn.contains("Do they keep to it?"), drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"review-kept", "review-parting", "review-again"})
    void onceItIsDecidedItSaysSoAndHasNoButtons(String name) {
        assertFalse(drawn(name).contains("action_id"), drawn(name));
    }

    @Test
    void whoReportedIsSaidOnlyToThoseWhoMayKnow() {
        assertFalse(drawn("review-due").contains("U0REPORTER"));
        assertTrue(drawn("review-named").contains("U0REPORTER"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itFitsIntoOneMessageHoweverMuchWasAgreedAndReported(Language language) {
        RenderedMessage longest = ReviewMessage.render(ProbationSamples.longest(Samples.PART), Words.in(language));
        JsonElement drawn = Approved.json(longest);
        assertEquals(List.of(), SlackLimits.ofMessage(drawn));
        assertEquals(10, count(drawn, "y{200}"));
        assertEquals(3, count(drawn, "z{1500}"), "whole ones, and how many more there are");
    }

    private static long count(JsonElement drawn, String pattern) {
        return Stream.of(drawn.toString().split(pattern, -1)).count() - 1;
    }
}
