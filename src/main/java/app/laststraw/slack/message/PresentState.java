package app.laststraw.slack.message;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.usecase.CaseStanding;
import app.laststraw.words.Words;

/** Said to somebody whose press or form came too late: how it stands with the client now. */
public final class PresentState {
    private PresentState() {}

    /** For a press: nothing was changed, and why. */
    public static RenderedMessage render(CaseStanding standing, Words words) {
        return new RenderedMessage(
                words.say(
                        "probation.state.text",
                        Blocks.typed(standing.client().name().text())),
                Blocks.paragraphs(words.say("probation.state.unchanged", sentence(standing, words))));
    }

    /** One sentence. */
    public static String sentence(CaseStanding standing, Words words) {
        String name = Blocks.typed(standing.client().name().text());
        Case latest = standing.latest();
        if (standing.client().isArchived()) {
            return words.say("probation.state.archived", name);
        }
        if (latest == null) {
            return words.say("probation.state.undecided", name);
        }
        return switch (latest.state()) {
            case OPEN -> open(standing, name, words);
            case PROBATION ->
                words.say("probation.state.probation", name, latest.talk().reviewOn());
            case EXITING -> words.say("probation.state.exiting", name);
            case ENDED -> words.say("probation.state.ended", name, standing.dayOf(latest.endedAt()));
            case KEPT -> words.say("probation.state.kept", name);
        };
    }

    private static String open(CaseStanding standing, String name, Words words) {
        Case latest = standing.latest();
        return latest.feesRaisedOn() != null && latest.ruling().decision() == Decision.RAISE_FEES
                ? words.say("probation.state.raised", name, latest.feesRaisedOn())
                : words.say(
                        "probation.state.open",
                        name,
                        latest.ruling().decision(),
                        standing.dayOf(latest.ruling().at()));
    }
}
