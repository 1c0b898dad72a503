package app.laststraw.slack.message;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.usecase.standing.ClientStatus;
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
            blocks.addAll(new StatusOfCase(status, words).blocks());
            addReports(blocks, status, words);
            blocks.addAll(StatusOfCase.buttons(status, words));
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

    private static void addReports(List<LayoutBlock> blocks, ClientStatus status, Words words) {
        if (!status.reports().isEmpty()) {
            blocks.add(new DividerBlock());
            blocks.add(RichText.block(RichText.line(RichText.bold(words.say("status.reports")))));
            blocks.addAll(ReportLines.of(status.reports(), status.reportersShown(), 0, words));
        }
        if (status.aftermath() > 0) {
            blocks.add(Blocks.note(words.say("status.aftermath", status.aftermath())));
        }
        if (status.withdrawn() > 0) {
            blocks.add(Blocks.note(words.say("status.withdrawn", status.withdrawn())));
        }
    }

    private static RichTextElement line(ClientStatus status, Words words) {
        List<RichTextElement> line = new ArrayList<>();
        line.add(RichText.bold(name(status.client())));
        if (status.role().carriesTheAccount()) {
            line.addAll(StatusOfCase.line(status, words));
        } else {
            int reports = status.suggestion().tally().reports();
            line.add(RichText.text("\n"
                    + (status.countsShown() ? words.say("status.list.counts", reports) : words.say("status.hidden"))));
        }
        return RichText.line(line);
    }

    private static String counts(Suggestion suggestion, Words words) {
        return String.join("\n", Figures.counts(suggestion.tally(), words));
    }

    private static String name(Client client) {
        return Blocks.typed(client.name().text());
    }
}
