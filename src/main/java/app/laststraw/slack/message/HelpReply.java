package app.laststraw.slack.message;

import app.laststraw.words.Words;
import com.slack.api.model.block.element.RichTextElement;
import java.util.Arrays;
import java.util.List;

/** The command's help, one entry for each {@link Subcommand}. */
public final class HelpReply {
    private HelpReply() {}

    public static RenderedMessage render(Words words) {
        List<RichTextElement> entries = Arrays.stream(Subcommand.values())
                .map(each -> entry(each, words))
                .toList();
        String title = words.say("help.text");
        return new RenderedMessage(
                title,
                List.of(
                        RichText.block(RichText.line(RichText.bold(title)), RichText.list(entries)),
                        RichText.block(RichText.line(RichText.text(words.say("help.shortcut")))),
                        Blocks.note(words.say("help.private"))));
    }

    private static RichTextElement entry(Subcommand subcommand, Words words) {
        return RichText.line(
                RichText.code(usage(subcommand, words)), RichText.text("\n" + words.say("help." + subcommand.name())));
    }

    private static String usage(Subcommand subcommand, Words words) {
        StringBuilder usage = new StringBuilder(Subcommand.COMMAND);
        subcommand.word(words.language()).ifPresent(word -> usage.append(' ').append(word));
        if (subcommand.takesClient()) {
            usage.append(' ').append(words.say("help.argument"));
        }
        return usage.toString();
    }
}
