package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.tally.Tally;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;

/**
 * The card in the red-flag channel: the suggestion, why, on which figures, and what to do next; and what was decided, by
 * whom, and how far it has come. It is made of counts and the policy's own sentences; what reporters wrote, who they are,
 * and why somebody decided as they did never comes near it.
 */
public final class DecisionCard {
    private final Announcement.DecisionCard card;
    private final Suggestion suggestion;
    private final Words words;

    private DecisionCard(Announcement.DecisionCard card, Words words) {
        this.card = card;
        this.suggestion = card.suggestion();
        this.words = words;
    }

    public static RenderedMessage render(Announcement.DecisionCard card, Words words) {
        String name = Blocks.typed(card.client().name().text());
        return new RenderedMessage(words.say("card.text", name), new DecisionCard(card, words).blocks());
    }

    private List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks = new ArrayList<>();
        addWithheld(blocks);
        blocks.addAll(Blocks.heading(card.client().name().text()));
        if (isParting()) {
            addParting(blocks);
        } else {
            addSuggestion(blocks);
        }
        blocks.add(CaseActions.row(
                card.client().id(), suggestion, card.latestCase(), card.answers(), card.today(), words));
        if (!isEnded()) {
            blocks.add(Blocks.note(words.say("card.footer", card.today())));
        }
        return blocks;
    }

    private boolean isEnded() {
        return card.latestCase() != null && card.latestCase().isEnded();
    }

    private boolean isParting() {
        Case latest = card.latestCase();
        return isEnded() || (latest != null && latest.state() == CaseState.EXITING);
    }

    private void addWithheld(List<LayoutBlock> blocks) {
        if (card.withheld() != null) {
            blocks.add(Blocks.note(words.say("card.withheld", card.withheld())));
        }
    }

    private void addSuggestion(List<LayoutBlock> blocks) {
        blocks.addAll(Blocks.heading(words.name(suggestion.decision())));
        blocks.addAll(Blocks.paragraphs(Figures.confidence(suggestion, words)));
        if (card.latestCase() != null) {
            blocks.add(decision().block());
        }
        blocks.add(titled("card.why", sentences(suggestion.reasons())));
        addTally(blocks);
        addChange(blocks);
        addSteps(blocks);
    }

    /** What is being done comes first, and of the suggestion only what it is, and its first reason. */
    private void addParting(List<LayoutBlock> blocks) {
        String heading = isEnded() ? "card.heading.ended" : "card.heading.under_way";
        blocks.addAll(
                Blocks.heading(words.say(heading, card.latestCase().ruling().decision())));
        blocks.add(decision().belowItsHeading());
        List<String> lines = new ArrayList<>();
        lines.add(words.say(suggestion.reasons().get(0)));
        lines.addAll(standing());
        // Nobody can follow a suggestion any more once they have gone.
        String title = isEnded() ? words.say("card.at_the_end") : words.say("card.suggestion", suggestion.decision());
        blocks.add(RichText.block(RichText.line(RichText.bold(title)), RichText.bullets(lines)));
    }

    private CaseSection decision() {
        return new CaseSection(card.latestCase(), card.release(), suggestion, card.zone(), words);
    }

    private void addTally(List<LayoutBlock> blocks) {
        Tally tally = suggestion.tally();
        blocks.add(new DividerBlock());
        if (!tally.byArchetype().isEmpty()) {
            blocks.add(RichText.block(
                    RichText.line(RichText.bold(words.say("card.tally"))),
                    RichText.preformatted(ArchetypeBars.draw(tally.byArchetype(), words))));
        }
        blocks.addAll(Blocks.paragraphs(String.join("\n", standing())));
        blocks.add(new DividerBlock());
    }

    /** The counts and where they are heading stand among the reasons, and are not said twice. */
    private List<String> standing() {
        List<String> lines = new ArrayList<>();
        if (suggestion.tally().lastIncident() != null) {
            lines.add(words.say("card.last_incident", suggestion.tally().lastIncident()));
        }
        lines.add(Figures.grade(suggestion, words));
        return lines;
    }

    private void addChange(List<LayoutBlock> blocks) {
        List<RichTextElement> ways = new ArrayList<>();
        addWay(ways, "card.change.up", suggestion.up());
        addWay(ways, "card.change.down", suggestion.down());
        if (!ways.isEmpty()) {
            blocks.add(RichText.block(RichText.line(RichText.bold(words.say("card.change"))), RichText.list(ways)));
        }
    }

    private void addWay(List<RichTextElement> ways, String key, Sentence condition) {
        if (condition != null) {
            ways.add(RichText.line(RichText.bold(words.say(key)), RichText.text(" · " + words.say(condition))));
        }
    }

    private void addSteps(List<LayoutBlock> blocks) {
        if (isOnAnotherWay()) {
            // What a probation waits for stands with the decision above.
            if (card.latestCase().state() == CaseState.OPEN) {
                blocks.add(Blocks.titled(words.say("status.next"), decision().nextStep()));
            }
            return;
        }
        List<String> steps = sentences(suggestion.nextSteps());
        blocks.add(RichText.block(RichText.line(
                RichText.bold(words.say("card.first_step")), RichText.text("\n"), RichText.text(steps.get(0)))));
        if (steps.size() > 1) {
            blocks.add(titled("card.next_steps", steps.subList(1, steps.size())));
        }
    }

    /** What is suggested to do first would contradict what was decided and what has been done of it. */
    private boolean isOnAnotherWay() {
        Case latest = card.latestCase();
        return latest != null
                && latest.isUnderWay()
                && !latest.isToBeDecidedAgain(suggestion.decision())
                && (latest.state() == CaseState.PROBATION || latest.ruling().decision() != suggestion.decision());
    }

    private LayoutBlock titled(String key, List<String> items) {
        return RichText.block(RichText.line(RichText.bold(words.say(key))), RichText.bullets(items));
    }

    private List<String> sentences(List<Sentence> sentences) {
        return sentences.stream().map(words::say).toList();
    }
}
