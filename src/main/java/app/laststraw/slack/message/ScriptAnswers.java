package app.laststraw.slack.message;

import app.laststraw.domain.client.Client;
import app.laststraw.usecase.script.AskingForScript.Choice;
import app.laststraw.words.Words;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.stream.Stream;

/** What is said at once, and privately, to somebody who asks for a script. The draft itself is said elsewhere. */
public final class ScriptAnswers {
    /** Opens the form in which the client, and the rest, is chosen; its value is a {@link ChosenSoFar}. */
    public static final String CHOOSE = "choose_client";

    private ScriptAnswers() {}

    /** What can be typed. */
    public static RenderedMessage help(Words words) {
        List<String> parts = Stream.of("client", "script", "language")
                .map(part -> words.say("asking.help." + part))
                .toList();
        return new RenderedMessage(
                words.say("asking.help.text"),
                List.of(
                        Blocks.list(words.say("asking.help.intro"), parts),
                        Blocks.section(words.say("asking.help.example")),
                        Blocks.note(words.say("asking.help.private"))));
    }

    /** Which client is it for? Names none: they are in the form. */
    public static RenderedMessage whichClient(Choice choice, Words words) {
        String question = words.say(choice.named() ? "asking.which.named" : "asking.which");
        return asking(question, "button.choose_client", ChosenSoFar.of(choice), words);
    }

    /** The suggestion is to keep the client, and no script was named. */
    public static RenderedMessage nothingFits(ChosenSoFar known, Words words) {
        String saying = words.say("asking.nothing_fits");
        return asking(saying, "button.choose_script", known, words);
    }

    /** @param direct whether it comes to the asker directly */
    public static RenderedMessage onItsWay(Client client, boolean direct, Words words) {
        return Blocks.message(words.say(
                direct ? "asking.on_its_way.direct" : "asking.on_its_way",
                Blocks.typed(client.name().text())));
    }

    private static RenderedMessage asking(String saying, String label, ChosenSoFar known, Words words) {
        ButtonElement button = ButtonElement.builder()
                .actionId(CHOOSE)
                .text(Blocks.plain(words.say(label)))
                .value(known.written().toString())
                .style("primary")
                .build();
        return new RenderedMessage(
                saying,
                List.of(
                        Blocks.section(saying),
                        Blocks.buttons(button),
                        Blocks.note(words.say("asking.which.private"))));
    }
}
