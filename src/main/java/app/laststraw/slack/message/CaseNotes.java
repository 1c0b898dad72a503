package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** Said in a card's thread when somebody answered the gut check or recorded a decision: who, and what came of it. */
public final class CaseNotes {
    private CaseNotes() {}

    public static RenderedMessage render(Announcement.GutCheckNote note, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(who("gutcheck.note", note.client(), note.answers().by(), words));
        String moved = note.from() == note.to()
                ? words.say("gutcheck.note.stays", note.to())
                : words.say("gutcheck.note.moved", note.from(), note.to());
        blocks.add(RichText.block(RichText.line(RichText.bold(moved))));
        if (!note.reasons().isEmpty()) {
            blocks.add(RichText.block(
                    RichText.bullets(note.reasons().stream().map(words::say).toList())));
        }
        return new RenderedMessage(words.say("gutcheck.note.text", name(note.client())), blocks);
    }

    public static RenderedMessage render(Announcement.RulingNote note, Words words) {
        Ruling ruling = note.ruling();
        String decided = ruling.isOverride()
                ? words.say("ruling.note.instead", ruling.decision(), ruling.suggested())
                : words.say("ruling.note.as_suggested", ruling.decision());
        return new RenderedMessage(
                words.say("ruling.note.text", name(note.client())),
                List.of(
                        who("ruling.note", note.client(), ruling.by(), words),
                        RichText.block(RichText.line(RichText.bold(decided)))));
    }

    private static LayoutBlock who(String key, Client client, MemberId by, Words words) {
        return RichText.block(RichText.fill(words.say(key, RichText.gap(), name(client)), RichText.person(by)));
    }

    private static String name(Client client) {
        return Blocks.typed(client.name().text());
    }
}
