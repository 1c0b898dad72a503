package app.laststraw.slack.view;

import app.laststraw.domain.decision.Decision;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.home.HomePlace;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/**
 * Which clients to show on the Home: by part of a name, by what is suggested, or both. A form, since on a phone its field
 * has the keyboard at once and its button says what happens. Drawn here and read back here.
 */
public final class FindClientsModal {
    public static final String CALLBACK_ID = "find_clients";

    private static final String NAME = "typed";
    private static final String DECISION = "decision";
    private static final String ANY = "ANY";
    private static final String ARCHIVED = "archived";

    private FindClientsModal() {}

    /** @param place whose search is gone on with */
    public static View open(Words words, HomePlace place) {
        JsonObject seen = Modals.seen(ARCHIVED, place.archived() ? 1 : 0);
        return Modals.form(
                words,
                CALLBACK_ID,
                "home.find.title",
                "home.find.submit",
                seen,
                List.of(name(words, place.typed()), decision(words, place.decision())));
    }

    private static LayoutBlock name(Words words, String typed) {
        return InputBlock.builder()
                .blockId(NAME)
                .label(Blocks.plain(words.say("home.find.name")))
                .hint(Blocks.plain(words.say("home.find.hint")))
                .optional(true)
                .element(PlainTextInputElement.builder()
                        .actionId(NAME)
                        .maxLength(HomePlace.MAX_TYPED)
                        .initialValue(typed.isEmpty() ? null : typed)
                        .focusOnLoad(true)
                        .build())
                .build();
    }

    private static LayoutBlock decision(Words words, Decision chosen) {
        List<OptionObject> options = new ArrayList<>();
        options.add(option(ANY, words.say("home.find.any")));
        for (Decision decision : Decision.values()) {
            options.add(option(decision.name(), words.name(decision)));
        }
        return InputBlock.builder()
                .blockId(DECISION)
                .label(Blocks.plain(words.say("home.find.decision")))
                .element(StaticSelectElement.builder()
                        .actionId(DECISION)
                        .options(options)
                        .initialOption(options.get(chosen == null ? 0 : chosen.ordinal() + 1))
                        .build())
                .build();
    }

    private static OptionObject option(String value, String text) {
        return OptionObject.builder().value(value).text(Blocks.plain(text)).build();
    }

    /** What was asked for. */
    public static HomePlace read(View view) {
        Answers answers = new Answers(view.getState());
        String typed = answers.typed(NAME);
        boolean archived = Modals.seen(view, ARCHIVED).filter(is -> is == 1).isPresent();
        return new HomePlace(
                Tab.CLIENTS,
                1,
                typed == null ? "" : shortened(typed.strip()),
                answers.chosen(DECISION, Decision.class),
                archived);
    }

    private static String shortened(String typed) {
        return typed.length() <= HomePlace.MAX_TYPED ? typed : typed.substring(0, HomePlace.MAX_TYPED);
    }
}
