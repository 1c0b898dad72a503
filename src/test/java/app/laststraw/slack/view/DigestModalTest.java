package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.digest.SampleBook;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.DigestSamples;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestModalTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void theDetailsAreAsApproved(Language language) {
        View view = DigestModal.details(DigestSamples.full("Northwind"), Words.in(language));

        Approved.check("digest-details." + language.tag(), view);
        assertKeepsLimits(view);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePreviewIsAsApproved(Language language) {
        View view = DigestModal.preview(DigestSamples.full("Northwind"), SampleBook.TODAY, Words.in(language));

        Approved.check("digest-preview." + language.tag(), view);
        assertKeepsLimits(view);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyWeekHasDetailsToo(Language language) {
        assertKeepsLimits(DigestModal.details(DigestSamples.quiet(), Words.in(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hundredsOfClientsAreCutAndCounted(Language language) {
        Samples.HOSTILE.forEach(hostile -> {
            WeeklyDigest digest = DigestSamples.overfull(hostile);
            View view = DigestModal.details(digest, Words.in(language));

            assertKeepsLimits(view);
            int shown = shown(view, Words.in(language));
            assertTrue(shown >= 10, hostile);
        });
    }

    /** Lines of the first part, by what it says of how many it does not show. */
    private static int shown(View view, Words words) {
        String all = Approved.json(view).toString();
        return List.of(100, 50, 25, 10).stream()
                .filter(lines -> all.contains(words.say("digest.more", 300 - lines)))
                .findFirst()
                .orElse(0);
    }

    private static void assertKeepsLimits(View view) {
        JsonObject json = Approved.json(view).getAsJsonObject();
        assertTrue(json.toString().getBytes(StandardCharsets.UTF_8).length <= 250_000);
        // It is only read: nothing is sent, and nothing kept with it.
        json.addProperty("private_metadata", "");
        json.add("submit", json.get("close"));
        assertEquals(List.of(), SlackLimits.ofView(json));
    }
}
