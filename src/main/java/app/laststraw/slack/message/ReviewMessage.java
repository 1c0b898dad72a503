package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;

/** The review day: what was agreed against what was reported since, for the eyes of whoever carries the account. */
public final class ReviewMessage {
    private final Announcement.ReviewDue review;
    private final Talk talk;
    private final Words words;

    private ReviewMessage(Announcement.ReviewDue review, Words words) {
        this.review = review;
        this.talk = review.talk();
        this.words = words;
    }

    public static RenderedMessage render(Announcement.ReviewDue review, Words words) {
        String name = Blocks.typed(review.client().name().text());
        return new RenderedMessage(words.say("probation.review.text", name), new ReviewMessage(review, words).blocks());
    }

    private List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks =
                new ArrayList<>(Blocks.heading(review.client().name().text()));
        blocks.addAll(Blocks.paragraphs(words.say("probation.review", talk.reviewOn(), talk.heldOn())));
        if (!review.isOpen()) {
            blocks.add(RichText.block(RichText.line(RichText.bold(outcome()))));
        }
        addMustStop(blocks);
        addTerms(blocks);
        addReports(blocks);
        if (review.isOpen()) {
            addNext(blocks);
        }
        blocks.add(Blocks.note(words.say("probation.review.readers")));
        return blocks;
    }

    private String outcome() {
        CaseState state = review.current().state();
        return state == CaseState.PROBATION
                ? words.say("probation.review.again", review.current().talk().reviewOn())
                : words.say(
                        "probation.review.closed." + state.name(),
                        review.current().ruling().decision());
    }

    private void addMustStop(List<LayoutBlock> blocks) {
        if (talk.mustStop().isEmpty()) {
            return;
        }
        List<RichTextElement> lines = new ArrayList<>();
        talk.mustStop().stream().sorted().forEach(flag -> lines.add(mustStop(flag)));
        blocks.add(RichText.block(
                RichText.line(RichText.bold(words.say("probation.review.must_stop"))), RichText.list(lines)));
    }

    private RichTextElement mustStop(RedFlag flag) {
        long carrying = review.since().stream()
                .filter(report -> report.incident().carries(flag))
                .count();
        return RichText.line(
                RichText.text(words.name(flag) + words.say("probation.review.separator")),
                carrying == 0
                        ? RichText.text(words.say("probation.review.flag.none"))
                        : RichText.bold(words.say("probation.review.flag", carrying)));
    }

    private void addTerms(List<LayoutBlock> blocks) {
        if (!talk.terms().isEmpty()) {
            blocks.add(RichText.block(
                    RichText.line(RichText.bold(words.say("probation.review.terms"))), RichText.bullets(talk.terms())));
        }
    }

    private void addReports(List<LayoutBlock> blocks) {
        int reports = review.since().size();
        blocks.add(new DividerBlock());
        blocks.add(RichText.block(RichText.line(RichText.bold(words.say("probation.review.reports", reports)))));
        blocks.addAll(ReportLines.of(review.since(), review.reportersShown(), termsLength(), words));
    }

    private int termsLength() {
        return talk.terms().stream().mapToInt(String::length).sum();
    }

    private void addNext(List<LayoutBlock> blocks) {
        ClientId client = review.client().id();
        blocks.add(new DividerBlock());
        blocks.add(RichText.block(RichText.line(
                RichText.bold(words.say("status.decision", review.suggestion().decision())),
                RichText.text("\n" + Figures.confidence(review.suggestion(), words)))));
        blocks.add(Blocks.buttons(
                CaseButtons.of(CaseButtons.CLEAR_PROBATION, client, words),
                CaseButtons.of(CaseButtons.ESCALATE, client, words)));
    }
}
