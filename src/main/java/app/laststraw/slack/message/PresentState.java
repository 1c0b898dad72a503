package app.laststraw.slack.message;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Said to somebody whose press or form came too late: how it stands with the client now. */
public final class PresentState {
    private PresentState() {}

    /** For a press: nothing was changed, and why; what has ended can be reopened here. */
    public static RenderedMessage render(CaseStanding standing, Words words) {
        Client client = standing.client();
        List<LayoutBlock> blocks =
                new ArrayList<>(Blocks.paragraphs(words.say("probation.state.unchanged", sentence(standing, words))));
        if (!client.isArchived()
                && standing.latest() != null
                && standing.latest().isEnded()) {
            blocks.add(Blocks.buttons(CaseButtons.of(CaseButtons.REOPEN_CASE, client.id(), words)));
        }
        return new RenderedMessage(
                words.say("probation.state.text", Blocks.typed(client.name().text())), blocks);
    }

    /** In one sentence or two: what is so, and what would have to come first. */
    public static String sentence(CaseStanding standing, Words words) {
        String name = Blocks.typed(standing.client().name().text());
        Case latest = standing.latest();
        if (standing.client().isArchived()) {
            return words.say(
                    "refusal.case_archived",
                    name,
                    standing.dayOf(standing.client().archivedAt()));
        }
        if (latest == null) {
            return words.say("probation.state.undecided", name);
        }
        return latest.isEnded()
                ? words.say("refusal.case_ended", name, standing.dayOf(latest.endedAt()))
                : ofCase(name, latest, standing.firm().zone(), words);
    }

    /**
     * How far a case has come that has not ended.
     *
     * @param name of the client
     * @param zone whose calendar days the firm works by
     */
    static String ofCase(String name, Case latest, ZoneId zone, Words words) {
        return switch (latest.state()) {
            case OPEN -> open(name, latest, zone, words);
            case PROBATION ->
                words.say("probation.state.probation", name, latest.talk().reviewOn());
            case EXITING -> words.say("probation.state.exiting", name);
            case KEPT -> words.say("probation.state.kept", name);
            case ENDED -> throw new IllegalArgumentException("that case has ended");
        };
    }

    private static String open(String name, Case latest, ZoneId zone, Words words) {
        return latest.feesRaisedOn() != null && latest.ruling().decision() == Decision.RAISE_FEES
                ? words.say("probation.state.raised", name, latest.feesRaisedOn())
                : words.say(
                        "probation.state.open",
                        name,
                        latest.ruling().decision(),
                        latest.ruling().at().atZone(zone).toLocalDate());
    }
}
