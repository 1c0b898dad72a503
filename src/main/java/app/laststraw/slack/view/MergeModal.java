package app.laststraw.slack.view;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.RichText;
import app.laststraw.usecase.client.MergingClients;
import app.laststraw.usecase.client.MergingClients.Two;
import app.laststraw.usecase.report.ReportForm.ClientChoice;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two steps to a merge: which record, and whether it is really meant, with what will come of it. */
public final class MergeModal {
    public static final String CHOOSE = "merge_choose";
    public static final String CONFIRM = "merge_confirm";

    private static final String INTO = "into";
    private static final String AWAY = "away";

    private MergeModal() {}

    public static View choose(Words words, Client into) {
        String name = Blocks.typed(into.name().text());
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.paragraphs(words.say("directory.merge.what", name)));
        blocks.add(InputBlock.builder()
                .blockId(MergingClients.FIELD)
                .label(Blocks.plain(words.say("directory.merge.with")))
                .element(ExternalSelectElement.builder()
                        .actionId(MergingClients.FIELD)
                        .placeholder(Blocks.plain(words.say("modal.client.placeholder")))
                        .minQueryLength(0)
                        .build())
                .build());
        return Modals.form(
                words,
                CHOOSE,
                "directory.merge.title",
                "directory.merge.next",
                Modals.seen(INTO, into.id().value()),
                blocks);
    }

    public static View confirm(Words words, Two two) {
        String into = Blocks.typed(two.into().name().text());
        String away = Blocks.typed(two.away().name().text());
        JsonObject seen = Modals.seen(INTO, two.into().id().value());
        seen.addProperty(AWAY, two.away().id().value());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(
                RichText.block(RichText.line(List.of(RichText.bold(words.say("directory.merge.sure", away, into))))));
        blocks.add(RichText.block(RichText.bullets(List.of(
                words.say("directory.merge.names", away, into),
                words.say("directory.merge.reports", two.reports() + two.reportsOfAway(), two.reportsOfAway()),
                words.say("directory.merge.facts", into),
                words.say("directory.merge.undo", into)))));
        return Modals.form(words, CONFIRM, "directory.merge.title", "directory.merge.submit", seen, blocks);
    }

    /** What came of it. */
    public static View told(Words words, String saying) {
        return Modals.told(words, "directory.merge.title", Blocks.paragraphs(saying));
    }

    /** The record that is to stand. */
    public static ClientId into(View view) {
        return Modals.seen(view, INTO).map(ClientId::new).orElseThrow();
    }

    /** The record to be merged away, in the second step. */
    public static ClientId away(View view) {
        return Modals.seen(view, AWAY).map(ClientId::new).orElseThrow();
    }

    /** The record that was chosen in the first step; empty when none was. */
    public static Optional<ClientId> chosen(View view) {
        ClientChoice choice = ClientOptions.read(new Answers(view.getState()).chosen(MergingClients.FIELD));
        return choice instanceof ClientChoice.Known known ? Optional.of(known.id()) : Optional.empty();
    }

    /** What the type-ahead offers; no new names here. */
    public static List<OptionObject> options(Words words, String typed, List<Client> found) {
        return new ClientOptions(words).known(found, typed);
    }
}
