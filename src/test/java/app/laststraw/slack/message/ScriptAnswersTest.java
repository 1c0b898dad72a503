package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.usecase.script.AskingForScript.Choice;
import app.laststraw.usecase.script.AskingForScript.Spot;
import app.laststraw.words.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptAnswersTest {
    private static final Spot SPOT = new Spot(new ChannelId("C0TEAM"), "1700000000.000100", false);

    private static Choice choice(boolean named) {
        return new Choice(List.of(Samples.client("Northwind")), named, ScriptId.HEADS_UP, Language.ENGLISH, SPOT);
    }

    private static Map<String, RenderedMessage> all(Language language, String name) {
        Words words = Words.in(language);
        return new TreeMap<>(Map.of(
                "asking-help", ScriptAnswers.help(words),
                "asking-which", ScriptAnswers.whichClient(choice(false), words),
                "asking-which-named", ScriptAnswers.whichClient(choice(true), words),
                "asking-nothing-fits", ScriptAnswers.nothingFits(ChosenSoFar.of(choice(true)), words),
                "asking-on-its-way", ScriptAnswers.onItsWay(Samples.client(name), false, words),
                "asking-direct", ScriptAnswers.onItsWay(Samples.client(name), true, words)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAnswerIsAsApproved(Language language) {
        all(language, "Northwind").forEach((name, message) -> Approved.check(name + "." + language.tag(), message));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAnswerKeepsSlacksLimitsWhateverTheNames(Language language) {
        Samples.HOSTILE.forEach(hostile -> all(language, hostile)
                .forEach((name, message) ->
                        assertEquals(List.of(), SlackLimits.ofMessage(Approved.json(message)), name)));
    }

    @Test
    void whatIsChosenSoFarComesBackAsItWas() {
        for (ChosenSoFar chosen : List.of(
                new ChosenSoFar(SPOT, ScriptId.END_NOW, Language.SIMPLIFIED_CHINESE, List.of(new ClientId(7))),
                new ChosenSoFar(new Spot(new ChannelId("D1"), "1.1", true), null, null, List.of()),
                new ChosenSoFar(null, null, Language.ENGLISH, List.of(new ClientId(1), new ClientId(2))))) {
            assertEquals(chosen, ChosenSoFar.read(chosen.written().toString()));
        }
    }

    @Test
    void aButtonCarriesNoMoreClientsThanItHasRoomFor() {
        Choice many = new Choice(
                LongStream.range(0, 500)
                        .mapToObj(
                                id -> Client.named(new ClientId(900_000_000_000L + id), new ClientName("Client " + id)))
                        .toList(),
                true,
                ScriptId.PHONE_FOLLOW_UP,
                Language.SIMPLIFIED_CHINESE,
                SPOT);
        RenderedMessage message = ScriptAnswers.whichClient(many, Words.in(Language.ENGLISH));
        assertEquals(List.of(), SlackLimits.ofMessage(Approved.json(message)));
        assertEquals(ChosenSoFar.MOST, ChosenSoFar.of(many).likely().size());
    }
}
