package app.laststraw.slack.message;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.usecase.ClientStatus;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;

/** How things stand with a client, as far as the reader may know: members read counts, if their firm shows them. */
public final class StatusReply {
    private StatusReply() {}

    public static RenderedMessage render(ClientStatus status, Words words) {
        List<LayoutBlock> blocks =
                new ArrayList<>(Blocks.heading(status.client().name().text()));
        if (status.role().carriesTheAccount()) {
            addStanding(blocks, status.suggestion(), words);
            addReports(blocks, status, words);
        } else {
            blocks.addAll(Blocks.paragraphs(
                    status.countsShown() ? counts(status.suggestion(), words) : words.say("status.hidden")));
        }
        return new RenderedMessage(words.say("status.text", name(status.client())), blocks);
    }

    /**
     * Several clients, in the order given.
     *
     * @param more how many others there are
     */
    public static RenderedMessage list(List<ClientStatus> statuses, int more, Words words) {
        if (statuses.isEmpty()) {
            return Blocks.message(words.say("status.list.none"));
        }
        String title = words.say("status.list.text");
        List<RichTextElement> lines =
                statuses.stream().map(each -> line(each, words)).toList();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(RichText.block(RichText.line(RichText.bold(title)), RichText.list(lines)));
        if (more > 0) {
            blocks.add(Blocks.note(words.say("status.list.more", more)));
        }
        return new RenderedMessage(title, blocks);
    }

    /**
     * Nobody has that name.
     *
     * @param typed as typed, not blank
     * @param near clients with a name like it; may be empty
     */
    public static RenderedMessage unknown(String typed, List<Client> near, Words words) {
        String saying = words.say("status.unknown", Blocks.typed(typed));
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.paragraphs(saying));
        if (!near.isEmpty()) {
            List<String> names = near.stream().map(StatusReply::name).toList();
            blocks.add(RichText.block(RichText.line(RichText.bold(words.say("status.near"))), RichText.bullets(names)));
        }
        blocks.add(Blocks.note(words.say("status.unknown.add")));
        return new RenderedMessage(words.say("status.unknown.text"), blocks);
    }

    private static void addStanding(List<LayoutBlock> blocks, Suggestion suggestion, Words words) {
        blocks.add(RichText.block(RichText.line(
                RichText.bold(words.say("status.decision", suggestion.decision())),
                RichText.text("\n" + Figures.confidence(suggestion, words)))));
        blocks.add(RichText.block(
                RichText.line(RichText.bold(words.say("card.why"))),
                RichText.bullets(suggestion.reasons().stream().map(words::say).toList())));
        blocks.addAll(
                Blocks.paragraphs(String.join("\n", counts(suggestion, words), Figures.grade(suggestion, words))));
        suggestion.nextSteps().stream().findFirst().ifPresent(step -> blocks.add(firstStep(step, words)));
    }

    private static void addReports(List<LayoutBlock> blocks, ClientStatus status, Words words) {
        if (!status.reports().isEmpty()) {
            blocks.add(new DividerBlock());
            blocks.add(RichText.block(RichText.line(RichText.bold(words.say("status.reports")))));
            blocks.addAll(ReportLines.of(status, words));
        }
        if (status.withdrawn() > 0) {
            blocks.add(Blocks.note(words.say("status.withdrawn", status.withdrawn())));
        }
    }

    private static LayoutBlock firstStep(Sentence step, Words words) {
        return RichText.block(
                RichText.line(RichText.bold(words.say("card.first_step")), RichText.text("\n" + words.say(step))));
    }

    private static RichTextElement line(ClientStatus status, Words words) {
        return RichText.line(RichText.bold(name(status.client())), RichText.text("\n" + standing(status, words)));
    }

    private static String standing(ClientStatus status, Words words) {
        Suggestion suggestion = status.suggestion();
        int reports = suggestion.tally().reports();
        if (status.role().carriesTheAccount()) {
            return words.say("status.list.line", suggestion.decision(), suggestion.grade(), reports);
        }
        return status.countsShown() ? words.say("status.list.counts", reports) : words.say("status.hidden");
    }

    private static String counts(Suggestion suggestion, Words words) {
        return String.join("\n", Figures.counts(suggestion.tally(), words));
    }

    private static String name(Client client) {
        return Blocks.typed(client.name().text());
    }
}
