package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.tally.Tally;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The reporter's private receipt: that the report is safe, what it says, who reads it, and the two ways to undo it. */
public final class ReportReceipt {
    /** Opens the report for a change; the value is the report's id. */
    public static final String EDIT_REPORT = "edit_report";
    /** Takes the report back; asks first; the value is the report's id. */
    public static final String WITHDRAW_REPORT = "withdraw_report";

    private final Announcement.ReportReceipt receipt;
    private final Words words;

    private ReportReceipt(Announcement.ReportReceipt receipt, Words words) {
        this.receipt = receipt;
        this.words = words;
    }

    public static RenderedMessage render(Announcement.ReportReceipt receipt, Words words) {
        return new ReportReceipt(receipt, words).render();
    }

    private RenderedMessage render() {
        String name = Blocks.typed(receipt.client().name().text());
        boolean withdrawn = receipt.report().isWithdrawn();
        String summary = words.say(withdrawn ? "receipt.withdrawn" : "receipt.saved", name);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(RichText.block(RichText.line(RichText.bold(summary))));
        blocks.addAll(withdrawn ? afterwards() : details());
        return new RenderedMessage(summary, blocks);
    }

    private List<LayoutBlock> afterwards() {
        List<LayoutBlock> blocks = new ArrayList<>();
        addTally(blocks);
        blocks.add(Blocks.note(words.say("receipt.withdrawn.trace")));
        return blocks;
    }

    private List<LayoutBlock> details() {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(RichText.block(RichText.bullets(facts(receipt.report().incident()))));
        if (receipt.aftermath()) {
            blocks.addAll(Blocks.paragraphs(words.say("receipt.aftermath")));
        } else {
            addTally(blocks);
        }
        blocks.add(Blocks.buttons(
                edit(receipt.report().id(), words), withdraw(receipt.report().id(), words)));
        blocks.add(Blocks.note(words.say("receipt.readers")));
        return blocks;
    }

    private List<String> facts(Incident incident) {
        List<String> facts = new ArrayList<>();
        facts.add(words.say("receipt.archetype", incident.archetype()));
        facts.add(words.say("receipt.severity", incident.severity()));
        facts.add(words.say("receipt.day", incident.happenedOn()));
        if (!incident.redFlags().isEmpty()) {
            String flags = incident.redFlags().stream()
                    .sorted()
                    .map(words::name)
                    .collect(Collectors.joining(words.say("list.separator")));
            facts.add(words.say("receipt.red_flags", flags));
        }
        return facts;
    }

    private void addTally(List<LayoutBlock> blocks) {
        if (receipt.countsShown()) {
            blocks.addAll(Blocks.paragraphs(tally(receipt.tally())));
        }
    }

    private String tally(Tally tally) {
        return tally.reports() == 0
                ? words.say("receipt.tally.none", tally.windowDays())
                : words.say("receipt.tally", tally.reports(), tally.reporters(), tally.windowDays());
    }

    /** Opens the report for a change. */
    public static ButtonElement edit(ReportId report, Words words) {
        return button(EDIT_REPORT, report, "receipt.edit", words).build();
    }

    /** Takes the report back; Slack asks first. */
    public static ButtonElement withdraw(ReportId report, Words words) {
        ConfirmationDialogObject confirm = ConfirmationDialogObject.builder()
                .title(Blocks.plain(words.say("receipt.withdraw.title")))
                .text(Blocks.plain(words.say("receipt.withdraw.text")))
                .confirm(Blocks.plain(words.say("receipt.withdraw.confirm")))
                .deny(Blocks.plain(words.say("receipt.withdraw.deny")))
                .style("danger")
                .build();
        return button(WITHDRAW_REPORT, report, "receipt.withdraw", words)
                .style("danger")
                .confirm(confirm)
                .build();
    }

    private static ButtonElement.ButtonElementBuilder button(
            String action, ReportId report, String label, Words words) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say(label)))
                .value(report.toString());
    }
}
