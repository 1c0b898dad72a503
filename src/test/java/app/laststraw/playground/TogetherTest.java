package app.laststraw.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The page, the app and the people at once: nothing breaks, and nothing is lost. */
class TogetherTest {
    private static final int TIMES = 60;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void peopleAndTheAppAtOnceLoseNothing() throws Exception {
        try (FakeBot bot = new FakeBot();
                StandIn standIn =
                        StandIn.start(StandInSettings.of(Firm.SECRET, Firm.TOKEN), Firm.plan(), new SettableTime())) {
            standIn.deliverTo(bot.address());
            SlackUser mia = standIn.as("UMEMBER");
            SlackUser max = standIn.as("UMANAGER");
            atOnce(List.of(
                    index -> mia.say("CTEAM", "mia " + index),
                    index -> mia.command("CTEAM", "/report", "").ok(),
                    index -> post(standIn, index),
                    index -> get(standIn, "/page/desk?as=UMEMBER"),
                    index -> get(standIn, "/page/messages?as=UMEMBER&channel=CTEAM"),
                    index -> comeAndGo(standIn, max, index),
                    index -> standIn.messages("CTEAM").size()));
            long said = standIn.messages("CTEAM").size();
            assertEquals(2L * TIMES, said);
            assertEquals(
                    Firm.plan().people().size() + 1 + TIMES,
                    standIn.workspace().people().size());
            assertEquals(TIMES, standIn.calls().of("chat.postMessage").size());
        }
    }

    private interface Deed {
        Object happen(int index) throws Exception;
    }

    private static void atOnce(List<Deed> deeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (Deed deed : deeds) {
                Callable<Void> often = () -> {
                    for (int index = 0; index < TIMES; index++) {
                        deed.happen(index);
                    }
                    return null;
                };
                all.add(threads.submit(often));
            }
            for (Future<Void> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object comeAndGo(StandIn standIn, SlackUser host, int index) {
        Person person = Person.of("UNEW" + index, "Newcomer", Kind.MEMBER, Firm.TEAM);
        standIn.change(person);
        host.invite("CTEAM", person.id());
        host.remove("CTEAM", person.id());
        return person;
    }

    private Object post(StandIn standIn, int index) throws IOException, InterruptedException {
        String body = "{\"channel\":\"CTEAM\",\"text\":\"app " + index + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(standIn.apiUrl() + "chat.postMessage"))
                .header("Authorization", "Bearer " + Firm.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        assertEquals(true, Json.read(answer).orElseThrow().path("ok").asBoolean(), answer);
        return answer;
    }

    private Object get(StandIn standIn, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(standIn.baseUrl() + path)).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response::body);
        return response;
    }
}
