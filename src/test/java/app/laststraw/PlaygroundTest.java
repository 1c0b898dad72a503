package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Firm;
import app.laststraw.support.Reading;
import app.laststraw.support.TickingClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PlaygroundTest {
    private static final String SOFIA = "U0SOFIA";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void daysPassForTheWorkspaceAndForTheBotAlike() throws Exception {
        try (Playground playground =
                Playground.start(0, Language.ENGLISH, new TickingClock(Firm.MONDAY_MORNING), ZoneOffset.UTC)) {

            skip(playground, 31);

            String desk = ask(HttpRequest.newBuilder(URI.create(playground.page() + "page/desk?as=U0MAYA")));
            assertEquals(
                    "2026-12-17T09:00:00Z",
                    Json.read(desk).orElseThrow().path("now").asText());
            assertTrue(card(playground).contains("As of Dec"), card(playground));
            assertEquals(
                    4,
                    playground.slack().messages("C0REDFLAGS").stream()
                            .filter(message -> message.text().startsWith("The weekly digest is here"))
                            .count(),
                    "a digest each Monday");
        }
    }

    @Test
    void theFirstWeekThatIsLetPassBringsADigestWithSomethingToTell() throws Exception {
        try (Playground playground =
                Playground.start(0, Language.ENGLISH, new TickingClock(Firm.MONDAY_MORNING), ZoneOffset.UTC)) {
            playground.slack().as(SOFIA).command("C0GENERAL", "/client-report", "Atlas Freight");

            skip(playground, 7);

            Message digest = playground.slack().messages("C0REDFLAGS").stream()
                    .filter(message -> message.text().startsWith("The weekly digest is here"))
                    .findFirst()
                    .orElseThrow();
            String read = Reading.of(digest);
            assertTrue(read.contains("4 new reports, about 3 clients."), read);
            assertTrue(read.contains("Kestrel Legal: now “Have the talk that may save it”, was “Keep”."), read);
            assertTrue(digest.showsFile("F00000001"), "its picture");
            String open = Reading.of(playground.slack().as(SOFIA).modal().orElseThrow());
            assertTrue(open.contains("Atlas Freight"), "a form that somebody has open is left alone: " + open);
        }
    }

    private void skip(Playground playground, int days) throws IOException, InterruptedException {
        ask(HttpRequest.newBuilder(URI.create(playground.page() + "page/skip"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"as\":\"U0MAYA\",\"days\":" + days + "}")));
    }

    /** The cards, one after the other. */
    private static String card(Playground playground) {
        return playground.slack().messages("C0REDFLAGS").toString();
    }

    private String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer::body);
        return answer.body();
    }
}
