package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.announcement.Announcement.ReleaseAsked.Standing;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftText;
import app.laststraw.usecase.script.ReleasingDraft.Outcome;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** All that is said about a farewell draft that a second manager has to agree to. Only the managers who are asked read its text. */
public final class ReleaseMessages {
    private ReleaseMessages() {}

    /** To a manager who may agree. */
    public static RenderedMessage render(Announcement.ReleaseAsked said, Words words) {
        String name = name(said.client());
        if (said.standing() != Standing.OPEN) {
            List<LayoutBlock> closed =
                    List.of(RichText.block(closed(said.client(), said.release(), said.standing(), said.zone(), words)));
            return new RenderedMessage(words.say("release.asked.text.closed", name), closed);
        }
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.heading(words.say("release.asked")));
        blocks.add(RichText.block(RichText.fill(
                words.say("release.asked.by", RichText.gap(), said.release().script(), name),
                RichText.person(said.release().askedBy()))));
        LocalDate ruledOn = said.ruling().at().atZone(said.zone()).toLocalDate();
        blocks.add(RichText.block(RichText.fill(
                words.say("release.asked.decision", said.ruling().decision(), RichText.gap(), ruledOn),
                RichText.person(said.ruling().by()))));
        blocks.add(new DividerBlock());
        blocks.addAll(text(said.text(), words));
        blocks.add(new DividerBlock());
        blocks.add(Blocks.buttons(
                DraftButtons.primary(DraftButtons.AGREE_RELEASE, said.release(), words),
                DraftButtons.of(DraftButtons.REFUSE_RELEASE, said.release(), words),
                DraftButtons.of(
                        DraftButtons.COPY_DRAFT, new DraftId(said.release().draft()), words)));
        blocks.add(Blocks.note(words.say("release.asked.readers")));
        return new RenderedMessage(words.say("release.asked.text", name), blocks);
    }

    private static List<LayoutBlock> text(DraftText text, Words words) {
        return DraftBody.isTooLong(text)
                ? Blocks.paragraphs(words.say("release.too_long", text.text().length()))
                : DraftBody.of(text, words);
    }

    /** To the one who asked. */
    public static RenderedMessage render(Announcement.ReleaseWaits said, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (said.standing() == Standing.OPEN) {
            blocks.addAll(
                    Blocks.paragraphs(words.say("release.waits", said.release().script(), name(said.client()))));
            blocks.add(asked(said, words));
        } else {
            blocks.add(RichText.block(closed(said.client(), said.release(), said.standing(), said.zone(), words)));
        }
        return new RenderedMessage(words.say("release.waits.text", name(said.client())), blocks);
    }

    private static LayoutBlock asked(Announcement.ReleaseWaits said, Words words) {
        if (said.asked().isEmpty()) {
            return RichText.block(RichText.line(RichText.text(words.say("release.waits.nobody"))));
        }
        List<RichTextElement> line = new ArrayList<>();
        line.add(RichText.text(words.say("release.waits.asked")));
        for (int each = 0; each < said.asked().size(); each++) {
            if (each > 0) {
                line.add(RichText.text(words.say("list.separator")));
            }
            line.add(RichText.person(said.asked().get(each)));
        }
        return RichText.block(RichText.line(line));
    }

    /** At once, to whoever asks by a command and is waiting for an answer. */
    public static RenderedMessage waits(Client client, Words words) {
        return Blocks.message(words.say("release.refusal.waits", name(client)));
    }

    /** To the one who asked: not yet, and why. */
    public static RenderedMessage render(Announcement.ReleaseRefused said, Words words) {
        Release release = said.release();
        String name = name(said.client());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(RichText.block(
                RichText.fill(
                        words.say("release.refused", RichText.gap(), release.script(), name),
                        RichText.person(release.answeredBy())),
                RichText.quote(RichText.text(release.reason()))));
        blocks.add(Blocks.note(words.say("release.refused.next")));
        return new RenderedMessage(words.say("release.refused.text", name), blocks);
    }

    /** Where the draft stood. */
    public static RenderedMessage render(Announcement.DraftHeld said, Words words) {
        String name = name(said.client());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(RichText.block(RichText.line(RichText.bold(words.say("release.held", name)))));
        blocks.addAll(Blocks.paragraphs(words.say("release.held.why", said.script())));
        if (said.canBeUndone()) {
            blocks.add(DraftChanges.undo(said.draft(), said.version(), words));
        }
        return new RenderedMessage(words.say("release.held", name), blocks);
    }

    /** A line of the case, for whoever reads the case. */
    static RichTextSectionElement inCase(Release release, ZoneId zone, Words words) {
        if (!release.isAnswered()) {
            return RichText.line(RichText.text(words.say("release.case.waits", release.script())));
        }
        String key = release.agreed() ? "release.case.agreed" : "release.case.refused";
        return RichText.fill(
                words.say(key, release.script(), RichText.gap(), answeredOn(release, zone)),
                RichText.person(release.answeredBy()));
    }

    /** Privately, to a manager whose answer was not taken. */
    public static RenderedMessage notTaken(Outcome outcome, Words words) {
        if (outcome instanceof Outcome.Answered answered) {
            Release release = answered.release();
            String key = release.agreed() ? "release.answered.agreed" : "release.answered.refused";
            List<LayoutBlock> blocks = List.of(
                    Blocks.naming(release.answeredBy(), by -> words.say(key, by, release.script(), answered.on())));
            return new RenderedMessage(words.say("release.answered"), blocks);
        }
        return Blocks.message(notTakenInWords(outcome, words));
    }

    /**
     * The same in a sentence that names nobody, for a form.
     *
     * @throws IllegalArgumentException for an outcome that is no refusal
     */
    public static String notTakenInWords(Outcome outcome, Words words) {
        if (outcome instanceof Outcome.Answered) {
            return words.say("release.answered");
        }
        if (outcome instanceof Outcome.NoLonger) {
            return words.say("release.no_longer");
        }
        if (outcome instanceof Outcome.OwnQuestion) {
            return words.say("release.own");
        }
        if (outcome instanceof Outcome.NotAllowed) {
            return words.say("refusal.managers_only");
        }
        throw new IllegalArgumentException("that is no refusal");
    }

    private static RichTextSectionElement closed(
            Client client, Release release, Standing standing, ZoneId zone, Words words) {
        String name = name(client);
        return switch (standing) {
            case OPEN, NO_LONGER ->
                RichText.line(RichText.text(words.say("release.closed.no_longer", release.script(), name)));
            case AGREED, REFUSED ->
                RichText.fill(
                        words.say(
                                standing == Standing.AGREED ? "release.closed.agreed" : "release.closed.refused",
                                release.script(),
                                name,
                                RichText.gap(),
                                answeredOn(release, zone)),
                        RichText.person(release.answeredBy()));
        };
    }

    private static LocalDate answeredOn(Release release, ZoneId zone) {
        return release.answeredAt().atZone(zone).toLocalDate();
    }

    private static String name(Client client) {
        return Blocks.typed(client.name().text());
    }
}
