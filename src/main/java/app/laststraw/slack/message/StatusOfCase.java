package app.laststraw.slack.message;

import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.usecase.standing.ClientStatus;
import app.laststraw.usecase.standing.ClientStatus.Standing;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What those who carry the account read of a client: what was decided and why, what is suggested, and what is next. */
final class StatusOfCase {
    private final Suggestion suggestion;
    private final Standing standing;
    private final Words words;

    /** @param status of which the reader carries the account */
    StatusOfCase(ClientStatus status, Words words) {
        this.suggestion = status.suggestion();
        this.standing = status.standing();
        this.words = words;
    }

    List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(
                standing.latest() == null
                        ? RichText.block(RichText.line(RichText.bold(words.say("status.undecided"))))
                        : section().block());
        blocks.add(Blocks.titled(words.say("status.next"), nextStep()));
        addSuggestion(blocks);
        blocks.add(gutCheck());
        blocks.addAll(RulingLines.of(standing.history(), standing.zone(), words));
        return blocks;
    }

    static List<LayoutBlock> buttons(ClientStatus status, Words words) {
        Standing standing = status.standing();
        return List.of(CaseActions.row(
                status.client().id(),
                status.suggestion(),
                standing.latest(),
                standing.answers(),
                standing.today(),
                words));
    }

    /** What a list of clients says below the name of one. */
    static List<RichTextElement> line(ClientStatus status, Words words) {
        StatusOfCase of = new StatusOfCase(status, words);
        Case latest = of.standing.latest();
        String decided = latest == null
                ? words.say("status.list.suggested", of.suggestion.decision())
                : words.say("status.list.decided", CaseSection.headline(latest, words));
        List<RichTextElement> line = new ArrayList<>();
        line.add(RichText.text("\n"
                + words.say(
                        "status.list.line",
                        decided,
                        of.suggestion.grade(),
                        of.suggestion.tally().reports())));
        line.add(RichText.text("\n" + words.say("status.list.next")));
        line.addAll(of.nextStep().getElements());
        return line;
    }

    private CaseSection section() {
        return new CaseSection(standing.latest(), standing.release(), suggestion, standing.zone(), words);
    }

    private RichTextSectionElement nextStep() {
        return standing.latest() == null
                ? CaseSection.first(suggestion, words)
                : section().nextStep();
    }

    private void addSuggestion(List<LayoutBlock> blocks) {
        blocks.add(RichText.block(RichText.line(
                RichText.bold(words.say("status.decision", suggestion.decision())),
                RichText.text("\n" + Figures.confidence(suggestion, words)))));
        blocks.add(RichText.block(
                RichText.line(RichText.bold(words.say("card.why"))),
                RichText.bullets(suggestion.reasons().stream().map(words::say).toList())));
        List<String> figures = new ArrayList<>(Figures.counts(suggestion.tally(), words));
        figures.add(Figures.grade(suggestion, words));
        blocks.addAll(Blocks.paragraphs(String.join("\n", figures)));
    }

    private LayoutBlock gutCheck() {
        GutCheckAnswers answers = standing.answers();
        if (answers == null) {
            return Blocks.titled(
                    words.say("status.gut_check"), RichText.line(RichText.text(words.say("status.gut_check.none"))));
        }
        LocalDate day = answers.at().atZone(standing.zone()).toLocalDate();
        return Blocks.titled(
                words.say("status.gut_check"),
                RichText.fill(
                        words.say(
                                "status.gut_check.by",
                                RichText.gap(),
                                day,
                                answers.gutCheck().unanswered()),
                        RichText.person(answers.by())));
    }
}
