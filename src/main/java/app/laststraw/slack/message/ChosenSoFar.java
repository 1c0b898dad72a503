package app.laststraw.slack.message;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.usecase.script.AskingForScript.Choice;
import app.laststraw.usecase.script.AskingForScript.Spot;
import app.laststraw.usecase.script.RequestingDraft.Wish;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is known of a script that somebody asked for, as the button and the form carry it by which they choose the rest.
 *
 * @param spot null for the thread of the client’s card
 * @param script null for the one that fits
 * @param language null for the firm’s
 * @param likely clients who may be meant, best first; {@value #MOST} at most
 */
public record ChosenSoFar(Spot spot, ScriptId script, Language language, List<ClientId> likely) {
    /** A button’s value has 2,000 characters. */
    static final int MOST = 20;

    private static final String CHANNEL = "channel";
    private static final String THREAD = "thread";
    private static final String WITH_THE_APP = "with_the_app";
    private static final String SCRIPT = "script";
    private static final String LANGUAGE = "language";
    private static final String LIKELY = "likely";

    public ChosenSoFar {
        likely = List.copyOf(likely);
    }

    public static ChosenSoFar of(Choice choice) {
        return new ChosenSoFar(
                choice.spot(),
                choice.script(),
                choice.language(),
                choice.likely().stream().map(Client::id).limit(MOST).toList());
    }

    /** All but the script is known. */
    public static ChosenSoFar of(Wish wish, Spot spot) {
        return new ChosenSoFar(spot, wish.script(), wish.language(), List.of(wish.client()));
    }

    public JsonObject written() {
        JsonObject json = new JsonObject();
        if (spot != null) {
            json.addProperty(CHANNEL, spot.channel().value());
            json.addProperty(THREAD, spot.thread());
            json.addProperty(WITH_THE_APP, spot.withTheApp());
        }
        if (script != null) {
            json.addProperty(SCRIPT, script.name());
        }
        if (language != null) {
            json.addProperty(LANGUAGE, language.name());
        }
        JsonArray ids = new JsonArray();
        likely.forEach(id -> ids.add(id.value()));
        json.add(LIKELY, ids);
        return json;
    }

    /** @throws RuntimeException for what {@link #written} did not write */
    public static ChosenSoFar read(String written) {
        JsonObject json = JsonParser.parseString(written).getAsJsonObject();
        List<ClientId> likely = new ArrayList<>();
        json.getAsJsonArray(LIKELY).forEach(id -> likely.add(new ClientId(id.getAsLong())));
        return new ChosenSoFar(
                json.has(CHANNEL) ? spot(json) : null,
                named(json, SCRIPT, ScriptId::valueOf),
                named(json, LANGUAGE, Language::valueOf),
                likely);
    }

    private static Spot spot(JsonObject json) {
        return new Spot(
                new ChannelId(json.get(CHANNEL).getAsString()),
                json.get(THREAD).getAsString(),
                json.get(WITH_THE_APP).getAsBoolean());
    }

    private static <E> E named(JsonObject json, String name, Function<String, E> value) {
        return json.has(name) ? value.apply(json.get(name).getAsString()) : null;
    }
}
