package app.laststraw.support;

import app.laststraw.playground.StandIn;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.workspace.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What happens to requests between Slack and the app: held up, repeated, or other than Slack's own client sends them. */
public final class Wire {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PAYLOAD = "payload=";
    /** The discard port of this machine: nobody listens there. */
    private static final URI NOBODY = URI.create("http://127.0.0.1:9/");

    private final Firm firm;

    public Wire(Firm firm) {
        this.firm = firm;
    }

    private StandIn slack() {
        return firm.slack();
    }

    /** What a person does while nothing reaches the app; delivered when it is sent again. */
    public Sent holdUp(Runnable deed) {
        slack().deliverTo(NOBODY);
        try {
            deed.run();
        } finally {
            slack().deliverTo(firm.address().resolve("/slack/events"));
        }
        return slack().delivery().last();
    }

    public Ack redeliver(Sent sent) {
        return slack().delivery().redeliver(sent);
    }

    /** The same request, so often at once. */
    public List<Ack> redeliverAtOnce(Sent sent, int times) {
        return redeliverAtOnce(Collections.nCopies(times, sent));
    }

    /** These requests, all at once; the answers are in their order. */
    public List<Ack> redeliverAtOnce(List<Sent> sent) {
        CyclicBarrier start = new CyclicBarrier(sent.size());
        List<Callable<Ack>> deliveries = sent.stream()
                .<Callable<Ack>>map(each -> () -> {
                    start.await(10, TimeUnit.SECONDS);
                    return redeliver(each);
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(sent.size());
        try {
            List<Ack> acks = new ArrayList<>();
            for (Future<Ack> each : threads.invokeAll(deliveries)) {
                acks.add(each.get());
            }
            return acks;
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        } finally {
            threads.shutdown();
        }
    }

    /** The interaction with its payload changed, properly signed now. */
    public Ack tampered(Sent sent, Consumer<ObjectNode> change) {
        ObjectNode payload = payload(sent);
        change.accept(payload);
        return interaction(Json.write(payload));
    }

    /** The payload of an interaction. */
    public static ObjectNode payload(Sent sent) {
        String body = new String(sent.body(), StandardCharsets.UTF_8);
        String json = URLDecoder.decode(body.substring(PAYLOAD.length()), StandardCharsets.UTF_8);
        return (ObjectNode) Json.read(json).orElseThrow();
    }

    /** Any text as the payload of an interaction, properly signed now. */
    public Ack interaction(String payload) {
        return form(PAYLOAD + URLEncoder.encode(payload, StandardCharsets.UTF_8));
    }

    /** Any form, properly signed now. */
    public Ack form(String body) {
        return slack().delivery().postSigned(body.getBytes(StandardCharsets.UTF_8), FORM);
    }

    /** Any JSON, properly signed now, as events come. */
    public Ack json(String body) {
        return slack().delivery().postSigned(body.getBytes(StandardCharsets.UTF_8), "application/json");
    }
}
