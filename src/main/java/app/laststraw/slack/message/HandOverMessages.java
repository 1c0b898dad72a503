package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Step;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;

/** Steps that have a new owner, and steps that need one. */
public final class HandOverMessages {
    private HandOverMessages() {}

    /** To the new owner. */
    public static RenderedMessage render(Announcement.StepsHandedOver said, Words words) {
        String client = Blocks.typed(said.client().name().text());
        return new RenderedMessage(
                words.say("reminder.handed_over.text", client),
                List.of(
                        RichText.block(
                                RichText.fill(
                                        words.say(
                                                "reminder.handed_over",
                                                RichText.gap(),
                                                said.steps().size(),
                                                client),
                                        RichText.person(said.by())),
                                list(said.steps(), words)),
                        Blocks.note(words.say("reminder.handed_over.next"))));
    }

    /** To a manager. */
    public static RenderedMessage render(Announcement.StepsToHandOver said, Words words) {
        String client = Blocks.typed(said.client().name().text());
        if (said.steps().isEmpty()) {
            return new RenderedMessage(
                    words.say("reminder.to_hand_over.text.closed", client),
                    List.of(RichText.block(
                            RichText.line(RichText.text(words.say("reminder.to_hand_over.closed", client))))));
        }
        List<LayoutBlock> blocks = List.of(
                RichText.block(whose(said, client, words), list(said.steps(), words)),
                Blocks.note(words.say("reminder.to_hand_over.next")),
                Blocks.buttons(StepButtons.handOverAll(said.current(), said.owner(), words)));
        return new RenderedMessage(words.say("reminder.to_hand_over.text", client), blocks);
    }

    /** Each was settled or handed over before somebody asked for the form. */
    public static RenderedMessage nothingLeft(Words words) {
        return Blocks.message(words.say("error.new_owner.nothing_left"));
    }

    /** What a form is about to hand over. */
    public static List<LayoutBlock> steps(Client client, List<Step> steps, Words words) {
        return List.of(RichText.block(
                RichText.line(RichText.bold(Blocks.typed(client.name().text()))), list(steps, words)));
    }

    private static RichTextSectionElement whose(Announcement.StepsToHandOver said, String client, Words words) {
        return said.owner() == null
                ? RichText.line(RichText.text(words.say("reminder.to_hand_over.nobody", client)))
                : RichText.fill(
                        words.say("reminder.to_hand_over", RichText.gap(), client), RichText.person(said.owner()));
    }

    private static BlockElement list(List<Step> steps, Words words) {
        return RichText.bullets(steps.stream()
                .map(step -> words.say("reminder.step", StepWords.title(step, words), step.dueOn()))
                .toList());
    }
}
