package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Snooze;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reminds somebody of a step: what to do, by when, what doing it well means. Later it says in a line what became of it. */
public final class StepReminder {
    /** The steps for which there is a script to draft. */
    static final Set<StepKind> WITH_SCRIPT =
            EnumSet.of(StepKind.WRITE_SCRIPT, StepKind.FAREWELL_TALK, StepKind.WRITTEN_NOTICE);

    private final Announcement.StepReminder reminder;
    private final Words words;
    private final String client;

    private StepReminder(Announcement.StepReminder reminder, Words words) {
        this.reminder = reminder;
        this.words = words;
        this.client = Blocks.typed(reminder.client().name().text());
    }

    public static RenderedMessage render(Announcement.StepReminder reminder, Words words) {
        return new StepReminder(reminder, words).render();
    }

    private RenderedMessage render() {
        return reminder.standing() == Announcement.StepReminder.Standing.OPEN
                ? new RenderedMessage(
                        words.say(isOverdue() ? "reminder.text.overdue" : "reminder.text", client), open())
                : new RenderedMessage(words.say("reminder.text.closed", client), List.of(RichText.block(closed())));
    }

    private boolean isOverdue() {
        return step().isOverdue(reminder.today());
    }

    private Step step() {
        return reminder.step();
    }

    private List<LayoutBlock> open() {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(RichText.block(
                RichText.line(RichText.bold(StepWords.title(step(), words))), RichText.line(RichText.text(due()))));
        if (reminder.handedBy() != null) {
            blocks.add(RichText.block(RichText.fill(
                    words.say("reminder.handed_by", RichText.gap()), RichText.person(reminder.handedBy()))));
        }
        if (step().kind() == StepKind.READ_TERMINATION_CLAUSE) {
            blocks.addAll(Blocks.paragraphs(terms(reminder.client().engagement())));
        }
        if (step().kind() != StepKind.OWN) {
            blocks.add(Blocks.note(words.say("reminder.help." + step().kind().name())));
        }
        addButtons(blocks);
        return blocks;
    }

    /** In rows that a phone does not break: three short ones, or two. */
    private void addButtons(List<LayoutBlock> blocks) {
        List<ButtonElement> deeds = deeds();
        List<ButtonElement> snoozes = Arrays.stream(Snooze.values())
                .map(how -> StepButtons.snooze(how, current(), step(), words))
                .toList();
        ButtonElement handOver = StepButtons.handOver(current(), step(), words);
        boolean hasRoom = deeds.size() == 1;
        if (hasRoom) {
            deeds.add(handOver);
        }
        blocks.add(row(deeds));
        blocks.add(row(snoozes));
        if (!hasRoom) {
            blocks.add(row(List.of(handOver)));
        }
    }

    private static LayoutBlock row(List<ButtonElement> buttons) {
        return Blocks.buttons(buttons.toArray(ButtonElement[]::new));
    }

    private Case current() {
        return reminder.current();
    }

    private String due() {
        if (isOverdue()) {
            return words.say("reminder.overdue", client, step().dueOn());
        }
        return step().dueOn().equals(reminder.today())
                ? words.say("reminder.due_today", client)
                : words.say("reminder.due", client, step().dueOn());
    }

    /** What the client's record knows of the contract. */
    private String terms(Engagement terms) {
        List<String> known = new ArrayList<>();
        if (terms.notice() != null) {
            NoticePeriod notice = terms.notice();
            known.add(words.say(
                    "reminder.notice",
                    words.say("reminder.notice." + notice.unit().name(), notice.length()),
                    words.say("reminder.notice." + notice.end().name())));
        }
        if (terms.contractEnd() != null) {
            known.add(words.say("reminder.contract_end", terms.contractEnd()));
        }
        return known.isEmpty() ? words.say("reminder.no_terms") : String.join("\n", known);
    }

    /** The look-back has a form, which is the way to do it. */
    private List<ButtonElement> deeds() {
        List<ButtonElement> deeds = new ArrayList<>();
        ButtonElement done = StepButtons.done(current(), step(), words);
        if (step().kind() == StepKind.LOOK_BACK) {
            deeds.add(
                    CaseButtons.primary(CaseButtons.LOOK_BACK, reminder.client().id(), words));
            deeds.add(done);
        } else {
            deeds.add(StepButtons.primary(done));
        }
        if (WITH_SCRIPT.contains(step().kind())) {
            deeds.add(CaseButtons.of(CaseButtons.DRAFT_SCRIPT, reminder.client().id(), words));
        }
        return deeds;
    }

    private RichTextSectionElement closed() {
        return switch (reminder.standing()) {
            case SETTLED ->
                RichText.fill(
                        words.say(
                                step().isDone() ? "reminder.done" : "reminder.dropped",
                                StepWords.title(step(), words),
                                client,
                                RichText.gap()),
                        RichText.person(step().settledBy()));
            case PUT_OFF -> line("reminder.put_off", StepWords.title(step(), words), client, step().remindOn());
            case HANDED_ON -> handedOn();
            case REPEATED -> line("reminder.repeated", StepWords.title(step(), words), client);
            case GONE -> line("reminder.gone", client);
            case OPEN -> throw new IllegalStateException("an open one has more than a line");
        };
    }

    private RichTextSectionElement handedOn() {
        return step().owner() == null
                ? line("reminder.nobodys", StepWords.title(step(), words), client)
                : RichText.fill(
                        words.say("reminder.handed_on", StepWords.title(step(), words), client, RichText.gap()),
                        RichText.person(step().owner()));
    }

    private RichTextSectionElement line(String key, Object... figures) {
        return RichText.line(RichText.text(words.say(key, figures)));
    }
}
