package app.laststraw.slack.view;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.ChosenSoFar;
import app.laststraw.usecase.report.ReportForm.ClientChoice;
import app.laststraw.words.Words;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which script, for which client, in which language? Drawn here and read back here. */
public final class DraftRequestModal {
    public static final String CALLBACK_ID = "draft_request";

    /** The {@code action_id} of the field whose options are asked for while somebody types. */
    public static final String CLIENT = id(Field.DRAFT_CLIENT);

    /** The script that fits, and the firm’s language. */
    private static final String UNSAID = "UNSAID";

    /** The fields; their faults are named after them. */
    public enum Field {
        DRAFT_CLIENT,
        DRAFT_SCRIPT,
        DRAFT_LANGUAGE
    }

    private DraftRequestModal() {}

    /** @param client chosen beforehand; null when none was */
    public static View open(Words words, ChosenSoFar known, Client client) {
        return Modals.form(
                words,
                CALLBACK_ID,
                "asking.form.title",
                "asking.form.submit",
                known.written(),
                List.of(
                        client(words, client),
                        input(Field.DRAFT_SCRIPT, words.say("asking.form.script"), scripts(words, known.script())),
                        input(
                                Field.DRAFT_LANGUAGE,
                                words.say("asking.form.language"),
                                languages(words, known.language())),
                        Blocks.note(words.say(where(known)))));
    }

    /** What the type-ahead of the client field offers; {@code found} best first. */
    public static List<OptionObject> options(Words words, String typed, List<Client> found) {
        return new ClientOptions(words).known(found, typed);
    }

    /** What the form was opened with. */
    public static ChosenSoFar known(View view) {
        return ChosenSoFar.read(view.getPrivateMetadata());
    }

    /** Empty where none was chosen. */
    public static Optional<ClientId> client(View view) {
        return ClientOptions.read(answers(view).chosen(CLIENT)) instanceof ClientChoice.Known known
                ? Optional.of(known.id())
                : Optional.empty();
    }

    /** Null for the one that fits. */
    public static ScriptId script(View view) {
        return answers(view).chosen(id(Field.DRAFT_SCRIPT), ScriptId.class);
    }

    /** Null for the firm’s. */
    public static Language language(View view) {
        return answers(view).chosen(id(Field.DRAFT_LANGUAGE), Language.class);
    }

    private static Answers answers(View view) {
        return new Answers(view.getState());
    }

    private static LayoutBlock client(Words words, Client client) {
        ExternalSelectElement.ExternalSelectElementBuilder select = ExternalSelectElement.builder()
                .actionId(CLIENT)
                .placeholder(Blocks.plain(words.say("asking.form.client.placeholder")))
                .minQueryLength(0);
        if (client != null) {
            select.initialOption(new ClientOptions(words)
                    .chosen(new ClientChoice.Known(client.id()), client.name().text()));
        }
        return input(Field.DRAFT_CLIENT, words.say("asking.form.client"), select.build());
    }

    private static BlockElement scripts(Words words, ScriptId chosen) {
        return select(
                Field.DRAFT_SCRIPT,
                option(words.say("asking.form.script.fits"), UNSAID),
                Arrays.stream(ScriptId.values()).map(each -> option(words.name(each), each.name())),
                chosen);
    }

    private static BlockElement languages(Words words, Language chosen) {
        return select(
                Field.DRAFT_LANGUAGE,
                option(words.say("asking.form.language.usual"), UNSAID),
                Arrays.stream(Language.values())
                        .map(each -> option(words.say("asking.form.language." + each.name()), each.name())),
                chosen);
    }

    /** @param unsaid the option that stands for no choice, and comes first */
    private static BlockElement select(Field field, OptionObject unsaid, Stream<OptionObject> others, Enum<?> chosen) {
        List<OptionObject> options = Stream.concat(Stream.of(unsaid), others).toList();
        return StaticSelectElement.builder()
                .actionId(id(field))
                .options(options)
                .initialOption(options.get(chosen == null ? 0 : chosen.ordinal() + 1))
                .build();
    }

    private static String where(ChosenSoFar known) {
        if (known.spot() == null) {
            return "asking.form.card";
        }
        return known.spot().withTheApp() ? "asking.form.direct" : "asking.form.thread";
    }

    private static LayoutBlock input(Field field, String label, BlockElement element) {
        return InputBlock.builder()
                .blockId(id(field))
                .label(Blocks.plain(label))
                .element(element)
                .build();
    }

    private static OptionObject option(String text, String value) {
        return OptionObject.builder().text(Blocks.plain(text)).value(value).build();
    }

    private static String id(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
