package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.decision.Medium;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftFormat;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.StepsAround;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A draft script, from top to bottom as it is read on a phone: how it stands, how it is best told, what is still to do, the
 * text, what can be done with it, and what was done last. The whole thread may read it.
 */
public final class DraftMessage {
    /** The labels of more blanks than a reader takes in are not listed. */
    private static final int MOST_LABELS = 800;

    private final Announcement.DraftScript said;
    private final Draft draft;
    private final DraftVersion current;
    private final Words words;
    private final String name;
    private final List<LayoutBlock> blocks = new ArrayList<>();

    private DraftMessage(Announcement.DraftScript said, Words words) {
        this.said = said;
        this.draft = said.draft();
        this.current = draft.current();
        this.words = words;
        this.name = Blocks.typed(said.client().name().text());
    }

    public static RenderedMessage render(Announcement.DraftScript said, Words words) {
        return new DraftMessage(said, words).render();
    }

    private RenderedMessage render() {
        if (said.withheld() != null) {
            blocks.add(Blocks.note(words.say("draft.withheld", said.withheld())));
        }
        blocks.addAll(Blocks.heading(current.text().title()));
        addState();
        if (!draft.isSent()) {
            addMedium();
            List<String> toDo = new ArrayList<>(List.of(blanks()));
            toDo.addAll(check());
            blocks.addAll(Blocks.paragraphs(String.join("\n", toDo)));
        }
        blocks.add(new DividerBlock());
        addText();
        blocks.add(new DividerBlock());
        addButtons(ownButtons());
        if (!draft.isSent()) {
            blocks.add(DraftChanges.draw(said, words));
        }
        addButtons(stepButtons());
        addHistory();
        return new RenderedMessage(words.say("draft.text", name), blocks);
    }

    private void addState() {
        blocks.add(RichText.block(RichText.line(RichText.bold(DraftCheck.mark(draft, said.client(), words)))));
        if (draft.isSent()) {
            LocalDate day = draft.sending().at().atZone(said.zone()).toLocalDate();
            blocks.add(DraftLines.sent(draft, day, words));
            blocks.addAll(DraftCheck.waived(draft.sending(), words));
        }
    }

    private void addMedium() {
        if (said.medium() == null) {
            return;
        }
        String besides = besides(said.medium().medium());
        String why = words.say(said.medium().sentence());
        String all = besides == null ? why : why + "\n" + words.say(besides);
        blocks.add(RichText.block(RichText.line(RichText.bold(words.say("draft.medium")), RichText.text("\n" + all))));
    }

    /** What is to be known where the script is not of the medium; null where it is, and for the steps before and after. */
    private String besides(Medium medium) {
        ScriptId script = current.choices().script();
        if (script == ScriptId.HEADS_UP || script == ScriptId.PHONE_FOLLOW_UP) {
            return null;
        }
        boolean spoken = current.text().isSpoken();
        if (spoken == medium.isSpoken()) {
            return null;
        }
        return spoken ? "draft.medium.talk." + medium.name() : "draft.medium.letter";
    }

    private String blanks() {
        List<Blank> blanks = current.text().left();
        if (blanks.isEmpty()) {
            return words.say("draft.no_blanks");
        }
        String labels =
                blanks.stream().map(Blank::label).collect(Collectors.joining(words.say("draft.blanks.separator")));
        return labels.length() > MOST_LABELS
                ? words.say("draft.blanks.many", blanks.size())
                : words.say("draft.blanks", blanks.size(), labels);
    }

    /** The blanks are told already; while some are left, nobody is told that there is nothing to mend. */
    private List<String> check() {
        List<Finding> found = said.findings().stream()
                .filter(finding -> finding.rule() != ToneRule.BLANK_LEFT)
                .toList();
        boolean onlyBlanks = found.isEmpty() && !current.text().left().isEmpty();
        return onlyBlanks ? List.of() : List.of(DraftCheck.count(found, words));
    }

    private void addText() {
        blocks.addAll(
                said.isTextShown()
                        ? DraftBody.of(current.text(), words)
                        : Blocks.paragraphs(words.say("draft.confidential")));
    }

    /** What can be done with the text as it is, the thing to do next first. */
    private List<ButtonElement> ownButtons() {
        List<ButtonElement> buttons = new ArrayList<>();
        if (!draft.isSent() && !current.text().left().isEmpty()) {
            buttons.add(DraftButtons.fillBlanks(draft.id(), words));
        }
        if (!draft.isSent()) {
            buttons.add(DraftCheck.button(draft, words));
        }
        buttons.add(DraftButtons.of(DraftButtons.COPY_DRAFT, draft.id(), words));
        DraftFormat.of(current.text()).forEach(format -> buttons.add(DraftButtons.file(format, draft.id(), words)));
        if (draft.isSent()) {
            buttons.add(DraftCheck.notSent(draft, words));
        }
        return buttons;
    }

    /** The steps before it, as long as it is before them; and after. */
    private List<ButtonElement> stepButtons() {
        Medium medium = said.medium() == null ? null : said.medium().medium();
        return StepsAround.of(current.choices().script(), medium).stream()
                .filter(step -> step != ScriptId.HEADS_UP || !draft.isSent())
                .map(step -> DraftButtons.draft(step, draft.id(), words))
                .toList();
    }

    private void addButtons(List<ButtonElement> row) {
        if (!row.isEmpty()) {
            blocks.add(Blocks.buttons(row.toArray(ButtonElement[]::new)));
        }
    }

    private void addHistory() {
        blocks.add(DraftLines.history(current, words));
        blocks.add(Blocks.note(words.say(draft.isSent() ? "draft.readers.sent" : "draft.readers")));
    }
}
