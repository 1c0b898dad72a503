package app.laststraw.slack.message;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.exit.Talk;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What was decided, how far it has come, and what is next. Reasons, terms and whatever else the firm typed about it is not
 * in here, since it stands in channels too; the names of steps are.
 */
final class CaseSection {
    private final Case current;
    private final Release release;
    private final Suggestion suggestion;
    private final ZoneId zone;
    private final Words words;

    /**
     * @param release what a second manager said last about a draft, or is asked; null for nothing
     * @param zone whose calendar days the firm works by
     */
    CaseSection(Case current, Release release, Suggestion suggestion, ZoneId zone, Words words) {
        this.current = current;
        this.release = release;
        this.suggestion = suggestion;
        this.zone = zone;
        this.words = words;
    }

    LayoutBlock block() {
        String title = words.say("card.decision", headline(current, words));
        return RichText.block(RichText.line(RichText.bold(title)), lines());
    }

    /** For where a heading says already what was decided, and how far it has come. */
    LayoutBlock belowItsHeading() {
        return RichText.block(lines());
    }

    private BlockElement lines() {
        List<RichTextSectionElement> lines = new ArrayList<>();
        lines.add(decided());
        addSuggested(lines);
        lines.addAll(progress());
        if (release != null) {
            lines.add(ReleaseMessages.inCase(release, zone, words));
        }
        return RichText.list(lines);
    }

    /** The decision, and how far it has come where that is not plain from it: “Part ways · Parting”. */
    static String headline(Case current, Words words) {
        Decision decision = current.ruling().decision();
        boolean isPlain = current.state() == CaseState.OPEN || decision == Decision.KEEP;
        return isPlain ? words.name(decision) : words.say("card.decision.state", decision, current.state());
    }

    /** The one thing to do next; the suggestion's where the case has nothing of its own to say. */
    RichTextSectionElement nextStep() {
        return switch (current.state()) {
            case OPEN -> said(current.feesRaisedOn() == null ? openStep() : "card.next.fees_raised");
            case PROBATION ->
                RichText.line(RichText.text(
                        words.say("card.next.review", current.talk().reviewOn())));
            case EXITING -> planned();
            case ENDED -> said(current.lookBack() == null ? "card.next.look_back" : "card.next.nothing");
            case KEPT -> first(suggestion, words);
        };
    }

    static RichTextSectionElement first(Suggestion suggestion, Words words) {
        return RichText.line(RichText.text(words.say(suggestion.nextSteps().get(0))));
    }

    private String openStep() {
        return current.ruling().decision() == Decision.RAISE_FEES ? "card.next.raise_fees" : "card.next.talk";
    }

    private RichTextSectionElement decided() {
        Ruling ruling = current.ruling();
        LocalDate day = ruling.at().atZone(zone).toLocalDate();
        return RichText.fill(words.say("card.decision.by", RichText.gap(), day), RichText.person(ruling.by()));
    }

    /** Both are shown where they differ; once the suggestion has risen since, it is time to decide again. */
    private void addSuggested(List<RichTextSectionElement> lines) {
        Decision now = suggestion.decision();
        if (current.isToBeDecidedAgain(now)) {
            String again = words.say("card.decision.again", current.ruling().suggested(), now);
            lines.add(RichText.line(RichText.bold(again)));
        } else if (current.ruling().isOverride() && !current.isEnded()) {
            Decision then = current.ruling().suggested();
            lines.add(RichText.line(RichText.text(
                    then == now
                            ? words.say("card.decision.instead", now)
                            : words.say("card.decision.instead_then", then, now))));
        }
    }

    private List<RichTextSectionElement> progress() {
        return switch (current.state()) {
            case OPEN ->
                current.feesRaisedOn() == null
                        ? List.of()
                        : List.of(
                                RichText.line(RichText.text(words.say("card.decision.fees", current.feesRaisedOn()))));
            case PROBATION -> probation(current.talk());
            case EXITING -> exiting(current.plan());
            case ENDED ->
                List.of(RichText.line(RichText.text(words.say(
                        "card.decision.ended", current.endedAt().atZone(zone).toLocalDate()))));
            case KEPT -> List.of(said("card.decision.kept"));
        };
    }

    private List<RichTextSectionElement> probation(Talk talk) {
        return List.of(
                RichText.line(RichText.text(words.say("card.decision.talk", talk.heldOn()))),
                RichText.line(RichText.text(words.say("card.decision.review", talk.reviewOn()))));
    }

    private List<RichTextSectionElement> exiting(ExitPlan plan) {
        if (plan == null) {
            return List.of();
        }
        List<RichTextElement> next = new ArrayList<>();
        next.add(RichText.text(words.say("card.decision.next")));
        next.addAll(planned().getElements());
        return List.of(
                RichText.line(RichText.text(words.say("card.decision.ends", plan.endsOn()))), RichText.line(next));
    }

    private RichTextSectionElement planned() {
        Step step = current.plan() == null ? null : current.plan().next().orElse(null);
        if (step == null) {
            return said(current.plan() == null ? "card.next.plan" : "card.next.all_done");
        }
        String name = step.kind() == StepKind.OWN ? Blocks.typed(step.title()) : words.name(step.kind());
        return step.owner() == null
                ? RichText.line(RichText.text(words.say("card.next.step.nobody", name, step.dueOn())))
                : RichText.fill(
                        words.say("card.next.step", name, RichText.gap(), step.dueOn()), RichText.person(step.owner()));
    }

    private RichTextSectionElement said(String key) {
        return RichText.line(RichText.text(words.say(key)));
    }
}
